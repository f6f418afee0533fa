import type { CertificationDeListe } from '../../generated/document.ts';
import { folded } from '../../search/matching.ts';

export type Bloc = CertificationDeListe['blocs'][number];

/** Said in whole: « tous sauf BC02 » or « certification partielle » are not all of them. */
const TOUS =
  /^(?:tout|tous(?: les blocs)?|toute la certification|(?:la )?certification (?:entiere|complete|totale)|(?:l.)?(?:ensemble|totalite|integralite)(?: (?:des blocs|de la certification))?|complete?|entiere?|integrale?|totale?)$/;

/** A certification, as a list names its blocs. */
export interface Certification {
  /** At the national register; null: none yet. */
  readonly numero: string | null;
  /** In its order. */
  readonly blocs: readonly Bloc[];
}

/** « BC02 » of « RNCP40344BC02 », « Bloc 2 » or « 2 », and the fiche that it names. */
const NUMERO = /^(rncp\d+)? ?(?:bc|blocs?(?: n°)?)? ?0?(\d{1,2})$/;

interface Numero {
  readonly fiche: string | null;
  readonly rang: number;
}

function numeroDe(texte: string): Numero | null {
  const [, fiche, rang] = NUMERO.exec(folded(texte)) ?? [];
  return rang === undefined ? null : { fiche: fiche ?? null, rang: Number(rang) };
}

/** The same bloc, unless they name two fiches. */
function memeNumero(a: Numero | null, b: Numero | null, numero: string | null): boolean {
  if (a === null || b === null || a.rang !== b.rang) return false;
  const ici = folded(numero ?? '');
  return (a.fiche ?? ici) === (b.fiche ?? ici);
}

function blocNomme(dit: string, { numero, blocs }: Certification): Bloc | undefined {
  const texte = folded(dit);
  return blocs.find(
    ({ code, intitule }) =>
      (code !== undefined && (folded(code) === texte || memeNumero(numeroDe(dit), numeroDe(code), numero))) ||
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
export function blocsLus(texte: string, certification: Certification): readonly string[] | null | undefined {
  const { blocs: connus } = certification;
  if (texte === '') return null;
  // A title may hold a comma, or « et ».
  for (const parts of [/\n|;|\|/, /\n|;|\||,|\/|\+|&|\bet\b/]) {
    const nommes = morceaux(texte, parts).map((dit) => blocNomme(dit, certification));
    if (nommes.length === 0 || nommes.includes(undefined)) continue;
    const ids = connus.filter((bloc) => nommes.includes(bloc)).map(({ id }) => id);
    return ids.length === connus.length ? [] : ids;
  }
  return TOUS.test(folded(texte).replace(/\.$/, '')) ? [] : undefined;
}

/** Do two scopes name the same blocs? All of them, named or not, are all of them. */
export function memesBlocs(a: readonly string[], b: readonly string[], connus: readonly Bloc[]): boolean {
  const entier = (blocs: readonly string[]): boolean =>
    blocs.length === 0 || connus.every(({ id }) => blocs.includes(id));
  if (entier(a) || entier(b)) return entier(a) && entier(b);
  return a.length === b.length && a.every((id) => b.includes(id));
}
