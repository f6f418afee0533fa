import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntityName } from '../../../shared/domain/entities.ts';
import type { Row, State } from '../../../shared/domain/row.ts';
import { seqDe, type Noeud } from './chaines.ts';
import { aucun } from './membres-convenus.ts';
import { utiles, type VueEnPartie } from './utiles.ts';

const membres = ['code', 'libelle', 'rang'] as const;
type Membre = (typeof membres)[number];

interface Essai {
  /** Number of the head, along its chain. */
  readonly tete: number;
  readonly pareils: readonly Membre[];
}

const essais = fc.array(
  fc.record({ tete: fc.integer({ min: 1, max: 6 }), pareils: fc.subarray([...membres]) }),
  { minLength: 1, maxLength: 12 },
);

/** One competence, at merges made one after the other and at the heads that each took, as alike as said. */
function jouee(essai: readonly Essai[]): {
  readonly vues: readonly VueEnPartie[];
  readonly etatDe: (noeud: Noeud) => State;
} {
  const etats = new Map<Noeud, State>();
  const noeud = (tronc: number, row: Row): Noeud => {
    const one: Noeud = { tronc, lignes: [] };
    etats.set(one, new Map<EntityName, Map<string, Row>>([['competence', new Map([['c', row]])]]));
    return one;
  };
  const vues = essai.map(({ tete, pareils }, i) => {
    const la: Row = { id: 'c', referentiel: 'r', code: 'là', libelle: 'là', rang: 'là' };
    const ici = Object.fromEntries(
      membres.map((membre) => [membre, pareils.includes(membre) ? 'là' : 'ici']),
    );
    const prise = noeud(tete, la);
    return { reunion: noeud(100 + i, { ...la, ...ici }), prise, tete: prise, decides: aucun };
  });
  return { vues, etatDe: (one) => etats.get(one) ?? new Map() };
}

/** Of each member, the last head that was alike, and the first merge that it was alike at. */
const derniers = (essai: readonly Essai[], vues: readonly VueEnPartie[]): readonly string[] =>
  membres.flatMap((membre) => {
    const pareilles = vues.filter((_, i) => essai[i]?.pareils.includes(membre) === true);
    const derniere = Math.max(...pareilles.map(({ tete }) => seqDe(tete)));
    const premiere = pareilles.find(({ tete }) => seqDe(tete) === derniere);
    return premiere === undefined ? [] : [`${membre} ${derniere} ${seqDe(premiere.reunion)}`];
  });

test('of each member is kept the last head that it was alike at, and no more merges than members that are open', () => {
  fc.assert(
    fc.property(essais, (essai) => {
      const { vues, etatDe } = jouee(essai);
      const gardees = utiles(etatDe, vues);
      const gardes = essai.filter((_, i) => gardees.some((vue) => vue === vues[i]));
      const restent = vues.filter((vue) => gardees.includes(vue));
      expect(derniers(gardes, restent)).toEqual(derniers(essai, vues));
      expect(gardees.length).toBeLessThanOrEqual(1 + membres.length);
    }),
  );
});
