import { diffArrays } from 'diff';

/** A run of a text that stays, goes or comes. */
export interface Segment {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** An elided word with its apostrophe (« l’ », « jusqu’ »), a word with its hyphens, a run of spaces, or one sign. */
const TOKEN = /[\p{L}\p{M}\p{N}]+[’'](?=\p{L})|[\p{L}\p{M}\p{N}]+(?:[-‑][\p{L}\p{M}\p{N}]+)*|\s+|./gsu;

export const tokensOf = (text: string): string[] => text.match(TOKEN) ?? [];

/** Beyond so many words that differ, two texts have nothing in common that a reader would follow. */
const MOST_EDITS = 800;

/** What stays between two changes, and is no word, parts them for the eye alone: it is read with them. */
const isBetween = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text) && !text.includes('\n');

function rawSegments(before: string, after: string): readonly Segment[] {
  const parts = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: MOST_EDITS });
  if (parts === undefined)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  return parts.map(({ value, removed, added }) => ({
    kind: removed ? 'removed' : added ? 'added' : 'same',
    text: value.join(''),
  }));
}

interface Cluster {
  readonly removed: string;
  readonly added: string;
}

const segmentsOf = ({ removed, added }: Cluster): readonly Segment[] => [
  ...(removed === '' ? [] : [{ kind: 'removed', text: removed } as const]),
  ...(added === '' ? [] : [{ kind: 'added', text: added } as const]),
];

/**
 * What leads from a text to another, word by word: read without what is added it is the first, without what is removed the second.
 * Changes that only a space or a sign parts are one: « ~~un petit~~ deux grands », not a change a word.
 */
export function diffMots(before: string, after: string): readonly Segment[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const raw = rawSegments(before, after);
  const result: Segment[] = [];
  let cluster: Cluster | null = null;
  raw.forEach(({ kind, text }, i) => {
    const { removed, added }: Cluster = cluster ?? { removed: '', added: '' };
    const isPart = kind !== 'same' || (cluster !== null && i + 1 < raw.length && isBetween(text));
    if (isPart) {
      cluster = {
        removed: kind === 'added' ? removed : removed + text,
        added: kind === 'removed' ? added : added + text,
      };
      return;
    }
    if (cluster !== null) result.push(...segmentsOf(cluster));
    cluster = null;
    result.push({ kind, text });
  });
  if (cluster !== null) result.push(...segmentsOf(cluster));
  return result;
}

/** Between two digits a sign is part of a number: « 1,5 » is not « 15 ». */
const IN_NUMBER = /(?<=\d)[.,/–-](?=\d)/g;
/** Accents, spaces and the signs that part words; « + », « # » or « ≥ » say something. */
const OF_FORM = /[\p{M}\s.,;:!?…'’"«»“”()[\]/‑–—-]/gu;

/** What stays of a text when its punctuation, spaces, case and accents are mended. */
const squeletteDe = (text: string): string =>
  text.replaceAll(IN_NUMBER, '¤').normalize('NFD').replaceAll(OF_FORM, '').toLowerCase();

/** Is it the form alone that changes: punctuation, spaces, case, accents? What is shown the same is another thing that does not show. */
export const isDeForme = (before: string, after: string): boolean =>
  before !== after && squeletteDe(before) === squeletteDe(after);
