import type { Change } from '../domain/gesture.ts';
import type { Edit } from '../edit/edit.ts';
import { changeItem } from '../edit/items.ts';
import type { Hit } from './finding.ts';

/** The text once each of its parts is replaced. */
function replaced(text: string, parts: readonly Hit[], by: string): string {
  const kept = parts.map(({ start }, i) => text.slice(parts[i - 1]?.end ?? 0, start));
  return [...kept.map((before) => before + by), text.slice(parts.at(-1)?.end ?? 0)].join('');
}

function changesOf(parts: readonly Hit[], by: string): readonly Change[] {
  const [first] = parts;
  if (first === undefined) return [];
  const { entity, id, field, text } = first;
  const next = { [field]: replaced(text, parts, by) };
  return changeItem({ entity, id }, { id, [field]: text }, next).changes;
}

/** Other words in the places found, all in one gesture. `hits`: as they were found, or some of them, in the same order. */
export function replaceTexts(hits: readonly Hit[], by: string): Edit {
  const byText = Map.groupBy(hits, ({ id, field }) => `${id} ${field}`);
  return { op: 'texts.replaced', changes: [...byText.values()].flatMap((parts) => changesOf(parts, by)) };
}
