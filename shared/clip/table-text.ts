import { orderedChildren } from '../document/rows.ts';
import type { EntityName } from '../domain/entities.ts';
import type { Json } from '../domain/json.ts';
import type { ItemRef, State } from '../domain/row.ts';
import { linkedIds, linksBack } from '../edit/links.ts';
import { entityLabels } from '../i18n/fr/entities.ts';

/** Columns of a table outside of here. */
const WIDTH = 4;

/** A row for other applications: a band has one cell. */
type Row = readonly string[];

const written = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** « C1.2 Conduire une opération » */
function named(state: State, entity: EntityName, id: string): string {
  const row = state.get(entity)?.get(id);
  const text = written(row?.['intitule']) || written(row?.['libelle']);
  return [written(row?.['code']), text].filter((part) => part !== '').join(' ');
}

/** Items as the rows of a table that has a column for activités, compétences, modalités and critères. */
function tableRows(state: State, items: readonly ItemRef[]): readonly Row[] {
  const children = orderedChildren(state);
  const evaluatedBy = linksBack(state, 'modalite', 'competences');
  const under = (id: string, entity: EntityName): readonly string[] => children.get(id)?.get(entity) ?? [];
  const list = (entity: EntityName, ids: readonly string[]): string =>
    ids.map((id) => named(state, entity, id)).join('\n');
  const competence = (id: string): readonly Row[] => {
    const activites = list('activite', linkedIds(state.get('competence')?.get(id)?.['activites']));
    const modalites = list('modalite', evaluatedBy.get(id) ?? []);
    const [first = '', ...others] = under(id, 'critere').map((one) => named(state, 'critere', one));
    const head = [activites, named(state, 'competence', id), modalites, first];
    return [head, ...others.map((text) => ['', '', '', text])];
  };
  return items.flatMap(({ entity, id }): readonly Row[] => {
    switch (entity) {
      case 'bloc':
        return [
          [named(state, entity, id)],
          ...under(id, 'modalite').map((one) => ['', '', named(state, 'modalite', one), '']),
          ...under(id, 'competence').flatMap(competence),
        ];
      case 'competence':
        return competence(id);
      case 'activite':
        return [[named(state, entity, id)], ...under(id, 'tache').map((one) => [named(state, 'tache', one)])];
      default:
        return [[named(state, entity, id)]];
    }
  });
}

const columns: readonly EntityName[] = ['activite', 'competence', 'modalite', 'critere'];

/** Only a table of several columns needs their names. */
function withHeading(rows: readonly Row[]): readonly Row[] {
  const heading = columns.map((entity) => {
    const label = `${entityLabels[entity]}s`;
    return label.charAt(0).toUpperCase() + label.slice(1);
  });
  return rows.some((row) => row.length === WIDTH) ? [heading, ...rows] : rows;
}

const entitiesOfHtml: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => entitiesOfHtml[character] ?? '').replaceAll('\n', '<br>');

/** For a word processor. */
export function tableHtml(state: State, items: readonly ItemRef[]): string {
  const rows = withHeading(tableRows(state, items)).map((row) => {
    const cells =
      row.length === 1
        ? `<td colspan="${WIDTH}"><b>${escaped(row[0] ?? '')}</b></td>`
        : row.map((text) => `<td>${escaped(text)}</td>`).join('');
    return `<tr>${cells}</tr>`;
  });
  return `<table border="1"><tbody>${rows.join('')}</tbody></table>`;
}

/** As spreadsheets write a cell whose text holds what separates cells. */
const quoted = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** For a spreadsheet, or a plain text. */
export function tableText(state: State, items: readonly ItemRef[]): string {
  return withHeading(tableRows(state, items))
    .map((row) => row.map(quoted).join('\t'))
    .join('\n');
}
