import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  drawAddition,
  drawLinks,
  drawMove,
  drawRemoval,
  drawRewording,
} from '../../tests/support/random-changes.ts';
import { randomReferentiel } from '../../tests/support/random-referentiel.ts';
import { randomSource, type RandomSource } from '../../tests/support/random-source.ts';
import { after, stateOf } from '../../tests/support/state-of.ts';
import { assembleGrille, assembleReferentiel } from '../document/rows.ts';
import type { State } from '../domain/row.ts';
import type { Edit } from '../edit/edit.ts';
import { createGrille } from '../edit/grilles.ts';
import { addItem, changeItem, moveItem } from '../edit/items.ts';
import { removeItem } from '../edit/removal.ts';
import { itemsUnder } from '../edit/siblings.ts';
import type { Competence, Referentiel } from '../generated/document.ts';
import { ajusterGrille } from './ajuster.ts';
import { ecartsDe, type Ecart } from './ecarts.ts';
import { fautesDeGrille } from './fautes-grille.ts';
import { genererGrille } from './generer.ts';
import { porteursDe } from './porteurs.ts';

/** A référentiel with its grid, as a window holds them. */
class Chantier {
  state: State;
  readonly referentiel: string;
  readonly grille: string;
  readonly random: RandomSource;

  constructor(referentiel: Referentiel, random: RandomSource) {
    const grille = genererGrille(
      referentiel,
      { intitule: 'Grille', blocs: null, voies: [], echelle: 'vingt' },
      () => random.id(),
    );
    const state = stateOf(referentiel);
    this.random = random;
    this.referentiel = referentiel.id;
    this.grille = grille.id;
    this.state = after(state, createGrille(state, referentiel.id, grille).changes);
  }

  faire({ changes }: Pick<Edit, 'changes'>): void {
    this.state = after(this.state, changes);
  }

  get document(): Referentiel {
    return assembleReferentiel(this.state, this.referentiel);
  }

  get ecarts(): readonly Ecart[] {
    return ecartsDe(assembleGrille(this.state, this.grille), this.document);
  }

  ajuster(): void {
    this.faire(ajusterGrille(this.state, this.ecarts, () => this.random.id()));
  }

  get lignes(): readonly (string | undefined)[][] {
    const { parties } = assembleGrille(this.state, this.grille);
    return parties.flatMap(({ epreuves }) =>
      epreuves.flatMap(({ lignes }) =>
        lignes.map(({ competence, critere, libelle }) => [competence, critere, libelle]),
      ),
    );
  }
}

const draws = [drawRewording, drawLinks, drawMove, drawAddition, drawRemoval];

test.prop([fc.nat(), fc.integer({ min: 1, max: 40 })])(
  'whatever is drafted under a grid, adjusting it once leaves nothing to adjust, and the grid sound',
  (graine, combien) => {
    const random = randomSource(graine);
    const chantier = new Chantier(randomReferentiel(random), random);
    for (let i = 0; i < combien; i++) chantier.faire({ changes: random.pick(draws)(chantier.state, random) });
    chantier.ajuster();
    expect(chantier.ecarts).toEqual([]);
    const grille = assembleGrille(chantier.state, chantier.grille);
    expect(fautesDeGrille(grille)).toEqual([]);
    const parties = new Set(grille.parties.map(({ bloc }) => bloc ?? null));
    const notees = new Set(chantier.lignes.map(([competence]) => competence));
    const oubliees = porteursDe(chantier.document)
      .filter(({ bloc }) => parties.has(bloc))
      .flatMap(({ competences }) => competences.filter(({ id }) => !notees.has(id)))
      .filter(({ libelle, criteres }) => [{ libelle }, ...criteres].some((un) => un.libelle.trim() !== ''));
    expect(oubliees).toEqual([]);
  },
);

function competence(random: RandomSource, libelle: string, ...criteres: readonly string[]): Competence {
  const faits = criteres.map((critere) => ({ id: random.id(), libelle: critere }));
  return { id: random.id(), libelle, activites: [], criteres: faits };
}

