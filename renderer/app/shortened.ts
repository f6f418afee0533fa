const LONGEST = 60;

/** A text that is only named, as in a notice. */
export function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;
}
