import { readText } from '../french/reading.ts';
import { fait, texteDe } from './element.ts';

/** The words of a text that count when two are compared, the longest (the rarest) first, each once. */
export interface Mots {
  readonly mots: readonly string[];
  /** The same for two texts that have the same words. */
  readonly signature: string;
}

/** Words of the grammar: every compétence has them. */
const vides = new Set(
  'afin pour dans avec leur leurs cette ainsi sans sous entre chez plus etre selon'.split(' '),
);

const byLength = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : 1);

/** With fewer words, two texts resemble each other by chance: they are the same only letter for letter. */
export const MOTS_COMPARES = 4;

export function motsDuTexte(text: string): Mots {
  const { folded } = readText(text);
  const words = folded.match(/\p{L}{4,}/gu) ?? [];
  const mots = [...new Set(words)].filter((word) => !vides.has(word)).sort(byLength);
  return { mots, signature: mots.length < MOTS_COMPARES ? folded.trim() : mots.join(' ') };
}

/** A compétence of another référentiel of the workspace: what it is compared by. */
export interface CompetenceAilleurs {
  /** Its words that count, the longest first, a space between them (`motsDuTexte`). */
  readonly mots: string;
  /** Title of the référentiel that holds it. */
  readonly intitule: string;
}

/** What compétences of other référentiels are compared by: too few words are like others by chance, and are left out. */
export function ailleursDe(
  competences: readonly { readonly libelle: string; readonly intitule: string }[],
): readonly CompetenceAilleurs[] {
  return competences.flatMap(({ libelle, intitule }) => {
    const { mots, signature } = motsDuTexte(libelle);
    return mots.length < MOTS_COMPARES ? [] : [{ mots: signature, intitule }];
  });
}

/** Those of the wording of a compétence or of a critère. */
export const motsDe = fait((element) => motsDuTexte(texteDe(element, 'libelle')));

function communs(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  for (const word of a) if (b.includes(word)) count++;
  return count;
}

/** Share of the words of a that b has too. */
export function partReprise(a: Mots, b: Mots): number {
  return a.mots.length === 0 ? 0 : communs(a.mots, b.mots) / a.mots.length;
}

/** Share of the words of both that they have in common (Jaccard). */
export function proximite(a: Mots, b: Mots): number {
  const common = communs(a.mots, b.mots);
  return common === 0 ? 0 : common / (a.mots.length + b.mots.length - common);
}
