import { folded } from '../search/matching.ts';

/** What a body is in law is no part of the name that people look for: « SARL Dupont », « Dupont », « S.A.R.L. Dupont ». */
const formesJuridiques: ReadonlySet<string> = new Set(
  (
    'sarl sas sasu sa eurl ei eirl selarl selas selasu snc sca scs sci scp scm scop scic scea ' +
    'gie gip epic epa ass asso assoc association ste societe ets'
  ).split(' '),
);

/** « S.A.R.L. » and « A.F.P.A. » are words; « J. Martin » is two. */
const sigles = /(?<![a-z0-9])(?:[a-z]\.){2,}[a-z]?(?![a-z0-9])/g;

/** As `folded`, which most names of the list, in plain capitals, need not go through. */
const plie = (texte: string): string => (/^[\x20-\x7e]*$/.test(texte) ? texte.toLowerCase() : folded(texte));

/** The words of a name, compared without case, accents, apostrophes or legal form; a name that is one alone keeps it. */
export function motsDe(texte: string): readonly string[] {
  const mots =
    plie(texte)
      .replaceAll(sigles, (sigle) => sigle.replaceAll('.', ''))
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const propres = mots.filter((mot) => !formesJuridiques.has(mot));
  return propres.length > 0 ? propres : mots;
}
