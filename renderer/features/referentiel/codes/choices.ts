import { codedKinds, type CodedKind } from '../../../../shared/codes/numbering.ts';
import { templates } from '../../../../shared/codes/styles.ts';
import type { Codification } from '../../../../shared/generated/document.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import type { Option } from '../../../ui/SelectField.tsx';

/** Not a template: the kind keeps the codes it has. */
export const UNNUMBERED = 'aucun';

/** The ways a kind can be numbered: those we know, the one the référentiel has, or none. */
export function choicesOf(kind: CodedKind, codification: Codification): readonly Option<string>[] {
  const own = codification[kind];
  const known = templates[kind];
  const all = own === undefined || known.includes(own) ? known : [own, ...known];
  return [
    { id: UNNUMBERED, label: texts.codes.unnumbered },
    ...all.map((template) => ({ id: template, label: texts.codes.example(template) })),
  ];
}

export function withChoice(codification: Codification, kind: CodedKind, choice: string): Codification {
  const entries = codedKinds.flatMap((one) => {
    const template = one === kind ? (choice === UNNUMBERED ? undefined : choice) : codification[one];
    return template === undefined ? [] : [[one, template] as const];
  });
  return Object.fromEntries(entries);
}
