import type { Activite, Bloc, Competence, Referentiel } from '../../shared/generated/document.ts';
import type { Random } from './random.ts';
import { wording } from './words.ts';

/** How many of each; per parent, save activités and blocs. */
export interface Size {
  readonly activites: number;
  readonly taches: number;
  readonly blocs: number;
  readonly modalites: number;
  readonly competences: number;
  readonly criteres: number;
}

/** 15,011 items, of which 4,770 competences and 9,540 criteres: twenty times the largest real one. */
export const hugeSize: Size = {
  activites: 60,
  taches: 10,
  blocs: 10,
  modalites: 3,
  competences: 477,
  criteres: 2,
};
/** 499 items: a large real référentiel. */
export const largeSize: Size = {
  activites: 9,
  taches: 6,
  blocs: 5,
  modalites: 2,
  competences: 28,
  criteres: 2,
};

const list = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** A référentiel of that size, valid by the schema, with links from compétences to activités and from modalités to compétences. */
export function makeReferentiel(
  random: Random,
  nextId: () => string,
  size: Size,
  intitule: string,
): Referentiel {
  const activites = list(size.activites, (a): Activite => ({
    id: nextId(),
    code: `A${a + 1}`,
    intitule: wording(random),
    taches: list(size.taches, () => ({ id: nextId(), libelle: wording(random) })),
  }));
  const competence = (code: string): Competence => ({
    id: nextId(),
    code,
    libelle: wording(random),
    activites: [random.pick(activites).id],
    criteres: list(size.criteres, (c) => ({
      id: nextId(),
      code: `${code}.${c + 1}`,
      libelle: wording(random),
    })),
  });
  const bloc = (b: number): Bloc => {
    const competences = list(size.competences, (c) => competence(`C${b + 1}.${c + 1}`));
    const modalites = list(size.modalites, () => ({
      id: nextId(),
      type: 'mise_en_situation_reconstituee' as const,
      libelle: wording(random),
      duree: 60,
      competences: [...new Set([random.pick(competences).id, random.pick(competences).id])],
    }));
    return {
      id: nextId(),
      code: `BC${b + 1}`,
      type: 'obligatoire',
      intitule: wording(random),
      modalites,
      competences,
    };
  };
  return {
    id: nextId(),
    nature: 'CQP',
    registre: 'aucun',
    intitule,
    cpne: [{ nom: 'CPNE du banc d’essai' }],
    coCertificateurs: [],
    codesNsf: [{ code: '250' }],
    codesRome: [{ code: 'H2909', libelle: 'Montage-assemblage mécanique' }],
    formacodes: [],
    idcc: ['0016'],
    brochures: [],
    anciennes: [],
    nouvelles: [],
    correspondances: [],
    voiesAcces: [],
    activites,
    blocs: list(size.blocs, bloc),
    competences: [],
    modalites: [],
  };
}

/** Items of each kind, the référentiel itself included. */
export function countItems({ activites, blocs }: Referentiel): number {
  const inActivites = activites.reduce((sum, { taches }) => sum + 1 + taches.length, 0);
  const inBlocs = blocs.reduce(
    (sum, { modalites, competences }) =>
      sum +
      1 +
      modalites.length +
      competences.reduce((inner, { criteres }) => inner + 1 + criteres.length, 0),
    0,
  );
  return 1 + inActivites + inBlocs;
}
