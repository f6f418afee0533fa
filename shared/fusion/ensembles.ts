import { entityNames, fieldsOf, type EntityName } from '../domain/entities.ts';
import { isObject, type Json, type JsonObject } from '../domain/json.ts';
import type { Row } from '../domain/row.ts';

/**
 * Fields that are one statement, and what it is called: of a collège, votes that were counted together; of an organisation, whether it is there, and by
 * whom; what became of a comment, and why.
 */
const ensembles: Partial<Record<EntityName, Readonly<Record<string, readonly string[]>>>> = {
  presence: { presence: ['etat', 'mandataire'] },
  commentaire: { suiteDonnee: ['statut', 'motif', 'doublonDe'] },
  decision: {
    votesEmployeurs: ['pourEmployeurs', 'contreEmployeurs', 'abstentionEmployeurs'],
    votesSalaries: ['pourSalaries', 'contreSalaries', 'abstentionSalaries'],
  },
};

/** What a merge takes or leaves as a whole: a field, or those of one statement. Taken apart, these would say what nobody said. */
export interface MembreFusionne {
  readonly membre: string;
  readonly names: readonly string[];
}

function membresFusionnes(entity: EntityName): readonly MembreFusionne[] {
  const siens = Object.entries(ensembles[entity] ?? {}).map(([membre, names]) => ({ membre, names }));
  const tous = fieldsOf(entity).map(
    (name) => siens.find(({ names }) => names.includes(name)) ?? { membre: name, names: [name] },
  );
  return [...new Set(tous)];
}

const table = new Map(entityNames.map((entity) => [entity, membresFusionnes(entity)]));

export const membresDe = (entity: EntityName): readonly MembreFusionne[] => table.get(entity) ?? [];

/** The fields that a merged member is made of. */
export const nomsDe = (entity: EntityName, membre: string): readonly string[] =>
  ensembles[entity]?.[membre] ?? [membre];

/** The merged member that a field is part of. */
export const membreDe = (entity: EntityName, name: string): string =>
  membresDe(entity).find(({ names }) => names.includes(name))?.membre ?? name;

/** Several fields, and no value of its own. */
export const estEnsemble = (entity: EntityName, membre: string): boolean =>
  ensembles[entity]?.[membre] !== undefined;

/** What a row says of it: of a statement, its fields. */
export const valeurDe = (row: Row, { membre, names }: MembreFusionne): Json =>
  names.length === 1
    ? (row[membre] ?? null)
    : Object.fromEntries(names.map((name) => [name, row[name] ?? null]));

/** Its fields, as a value of it says them. */
export const champsDe = (entity: EntityName, membre: string, valeur: Json): JsonObject =>
  estEnsemble(entity, membre) && isObject(valeur) ? valeur : { [membre]: valeur };
