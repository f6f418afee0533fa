import type { CertificationDeListe } from '../generated/document.ts';
import { etats, naturesCourtes } from '../i18n/fr/organismes.ts';
import { regions } from '../i18n/fr/regions.ts';
import type { EtatAu } from './etats.ts';
import type { LigneDeRegistre } from './lignes.ts';
import { blocsDits } from './portee.ts';

export const colonnesDeRegistre = [
  'denomination',
  'siret',
  'siren',
  'nda',
  'lieu',
  'commune',
  'region',
  'certification',
  'nature',
  'blocs',
  'etat',
  'depuis',
  'du',
  'au',
  'decision',
  'qualiopi',
] as const;

export type ColonneDeRegistre = (typeof colonnesDeRegistre)[number];

export interface TriDeRegistre {
  readonly colonne: ColonneDeRegistre;
  readonly sens: 'croissant' | 'decroissant';
}

/** The certifications that lines name, by identifier. */
export type Certifications = ReadonlyMap<string, CertificationDeListe>;

/** How a register is read: in the order of what happens to an habilitation. */
const ordreDesEtats: readonly EtatAu[] = [
  'demande',
  'instruction',
  'avis',
  'habilite',
  'suspendu',
  'expire',
  'retire',
  'refuse',
];

function blocsDeLigne(
  { referentiel, portee }: LigneDeRegistre,
  certifications: Certifications,
): string | null {
  if (portee === null || referentiel === null) return null;
  const dits = blocsDits(portee, certifications.get(referentiel)?.blocs);
  return dits === '' ? null : dits;
}

/** What a line says in a column: words, or a day as it is written in the file. Null: nothing. */
export function valeurDe(
  ligne: LigneDeRegistre,
  colonne: ColonneDeRegistre,
  certifications: Certifications,
): string | null {
  switch (colonne) {
    case 'nda':
      return ligne.nda.length === 0 ? null : ligne.nda.join(', ');
    case 'region':
      return ligne.region === null ? null : (regions[ligne.region] ?? ligne.region);
    case 'certification':
      return ligne.referentiel === null ? null : (certifications.get(ligne.referentiel)?.intitule ?? null);
    case 'nature':
      return ligne.portee === null ? null : naturesCourtes[ligne.portee.nature];
    case 'blocs':
      return blocsDeLigne(ligne, certifications);
    case 'etat':
      return ligne.etat === null ? null : etats[ligne.etat];
    case 'decision':
      return ligne.decision?.ref ?? null;
    default:
      return ligne[colonne];
  }
}

/** Columns that hold days. */
export const estUnJour = (colonne: ColonneDeRegistre): boolean =>
  colonne === 'depuis' || colonne === 'du' || colonne === 'au' || colonne === 'qualiopi';

const { compare } = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });

/** Ranks of the values of a column: each is compared once, whatever the number of lines that hold it. */
function rangsDe(valeurs: ReadonlySet<string>, colonne: ColonneDeRegistre): ReadonlyMap<string, number> {
  const parMots = (a: string, b: string): number => compare(a, b);
  const enOrdre =
    colonne === 'etat'
      ? ordreDesEtats.map((etat) => etats[etat])
      : [...valeurs].toSorted(estUnJour(colonne) ? undefined : parMots);
  return new Map(enOrdre.map((valeur, i) => [valeur, i]));
}

/** Lines in the order of a column; those that say nothing there come last, and what is equal stays in the order given. */
export function lignesTriees(
  lignes: readonly LigneDeRegistre[],
  { colonne, sens }: TriDeRegistre,
  certifications: Certifications,
): readonly LigneDeRegistre[] {
  const valeurs = lignes.map((ligne) => valeurDe(ligne, colonne, certifications));
  const rangs = rangsDe(new Set(valeurs.filter((valeur) => valeur !== null)), colonne);
  const signe = sens === 'croissant' ? 1 : -1;
  const rangDe = (valeur: string | null): number =>
    valeur === null ? Number.POSITIVE_INFINITY : signe * (rangs.get(valeur) ?? 0);
  const ordre = valeurs.map(rangDe);
  // As the register comes, by name.
  if (ordre.every((rang, i) => i === 0 || (ordre[i - 1] ?? 0) <= rang)) return lignes;
  return lignes
    .map((ligne, i) => ({ ligne, rang: ordre[i] ?? 0 }))
    .toSorted((a, b) => (a.rang === b.rang ? 0 : a.rang - b.rang))
    .map(({ ligne }) => ligne);
}
