import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { niveaux, type Constat } from './constat.ts';
import { etendueApres, morceaux } from './soulignes.ts';

/** Of few letters: what is typed has some in common with what was there. */
const ofFewLetters = fc.string({ unit: fc.constantFrom('a', 'b', ' ') });
const cut = fc.tuple(ofFewLetters, ofFewLetters, ofFewLetters);

function constat(texte: string, debut: number, fin: number, niveau: Constat['niveau']): Constat {
  const item = { entity: 'competence', id: 'c' } as const;
  return { regle: 'L01', niveau, item, champ: 'libelle', texte, etendue: { debut, fin }, parametres: {} };
}

describe('what is underlined', () => {
  test.prop([cut, ofFewLetters, fc.boolean()])(
    'follows its words while others are typed before or after them',
    ([before, words, after], typed, isBefore) => {
      const was = before + words + after;
      const now = isBefore ? before + typed + words + after : before + words + typed + after;
      const moved = etendueApres({ debut: before.length, fin: before.length + words.length }, was, now);
      expect(now.slice(moved?.debut, moved?.fin)).toBe(words);
      expect(moved).not.toBeNull();
    },
  );

  it('is found again after a word was put in front, and gone once its own words change', () => {
    const was = 'Diagnostic d’un cycle';
    expect(etendueApres({ debut: 0, fin: 10 }, was, `Bon ${was}`)).toEqual({ debut: 4, fin: 14 });
    // What was typed begins as the words do.
    expect(etendueApres({ debut: 0, fin: 10 }, was, `Disque ${was}`)).toEqual({ debut: 7, fin: 17 });
    expect(etendueApres({ debut: 0, fin: 10 }, was, `${was}, vite`)).toEqual({ debut: 0, fin: 10 });
    expect(etendueApres({ debut: 0, fin: 10 }, was, 'Diagnostiquer un cycle')).toBeNull();
  });
});

describe('a text in pieces', () => {
  const faults = fc.array(
    fc.tuple(fc.nat(20), fc.nat(20), fc.constantFrom(...niveaux)).map(([a, b, niveau]) => {
      return { debut: Math.min(a, b), fin: Math.max(a, b), niveau };
    }),
  );
  test.prop([fc.string({ minLength: 20, maxLength: 30 }), faults])(
    'is whole again once the pieces are put together, each letter with the gravest of its levels',
    (texte, found) => {
      const constats = found.map(({ debut, fin, niveau }) => constat(texte, debut, fin, niveau));
      const cuts = morceaux(constats, texte);
      expect(cuts.map((piece) => piece.texte).join('')).toBe(texte);
      const letters = cuts.flatMap((piece) => Array.from({ length: piece.texte.length }, () => piece.niveau));
      const wanted = Array.from({ length: texte.length }, (_, i) => {
        const over = found.filter(({ debut, fin }) => debut <= i && i < fin).map(({ niveau }) => niveau);
        return niveaux.find((niveau) => over.includes(niveau)) ?? null;
      });
      expect(letters).toEqual(wanted);
    },
  );
});
