import fc from 'fast-check';
import type {
  Activite,
  Bloc,
  Competence,
  Modalite,
  Referentiel,
  VoieAcces,
} from '../../shared/generated/document.ts';
import { randomSource, type RandomSource } from './random-source.ts';
import { randomLine, randomParagraphs } from './random-text.ts';

/** Most items of each kind: per référentiel (activites, blocs), per activity, per bloc, per compétence. */
export interface Size {
  readonly activites: number;
  readonly taches: number;
  readonly blocs: number;
  readonly competences: number;
  readonly criteres: number;
  readonly modalites: number;
}

const smallSize: Size = {
  activites: 4,
  taches: 3,
  blocs: 3,
  competences: 5,
  criteres: 3,
  modalites: 2,
};
/** Some 300 rows on the average. */
export const largeSize: Size = {
  activites: 12,
  taches: 6,
  blocs: 12,
  competences: 14,
  criteres: 5,
  modalites: 4,
};

/** `count` items, or at least one where the size allows: an adopted référentiel needs a compétence. */
function several<T>(random: RandomSource, atMost: number, make: (index: number) => T): T[] {
  return Array.from({ length: random.integer(Math.min(1, atMost), atMost) }, (_, index) => make(index));
}

/** A member given, or left out as the schema wants absence. */
function maybe<K extends string, V>(random: RandomSource, name: K, value: () => V): { [name in K]?: V } {
  return random.oneIn(3) ? {} : ({ [name]: value() } as { [name in K]?: V });
}

function activite(random: RandomSource, index: number, size: Size): Activite {
  return {
    id: random.id(),
    ...maybe(random, 'code', () => `A${index + 1}`),
    intitule: randomLine(random),
    ...maybe(random, 'description', () => randomParagraphs(random)),
    taches: several(random, size.taches, () => ({ id: random.id(), libelle: randomLine(random) })),
  };
}

function competence(
  random: RandomSource,
  index: number,
  activites: readonly Activite[],
  size: Size,
): Competence {
  return {
    id: random.id(),
    ...maybe(random, 'code', () => `C${index + 1}`),
    libelle: randomLine(random, 40),
    ...maybe(random, 'connaissances', () => randomParagraphs(random)),
    activites: random.some(activites, 3).map(({ id }) => id),
    criteres: several(random, size.criteres, (rank) => ({
      id: random.id(),
      ...maybe(random, 'code', () => `C${index + 1}.${rank + 1}`),
      libelle: randomLine(random, 30),
    })),
  };
}

function modalite(random: RandomSource, competences: readonly Competence[]): Modalite {
  return {
    id: random.id(),
    ...maybe(random, 'type', () =>
      random.pick(['geste_technique', 'dossier_professionnel', 'entretien_avec_le_jury'] as const),
    ),
    libelle: randomLine(random, 30),
    ...maybe(random, 'duree', () => random.integer(1, 600)),
    ...maybe(random, 'lieu', () => randomLine(random, 4)),
    competences: random.some(competences, 6).map(({ id }) => id),
  };
}

function bloc(random: RandomSource, index: number, activites: readonly Activite[], size: Size): Bloc {
  const competences = several(random, size.competences, (rank) => competence(random, rank, activites, size));
  return {
    id: random.id(),
    ...maybe(random, 'code', () => `BC0${index + 1}`),
    type: random.pick(['obligatoire', 'optionnel', 'transversal', 'commun'] as const),
    intitule: randomLine(random),
    ...maybe(random, 'regleValidation', () => randomParagraphs(random)),
    modalites: several(random, size.modalites, () => modalite(random, competences)),
    competences,
  };
}

function voiesAcces(random: RandomSource): VoieAcces[] {
  return random.some(['FI', 'CA', 'FC', 'CQ', 'CL', 'VAE'] as const, 6).map((code) => ({
    id: random.id(),
    code,
    actif: random.oneIn(2),
    ...maybe(random, 'jury', () => ({
      composition: randomLine(random),
      membres: [
        {
          role: randomLine(random, 3),
          college: random.pick(['employeurs', 'salaries'] as const),
          externe: random.oneIn(2),
        },
      ],
    })),
  }));
}

/** A référentiel that the exchange schema accepts, adoptable: at the RNCP or nowhere with blocs, at the RS without. */
export function randomReferentiel(random: RandomSource, size: Size = smallSize): Referentiel {
  const registre = random.pick(['aucun', 'RNCP', 'RS'] as const);
  const activites = several(random, size.activites, (index) => activite(random, index, size));
  const rootCompetences =
    registre === 'RS'
      ? several(random, size.competences, (index) => competence(random, index, activites, size))
      : [];
  return {
    id: random.id(),
    nature: random.pick(['CQP', 'CQPI'] as const),
    registre,
    ...(registre === 'aucun'
      ? {}
      : maybe(random, 'numero', () => `${registre}${random.integer(10_000, 99_999)}`)),
    intitule: randomLine(random),
    ...(registre !== 'RNCP' ? {} : maybe(random, 'niveau', () => random.integer(3, 7))),
    cpne: several(random, 2, () => ({ nom: randomLine(random, 6), idcc: ['9998'] })),
    ...maybe(random, 'titulaireDroits', () => ({
      nom: randomLine(random, 5),
      site: 'https://exemple.invalid/',
    })),
    coCertificateurs: several(random, 2, () => ({ nom: randomLine(random, 5) })),
    codesNsf: [{ code: '333', libelle: randomLine(random, 5) }],
    codesRome: [],
    formacodes: [],
    idcc: ['9998'],
    brochures: [],
    ...maybe(random, 'objectifsContexte', () => randomParagraphs(random)),
    ...maybe(random, 'classification', () => randomLine(random)),
    ...maybe(random, 'enregistrement', () => ({
      dureeAnnees: random.integer(1, 5),
      dateDecision: '2026-03-12',
    })),
    anciennes: [],
    nouvelles: [],
    correspondances: random.oneIn(3) ? [{ blocs: ['BC01'], destination: 'RNCP12345' }] : [],
    ...maybe(random, 'extensions', () => ({
      'exemple.invalid': { note: randomLine(random), rang: random.integer(0, 9) },
    })),
    ...maybe(random, 'derogations', () =>
      several(random, 2, () => ({ id: random.id(), regle: 'L02', motif: randomLine(random, 6) })),
    ),
    ...maybe(random, 'annexes', () =>
      several(random, 2, () => ({
        id: random.id(),
        cpne: randomLine(random, 6),
        ...maybe(random, 'adaptations', () => randomParagraphs(random)),
      })),
    ),
    voiesAcces: voiesAcces(random),
    activites,
    blocs:
      registre === 'RS' ? [] : several(random, size.blocs, (index) => bloc(random, index, activites, size)),
    competences: rootCompetences,
    modalites:
      registre === 'RS' ? several(random, size.modalites, () => modalite(random, rootCompetences)) : [],
  };
}

/** The same, for property tests: a failing one is given by its seed. */
export function referentiels(size: Size = smallSize): fc.Arbitrary<Referentiel> {
  return fc.integer({ min: 1, max: 2 ** 31 - 1 }).map((seed) => randomReferentiel(randomSource(seed), size));
}
