import { beginsWithInfinitive } from '../french/infinitive.ts';
import { lineStart } from '../french/line-start.ts';
import { beginsLowercase, isUnfinished } from '../french/lines.ts';
import { typeDeModalite } from '../french/modalites.ts';
import type { Cell } from './grid.ts';
import { inlineItems } from './inline-list.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Role } from './roles.ts';

/** What becomes an item. */
export interface Piece {
  /** Its numbering, without what separates it from the text; empty: none. */
  readonly code: string;
  readonly text: string;
  /** Deeper list items, of an activité: its tâches. */
  readonly under: readonly Piece[];
  /** Whether it was cut out of a line: a guess. */
  readonly isInline: boolean;
}

interface Line extends Paragraph {
  readonly code: string;
  readonly rest: string;
  readonly isInline: boolean;
}

const NUMBERED_BLOC = /^(bloc(?: de compétences?)?(?: n°)? ?\d{1,3})(?:\s*[.:)–—-]+\s*|\s+(?=\p{Lu})|$)/iu;

function lineOf({ text, level }: Paragraph, isInline = false): Line {
  const bloc = NUMBERED_BLOC.exec(text);
  if (bloc !== null)
    return { text, level, code: (bloc[1] ?? '').trim(), rest: text.slice(bloc[0].length), isInline };
  const [first = '', ...others] = text.split('\n');
  const { code, reste } = lineStart(first, false);
  return { text, level, code, rest: [reste, ...others].filter((part) => part !== '').join('\n'), isInline };
}

/** A paragraph, or the items that it holds on one line: what an announcement makes one item of stays as it is. */
function linesOf({ text, level }: Paragraph, role: Role): readonly Line[] {
  const parts = inlineItems(text);
  const announces = parts[0]?.endsWith(':') === true;
  const items = announces ? parts.slice(1) : parts;
  const isList =
    role === 'competence'
      ? items.every((item) => beginsWithInfinitive(lineStart(item, false).reste)) &&
        !(announces && beginsWithInfinitive(parts[0] ?? ''))
      : role === 'activite' || !announces;
  if (parts.length < 2 || !isList) return [lineOf({ text, level })];
  const depth = announces ? level + 1 : role === 'activite' ? level : Math.max(level, 1);
  return parts.map((part, nth) =>
    lineOf({ text: part, level: announces && nth === 0 ? level : depth }, true),
  );
}

/** A final semicolon only separates an item from the next. */
const ended = (text: string): string => text.replace(/[\s\u00a0]*;$/, '');

function pieceOf(lines: readonly Line[], texts: readonly string[], under: readonly Piece[] = []): Piece {
  return {
    code: lines[0]?.code ?? '',
    text: ended(texts.filter((text) => text !== '').join('\n')),
    under,
    isInline: lines.some(({ isInline }) => isInline),
  };
}

/** The whole cell is one item. Its inner list keeps its dashes. */
function joined(lines: readonly Line[]): readonly Piece[] {
  const [first, ...others] = lines;
  if (first === undefined) return [];
  const base = Math.min(...lines.map(({ level }) => level));
  const dash = ({ level, text }: Line): string =>
    level > base || (level > 0 && first.level === 0) ? `- ${text}` : text;
  return [pieceOf(lines, [first.rest, ...others.map(dash)])];
}

/** Whether a line begins another item, rather than going on with the one before. */
function begins(line: Line, opening: Line, previous: Line, role: Role): boolean {
  if (line.code !== '') return true;
  const announces = previous.text.endsWith(':') || opening.text.endsWith(':');
  if (role === 'competence') {
    if (beginsWithInfinitive(line.rest))
      return !(line.level > opening.level && announces && beginsWithInfinitive(opening.rest));
    return line.level > 0 && line.level <= opening.level && !beginsLowercase(line.rest);
  }
  if (line.level > opening.level) return !announces || opening.level > 0;
  if (line.level > 0) return true;
  return !beginsLowercase(line.rest) && !isUnfinished(previous.text);
}

/** One item for each paragraph that begins one. */
function splitLines(lines: readonly Line[], role: Role): readonly Piece[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const [opening, previous] = [group?.[0], group?.at(-1)];
    const isCodeAlone = group?.length === 1 && opening?.rest === '' && line.code === '';
    if (group === undefined || opening === undefined || previous === undefined) groups.push([line]);
    else if (!isCodeAlone && begins(line, opening, previous, role)) groups.push([line]);
    else group.push(line);
  }
  return groups.flatMap(joined);
}

/** Activités with their tâches: deeper list items, or what follows one that is numbered. */
function splitActivites(lines: readonly Line[]): readonly Piece[] {
  const isNumbered = lines.some(({ code }) => code !== '');
  const base = Math.min(...lines.map(({ level }) => level));
  const groups: Line[][] = [];
  for (const line of lines) {
    const opens =
      isNumbered && lines[0]?.code !== '' ? line.code !== '' && line.level === base : line.level === base;
    const group = groups.at(-1);
    if (opens || group === undefined) groups.push([line]);
    else group.push(line);
  }
  return groups.map(([head, ...taches]) =>
    pieceOf(head === undefined ? [] : [head], [head?.rest ?? ''], splitLines(taches, 'tache')),
  );
}

/** The items of a cell. Read in order, codes and texts hold every word of it. */
export function piecesOf({ paragraphs }: Cell, role: Role, split: boolean): readonly Piece[] {
  if (paragraphs.length === 0) return [];
  if (!split) return joined(paragraphs.map((paragraph) => lineOf(paragraph)));
  const lines = paragraphs.flatMap((paragraph) => linesOf(paragraph, role));
  return role === 'activite' ? splitActivites(lines) : splitLines(lines, role);
}

/** Whether cells of this role usually hold several items. */
export function splitsOf(cells: readonly Cell[], role: Role): boolean {
  if (role === 'bloc') return false;
  if (role !== 'modalite') return true;
  const several = cells.filter(({ paragraphs }) => paragraphs.length > 1);
  const lists = several.filter(({ paragraphs }) => {
    const kinds = paragraphs.filter(({ text }) => typeDeModalite(text) !== undefined);
    return kinds.length > 1 && kinds.length * 2 > paragraphs.length;
  });
  return lists.length > 0 && lists.length * 2 >= several.length;
}
