import { expect, test } from 'vitest';
import { etapeDe, etapeVide, fautesDe, formDe, type EtapeForm } from './form.ts';

const form: EtapeForm = {
  ...etapeVide('2026-01-01'),
  etat: 'habilite',
  jusqua: '2027-12-31',
  nature: 'FORMER',
  versions: '1.0, 2.0 1.0',
  decisionDate: '2025-12-01',
  decisionRef: ' PV 12 ',
};
const strict = { portee: true, fin: true };

test('what is typed becomes a passage, and a passage what is typed', () => {
  const etape = etapeDe(form);
  expect(etape).toEqual({
    etat: 'habilite',
    le: '2026-01-01',
    jusqua: '2027-12-31',
    portee: { nature: 'FORMER', blocs: [], versions: ['1.0', '2.0'] },
    decision: { date: '2025-12-01', ref: 'PV 12' },
    motif: null,
  });
  expect(etapeDe(formDe({ id: 'p', etat: 'suspendu', le: '2026-02-01', motif: 'Contrôle' }))).toEqual({
    etat: 'suspendu',
    le: '2026-02-01',
    jusqua: null,
    portee: null,
    decision: null,
    motif: 'Contrôle',
  });
});

test('a decision of the file is named, with the reason that it wants', () => {
  const tenue = { ...form, tenue: 'd1' };
  expect(etapeDe(tenue).decision).toEqual({ date: '2025-12-01', ref: 'PV 12', tenue: 'd1' });
  expect(Object.keys(fautesDe(tenue, { ...strict, malgre: true }))).toEqual(['malgre']);
  const dite = etapeDe({ ...tenue, malgre: ' Urgence ' }).decision;
  expect(dite).toEqual({ date: '2025-12-01', ref: 'PV 12', tenue: 'd1', malgre: 'Urgence' });
  const lue = {
    id: 'p',
    etat: 'suspendu',
    le: '2026-02-01',
    ...(dite !== null && { decision: dite }),
  } as const;
  expect(etapeDe(formDe(lue)).decision).toEqual(dite);
});

test('only an habilitation has an end', () => {
  expect(etapeDe({ ...form, etat: 'suspendu' }).jusqua).toBeNull();
});

test.each<readonly [Partial<EtapeForm>, readonly string[]]>([
  [{}, []],
  [{ etat: null }, ['etat']],
  [{ le: '' }, ['le']],
  [{ le: '2026-02-30' }, ['le']],
  [{ jusqua: '' }, ['jusqua']],
  [{ jusqua: '2025-01-01' }, ['jusqua']],
  [{ etat: 'suspendu', jusqua: '' }, []],
  [{ nature: null }, ['nature']],
  [{ versions: 'première' }, ['versions']],
  [{ decisionDate: '' }, ['decisionDate']],
  [{ decisionRef: '' }, ['decisionRef']],
  [{ decisionDate: '', decisionRef: '' }, []],
])('%j: %j', (part, champs) => {
  expect(Object.keys(fautesDe({ ...form, ...part }, strict))).toEqual(champs);
});

test('an end and a scope may be left unsaid where they are known', () => {
  expect(fautesDe({ ...form, jusqua: '', nature: null }, { portee: false, fin: false })).toEqual({});
});
