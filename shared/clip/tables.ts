/** One row of a table of texts; alone in it, a cell is a band that covers the others. */
export type TextRow = readonly string[];

const entitiesOfHtml: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => entitiesOfHtml[character] ?? '').replaceAll('\n', '<br>');

/** For a word processor, `width` columns wide. */
export function asHtml(rows: readonly TextRow[], width: number): string {
  const lines = rows.map((row) => {
    const cells =
      row.length === 1
        ? `<td colspan="${width}"><b>${escaped(row[0] ?? '')}</b></td>`
        : row.map((text) => `<td>${escaped(text)}</td>`).join('');
    return `<tr>${cells}</tr>`;
  });
  return `<table border="1"><tbody>${lines.join('')}</tbody></table>`;
}

/** As spreadsheets write a cell whose text holds what separates cells. */
const quoted = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** For a spreadsheet, or a plain text. */
export const asText = (rows: readonly TextRow[]): string =>
  rows.map((row) => row.map(quoted).join('\t')).join('\n');
