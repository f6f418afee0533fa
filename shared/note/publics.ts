import type { ItemChange } from '../comparaison/item-changes.ts';
import type { EntityName } from '../domain/entities.ts';

/** For whom a change of a référentiel, or of a grid, changes something. */
export type Public = 'candidats' | 'evaluateurs' | 'organismes';

/** What a note de modification says of a part: for whom what changes, and why. That of a list speaks to those who pay, too. */
export type Rubrique = Public | 'financeurs' | 'motifs';

export const publics = ['candidats', 'evaluateurs', 'organismes'] as const satisfies readonly Public[];

/** In the order in which they are read; a part has some of them. */
export const rubriques: readonly Rubrique[] = [...publics, 'financeurs', 'motifs'];

const tous: readonly Public[] = publics;
const epreuve: readonly Public[] = ['candidats', 'evaluateurs'];
const parcours: readonly Public[] = ['candidats', 'organismes'];
const formation: readonly Public[] = ['organismes'];

/** Whom an item is about; a rule set aside is nobody's but the drafters'. */
const ofEntity: Partial<Readonly<Record<EntityName, readonly Public[]>>> = {
  referentiel: tous,
  voieAcces: tous,
  annexe: parcours,
  activite: formation,
  tache: formation,
  bloc: tous,
  competence: tous,
  critere: epreuve,
  modalite: tous,
  grille: tous,
  echelle: epreuve,
  niveau: epreuve,
  partie: tous,
  epreuve: tous,
  ligne: epreuve,
};

/** Fields that are not about all those whom the item is about. */
const ofField: Readonly<Record<string, readonly Public[]>> = {
  secteurs: parcours,
  emploisAccessibles: parcours,
  activitesVisees: parcours,
  objectifsContexte: parcours,
  reglementations: parcours,
  prerequisEntree: parcours,
  prerequisValidation: parcours,
  regleValidation: epreuve,
  jury: epreuve,
  amenagements: epreuve,
  regle: epreuve,
  poids: epreuve,
  eliminatoire: epreuve,
  partage: epreuve,
  reprend: epreuve,
  acquisMois: parcours,
  connaissances: formation,
  activites: formation,
};

/** What is about drafting alone, and nobody's concern outside. */
const ofDrafting: ReadonlySet<string> = new Set([
  'codification',
  'origine',
  'extensions',
  // That of an épreuve says how evaluators share a mark.
  'bloc.partage',
  'aVerifier',
  'abrege',
]);

/** The fields of a change that change something for a public; none: it has nothing to know of it. */
export function fieldsFor({ entity, fields }: ItemChange, wanted: Public): ItemChange['fields'] {
  const whole = ofEntity[entity] ?? [];
  return fields.filter(
    ({ field }) =>
      !ofDrafting.has(field) &&
      !ofDrafting.has(`${entity}.${field}`) &&
      whole.includes(wanted) &&
      (ofField[field] ?? whole).includes(wanted),
  );
}

/** Is it about that public that the item comes, goes or moves? */
export const isFor = ({ entity }: ItemChange, wanted: Public): boolean =>
  (ofEntity[entity] ?? []).includes(wanted);
