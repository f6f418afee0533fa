import type { EntityName } from '../domain/entities.ts';
import { textsIn } from '../domain/json.ts';
import type { Row } from '../domain/row.ts';

type Membres = Partial<Record<EntityName, readonly string[]>>;

/**
 * Members that name an item of the same root without which theirs would say nothing, though the file would let it go: no screen takes it away and leaves
 * them. A rule is set aside for it, a line is marked on it, an habilitation is for it.
 */
const tenants: Membres = {
  derogation: ['element'],
  ligne: ['echelle'],
  habilitation: ['etablissement'],
};

/** Members that name an organisation by its attendance. */
const presencesNommees: Membres = {
  presence: ['mandataire'],
  seance: ['presidence', 'vicePresidence'],
};

/**
 * Members that name, besides, what stays or goes on its own: nobody takes away what one names without being asked. What may go under what names it is not
 * here: what a grid evaluates, what an habilitation covers.
 */
const nommants: Membres = {
  ligne: ['descripteurs'],
  habilitation: ['referentiel'],
  passage: ['decision'],
  version: ['decision'],
  decision: ['reprend', 'sujets'],
  ...presencesNommees,
};

/** The members of a kind that hold what it is for. */
export const tenantsDe = (entity: EntityName): readonly string[] => tenants[entity] ?? [];

/** The members of a kind that name an attendance. */
export const membresDePresence = (entity: EntityName): readonly string[] => presencesNommees[entity] ?? [];

const ids = (row: Row, membres: readonly string[] = []): readonly string[] =>
  membres.flatMap((membre) => [...textsIn(row[membre] ?? null)]);

/** What a row is for, besides what it stands under. */
export const tenusPar = (entity: EntityName, row: Row): readonly string[] => ids(row, tenants[entity]);

/** All that a row may name so, without a link and without a key (`renvois`): ids, among other texts. */
export const nommesPar = (entity: EntityName, row: Row): readonly string[] => [
  ...tenusPar(entity, row),
  ...ids(row, nommants[entity]),
];
