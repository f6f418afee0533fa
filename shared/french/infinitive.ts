import { readText } from './reading.ts';

// Texts are read without accents. \b and \w would know ASCII letters only, hence the looks around \p{L} (« œ » is one).
const VERB = '[\\p{L}-]{0,30}(?:er|ir|re)(?![\\p{L}-])';
const HEAD = new RegExp(`^(?:s' ?|se )?(${VERB})`, 'u');
/** An object may stand before a second verb: « contrôler et les ranger ». */
const SECOND = new RegExp(`^(?:s' ?|se |l' ?|les |la |le |en |y )?(${VERB})`, 'u');

/** Infinitives in -oir and in -re are closed lists, so that « comptoir » and « inventaire » are none. */
const IN_OIR = new Set(
  (
    'avoir savoir pouvoir devoir vouloir recevoir concevoir percevoir apercevoir decevoir voir prevoir revoir entrevoir ' +
    'pourvoir valoir prevaloir equivaloir falloir mouvoir emouvoir promouvoir asseoir surseoir'
  ).split(' '),
);
const IN_RE = new RegExp(
  '^(?:etre|taire|rire|sourire|lire|relire|elire|reelire|frire|luire|nuire)$|(?:' +
    [
      'rendre|vendre|tendre|fendre|pendre|scendre|fondre|pondre|tondre|perdre|mordre|tordre|soudre|coudre|moudre',
      'aindre|eindre|joindre|mettre|battre|naitre|paraitre|croitre|dire|crire|duire|truire|cuire|fire|suivre|vivre',
      'clure|clore|vaincre|rompre|faire|traire|plaire|boire|croire',
    ].join('|') +
    ')$',
  'u',
);

/** Nouns, adjectives and small words that end as infinitives do and open titles, criteria and headings. */
const NOT_VERBS = new Set(
  (
    'premier dernier atelier chantier dossier metier papier courrier cahier fichier panier escalier ouvrier clavier ' +
    'calendrier mobilier immobilier financier particulier regulier familier hospitalier hotelier infirmier policier ' +
    'fer mer hiver enfer cher amer fier hier leger etranger danger berger boucher boulanger cuisinier patissier ' +
    'menuisier charpentier plombier epicier jardinier palier levier sentier quartier acier gravier mortier damier ' +
    'oreiller leader manager master container poster inter janvier fevrier collier bijoutier banquier courtier ' +
    'conseiller-metier laisser-aller avenir loisir plaisir desir soupir cuir tir elixir affaire savoir-faire contraire arbitraire pourboire'
  ).split(' '),
);

function isVerb(word: string): boolean {
  if (NOT_VERBS.has(word)) return false;
  if (word.endsWith('oir')) return IN_OIR.has(word);
  return word.endsWith('re') ? IN_RE.test(word) : word.length > 2;
}

interface Verb {
  /** Without accents, in lower case, without its pronoun. */
  readonly word: string;
  /** Where it ends, pronoun included. */
  readonly end: number;
}

function verbOf(pattern: RegExp, folded: string): Verb | null {
  const found = pattern.exec(folded);
  const word = found?.[1] ?? '';
  return found !== null && isVerb(word) ? { word, end: found[0].length } : null;
}

/** The infinitive that a text, read without accents, begins with; « s’ » and « se » may stand before it. */
export function headVerb(folded: string): Verb | null {
  return verbOf(HEAD, folded);
}

/** The same of what follows « et », a comma. */
export function secondVerb(folded: string): Verb | null {
  return verbOf(SECOND, folded);
}

/** « Être capable de » announces a competence without saying it. */
export function beginsWithInfinitive(text: string): boolean {
  const { folded } = readText(text.slice(0, 80));
  return headVerb(folded) !== null && !folded.startsWith('etre capable');
}
