import { expect, it } from 'vitest';
import { asWhole, type Save } from './form-item.ts';
import { placesTyped, recordsOf, savingMember, savingRecord, withRecord } from './record.ts';

it('a record is changed in its place, or added at the end once there is something in it', () => {
  const one = { code: '252r' };
  const two = { code: '345' };
  expect(withRecord([one], 0, two)).toEqual([two]);
  expect(withRecord([one], 1, two)).toEqual([one, two]);
  expect(withRecord([one], 3, two)).toEqual([one, two]);
  expect(withRecord([one], 1, {})).toEqual([one]);
});

it('what is typed and not saved is found by its place in its list, each once', () => {
  const keys = [
    'i/codesNsf/3/libelle',
    'i/codesNsf/1/code',
    'i/codesNsf/3/code',
    'i/codes/2/code',
    'j/codesNsf/0/code',
  ];
  expect(placesTyped('i/codesNsf', keys)).toEqual([1, 3]);
  expect(placesTyped('i/codesNsf', [])).toEqual([]);
});

it('a member is saved in the list as it then is', async () => {
  let list = recordsOf([{ code: '252r', libelle: 'Mécanique' }]);
  const save: Save = (next, _seen, put = asWhole) => {
    list = recordsOf(put([...list], next));
    return Promise.resolve(null);
  };
  const member = (at: number, name: string): Save => savingMember(savingRecord(save, at), name);
  await member(1, 'code')('345', null);
  await Promise.all([member(1, 'libelle')('Reliure', null), member(0, 'libelle')('', 'Mécanique')]);
  expect(list).toEqual([{ code: '252r' }, { code: '345', libelle: 'Reliure' }]);
});
