import type { Strip } from '../../../../shared/table/strips.ts';

/** What an item is, and what it stands under, are told by its key. */
function isSame(a: Strip, b: Strip): boolean {
  return (
    a.kind === b.kind &&
    a.parent.id === b.parent.id &&
    a.firstRow === b.firstRow &&
    a.isContinued === b.isContinued &&
    a.isFolded === b.isFolded &&
    a.columns === b.columns &&
    a.criteres.length === b.criteres.length &&
    a.criteres.every((critere, i) => critere === b.criteres[i])
  );
}

/** Strips as they are next: those that say what they said stay the same ones, whose rows need not be drawn again. */
export function createKeptStrips(): (next: readonly Strip[]) => readonly Strip[] {
  let strips: readonly Strip[] = [];
  return (next) => {
    const before = new Map(strips.map((strip) => [strip.key, strip]));
    const kept = next.map((strip) => {
      const was = before.get(strip.key);
      return was !== undefined && isSame(was, strip) ? was : strip;
    });
    const isUnchanged = kept.length === strips.length && kept.every((strip, i) => strip === strips[i]);
    if (!isUnchanged) strips = kept;
    return strips;
  };
}
