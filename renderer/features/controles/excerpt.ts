import type { Constat } from '../../../shared/controles/constat.ts';

/** A text around what is faulty in it. */
interface Excerpt {
  readonly before: string;
  readonly fault: string;
  readonly after: string;
}

/** Characters on each side. */
const AROUND = 40;

/** The faulty words with a few of those around; null where the fault is not in some of the words. */
export function excerptOf({ texte, etendue }: Pick<Constat, 'texte' | 'etendue'>): Excerpt | null {
  if (etendue === null) return null;
  const { debut, fin } = etendue;
  const [from, to] = [Math.max(0, debut - AROUND), Math.min(texte.length, fin + AROUND)];
  // Words are not cut.
  const before = from === 0 ? texte.slice(0, debut) : `…${texte.slice(from, debut).replace(/^\S*/u, '')}`;
  const after = to === texte.length ? texte.slice(fin) : `${texte.slice(fin, to).replace(/\S*$/u, '')}…`;
  return { before, fault: texte.slice(debut, fin), after };
}