/** Two blocs: in the first C1 (K1, K2) and C2 (K3), in the second C3, which has no critère. */
function deuxBlocs(): {
  readonly chantier: Chantier;
  readonly competences: readonly [Competence, Competence, Competence];
} {
  const random = randomSource(8);
  const competences = [
    competence(random, 'C1', 'K1', 'K2'),
    competence(random, 'C2', 'K3'),
    competence(random, 'C3'),
  ] as const;
  const [c1, c2, c3] = competences;
  const bloc = (intitule: string, siennes: Competence[]) => ({
    id: random.id(),
    type: 'obligatoire' as const,
    intitule,
    competences: siennes,
    modalites: [{ id: random.id(), libelle: 'Entretien', competences: siennes.map(({ id }) => id) }],
  });
  const referentiel: Referentiel = {
    ...randomReferentiel(randomSource(3)),
    registre: 'RNCP',
    competences: [],
    modalites: [],
    activites: [],
    blocs: [bloc('B1', [c1, c2]), bloc('B2', [c3])],
  };
  return { chantier: new Chantier(referentiel, random), competences };
}

const rowIn = (state: State, entity: 'competence' | 'critere', id: string) => {
  const row = state.get(entity)?.get(id);
  if (row === undefined) throw new Error(`no ${entity}`);
  return row;
};

