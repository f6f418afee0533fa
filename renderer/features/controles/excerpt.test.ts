import fc from 'fast-check';
import { expect, it } from 'vitest';
import { excerptOf } from './excerpt.ts';

const texte = 'Connaître les freins à disque d’un cycle, afin de les régler selon les consignes du fabricant';
const of = (debut: number, fin: number) => excerptOf({ texte, etendue: { debut, fin } });

it('an excerpt is cut between words, on the sides where there is more', () => {
  expect(of(0, 9)).toEqual({
    before: '',
    fault: 'Connaître',
    after: ' les freins à disque d’un cycle, afin …',
  });
  expect(of(41, 45)).toEqual({
    before: '… les freins à disque d’un cycle,',
    fault: ' afi',
    after: 'n de les régler selon les consignes du …',
  });
});

it('a fault of the whole has none', () => {
  expect(excerptOf({ texte, etendue: null })).toBeNull();
});

it('the faulty words are whole, and stand in the text between what is around', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.nat(200), fc.nat(50), (text, from, length) => {
      const debut = Math.min(from, text.length);
      const fin = Math.min(debut + length, text.length);
      const { before, fault, after } = excerptOf({ texte: text, etendue: { debut, fin } }) ?? none;
      expect(fault).toBe(text.slice(debut, fin));
      expect(text.slice(0, debut).endsWith(before.replace(/^…/, ''))).toBe(true);
      expect(text.slice(fin).startsWith(after.replace(/…$/, ''))).toBe(true);
    }),
  );
});

const none = { before: '', fault: '', after: '' };
