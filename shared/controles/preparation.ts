import type { State } from '../domain/row.ts';
import { fieldLabels } from '../i18n/fr/fields.ts';
import { criteresRncp, criteresRs, reponses } from '../i18n/fr/preparation.ts';
import type { Constat, Niveau, Rapport, RegleId } from './constat.ts';
import { couvertureDe } from './couverture.ts';
import { texteDe } from './element.ts';
import { pointsDe, type Point } from './points.ts';
import { Ressemblances } from './ressemblances.ts';
import { structureDe, type Structure } from './structure.ts';

/** What something in the document answers to a criterion. The sentence is in shared/i18n. */
export type Reponse = {
  readonly [R in keyof typeof reponses]: {
    readonly quoi: R;
    readonly parametres: Parameters<(typeof reponses)[R]> extends [infer P] ? P : Record<never, never>;
  };
}[keyof typeof reponses];

/** Where a criterion of the register stands. */
export interface Preparation {
  /** « 1 » to « 9 », with « 2 bis », or « 1 » to « 6 ». */
  readonly critere: string;
  readonly titre: string;
  /** What the document answers. */
  readonly repond: readonly Reponse[];
  /** What the rules find missing or wrong, errors first. */
  readonly manque: readonly Point[];
  /** The worst of what is missing; null when nothing is, which does not mean that the tool knows everything. */
  readonly niveau: Niveau | null;
  /** What no tool can know from the document; null when it knows all. */
  readonly inconnu: string | null;
}

export function phraseDeReponse({ quoi, parametres }: Reponse): string {
  return (reponses[quoi] as (p: Reponse['parametres']) => string)(parametres);
}

type Sujet =
  | 'champs'
  | 'activites'
  | 'blocs'
  | 'competences'
  | 'modalites'
  | 'jurys'
  | 'vae'
  | 'correspondances'
  | 'cpne';

interface Critere {
  /** What in the document answers. */
  readonly sujets: readonly Sujet[];
  /** Texts of the sheet that answer. */
  readonly champs?: readonly string[];
  /** Rules that tell whether something is missing. */
  readonly regles: readonly RegleId[];
}

const ecriture: readonly RegleId[] = [
  ...(['L01', 'L02', 'L03', 'L04', 'L05', 'L06', 'L29', 'L25', 'L44', 'L43'] as const),
  ...([
    'L09',
    'L32',
    'L33',
    'L10',
    'L11',
    'L56',
    'L14',
    'L35',
    'L22',
    'L28',
    'L23',
    'L26',
    'L27',
    'L55',
  ] as const),
];
const grilles: readonly RegleId[] = [
  'L70',
  'L79',
  'L24',
  'L72',
  'L73',
  'L74',
  'L75',
  'L76',
  'L77',
  'L78',
  'L80',
  'L71',
];
const fiche: readonly RegleId[] = ['L41', 'L47', 'L49', 'L50', 'L17', 'L37'];
const jurys: readonly RegleId[] = ['L16', 'L34', 'L36', 'L52'];
const branches: Critere = {
  sujets: ['cpne', 'champs'],
  champs: ['classification'],
  regles: ['L42', 'L46', 'L20', 'L40'],
};
const reglementation: Critere = { sujets: ['champs'], champs: ['reglementations'], regles: ['L53'] };

const rncp: Readonly<Record<keyof typeof criteresRncp, Critere>> = {
  '1': {
    sujets: ['champs'],
    champs: ['objectifsContexte', 'secteurs', 'emploisAccessibles'],
    regles: ['L39', 'L45', 'L48', 'L18', 'L38', ...fiche],
  },
  '2': { sujets: [], regles: [] },
  '2 bis': { sujets: ['champs'], champs: ['prerequisEntree'], regles: [] },
  '3': {
    sujets: ['activites', 'competences', 'modalites', 'champs'],
    champs: ['activitesVisees'],
    regles: ['L12', 'L15', ...ecriture, ...grilles],
  },
  '4': { sujets: ['jurys'], regles: jurys },
  '5': reglementation,
  '6': { sujets: ['vae'], regles: ['L13'] },
  '7': { sujets: ['blocs'], champs: [], regles: ['L07', 'L08', 'L19', 'L30', 'L31', 'L51'] },
  '8': { sujets: ['correspondances'], regles: ['L54'] },
  '9': branches,
};

