import { utf8 } from './canonical.ts';

const chunkLength = 1 << 16;

/** JSON Lines: each value on a line of its own, written by the handful. */
export function* chunksOf(lines: Iterable<object>): Generator<Buffer> {
  let text = '';
  for (const line of lines) {
    text += `${JSON.stringify(line)}\n`;
    if (text.length < chunkLength) continue;
    yield utf8(text);
    text = '';
  }
  yield utf8(text);
}

const newLine = 0x0a;

/** No gesture is that long: a line that is would be held three times over, as octets, as text and as what it says. */
const plusLongueLigne = 256 * 1024 * 1024;

/** The values of such a text, one by one; a line that is no JSON throws. */
export function* valuesOf(octets: Buffer): Generator<unknown> {
  for (let at = 0; at < octets.length;) {
    const end = octets.indexOf(newLine, at);
    const to = end === -1 ? octets.length : end;
    if (to - at > plusLongueLigne) throw new Error('a line without end');
    yield JSON.parse(octets.toString('utf8', at, to)) as unknown;
    at = to + 1;
  }
}
