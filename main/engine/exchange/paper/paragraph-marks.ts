import type { SheetLine, Sort } from '../../../../shared/paper/sheet.ts';

type Line = Pick<SheetLine, 'sort' | 'code' | 'texte'>;

const endOf = ({ code, texte }: Line): Sort | undefined => [...code, ...texte].at(-1)?.kind;

/**
 * What becomes of the paragraph marks of a cell, in which there is one less than paragraphs that can come or go: Word keeps the last one. A mark goes
 * with the paragraph that it ends. After the last paragraph that stays, marks go with the paragraph that they begin, so that each text has those that it
 * needs; and so they do after one whose end comes or goes as the next one does, since LibreOffice takes two changes of a kind that meet at
 * the end of a paragraph for one, the mark included.
 */
export function marksOf(lines: readonly Line[]): readonly Sort[] {
  const last = lines.findLastIndex(({ sort }) => sort === 'same');
  let isOfNext = false;
  return lines.map((line, i) => {
    const next = lines[i + 1];
    if (next === undefined) return 'same';
    if (line.sort === 'same') isOfNext = i === last || endOf(line) === next.sort;
    return isOfNext ? next.sort : line.sort;
  });
}
