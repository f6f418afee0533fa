import { diffArrays } from 'diff';
import { tokensOf } from '../diff/mots.ts';

/** What one side wrote in place of some words of the base, `from` (included) to `to` (not). */
interface Passage {
  readonly from: number;
  readonly to: number;
  readonly mots: readonly string[];
}

/** Beyond so many words that differ, or where less than half of the words stay, nobody would follow what is proposed. */
const MOST_EDITS = 400;

const isMot = (token: string): boolean => /[\p{L}\p{N}]/u.test(token);

/** What leads from some words to others, in order; what only spaces and signs part is one. Null: nearly everything. */
function passagesDe(base: readonly string[], mots: readonly string[]): readonly Passage[] | null {
  const parts = diffArrays([...base], [...mots], {
    maxEditLength: Math.min(MOST_EDITS, base.length >> 1),
  });
  if (parts === undefined) return null;
  const passages: Passage[] = [];
  let at = 0;
  for (const { value, removed, added } of parts) {
    if (!added && !removed) {
      at += value.length;
      continue;
    }
    const last = passages.at(-1);
    const follows = last !== undefined && !base.slice(last.to, at).some(isMot);
    const one = { from: at, to: removed ? at + value.length : at, mots: added ? value : [] };
    if (follows) {
      const between = base.slice(last.to, one.from);
      passages[passages.length - 1] = {
        from: last.from,
        to: one.to,
        mots: [...last.mots, ...between, ...one.mots],
      };
    } else passages.push(one);
    at = one.to;
  }
  return passages;
}

const same = (a: Passage, b: Passage): boolean =>
  a.from === b.from &&
  a.to === b.to &&
  a.mots.length === b.mots.length &&
  a.mots.every((mot, i) => mot === b.mots[i]);

/** The passages of both, in order; null where two meet, with no word between them. */
function ensemble(
  base: readonly string[],
  un: readonly Passage[],
  autre: readonly Passage[],
): readonly Passage[] | null {
  const tous = [...un, ...autre].sort((a, b) => a.from - b.from || a.to - b.to);
  const result: Passage[] = [];
  for (const passage of tous) {
    const last = result.at(-1);
    if (last !== undefined && same(last, passage)) continue;
    if (last !== undefined && !base.slice(last.to, passage.from).some(isMot)) return null;
    result.push(passage);
  }
  return result;
}

/** A text with what both sides changed of it, when they changed other words; null when they did not. */
export function fusionnerMots(base: string, notre: string, leur: string): string | null {
  const mots = tokensOf(base);
  const un = passagesDe(mots, tokensOf(notre));
  const autre = un === null ? null : passagesDe(mots, tokensOf(leur));
  const tous = un === null || autre === null ? null : ensemble(mots, un, autre);
  if (tous === null) return null;
  const texte: string[] = [];
  let at = 0;
  for (const { from, to, mots: ecrits } of tous) {
    texte.push(...mots.slice(at, from), ...ecrits);
    at = to;
  }
  return [...texte, ...mots.slice(at)].join('');
}