describe('what moved under a grid', () => {
  test('nothing, when it has just been made', () => {
    const { chantier } = deuxBlocs();
    expect(chantier.ecarts).toEqual([]);
    expect(chantier.lignes.map(([, , libelle]) => libelle)).toEqual(['K1', 'K2', 'K3', 'C3']);
  });

  test('nothing, of a line that the branch adds to a compétence that has critères', () => {
    const { chantier, competences } = deuxBlocs();
    const [autre] = [...(chantier.state.get('ligne')?.values() ?? [])];
    if (autre === undefined) throw new Error('no line');
    const { epreuve, echelle = '' } = autre;
    const parent = { entity: 'epreuve', id: epreuve as string } as const;
    const champs = { competence: competences[0].id, echelle, libelle: 'Ce que la branche observe' };
    const ligne = { entity: 'ligne', id: chantier.random.id() } as const;
    chantier.faire(addItem(chantier.state, ligne, parent, 0, champs));
    expect(chantier.ecarts).toEqual([]);
  });

  test('a critère that is reworded: its line takes its words', () => {
    const { chantier, competences } = deuxBlocs();
    const id = competences[0].criteres[0]?.id ?? '';
    const row = rowIn(chantier.state, 'critere', id);
    chantier.faire(changeItem({ entity: 'critere', id }, row, { libelle: 'K1 revu' }));
    expect(chantier.ecarts).toMatchObject([{ code: 'ligne_reformulee', libelle: 'K1 revu' }]);
    chantier.ajuster();
    expect(chantier.lignes[0]).toEqual([competences[0].id, id, 'K1 revu']);
  });

  test('a critère that is removed: its line goes', () => {
    const { chantier, competences } = deuxBlocs();
    chantier.faire(
      removeItem(chantier.state, { entity: 'critere', id: competences[0].criteres[0]?.id ?? '' }),
    );
    expect(chantier.ecarts).toMatchObject([{ code: 'ligne_sans_critere' }]);
    chantier.ajuster();
    expect(chantier.lignes.map(([, , libelle]) => libelle)).toEqual(['K2', 'K3', 'C3']);
  });

  test('a critère that is added: a line after those of its compétence', () => {
    const { chantier, competences } = deuxBlocs();
    const item = { entity: 'critere', id: chantier.random.id() } as const;
    const parent = { entity: 'competence', id: competences[0].id } as const;
    chantier.faire(addItem(chantier.state, item, parent, 0, { libelle: 'K0' }));
    expect(chantier.ecarts).toMatchObject([{ code: 'critere_ajoute', evalues: [{ critere: item.id }] }]);
    chantier.ajuster();
    expect(chantier.lignes.map(([, , libelle]) => libelle)).toEqual(['K1', 'K2', 'K0', 'K3', 'C3']);
  });

  test('nothing of a critère, nor of a compétence, while no word of it is written', () => {
    const { chantier, competences } = deuxBlocs();
    const [c1] = competences;
    const critere = { entity: 'critere', id: chantier.random.id() } as const;
    const [bloc = ''] = [...(chantier.state.get('bloc')?.keys() ?? [])];
    const neuve = { entity: 'competence', id: chantier.random.id() } as const;
    chantier.faire(addItem(chantier.state, critere, { entity: 'competence', id: c1.id }, 2));
    chantier.faire(addItem(chantier.state, neuve, { entity: 'bloc', id: bloc }, 0));
    expect(chantier.ecarts).toEqual([]);
    // The compétence itself is noted until a critère of it has words.
    const vide = { entity: 'critere', id: chantier.random.id() } as const;
    chantier.faire(addItem(chantier.state, vide, neuve, 0));
    chantier.faire(
      changeItem(neuve, chantier.state.get('competence')?.get(neuve.id) ?? { id: '' }, { libelle: 'C4' }),
    );
    expect(chantier.ecarts).toMatchObject([
      { code: 'competence_ajoutee', evalues: [{ competence: neuve.id, critere: null, libelle: 'C4' }] },
    ]);
  });

  test('a critère that goes to another compétence: its line follows', () => {
    const { chantier, competences } = deuxBlocs();
    const item = { entity: 'critere', id: competences[0].criteres[0]?.id ?? '' } as const;
    chantier.faire(moveItem(chantier.state, item, { entity: 'competence', id: competences[1].id }, 0));
    expect(chantier.ecarts).toMatchObject([{ code: 'ligne_deplacee', competence: competences[1].id }]);
    chantier.ajuster();
    expect(chantier.lignes[0]).toEqual([competences[1].id, item.id, 'K1']);
  });

  test('a compétence that goes to another bloc: its lines leave the one for the other', () => {
    const { chantier, competences } = deuxBlocs();
    const [, , c3] = competences;
    const bloc = { entity: 'bloc', id: chantier.document.blocs[1]?.id ?? '' } as const;
    chantier.faire(moveItem(chantier.state, { entity: 'competence', id: competences[1].id }, bloc, 0));
    expect(chantier.ecarts.map(({ code }) => code)).toEqual(['ligne_hors_bloc', 'competence_ajoutee']);
    chantier.ajuster();
    expect(chantier.lignes.map(([id]) => id)).toEqual([
      competences[0].id,
      competences[0].id,
      c3.id,
      competences[1].id,
    ]);
  });

  test('a compétence that is removed, with its critères: one reason a line', () => {
    const { chantier, competences } = deuxBlocs();
    chantier.faire(removeItem(chantier.state, { entity: 'competence', id: competences[0].id }));
    expect(chantier.ecarts.map(({ code }) => code)).toEqual([
      'ligne_sans_competence',
      'ligne_sans_competence',
    ]);
  });

  test('a bloc that is removed: its partie goes whole, and nothing is said of its lines', () => {
    const { chantier } = deuxBlocs();
    const [bloc] = chantier.document.blocs;
    chantier.faire(removeItem(chantier.state, { entity: 'bloc', id: bloc?.id ?? '' }));
    expect(chantier.ecarts.map(({ code }) => code)).toEqual(['bloc_disparu']);
    chantier.ajuster();
    expect(chantier.lignes.map(([, , libelle]) => libelle)).toEqual(['C3']);
  });

  test('a modalité that is removed: the épreuve stays, and is made of none', () => {
    const { chantier } = deuxBlocs();
    const modalite = chantier.document.blocs[0]?.modalites[0]?.id ?? '';
    chantier.faire(removeItem(chantier.state, { entity: 'modalite', id: modalite }));
    expect(chantier.ecarts.map(({ code }) => code)).toEqual(['modalite_disparue']);
    chantier.ajuster();
    expect(chantier.lignes).toHaveLength(4);
  });

  test('compétences of a partie without épreuve share the one that is made for them', () => {
    const { chantier, competences } = deuxBlocs();
    const [partie] = itemsUnder(chantier.state, 'partie', chantier.grille);
    const [epreuve] = itemsUnder(chantier.state, 'epreuve', partie?.id ?? '');
    chantier.faire(removeItem(chantier.state, { entity: 'epreuve', id: epreuve?.id ?? '' }));
    expect(chantier.ecarts).toMatchObject(
      [competences[0], competences[1]].map(({ criteres }) => ({
        code: 'competence_ajoutee',
        epreuves: [],
        evalues: criteres.map(({ libelle }) => ({ libelle })),
      })),
    );
    chantier.ajuster();
    expect(itemsUnder(chantier.state, 'epreuve', partie?.id ?? '')).toMatchObject([
      { intitule: 'Épreuve à définir', regle: { type: 'tous' } },
    ]);
    expect(chantier.lignes.map(([, , libelle]) => libelle)).toEqual(['K1', 'K2', 'K3', 'C3']);
  });
});
