import { codedKinds, renumber, type CodedKind } from '../../../../shared/codes/numbering.ts';
import { templates } from '../../../../shared/codes/styles.ts';
import { orderedItems } from '../../../../shared/document/ordered-items.ts';
import type { EntityName } from '../../../../shared/domain/entities.ts';
import type { Row, State } from '../../../../shared/domain/row.ts';
import type { Codification } from '../../../../shared/generated/document.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import type { Option } from '../../../ui/SelectField.tsx';

/** Not a template: the kind keeps the codes it has. */
export const UNNUMBERED = 'aucun';

const SHOWN = 2;

/** What a template makes of the first items of its kind; nothing where there are none. */
function firstCodes(
  state: State,
  id: string,
  codification: Codification,
  kind: CodedKind,
): (template: string) => readonly string[] {
  const first = orderedItems(state, id, kind).slice(0, SHOWN);
  // Critères, which are most of a référentiel, take up codes and give none.
  const few: State = new Map<EntityName, ReadonlyMap<string, Row>>([
    ...state,
    ['critere', new Map()],
    [kind, new Map(first.map((row) => [row.id, { ...row, code: null }]))],
  ]);
  return (template) => {
    const { changes } = renumber(few, id, { ...codification, [kind]: template });
    return first.flatMap((row) => {
      const code = changes.find((change) => change.id === row.id)?.after?.['code'];
      return typeof code === 'string' ? [code] : [];
    });
  };
}

/** The ways a kind can be numbered: those we know, the one the référentiel has, or none; each by what it makes of this référentiel. */
export function choicesOf(
  state: State,
  id: string,
  codification: Codification,
  kind: CodedKind,
): readonly Option<string>[] {
  const own = codification[kind];
  const known = templates[kind];
  const all = own === undefined || known.includes(own) ? known : [own, ...known];
  const codesOf = firstCodes(state, id, codification, kind);
  const label = (template: string): string => {
    const codes = codesOf(template);
    return codes.length === 0 ? texts.codes.example(template) : texts.codes.first(codes);
  };
  return [
    { id: UNNUMBERED, label: texts.codes.unnumbered },
    ...all.map((template) => ({ id: template, label: label(template) })),
  ];
}

export function withChoice(codification: Codification, kind: CodedKind, choice: string): Codification {
  const entries = codedKinds.flatMap((one) => {
    const template = one === kind ? (choice === UNNUMBERED ? undefined : choice) : codification[one];
    return template === undefined ? [] : [[one, template] as const];
  });
  return Object.fromEntries(entries);
}
