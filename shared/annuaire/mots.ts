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

/** The words of a name, compared without case, accents, apostrophes or legal form; a name that is one alone keeps it. */
export function motsDe(texte: string): readonly string[] {
  // Most names of the list are in plain capitals: they need not go through all that folding is.
  const isPlain = /^[\x20-\x7e]*$/.test(texte);
  const plie = isPlain ? texte.toLowerCase() : folded(texte);
  const dit = plie.includes('.') ? plie.replaceAll(sigles, (sigle) => sigle.replaceAll('.', '')) : plie;
  const mots = dit.match(isPlain ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? [];
  const propres = mots.filter((mot) => !formesJuridiques.has(mot));
  return propres.length > 0 ? propres : mots;
}
