/** What a campaign is told: how many, and from which seed. */
export function countGiven(text: string | undefined, otherwise: number): number {
  const value = text === undefined ? otherwise : Number(text);
  if (!Number.isSafeInteger(value) || value < 0)
    throw new Error(`« ${text ?? ''} » n’est pas un nombre entier`);
  return value;
}

export const seedGiven = (text: string | undefined): number =>
  countGiven(text, Math.floor(Math.random() * 2 ** 31));

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** How many of each, in the order of their names. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(key: string): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  say(): void {
    for (const [key, total] of [...this.#counts].toSorted(([a], [b]) => a.localeCompare(b)))
      say(`  ${key} : ${total}`);
  }
}
