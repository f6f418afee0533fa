import { folded } from './matching.ts';

/** What becomes each letter, or two, once nothing counts: « é », « È » and « Ê » for « e », « œ » for « oe ». */
function variantsOf(): ReadonlyMap<string, string> {
  const variants = new Map<string, string>();
  const add = (plain: string, letter: string): void =>
    void variants.set(plain, `${variants.get(plain) ?? ''}${letter}`);
  for (let code = 0x41; code <= 0xffff; code += 1) {
    if (code === 0xd800) code = 0xe000;
    const letter = String.fromCharCode(code);
    const plain = folded(letter);
    if (plain === letter || !isPlain(plain)) continue;
    add(plain, letter);
    // What is sought may begin or end in the middle of a ligature.
    if (plain.length > 1) for (const part of plain) add(part, letter);
  }
  return variants;
}

let known: ReadonlyMap<string, string> | null = null;

const isPlain = (text: string): boolean => /^[\x20-\x7e]+$/.test(text);

/** As it may stand in the text of a JSON document, where a tabulation or a new line is written as two signs. */
function letterPattern(letter: string, variants: ReadonlyMap<string, string>): string {
  if (letter === ' ') return String.raw`(?:\s|\\[bfnrt])`;
  return `[${letter.replace(/[\]\\^-]/, String.raw`\$&`)}${variants.get(letter) ?? ''}]`;
}

/** Blanks that JSON writes as two signs, as blanks again. */
const unescaped = (json: string): string =>
  json.replaceAll(/\\(.)/g, (pair, letter: string) => ('bfnrt'.includes(letter) ? ' ' : pair));

/**
 * Tells whether the text of a JSON document may hold words, without making anything of it: whatever holds them is let through, and a little
 * more. `sought` as it is compared (`folded`), without quotes or backslashes.
 */
export function rawTest(sought: string): (json: string) => boolean {
  if (!isPlain(sought)) return (json) => folded(unescaped(json)).includes(sought);
  const variants = (known ??= variantsOf());
  let pattern = '';
  let isInPair = false;
  for (let i = 0; i < sought.length; i += 1) {
    const letter = sought.charAt(i);
    // Two letters that a ligature writes as one: the second may not be there.
    pattern += `${letterPattern(letter, variants)}${isInPair ? '?' : ''}\\p{M}*`;
    isInPair = !isInPair && variants.has(sought.slice(i, i + 2)) && i + 1 < sought.length;
  }
  const finder = new RegExp(pattern, 'u');
  return (json) => finder.test(json);
}
