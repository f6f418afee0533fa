import { commissionsIn } from '../../domain/cpne.ts';
import type { EntityName } from '../../domain/entities.ts';
import { isObject, type Json } from '../../domain/json.ts';
import { readText } from '../../french/reading.ts';
import type { Enregistrement } from '../../generated/document.ts';
import { bases, type Base } from '../bases.ts';
import type { RegleId } from '../constat.ts';
import { fait, isCqpi, texteDe, type Element } from '../element.ts';
import {
  A,
  dEnsemble,
  deLItem,
  E,
  I,
  niveauxPour,
  type FauteDItem,
  type Niveaux,
  type Regle,
} from '../regle.ts';
import { caps, codedLine, listedLine, oneLine, sizeOf } from '../../paper/fiche-lines.ts';
import type { Structure } from '../structure.ts';

const depuis = '2019-01-01';

const nombre = (value: Json | undefined): number => (Array.isArray(value) ? value.length : 0);
const isEmpty = (element: Element, champ: string): boolean => texteDe(element, champ).trim() === '';

/** A rule about the référentiel itself: what is missing, and in which of its fields. */
function manque(
  id: 'L41' | 'L42' | 'L43' | 'L45' | 'L46' | 'L49' | 'L51' | 'L53' | 'L54' | 'L39' | 'L57',
  champ: string | null,
  base: Base,
  niveaux: Niveaux,
  isMissing: (referentiel: Element, structure: Structure) => boolean,
): Regle {
  return dEnsemble(id, {
    base,
    depuis,
    niveaux,
    controle: (structure) => {
      const { referentiel } = structure;
      return isMissing(referentiel, structure) ? [deLItem(referentiel, {}, champ)] : [];
    },
  });
}

const simples = [
  manque('L41', 'intitule', bases.R6113_8, niveauxPour(A, E, E, E), (row) => isEmpty(row, 'intitule')),
  manque('L42', 'cpne', bases.L6113_4, niveauxPour(A, E, E, E), ({ row }) => nombre(row['cpne']) === 0),
  manque(
    'L43',
    null,
    bases.L6113_1,
    niveauxPour(A, E, E, E),
    (_row, { de }) => de('competence').length === 0,
  ),
  manque(
    'L45',
    'niveau',
    bases.D6113_18,
    niveauxPour(A, A, E, null),
    ({ row }) => row['registre'] === 'RNCP' && row['niveau'] === null,
  ),
  manque(
    'L46',
    'titulaireDroits',
    bases.L6113_4,
    niveauxPour(I, A, E, E),
    ({ row }) => row['titulaireDroits'] === null,
  ),
  manque('L49', 'codesNsf', bases.fiche, niveauxPour(I, I, E, A), ({ row }) => nombre(row['codesNsf']) === 0),
  manque('L51', 'regleValidation', bases.preconisations, niveauxPour(I, I, A, A), (row, { de }) =>
    [row, ...de('bloc')].every((item) => isEmpty(item, 'regleValidation')),
  ),
  manque('L53', 'reglementations', bases.R6113_9, niveauxPour(null, null, I, I), (row) =>
    isEmpty(row, 'reglementations'),
  ),
  manque(
    'L54',
    'correspondances',
    bases.R6113_9,
    niveauxPour(null, null, I, I),
    ({ row }) => nombre(row['correspondances']) === 0,
  ),
  manque(
    'L39',
    'registre',
    bases.L6113_5,
    niveauxPour(null, null, E, null),
    ({ row }) => row['registre'] !== 'RNCP',
  ),
  manque(
    'L57',
    'registre',
    bases.L6113_5,
    niveauxPour(null, null, null, E),
    ({ row }) => row['registre'] !== 'RS',
  ),
];

/** A rule about several fields of the référentiel, each of which may be missing. */
function champsManquants(
  id: 'L47' | 'L50',
  base: Base,
  niveaux: Niveaux,
  champs: readonly string[],
  isMissing: (referentiel: Element, champ: string) => boolean,
): Regle {
  return dEnsemble(id, {
    base,
    depuis,
    niveaux,
    controle: ({ referentiel }) =>
      champs
        .filter((champ) => isMissing(referentiel, champ))
        .map((champ) => deLItem(referentiel, { champ }, champ)),
  });
}

