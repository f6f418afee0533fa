import { beginsWithInfinitive } from '../../../../shared/french/infinitive.ts';
import { lineStart } from '../../../../shared/french/line-start.ts';
import { codeSeries } from '../../../../shared/codes/reading.ts';

/** A bullet in the middle of a line, with spaces around it. */
const INLINE_BULLET = /(?<=\s)(?=[•▪●◦·‣➢➤✓✔❖■□*][ \u00a0])/u;
/** A dash that opens an item: after the end of the item before, before a capital. */
const DASH_AFTER_STOP = /(?<=[.;:] )(?=[-–—] ?\p{Lu})/u;
const DASH_ITEM = /(?<= )(?=[-–—] \p{Lu})/u;
const SEMICOLON = /(?<=;[ \u00a0]?)(?=\S)/u;
const WORD_START = /(?<=[\s])(?=[\p{Lu}\p{N}])/u;
const SENTENCE = /(?<=\. )(?=\p{Lu})/u;

/** Cuts a paragraph where a list was flattened into it; most paragraphs stay whole. */
export function flattenedItems(line: string, oBullets: boolean): readonly string[] {
  return line
    .split(INLINE_BULLET)
    .flatMap((part) => part.split(DASH_AFTER_STOP))
    .flatMap((part) => cutAtDashes(part))
    .flatMap((part) => cutAtCodes(part, oBullets))
    .flatMap((part) =>
      cutBefore(part.split(SEMICOLON), (next) => isCapital(next) && beginsWithInfinitive(next)),
    )
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The same for a text of a single paragraph, where nothing but punctuation can tell items apart. */
export function punctuatedItems(line: string): readonly string[] {
  for (const separator of [SEMICOLON, SENTENCE]) {
    const parts = line.split(separator).map((part) => part.trim());
    if (parts.length > 1 && parts.every((part) => beginsWithInfinitive(lineStart(part, false).reste)))
      return parts;
  }
  return [line];
}

/** « - Accueillir… - Conseiller… »: only in a line that itself begins with a dash, and before an infinitive. */
function cutAtDashes(line: string): readonly string[] {
  if (!/^[-–—]/.test(line)) return [line];
  return cutBefore(line.split(DASH_ITEM), (next) => beginsWithInfinitive(next.slice(2)));
}

/** « C1.1 Accueillir… C1.2 Conseiller… »: only in a line that begins with a code, and at codes of its series; numbers must follow on. */
function cutAtCodes(line: string, oBullets: boolean): readonly string[] {
  const first = lineStart(line, oBullets);
  if (first.code === '' || first.reste === '') return [line];
  const parts = line.split(WORD_START);
  let last = first.code;
  return cutBefore(parts, (next, index) => {
    const { code, reste } = lineStart(next + (parts[index + 1] ?? ''), false);
    if (code === '' || codeSeries(code) !== codeSeries(last) || !followsOn(last, code)) return false;
    const afterStop = /[.;:] ?$/.test(parts[index - 1] ?? '');
    if (!isCapital(reste) || (!afterStop && !beginsWithInfinitive(reste))) return false;
    last = code;
    return true;
  });
}

/** Whether a number comes right after another; codes with letters need not. */
function followsOn(last: string, code: string): boolean {
  if (codeSeries(code) !== '') return true;
  const before = last.split('.').map(Number);
  const after = code.split('.').map(Number);
  const step = before.findIndex((part, index) => part !== after[index]);
  if (step === -1) return after.length === before.length + 1 && after.at(-1) === 1;
  return after[step] === (before[step] ?? 0) + 1;
}

function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

/** Glues the parts back together except where `cut` says that the next one begins an item. */
function cutBefore(
  parts: readonly string[],
  cut: (next: string, index: number) => boolean,
): readonly string[] {
  const items: string[][] = [];
  parts.forEach((part, index) => {
    const current = items.at(-1);
    if (current === undefined || cut(part, index)) items.push([part]);
    else current.push(part);
  });
  return items.map((item) => item.join(''));
}
