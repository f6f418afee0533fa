import type { State } from '../../../shared/domain/row.ts';
import { EngineError } from '../errors.ts';
import { readReceived } from '../journal/entries.ts';
import { Sortes } from '../journal/sortes.ts';
import type { Chaines, Noeud } from './chaines.ts';

/**
 * Rows that come are kept for good, those too that no state is made of: each is held to what Paritaire writes, once and for all. An identifier is that of
 * one item for ever: rows of the other copy’s own journal are held to it. What that copy had received in good faith is not, since whoever knows the item
 * could then merge with it no more: verification names it.
 * @throws EngineError FUSION_ETRANGERE; FUSION_INCOHERENTE when an identifier is that of two items.
 */
export function tenirAuxRecevables(
  { nouvelles, completees }: Chaines,
  { lignes }: Noeud,
  present: State,
): void {
  const siennes = new Set(lignes);
  const sortes = new Sortes();
  for (const [entity, rows] of present) for (const id of rows.keys()) sortes.noter({ entity, id });
  for (const ligne of [...nouvelles, ...completees]) {
    const { seq, corps } = ligne;
    if (corps === null) continue;
    const geste = readReceived(corps, seq);
    if (geste === null) throw EngineError.of('FUSION_ETRANGERE', { seq });
    if (siennes.has(ligne) && sortes.noterTout(geste.changes) !== null)
      throw EngineError.of('FUSION_INCOHERENTE', {});
  }
}
