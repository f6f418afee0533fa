import { orderedChildren } from '../document/rows.ts';
import type { EntityName } from '../domain/entities.ts';
import type { Json } from '../domain/json.ts';
import type { ItemRef, State } from '../domain/row.ts';
import { linkedIds, linksBack } from '../edit/links.ts';
import { entityLabels } from '../i18n/fr/entities.ts';
import { asHtml, asText, type TextRow } from './tables.ts';

/** Columns of a table outside of here. */
const WIDTH = 4;

const written = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** « C1.2 Conduire une opération » */
function named(state: State, entity: EntityName, id: string): string {
  const row = state.get(entity)?.get(id);
  const text = written(row?.['intitule']) || written(row?.['libelle']);
  return [written(row?.['code']), text].filter((part) => part !== '').join(' ');
}

/** Items as the rows of a table that has a column for activités, compétences, modalités and critères. */
function tableRows(state: State, items: readonly ItemRef[]): readonly TextRow[] {
  const children = orderedChildren(state);
  const evaluatedBy = linksBack(state, 'modalite', 'competences');
  const under = (id: string, entity: EntityName): readonly string[] => children.get(id)?.get(entity) ?? [];
  const list = (entity: EntityName, ids: readonly string[]): string =>
    ids.map((id) => named(state, entity, id)).join('\n');
  const competence = (id: string): readonly TextRow[] => {
    const activites = list('activite', linkedIds(state.get('competence')?.get(id)?.['activites']));
    const modalites = list('modalite', evaluatedBy.get(id) ?? []);
    const [first = '', ...others] = under(id, 'critere').map((one) => named(state, 'critere', one));
    const head = [activites, named(state, 'competence', id), modalites, first];
    return [head, ...others.map((text) => ['', '', '', text])];
  };
  return items.flatMap(({ entity, id }): readonly TextRow[] => {
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
function withHeading(rows: readonly TextRow[]): readonly TextRow[] {
  const heading = columns.map((entity) => {
    const label = `${entityLabels[entity]}s`;
    return label.charAt(0).toUpperCase() + label.slice(1);
  });
  return rows.some((row) => row.length === WIDTH) ? [heading, ...rows] : rows;
}

/** For a word processor. */
export const tableHtml = (state: State, items: readonly ItemRef[]): string =>
  asHtml(withHeading(tableRows(state, items)), WIDTH);

/** For a spreadsheet, or a plain text. */
export const tableText = (state: State, items: readonly ItemRef[]): string =>
  asText(withHeading(tableRows(state, items)));