const rs: Readonly<Record<keyof typeof criteresRs, Critere>> = {
  '1': { sujets: ['champs'], champs: ['objectifsContexte'], regles: ['L57', 'L18', 'L38', ...fiche] },
  '2': { sujets: ['competences', 'modalites'], regles: ['L08', 'L19', 'L51', ...ecriture, ...grilles] },
  '3': { sujets: ['jurys'], regles: jurys },
  '4': reglementation,
  '5': { sujets: ['correspondances'], regles: ['L54'] },
  '6': branches,
};

function nombre(structure: Structure, champ: string): number {
  const value = structure.referentiel.row[champ];
  return Array.isArray(value) ? value.length : 0;
}

/** An answer that counts something; none when there is nothing. */
function compte(
  quoi: 'activites' | 'blocs' | 'modalites' | 'jurys' | 'correspondances' | 'cpne',
  count: number,
): readonly Reponse[] {
  return count === 0 ? [] : [{ quoi, parametres: { nombre: count } }];
}

const isOpen = (structure: Structure, code: string): boolean =>
  structure.de('voieAcces').some(({ row }) => row['actif'] === true && row['code'] === code);

function reponsesDe(
  sujet: Sujet,
  champs: readonly string[],
  structure: Structure,
  state: State,
): readonly Reponse[] {
  const { referentiel, de } = structure;
  switch (sujet) {
    case 'champs':
      return champs
        .filter((champ) => texteDe(referentiel, champ).trim() !== '')
        .map((champ) => ({ quoi: 'champ', parametres: { nom: fieldLabels[champ] ?? champ } }));
    case 'activites':
    case 'blocs':
    case 'modalites':
      return compte(
        sujet,
        de(sujet === 'activites' ? 'activite' : sujet === 'blocs' ? 'bloc' : 'modalite').length,
      );
    case 'competences': {
      const { competences, couvertes } = couvertureDe(state, referentiel.id).comptes;
      return competences === 0
        ? []
        : [{ quoi: 'competences', parametres: { nombre: competences, couvertes } }];
    }
    case 'jurys':
      return compte(
        'jurys',
        de('voieAcces').filter(({ row }) => row['actif'] === true && row['jury'] !== null).length,
      );
    case 'vae':
      return isOpen(structure, 'VAE') ? [{ quoi: 'vae', parametres: {} }] : [];
    case 'correspondances':
    case 'cpne':
      return compte(sujet, nombre(structure, sujet));
  }
}

function niveauDe(constats: readonly Constat[]): Niveau | null {
  const levels = new Set(constats.map(({ niveau }) => niveau));
  return (['erreur', 'avertissement', 'information'] as const).find((niveau) => levels.has(niveau)) ?? null;
}

/** How ready a référentiel is for the register, criterion by criterion. `rapport`: what the rules say of that deposit. */
export function preparationDe(
  state: State,
  id: string,
  objectif: 'rncp' | 'rs',
  rapport: Rapport,
): readonly Preparation[] {
  const structure = structureDe(state, id, { jour: '', ailleurs: [] }, new Ressemblances());
  const textes: Readonly<Record<string, { readonly titre: string; readonly inconnu: string | null }>> =
    objectif === 'rncp' ? criteresRncp : criteresRs;
  const table: Readonly<Record<string, Critere>> = objectif === 'rncp' ? rncp : rs;
  // « 2 bis » stands after « 2 »: an object’s members that are numbers would all come first.
  const numeros = Object.keys(table).toSorted((a, b) => a.localeCompare(b, 'fr', { numeric: true }));
  return numeros.flatMap((critere) => {
    const texte = textes[critere];
    const known = table[critere];
    if (texte === undefined || known === undefined) return [];
    const { sujets, champs = [], regles } = known;
    const constats = rapport.constats.filter(({ regle }) => regles.includes(regle));
    return {
      critere,
      ...texte,
      repond: sujets.flatMap((sujet) => reponsesDe(sujet, champs, structure, state)),
      manque: pointsDe(constats),
      niveau: niveauDe(constats),
    };
  });
}
