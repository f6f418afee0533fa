import { bases } from '../bases.ts';
import { fait, texteDe } from '../element.ts';
import {
  dEnsemble,
  deTexte,
  I,
  niveauxPour,
  type Champs,
  type FauteDeTexte,
  type FauteDItem,
} from '../regle.ts';
import type { Structure } from '../structure.ts';

const depuis = '2019-01-01';

/** Every text that a référentiel publishes. */
const textes: Champs = {
  referentiel: [
    'intitule',
    'objectifsContexte',
    'activitesVisees',
    'secteurs',
    'emploisAccessibles',
    'reglementations',
    'prerequisEntree',
    'prerequisValidation',
    'regleValidation',
  ],
  activite: ['intitule', 'description'],
  tache: ['libelle'],
  bloc: ['intitule', 'prerequisEntree', 'prerequisValidation', 'regleValidation'],
  competence: ['libelle', 'connaissances'],
  critere: ['libelle'],
  modalite: ['libelle', 'lieu', 'amenagements'],
};

/** On the text itself, not folded: here accents do not count but signs and spaces do. */
const signes: readonly (readonly [quoi: string, pattern: RegExp])[] = [
  ['bord', /^[ \u00a0]+|[ \u00a0]+$/gu],
  ['espaces', /(?<=\S)[ \u00a0\u202f]{2,}(?=\S)/gu],
  ['avant', /(?<=[\p{L}\p{N})»])[ \u00a0]+(?=[,.](?!\p{N}|\.))/gu],
  ['apres', /(?<=\p{L}),(?=\p{L})(?<!:\/\/\S*)|(?<=\p{Ll})\.(?=\p{Lu}\p{Ll})|(?<=[\p{L})]);(?=\p{L})/gu],
  ['manque', /(?<=\p{L})[;?!](?=\s|$)|(?<=\p{L}):(?= )/gu],
  ['apostrophe', /(?<=(?<!\p{L})(?:[cdjlmnst]|qu|lorsqu|jusqu))['’] (?=\p{L})/giu],
  ['guillemets', /«(?=[^\s\u00a0\u202f])|(?<=[^\s\u00a0\u202f])»/gu],
];

/** What every one of the above has: most texts are clean, and are seen to be in one pass. */
const SUSPECT =
  /^[ \u00a0]|[ \u00a0]$|[ \u00a0\u202f]{2}|[ \u00a0][,.]|[,.;][^\s\u00a0\d]|[^\s\u00a0\u202f][;:?!»]|«[^\s\u00a0\u202f]|['’] |'/;

function melange(text: string): readonly FauteDeTexte<{ quoi: string }>[] {
  const straight = text.indexOf("'");
  if (straight < 0 || !text.includes('’')) return [];
  return [{ etendue: { debut: straight, fin: straight + 1 }, parametres: { quoi: 'melange' } }];
}

const regleL27 = deTexte('L27', {
  base: bases.usage,
  depuis,
  niveaux: niveauxPour(I, null, I, I),
  champs: textes,
  controle: ({ text }) => {
    // Offsets here are those of the text: it is put in composed form when it is committed.
    const composed = text.normalize('NFC');
    if (!SUSPECT.test(composed) || composed.trim() === '') return [];
    const found = signes.flatMap(([quoi, pattern]) =>
      Array.from(composed.matchAll(pattern), ({ 0: sign, index }) => ({
        etendue: { debut: index, fin: index + sign.length },
        parametres: { quoi },
      })),
    );
    return [...found, ...melange(composed)];
  },
});

/** Acronyms that whoever reads a référentiel knows. */
const connus = new Set(
  (
    'CQP CQPI CPNE CPNEFP RNCP RS VAE CFA OF OPCO CPF NSF ROME IDCC SIRET UAI CAP BEP BTS BUT CDI CDD PME TPE TVA RH PDF USB ' +
    'QCM SMS GPS LED DVD CD TV RSE II III IV VI VII VIII IX XI XII XX XXI'
  ).split(' '),
);

interface Sigle {
  readonly sigle: string;
  readonly debut: number;
  readonly developpe: boolean;
}

/** Whole words of two to six capitals, digits and signs left out: « N+1 » is none. */
const SIGLE = /(?<![\p{L}\p{N}.+-])\p{Lu}{2,6}(?![\p{L}\p{N}+-])/gu;
const CAPITALES = /[A-ZÀ-Þ]{2}/;
const MAJUSCULES = /\p{Lu}{3,}[\s'’]+\p{Lu}{3,}[\s'’]+\p{Lu}{3,}/u;

function siglesDuTexte(text: string): readonly Sigle[] {
  // A text in capitals has no acronyms that can be told.
  if (!CAPITALES.test(text) || MAJUSCULES.test(text)) return [];
  return Array.from(text.matchAll(SIGLE), ({ 0: sigle, index }) => {
    const after = text.slice(index + sigle.length);
    const inBrackets = /\(\s*$/u.test(text.slice(0, index)) && /^\s*\)/u.test(after);
    return { sigle, debut: index, developpe: inBrackets || /^\s*\([^)]{4,}/u.test(after) };
  });
}

type SiglesDuChamp = readonly [champ: string, sigles: readonly Sigle[]];
const aucun: readonly SiglesDuChamp[] = [];

const siglesDe = fait((element): readonly SiglesDuChamp[] => {
  const found = (textes[element.entity] ?? [])
    .map((champ) => [champ, siglesDuTexte(texteDe(element, champ))] as const)
    .filter(([, sigles]) => sigles.length > 0);
  return found.length === 0 ? aucun : found;
});

function* siglesNonDeveloppes({ elements }: Structure): Generator<FauteDItem<{ sigle: string }>> {
  const seen = new Set<string>(connus);
  for (const element of elements) {
    for (const [champ, sigles] of siglesDe(element)) {
      for (const { sigle, debut, developpe } of sigles) {
        if (seen.has(sigle)) continue;
        seen.add(sigle);
        const etendue = { debut, fin: debut + sigle.length };
        if (!developpe) yield { element, champ, etendue, parametres: { sigle } };
      }
    }
  }
}

const regleL23 = dEnsemble('L23', {
  base: bases.R6113_8,
  depuis,
  niveaux: niveauxPour(I, null, I, I),
  controle: siglesNonDeveloppes,
});

/** Spaces, signs, acronyms. */
export const reglesDeForme = [regleL27, regleL23];
