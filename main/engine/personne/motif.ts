import type { Coordonnees } from '../../../shared/organisme/personne.ts';
import { folded } from '../../../shared/search/matching.ts';

/** What may tell who a person is; a value that cannot be read says nothing. */
export type Reconnue = { readonly [M in Exclude<keyof Coordonnees, 'fonction'>]: string | null };

/** In a name as in any sentence: alone, they name nobody (« Le Bihan », « À sa demande »). */
const motsOutils = new Set(['au', 'de', 'du', 'en', 'et', 'la', 'le', 'sa']);

const motsDe = (text: string): readonly string[] => folded(text).split(/[^\p{L}\p{N}]+/u);

/** Digits of a number without what stands for its country: « +33 6… » is « 06… ». */
const abonneLength = 9;
const chiffresDe = (text: string): string => text.replaceAll(/[^0-9]/g, '');

/** A reason stays in the journal: does it say what is to be erased? */
export function nomme(reason: string, { nom, prenom, courriel, telephone }: Reconnue): boolean {
  const mots = new Set(motsDe(reason));
  const numero = chiffresDe(telephone ?? '').slice(-abonneLength);
  return (
    motsDe(`${prenom ?? ''} ${nom ?? ''}`).some(
      (mot) => mot.length > 1 && !motsOutils.has(mot) && mots.has(mot),
    ) ||
    (courriel !== null && folded(reason).includes(folded(courriel))) ||
    (numero !== '' && chiffresDe(reason).includes(numero))
  );
}
