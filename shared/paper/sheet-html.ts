import { markup, type Html } from './markup.ts';
import type { Marked, Sheet, SheetBlock, SheetCell, SheetLine, SheetRow, SheetTable } from './sheet.ts';

/** What goes and what comes are said by marks of the style too, so that neither colour nor strokes alone say it. */
const marked = (texte: Marked): readonly Html[] =>
  texte.map(({ kind, text }) => {
    if (kind === 'same') return markup`${text}`;
    return kind === 'added' ? markup`<ins>${text}</ins>` : markup`<del>${text}</del>`;
  });

const noted = (note: string): Html | null =>
  note === '' ? null : markup` <span class="note">(${note})</span>`;

/** Line breaks that people wrote are kept by the style (pre-line). */
const lineHtml = ({ code, texte, note }: SheetLine): Html =>
  code.length === 0
    ? markup`${marked(texte)}${noted(note)}`
    : markup`<b>${marked(code)}</b> ${marked(texte)}${noted(note)}`;

function cellHtml({ lines, isList }: SheetCell): Html {
  const [first, ...others] = lines;
  if (first === undefined) return markup``;
  if (isList && others.length > 0)
    return markup`<ul>${lines.map((one) => markup`<li>${lineHtml(one)}</li>`)}</ul>`;
  return markup`${lineHtml(first)}${others.map((one) => markup`<p>${lineHtml(one)}</p>`)}`;
}

function rowHtml({ cells, sort, note }: SheetRow, naming: number): Html {
  const inside = cells.map((cell, i) =>
    i === naming
      ? markup`<th scope="row">${cellHtml(cell)}${noted(note)}</th>`
      : markup`<td>${cellHtml(cell)}</td>`,
  );
  return sort === 'same' ? markup`<tr>${inside}</tr>` : markup`<tr class="${sort}">${inside}</tr>`;
}

function tableHtml({ look, band, columns, naming, rows }: SheetTable): Html {
  const head = columns.map((title) => markup`<th scope="col">${title}</th>`);
  const body = markup`<tbody>${rows.map((row) => rowHtml(row, naming))}</tbody>`;
  if (band === null) return markup`<table class="${look}"><thead><tr>${head}</tr></thead>${body}</table>`;
  const cols = columns.map(() => markup`<col>`);
  // The title is a row of the head: it stands again on each page that the table runs over.
  const title = markup`<tr><th class="band" scope="colgroup" colspan="${columns.length}"><h3>${lineHtml(band)}</h3></th></tr>`;
  return markup`<table class="${look}"><colgroup>${cols}</colgroup><thead>${title}<tr>${head}</tr></thead>${body}</table>`;
}

function blockHtml(block: SheetBlock): Html {
  if (block.kind === 'table') return tableHtml(block);
  if (block.kind === 'title')
    return block.level === 2
      ? markup`<h2>${lineHtml(block.line)}</h2>`
      : markup`<h3>${lineHtml(block.line)}</h3>`;
  const { cell, isStrong } = block;
  if (cell.isList) return cellHtml(cell);
  return markup`${cell.lines.map((line) =>
    isStrong ? markup`<p class="autres">${lineHtml(line)}</p>` : markup`<p>${lineHtml(line)}</p>`,
  )}`;
}

/** What a paper says, below its heading, for a page to be printed. */
export const sheetHtml = ({ blocks }: Sheet): Html => markup`${blocks.map(blockHtml)}`;
