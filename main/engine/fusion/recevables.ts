import type { State } from '../../../shared/domain/row.ts';
import { EngineError } from '../errors.ts';
import { Sortes } from '../journal/sortes.ts';
import type { Chaines } from './chaines.ts';
import { gestesDe } from './gestes.ts';

/**
 * Rows that come are kept for good, those too that no state is made of: each is held to what this file knows, and to those before it, once and for all.
 * @throws EngineError FUSION_INCOHERENTE when an identifier is that of two items.
 */
export function tenirAuxRecevables({ nouvelles, completees }: Chaines, present: State): void {
  const sortes = new Sortes();
  for (const [entity, rows] of present) for (const id of rows.keys()) sortes.noter({ entity, id });
  for (const { changes } of gestesDe([...nouvelles, ...completees]))
    if (sortes.noterTout(changes) !== null) throw EngineError.of('FUSION_INCOHERENTE', {});
}
