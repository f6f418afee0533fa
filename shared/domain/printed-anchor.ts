/** A head of the journal as it was printed, exported or noted. `hash` in hexadecimal. */
export interface PrintedAnchor {
  readonly seq: number;
  readonly hash: string;
}

/** « 1 234, 9f86… », « ligne 12 : 9F 86… », « 12:9f86… »: numbers are printed with spaces between thousands, and a hash may be cut at the end of a line. */
const printed = /(?<!\d)(\d{1,3}(?:\s\d{3})+|\d+)\s*[:,]\s*([0-9a-f][0-9a-f\s]*)\.?\s*$/i;
/** The member `tete` of an exported document, or what an export or a verification answers to machines. */
const exported = {
  seq: /"seq"\s*:\s*(\d+)/,
  hash: /"hash"\s*:\s*"([0-9a-f]+)"/,
};

/** What a person copies from a paper or from an export, understood; null when it is not a whole anchor. */
export function readPrintedAnchor(text: string): PrintedAnchor | null {
  const json = [exported.seq.exec(text)?.[1], exported.hash.exec(text)?.[1]];
  const [, shown, cut] = printed.exec(text) ?? [];
  const [seq = shown, hash = cut] = json;
  if (seq === undefined || hash === undefined) return null;
  const anchor = { seq: Number(seq.replaceAll(/\s/g, '')), hash: hash.replaceAll(/\s/g, '').toLowerCase() };
  const isWhole = Number.isSafeInteger(anchor.seq) && anchor.seq > 0 && /^[0-9a-f]{64}$/.test(anchor.hash);
  return isWhole ? anchor : null;
}
