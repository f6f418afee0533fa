/** What is chosen in a list: lines, the one that has the keyboard, and the one that a range starts from. */
export interface Choix {
  readonly choisies: ReadonlySet<string>;
  readonly courante: string | null;
  readonly ancre: string | null;
}

export const aucunChoix: Choix = { choisies: new Set(), courante: null, ancre: null };

function entre(cles: readonly string[], a: string, b: string): readonly string[] {
  const [i, j] = [cles.indexOf(a), cles.indexOf(b)];
  return i === -1 || j === -1 ? [b] : cles.slice(Math.min(i, j), Math.max(i, j) + 1);
}

/** A line comes in, or goes out; the others stay. */
export function bascule({ choisies }: Choix, cle: string): Choix {
  const suivantes = new Set(choisies);
  if (!suivantes.delete(cle)) suivantes.add(cle);
  return { choisies: suivantes, courante: cle, ancre: cle };
}

interface Touches {
  readonly ctrl: boolean;
  readonly shift: boolean;
}

/** A line is pointed at: alone; with Ctrl beside the others; with Shift as far as there. */
export function pointe(choix: Choix, cles: readonly string[], cle: string, { ctrl, shift }: Touches): Choix {
  if (shift) return jusqua(choix, cles, cle);
  return ctrl ? bascule(choix, cle) : { choisies: new Set([cle]), courante: cle, ancre: cle };
}

/** Every line from where the range started. */
export function jusqua(choix: Choix, cles: readonly string[], cle: string): Choix {
  const ancre = choix.ancre ?? choix.courante ?? cle;
  return { choisies: new Set(entre(cles, ancre, cle)), courante: cle, ancre };
}

/** The keyboard goes to a line, and chooses nothing. */
export function va(choix: Choix, cle: string): Choix {
  return { ...choix, courante: cle, ancre: cle };
}

/** All lines; none once all are. */
export function tout(choix: Choix, cles: readonly string[]): Choix {
  const sontToutes = cles.every((cle) => choix.choisies.has(cle));
  return { ...choix, choisies: new Set(sontToutes ? [] : cles) };
}

/** Where a key leads from a line: its index among `count`; null for a key that leads nowhere. */
export function pas(key: string, index: number, count: number, page: number): number | null {
  const but = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: count - 1,
  }[key];
  return but === undefined || count === 0 ? null : Math.min(count - 1, Math.max(0, but));
}
