import type { Marked, SheetLine, Sort } from '../../../../shared/paper/sheet.ts';

/**
 * What becomes of the paragraph marks of a cell, in which there is one less than paragraphs that can come or go: Word keeps the last one. A mark goes
 * with the paragraph that it ends; after the last paragraph that stays, with the one that it begins, so that each text has the marks that it needs.
 */
export function marksOf(lines: readonly Pick<SheetLine, 'sort'>[]): readonly Sort[] {
  const last = lines.findLastIndex(({ sort }) => sort === 'same');
  return lines.map((line, i) => {
    const next = lines[i + 1];
    if (next === undefined) return 'same';
    return last !== -1 && i >= last ? next.sort : line.sort;
  });
}

const other = { added: 'removed', removed: 'added' } as const;

/** The same change, ending with what is of the other kind: with its two parts in the other order, or with the word before it. */
function endedOtherwise(texte: Marked): Marked {
  const [before, last] = texte.slice(-2);
  if (before === undefined || last === undefined || last.kind === 'same') return texte;
  if (before.kind !== 'same') return [...texte.slice(0, -2), last, before];
  const word = /\S*\s*$/.exec(before.text)?.[0] ?? '';
  if (word === '') return texte;
  const stays = before.text.slice(0, -word.length);
  return [
    ...texte.slice(0, -2),
    ...(stays === '' ? [] : [{ kind: 'same', text: stays } as const]),
    { kind: last.kind, text: word + last.text },
    { kind: other[last.kind], text: word },
  ];
}

const piecesOf = ({ code, texte }: SheetLine): Marked => [...code, ...texte];

/**
 * Lines that stay end otherwise than the next one begins: LibreOffice takes two changes of one kind that meet at the end of a paragraph for one, the
 * mark included.
 */
export const apart = (lines: readonly SheetLine[]): readonly SheetLine[] =>
  lines.map((line, i) => {
    const next = lines[i + 1];
    const end = piecesOf(line).at(-1)?.kind;
    const meets = next !== undefined && end === piecesOf(next)[0]?.kind && end !== 'same';
    return meets && line.sort === 'same' ? { ...line, texte: endedOtherwise(line.texte) } : line;
  });
