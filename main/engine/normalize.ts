/** Control characters but tab and line feed. */
const controls = /[^\P{Cc}\t\n]/gu;

/**
 * Text is normalised once, at the door, so that the same words are always the same bytes: NFC, LF, well-formed UTF-16, no control
 * characters but tab and line feed. Nothing normalises later: hashes are over the text as stored.
 */
export function normalizedText(text: string): string {
  return text.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll(controls, '').normalize('NFC');
}

/** Every string of a JSON value, names included, normalised. */
export function normalized(value: unknown): unknown {
  if (typeof value === 'string') return normalizedText(value);
  if (Array.isArray(value)) return value.map(normalized);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [normalizedText(name), normalized(inner)]),
  );
}
