import type { State } from '../../../shared/domain/row.ts';
import { EngineError } from '../errors.ts';
import { readReceived } from '../journal/entries.ts';
import { Sortes } from '../journal/sortes.ts';
import type { Chaines } from './chaines.ts';

/**
 * Rows that come are kept for good, those too that no state is made of: each is held to what Paritaire writes, to what this file knows and to those
 * before it, once and for all.
 * @throws EngineError FUSION_ETRANGERE; FUSION_INCOHERENTE when an identifier is that of two items.
 */
export function tenirAuxRecevables({ nouvelles, completees }: Chaines, present: State): void {
  const sortes = new Sortes();
  for (const [entity, rows] of present) for (const id of rows.keys()) sortes.noter({ entity, id });
  for (const { seq, corps } of [...nouvelles, ...completees]) {
    if (corps === null) continue;
    const geste = readReceived(corps);
    if (geste === null) throw EngineError.of('FUSION_ETRANGERE', { seq });
    if (sortes.noterTout(geste.changes) !== null) throw EngineError.of('FUSION_INCOHERENTE', {});
  }
}
