import { headVerb, secondVerb } from '../../french/infinitive.ts';
import { bases } from '../bases.ts';
import { A, deTexte, E, I, niveauxPour, type FauteDeTexte, type Texte } from '../regle.ts';

// Patterns are for folded texts: no accent, lower case, straight apostrophes, plain spaces. \b and \w know ASCII alone, hence \p{L}.

const champs = { competence: ['libelle'] } as const;
const doctrine = { base: bases.faqCompetences, depuis: '2019-01-01' } as const;

/** A whole word or phrase. */
const words = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'u');

const FINALITE = words(
  "afin +(?:de|des|du|d' ?\\p{L}+|que|qu'\\p{L}+)|pour(?! le compte)|en +vue +(?:de|des|du|d' ?\\p{L}+)|dans +le +but +(?:de|d' ?\\p{L}+)" +
    "|de +(?:maniere|facon) +a|a +l'attention +(?:de|des|du|d' ?\\p{L}+)",
);
const MOYENS = words(
  "en +(?:\\p{L}+ant|s'\\p{L}+ant|se +\\p{L}+ant)|a +l'aide|dans +le +respect|selon|conformement|a +partir +(?:de|des|du|d' ?\\p{L}+)" +
    "|au +moyen|en +s'appuyant|avec|grace +(?:a|au|aux)|dans +le +cadre",
);
const VERBES_FAIBLES = new RegExp(
  '^(?:connaitre|comprendre|savoir|etre +capable|maitriser|participer +(?:a|au|aux)|contribuer +(?:a|au|aux)' +
    "|avoir +(?:des|les) +notions|decouvrir|s'initier|initier|sensibiliser|acquerir|apprendre)(?!\\p{L})",
  'u',
);
const FORMATION = words(
  "\\d+ ?h(?:eures?)?(?:\\d\\d)?|modules?|(?<!(?:au|en|aux) )cours(?! d'eau)" +
    '|(?:la|une|cette|sa) +formation|sequences? +pedagogiques?|stages?',
);

const LONGUEUR = { min: 40, max: 300, plafond: 405 } as const;

const wording = ({ folded, debut }: Texte): string => folded.slice(debut);
const isEmpty = (texte: Texte): boolean => wording(texte).trim() === '';

/** A fault over a part of the wording, in offsets from its beginning. */
function at<P>({ debut }: Texte, from: number, to: number, parametres: P): readonly FauteDeTexte<P>[] {
  return [{ etendue: { debut: debut + from, fin: debut + to }, parametres }];
}

/** The original spelling of a part of the wording. */
function original(texte: Texte, from: number, to: number): string {
  return texte.text.slice(texte.at(texte.debut + from), texte.at(texte.debut + to));
}

const firstWord = (texte: string): number => /^[^\s,;:.]+/u.exec(texte)?.[0].length ?? 0;

const regleL01 = deTexte('L01', {
  ...doctrine,
  niveaux: niveauxPour(A, A, E, E),
  champs,
  controle: (texte) => {
    const said = wording(texte);
    // « Être capable de » is for L04 to say: it is an infinitive, and names no action.
    if (isEmpty(texte) || headVerb(said) !== null) return [];
    const end = firstWord(said);
    return at(texte, 0, end, { debut: original(texte, 0, end) });
  },
});

const regleL02 = deTexte('L02', {
  ...doctrine,
  niveaux: niveauxPour(A, A, A, A),
  champs,
  controle: (texte) =>
    isEmpty(texte) || FINALITE.test(wording(texte)) ? [] : [{ etendue: null, parametres: {} }],
});

const regleL03 = deTexte('L03', {
  ...doctrine,
  niveaux: niveauxPour(I, null, I, I),
  champs,
  controle: (texte) =>
    isEmpty(texte) || MOYENS.test(wording(texte)) ? [] : [{ etendue: null, parametres: {} }],
});

const regleL04 = deTexte('L04', {
  base: bases.refus,
  depuis: '2019-01-01',
  niveaux: niveauxPour(A, A, A, A),
  champs,
  controle: (texte) => {
    const found = VERBES_FAIBLES.exec(wording(texte));
    if (found === null) return [];
    return at(texte, 0, found[0].length, { verbe: original(texte, 0, found[0].length) });
  },
});

const JOINT = /^(?: *, *| +(?:et|ou|et\/ou) +)/u;

const regleL05 = deTexte('L05', {
  ...doctrine,
  niveaux: niveauxPour(I, null, I, I),
  champs,
  controle: (texte) => {
    const said = wording(texte);
    const first = headVerb(said);
    const joint = first === null ? null : JOINT.exec(said.slice(first.end));
    if (first === null || joint === null) return [];
    const from = first.end + joint[0].length;
    const second = secondVerb(said.slice(from));
    if (second === null) return [];
    const end = from + second.end;
    return at(texte, 0, end, {
      premier: original(texte, 0, first.end),
      second: original(texte, end - second.word.length, end),
    });
  },
});

/** Characters, as a reader counts them. */
const longueur = (texte: Texte): number => Array.from(wording(texte).trim()).length;

const regleL06 = deTexte('L06', {
  base: bases.usage,
  depuis: '2019-01-01',
  niveaux: niveauxPour(A, A, A, A),
  champs,
  controle: (texte) => {
    const nombre = longueur(texte);
    const isLong = nombre > LONGUEUR.max && nombre <= LONGUEUR.plafond;
    if (isEmpty(texte) || !(nombre < LONGUEUR.min || isLong)) return [];
    return [{ etendue: null, parametres: { longueur: nombre, bref: isLong ? 0 : 1 } }];
  },
});

const regleL29 = deTexte('L29', {
  base: bases.usage,
  depuis: '2019-01-01',
  niveaux: niveauxPour(A, A, E, E),
  champs,
  controle: (texte) => {
    const nombre = longueur(texte);
    return nombre > LONGUEUR.plafond ? [{ etendue: null, parametres: { longueur: nombre } }] : [];
  },
});

const regleL25 = deTexte('L25', {
  base: bases.refus,
  depuis: '2019-01-01',
  niveaux: niveauxPour(A, A, A, A),
  champs,
  controle: (texte) => {
    const found = FORMATION.exec(wording(texte));
    if (found === null) return [];
    const end = found.index + found[0].length;
    return at(texte, found.index, end, { mot: original(texte, found.index, end) });
  },
});

/** How a compétence is worded. */
export const reglesDesCompetences = [
  regleL01,
  regleL02,
  regleL03,
  regleL04,
  regleL05,
  regleL06,
  regleL29,
  regleL25,
];
