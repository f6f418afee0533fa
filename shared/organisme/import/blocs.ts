import type { CertificationDeListe } from '../../generated/document.ts';
import { folded } from '../../search/matching.ts';

export type Bloc = CertificationDeListe['blocs'][number];

const TOUS = /^(?:tous?\b|toutes?\b|ensemble\b|totalite\b|complete?\b|integral|(?:la )?certification)/;

/** « BC02 » of « RNCP40344BC02 », « Bloc 2 » or « 2 ». */
const NUMERO = /^(?:rncp\d+ ?)?(?:bc|blocs?(?: n°)?)? ?0?(\d{1,2})$/;

const numeroDe = (texte: string): number | null => {
  const [, chiffres] = NUMERO.exec(texte) ?? [];
  return chiffres === undefined ? null : Number(chiffres);
};

function blocNomme(dit: string, connus: readonly Bloc[]): Bloc | undefined {
  const texte = folded(dit);
  const numero = numeroDe(texte);
  return connus.find(
    ({ code, intitule }) =>
      (code !== undefined &&
        (folded(code) === texte || (numero !== null && numeroDe(folded(code)) === numero))) ||
      folded(intitule) === texte,
  );
}

const morceaux = (texte: string, parts: RegExp): readonly string[] =>
  texte
    .split(parts)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/**
 * The blocs that a cell names, by code, number or title, none twice; `[]`: all of them. null: it says nothing; undefined: it names one
 * that is unknown, and who would be habilitated for what is not guessed.
 */
export function blocsLus(texte: string, connus: readonly Bloc[]): readonly string[] | null | undefined {
  if (texte === '') return null;
  if (TOUS.test(folded(texte))) return [];
  // A title may hold a comma, or « et ».
  for (const parts of [/\n|;|\|/, /\n|;|\||,|\/|\+|&|\bet\b/]) {
    const nommes = morceaux(texte, parts).map((dit) => blocNomme(dit, connus));
    if (nommes.length === 0 || nommes.includes(undefined)) continue;
    const ids = connus.filter((bloc) => nommes.includes(bloc)).map(({ id }) => id);
    return ids.length === connus.length ? [] : ids;
  }
  return undefined;
}

/** Do two scopes name the same blocs? All of them, named or not, are all of them. */
export function memesBlocs(a: readonly string[], b: readonly string[], connus: readonly Bloc[]): boolean {
  const entier = (blocs: readonly string[]): boolean =>
    blocs.length === 0 || connus.every(({ id }) => blocs.includes(id));
  if (entier(a) || entier(b)) return entier(a) && entier(b);
  return a.length === b.length && a.every((id) => b.includes(id));
}
