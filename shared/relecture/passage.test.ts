import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyState, type Row, type State } from '../domain/row.ts';
import { champCommente } from './champ.ts';
import type { Sur } from './modele.ts';
import { champPrincipal, devenirDe, motsCites } from './passage.ts';

const ID = '019bb179-b0c8-7318-8e85-abdee25ba2dc';
const item = { entite: 'competence', element: ID } as const;

function devenue(libelle: string): State {
  const state = emptyState();
  state.get('competence')?.set(ID, { id: ID, libelle });
  return state;
}

const sur = (texte: string, mots: string): Sur => {
  const debut = texte.indexOf(mots);
  return { champ: 'libelle', texte, debut, fin: debut + mots.length };
};
const devenir = (avant: string, mots: string, apres: string) =>
  devenirDe(devenue(apres), { ...item, sur: sur(avant, mots) });

describe('what became of what a comment is about', () => {
  it('is what it was', () => {
    expect(devenir('Coudre les cahiers', 'cahiers', 'Coudre les cahiers')).toEqual({
      kind: 'intact',
      place: { debut: 11, fin: 18 },
    });
    const tout = { champ: 'libelle', texte: 'Coudre' };
    expect(devenirDe(devenue('Coudre'), { ...item, sur: tout })).toEqual({ kind: 'intact', place: null });
  });

  it('was reworded: the words that were quoted are followed, or are said to be gone', () => {
    expect(devenir('Coudre les cahiers', 'cahiers', 'Assembler puis coudre les cahiers')).toMatchObject({
      kind: 'reformule',
      place: { debut: 26, fin: 33 },
    });
    expect(devenir('Coudre les cahiers', 'cahiers', 'Coudre les feuillets')).toMatchObject({
      kind: 'reformule',
      avant: 'Coudre les cahiers',
      place: null,
    });
  });

  it('follows the very words that were quoted among those that are the same', () => {
    const texte = 'Contrôler le fil, puis contrôler le fil';
    const second = { champ: 'libelle', texte, debut: 36, fin: 39 };
    expect(devenirDe(devenue(`Toujours ${texte}`), { ...item, sur: second })).toMatchObject({
      place: { debut: 45, fin: 48 },
    });
  });

  it('went with its item', () => {
    expect(devenirDe(emptyState(), { ...item, sur: sur('Coudre', 'Coudre') })).toEqual({ kind: 'retire' });
  });

  it('always leads to the words that were quoted, while the text has them', () => {
    const words = fc.array(fc.constantFrom('le', 'fil', 'de', 'lin', ',', 'coudre'), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, words, fc.nat(), fc.nat(), (avant, apres, from, length) => {
        const [texte, now] = [avant.join(' '), apres.join(' ')];
        const debut = from % texte.length;
        const fin = Math.min(texte.length, debut + 1 + (length % 6));
        const cite: Sur = { champ: 'libelle', texte, debut, fin };
        const found = devenirDe(devenue(now), { ...item, sur: cite });
        if (found.kind === 'retire') throw new Error('the item is there');
        const { kind, place } = found;
        expect(kind).toBe(texte === now ? 'intact' : 'reformule');
        expect(place === null).toBe(!now.includes(motsCites(cite)));
        expect(now.slice(place?.debut, place?.fin)).toBe(place === null ? now : motsCites(cite));
      }),
    );
  });
});

describe('of a grid', () => {
  const NIVEAU = '019bb179-b0c8-7318-8e85-abdee25ba2dd';
  const grille = (regle: Row['regle'], texte: string): State => {
    const state = emptyState();
    state.get('partie')?.set(ID, { id: ID, regle: regle ?? null });
    state.get('niveau')?.set(NIVEAU, { id: NIVEAU, code: 'A', libelle: 'Acquis' });
    state.get('ligne')?.set(ID, { id: ID, descripteurs: [{ niveau: NIVEAU, texte }] });
    return state;
  };

  it('a rule is what the words that say it are', () => {
    const dite = {
      entite: 'partie',
      element: ID,
      sur: { champ: 'regle', texte: 'Tout est acquis' },
    } as const;
    expect(devenirDe(grille({ type: 'tous' }, ''), dite)).toMatchObject({ kind: 'intact' });
    expect(devenirDe(grille({ type: 'nombre', minimum: 2 }, ''), dite)).toMatchObject({
      kind: 'reformule',
      apres: '2\u00a0acquis au moins',
    });
  });

  it('a descriptor is the text of its level', () => {
    const champ = `descripteurs/${NIVEAU}`;
    const place = {
      entite: 'ligne',
      element: ID,
      sur: { champ, texte: 'Sans aide', debut: 0, fin: 4 },
    } as const;
    const devenue = grille(null, 'Fait sans aide');
    expect(devenirDe(devenue, { ...place, sur: { ...place.sur, debut: 5, fin: 9 } })).toMatchObject({
      kind: 'reformule',
      place: { debut: 10, fin: 14 },
    });
    expect(champCommente(devenue, place)).toBe('Descripteur «\u00a0Acquis\u00a0»');
  });
});

it('knows the field that says what an item is', () => {
  const named = (['competence', 'bloc', 'tache', 'referentiel', 'voieAcces'] as const).map((entity) =>
    champPrincipal({ entity }),
  );
  expect(named).toEqual(['libelle', 'intitule', 'libelle', 'intitule', 'code']);
});
