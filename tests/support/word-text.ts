import { parseDocument } from 'htmlparser2';

type Node = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<Node, { readonly attribs: unknown }>;

/** What a Word document says: paragraphs, and tables as rows of cells of the same. */
export type WordBlock = string | readonly (readonly (readonly WordBlock[])[])[];

const isElement = (node: Node): node is Element => 'attribs' in node;
const elementsOf = (node: { readonly children: readonly Node[] }): readonly Element[] =>
  node.children.filter(isElement);
const childOf = (node: Element, name: string): Element | undefined =>
  elementsOf(node).find((one) => one.name === name);

/** A decision on all tracked changes at once: what goes with it. */
type Decision = 'accept' | 'reject';
const gone = { accept: 'w:del', reject: 'w:ins' } as const;

const textOf = (node: Node): string => ('data' in node ? node.data : '');

/** Words of a paragraph, or of a part of one; ECMA-376, part 1, 17.13.5. */
function words(element: Element, decision: Decision): string {
  if (element.name === gone[decision] || element.name === 'w:pPr') return '';
  if (element.name === 'w:t' || element.name === 'w:delText') return element.children.map(textOf).join('');
  if (element.name === 'w:br') return '\n';
  return elementsOf(element)
    .map((one) => words(one, decision))
    .join('');
}

/** Does the mark of a paragraph, or a row, go? */
function goes(element: Element, path: readonly string[], decision: Decision): boolean {
  const [name, ...rest] = path;
  if (name === undefined) return childOf(element, gone[decision]) !== undefined;
  const child = childOf(element, name);
  return child !== undefined && goes(child, rest, decision);
}

function tableOf(table: Element, decision: Decision): WordBlock & readonly unknown[] {
  return elementsOf(table)
    .filter(({ name }) => name === 'w:tr')
    .filter((row) => !goes(row, ['w:trPr'], decision))
    .map((row) =>
      elementsOf(row)
        .filter(({ name }) => name === 'w:tc')
        .map((cell) => blocksOf(cell, decision)),
    );
}

/** A paragraph whose mark goes is one with the next; before a table there is none, and nothing of it stays if it says nothing. */
function blocksOf(container: Element, decision: Decision): readonly WordBlock[] {
  const blocks: WordBlock[] = [];
  let open: string | null = null;
  for (const element of elementsOf(container)) {
    if (element.name === 'w:p') {
      const text: string = (open ?? '') + words(element, decision);
      open = goes(element, ['w:pPr', 'w:rPr'], decision) ? text : null;
      if (open === null) blocks.push(text);
    }
    if (element.name !== 'w:tbl') continue;
    if (open !== null && open !== '') blocks.push(open);
    open = null;
    const table = tableOf(element, decision);
    if (table.length > 0) blocks.push(table);
  }
  return open === null || open === '' ? blocks : [...blocks, open];
}

function find(nodes: readonly Node[], name: string): Element {
  for (const node of nodes.filter(isElement)) {
    if (node.name === name) return node;
    const inside = elementsOf(node).find((one) => one.name === name);
    if (inside !== undefined) return inside;
  }
  throw new Error(`no ${name}`);
}

/** What `word/document.xml` says once all its tracked changes are accepted, or rejected; without any, it is the same. */
export const wordText = (xml: string, decision: Decision = 'accept'): readonly WordBlock[] =>
  blocksOf(find(parseDocument(xml, { xmlMode: true }).children, 'w:body'), decision);
