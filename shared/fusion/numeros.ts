import type { EntityName } from '../domain/entities.ts';
import { parentOf, type Row, type State } from '../domain/row.ts';
import type { RacineDe } from './racine.ts';

/** Numbers given in order, and never chosen: two that meet are given again. */
const numerotes = { commentaire: 'numero', version: 'ordre', relecture: 'tour' } as const;
type Numerote = keyof typeof numerotes;
export const entitesNumerotees = Object.keys(numerotes) as readonly Numerote[];

/** The member that holds the number of an item; null when its kind has none. */
export const membreNumero = (entity: EntityName): 'numero' | 'ordre' | 'tour' | null =>
  Object.hasOwn(numerotes, entity) ? numerotes[entity as Numerote] : null;

export function numeroDe(entity: EntityName, row: Row): number | null {
  const membre = membreNumero(entity);
  const numero = membre === null ? undefined : row[membre];
  return typeof numero === 'number' ? numero : null;
}

/** Among what it is numbered: comments among those of the référentiel and its grids, the others among those of what they stand under. */
export const suiteDe = (entity: EntityName, row: Row, racine: RacineDe): string =>
  `${entity} ${entity === 'commentaire' ? racine({ entity, id: row.id }).id : (parentOf(entity, row)?.id ?? '')}`;

/** Which version bears which order of adoption, as one side has it: by « id of what it is a version of, order ». */
export const versionsPar = (etat: State): ReadonlyMap<string, string> =>
  new Map(
    [...(etat.get('version')?.values() ?? [])].map((row) => [
      `${parentOf('version', row)?.id ?? ''} ${numeroDe('version', row) ?? ''}`,
      row.id,
    ]),
  );
