/** A text made ready to be looked through: neither accents, nor case, nor the shape of an apostrophe or of a space count. */
export interface Reading {
  readonly text: string;
  /** Composed (NFC), without accents, in lower case, straight apostrophes, plain spaces; as long as `text` composed. */
  readonly folded: string;
  /** Offset in `text`, in UTF-16 units, of an offset in `folded`. */
  readonly at: (offset: number) => number;
}

/** One unit for one unit, so that offsets hold: « œ » stays one letter. */
function foldedUnit(unit: string): string {
  if (/[\u2018\u2019\u02bc\u2032]/.test(unit)) return "'";
  if (/[\u00a0\u2007\u2009\u202f]/.test(unit)) return ' ';
  const lower = unit.toLowerCase();
  const bare = lower.normalize('NFD').charAt(0);
  return lower.length === 1 && bare !== '' ? bare : unit;
}

/** The units of French texts, folded once for all. */
const table: readonly string[] = Array.from({ length: 0x2100 }, (_, code) =>
  foldedUnit(String.fromCharCode(code)),
);

function folded(composed: string): string {
  let result = '';
  for (let i = 0; i < composed.length; i++) result += table[composed.charCodeAt(i)] ?? composed.charAt(i);
  return result;
}

const identity = (offset: number): number => offset;

export function readText(text: string): Reading {
  const composed = text.normalize('NFC');
  if (composed === text) return { text, folded: folded(text), at: identity };
  // Letters with their marks, each composed alone: where one begins is known on both sides.
  const starts: number[] = [];
  let joined = '';
  for (const { 0: cluster, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const one = cluster.normalize('NFC');
    for (let i = 0; i < one.length; i++) starts.push(index + Math.min(i, cluster.length - 1));
    joined += one;
  }
  return { text, folded: folded(joined), at: (offset) => starts[offset] ?? text.length };
}
