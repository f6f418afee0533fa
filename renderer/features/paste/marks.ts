import { texts } from '../../../shared/i18n/window.ts';
import type { Doubt } from '../../../shared/paste/plan.ts';
import type { OutlineNode } from '../referentiel/structure/outline.ts';

/** The rows of the outline, with what was guessed of each beside it. */
export function marked(nodes: readonly OutlineNode[], doubts: readonly Doubt[]): readonly OutlineNode[] {
  const kinds = new Map<string, Set<string>>();
  for (const { item, kind } of doubts) {
    const known = kinds.get(item) ?? new Set<string>();
    kinds.set(item, known.add(texts.paste.doubt(kind)));
  }
  const mark = (node: OutlineNode): OutlineNode => {
    const children = node.children.map(mark);
    const found = kinds.get(node.id);
    if (found === undefined) return { ...node, children };
    const detail = texts.counts.joined(
      [node.detail, texts.paste.toCheck([...found])].filter((part) => part !== ''),
    );
    return { ...node, children, detail };
  };
  return nodes.map(mark);
}