const plusieurs = [
  champsManquants('L47', bases.fiche, niveauxPour(I, I, E, E), ['objectifsContexte'], isEmpty),
  champsManquants(
    'L50',
    bases.fiche,
    niveauxPour(I, I, A, A),
    ['codesRome', 'formacodes'],
    ({ row }, champ) =>
      champ === 'codesRome' && row['registre'] === 'RS' ? false : nombre(row[champ]) === 0,
  ),
];

/** Texts of the RNCP alone: the fiche of the RS has none of them. */
const textesRncp = ['activitesVisees', 'secteurs', 'emploisAccessibles'];

const regleL48 = dEnsemble('L48', {
  base: bases.fiche,
  depuis,
  niveaux: niveauxPour(I, I, A, null),
  controle: ({ referentiel, de }) =>
    textesRncp
      .filter((champ) => isEmpty(referentiel, champ))
      .map((champ) => {
        const isDerived = champ === 'activitesVisees' && de('activite').length > 0;
        return deLItem(referentiel, { champ, tire: isDerived ? 1 : 0 }, champ);
      }),
});

const textes: readonly (readonly [EntityName, string])[] = [
  ['activite', 'intitule'],
  ['tache', 'libelle'],
  ['bloc', 'intitule'],
  ['competence', 'libelle'],
  ['critere', 'libelle'],
  ['modalite', 'libelle'],
];

const regleL44 = dEnsemble('L44', {
  base: bases.L6113_1,
  depuis,
  niveaux: niveauxPour(A, E, E, E),
  controle: ({ de }) =>
    textes.flatMap(([entity, champ]) =>
      de(entity)
        .filter((row) => isEmpty(row, champ))
        .map((row) => deLItem(row, {}, champ)),
    ),
});

function enregistrementDe({ row }: Element): Enregistrement {
  const { enregistrement } = row;
  return isObject(enregistrement) ? enregistrement : {};
}

/** The same day, years later; the 29th of February may become the 28th or the 1st of March. */
function joursApres(date: string, annees: number): readonly string[] {
  const year = Number(date.slice(0, 4)) + annees;
  const same = `${year}${date.slice(4)}`;
  return date.endsWith('02-29') ? [same, `${year}-02-28`, `${year}-03-01`] : [same];
}

const regleL18 = dEnsemble('L18', {
  base: bases.L6113_5,
  depuis,
  niveaux: niveauxPour(A, A, E, E),
  controle: ({ referentiel }) => {
    const { dateDecision, dureeAnnees, dateFin } = enregistrementDe(referentiel);
    if (dateDecision === undefined || dateFin === undefined) return [];
    const faute = (quoi: 'attendue' | 'decision', date: string) => [
      deLItem(referentiel, { quoi, date, fin: dateFin }, 'enregistrement'),
    ];
    if (dureeAnnees === undefined) return dateFin > dateDecision ? [] : faute('decision', dateDecision);
    const [attendue, ...others] = joursApres(dateDecision, dureeAnnees);
    if (attendue === undefined || attendue === dateFin || others.includes(dateFin)) return [];
    return faute('attendue', attendue);
  },
});

/** A day some months before, AAAA-MM-JJ: a day that its month has not comes after all those it has. */
function moisAvant(date: string, mois: number): string {
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 - mois;
  const month = String((months % 12) + 1).padStart(2, '0');
  return `${Math.floor(months / 12)}-${month}${date.slice(7)}`;
}

function quand(fin: string, jour: string): 'echu' | 'mois6' | 'mois9' | 'mois12' | null {
  if (fin < jour) return 'echu';
  if (moisAvant(fin, 6) < jour) return 'mois6';
  if (moisAvant(fin, 9) < jour) return 'mois9';
  return moisAvant(fin, 12) < jour ? 'mois12' : null;
}

const regleL38 = dEnsemble('L38', {
  base: bases.L6113_5,
  depuis,
  niveaux: niveauxPour(A, A, A, A),
  controle: ({ referentiel, jour }) => {
    const { dateFin } = enregistrementDe(referentiel);
    const when = dateFin === undefined ? null : quand(dateFin, jour);
    if (dateFin === undefined || when === null) return [];
    return [deLItem(referentiel, { quand: when, fin: dateFin }, 'enregistrement')];
  },
});

