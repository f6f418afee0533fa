import type { Constat, Niveau, RegleId } from './constat.ts';

/** The findings of one rule, together: what to look at, in a line. */
export interface Point {
  readonly regle: RegleId;
  readonly niveau: Niveau;
  /** Ids of the items concerned, in the order of the document; one as many times as it has findings. */
  readonly items: readonly string[];
}

/** Errors before warnings, each in the order of the document; what is for information alone is no point to look at. */
export function pointsDe(constats: readonly Constat[]): readonly Point[] {
  const points = new Map<RegleId, { regle: RegleId; niveau: Niveau; items: string[] }>();
  for (const { regle, niveau, item } of constats) {
    if (niveau === 'information') continue;
    const point = points.get(regle);
    if (point === undefined) points.set(regle, { regle, niveau, items: [item.id] });
    else point.items.push(item.id);
  }
  const all = [...points.values()];
  return [
    ...all.filter(({ niveau }) => niveau === 'erreur'),
    ...all.filter(({ niveau }) => niveau !== 'erreur'),
  ];
}
