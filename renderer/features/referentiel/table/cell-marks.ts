import type { Constat, Niveau } from '../../../../shared/controles/constat.ts';
import { cellOfField, type Cell } from '../../../../shared/table/cells.ts';

/** How grave what is said of a cell is; undefined: nothing is. */
export type CellMarks = (cell: Pick<Cell, 'key' | 'field'>) => Niveau | undefined;

const gravity: readonly Niveau[] = ['information', 'avertissement', 'erreur'];
const nameOf = (key: string, field: string): string => `${key}/${field}`;

/** What is said of an item as a whole, or of a field without a cell of its own, is marked where its text is. */
export function cellMarks(constats: readonly Constat[]): CellMarks {
  const worst = new Map<string, Niveau>();
  for (const { item, champ, niveau } of constats) {
    const cell = cellOfField(item.entity, champ) ?? cellOfField(item.entity, null);
    if (cell === null) continue;
    const name = nameOf(item.id, cell.field);
    const known = worst.get(name);
    if (known === undefined || gravity.indexOf(niveau) > gravity.indexOf(known)) worst.set(name, niveau);
  }
  return ({ key, field }) => worst.get(nameOf(key, field));
}