/** Those that are not another again, by their name or by their SIRET. */
function cpneDistinctes({ row }: Element): number {
  const seen = new Set<string>();
  let count = 0;
  for (const { nom, siret } of commissionsIn(row['cpne'])) {
    const named = nom === null ? null : readText(nom).folded.trim().replaceAll(/\s+/g, ' ');
    const keys = [named, siret].filter((key) => key !== null);
    if (!keys.some((key) => seen.has(key))) count += 1;
    for (const key of keys) seen.add(key);
  }
  return count;
}

const regleL20 = dEnsemble('L20', {
  base: bases.L6113_4,
  depuis,
  niveaux: niveauxPour(A, E, E, E),
  controle: ({ referentiel }) =>
    isCqpi(referentiel) && cpneDistinctes(referentiel) < 2 ? [deLItem(referentiel, {}, 'cpne')] : [],
});

function idccDe({ row }: Element): ReadonlySet<string> {
  const own = Array.isArray(row['idcc']) ? (row['idcc'] as readonly string[]) : [];
  return new Set([...own, ...commissionsIn(row['cpne']).flatMap(({ idcc }) => idcc)]);
}

const regleL40 = dEnsemble('L40', {
  base: bases.L6113_4,
  depuis,
  niveaux: niveauxPour(A, A, E, E),
  controle: ({ referentiel }) =>
    isCqpi(referentiel) && idccDe(referentiel).size < 2 ? [deLItem(referentiel, {}, 'idcc')] : [],
});

const NOMBRES: Readonly<Record<string, number>> = { codesNsf: 3, codesRome: 5, formacodes: 5, brochures: 3 };

/** Size of the line that an item is in a field of the fiche, as it is copied from the « Dépôt » tab. */
const poids = fait((element) => {
  const text = texteDe(element, element.entity === 'activite' ? 'intitule' : 'libelle');
  const line = element.entity === 'tache' ? listedLine(text) : codedLine(texteDe(element, 'code'), text);
  return sizeOf(line, caps.capacites.unite);
});

/** Of items, a line each. */
const poidsDes = (elements: readonly Element[]): number =>
  elements.reduce((sum, element) => sum + poids(element) + 1, -1);

type Depassement = FauteDItem<{ champ: string; maximum: number; unite: string; trouve: number }>;

function* depassements({ referentiel, de }: Structure): Generator<Depassement> {
  const over = (champ: string, trouve: number, maximum: number, unite: string): Depassement[] =>
    trouve > maximum ? [deLItem(referentiel, { champ, maximum, unite, trouve }, champ)] : [];
  for (const [champ, maximum] of Object.entries(NOMBRES))
    yield* over(champ, nombre(referentiel.row[champ]), maximum, 'codes');
  const { intitule, activitesVisees, capacites } = caps;
  const titre = oneLine(texteDe(referentiel, 'intitule'));
  yield* over('intitule', sizeOf(titre, intitule.unite), intitule.max, intitule.unite);
  if (referentiel.row['registre'] !== 'RS') {
    const size = isEmpty(referentiel, 'activitesVisees')
      ? poidsDes([...de('activite'), ...de('tache')])
      : sizeOf(texteDe(referentiel, 'activitesVisees'), activitesVisees.unite);
    yield* over('activitesVisees', size, activitesVisees.max, activitesVisees.unite);
  }
  // The capacities attested are the compétences, one a line.
  yield* over('competences', poidsDes(de('competence')), capacites.max, capacites.unite);
}

const regleL37 = dEnsemble('L37', {
  base: bases.fiche,
  depuis,
  niveaux: niveauxPour(A, A, E, E),
  controle: depassements,
});

/** Those of which a person may read the fault beside the field are all of this file but the identifiers (identifiants.ts). */
export const reglesDeLaFiche: readonly (Regle & { readonly id: RegleId })[] = [
  ...simples,
  ...plusieurs,
  regleL48,
  regleL44,
  regleL18,
  regleL38,
  regleL20,
  regleL40,
  regleL37,
];
