import type { Portee } from '../generated/document.ts';
import { folded, matching } from '../search/matching.ts';
import type { EtatAu } from './etats.ts';
import type { LigneDeRegistre } from './lignes.ts';
import { permet } from './portee.ts';

/** What is asked of the lines of a register; null: nothing. */
export interface FiltreDeRegistre {
  /** Words of the name, the place, the commune or a number, in any order. */
  readonly texte: string;
  /** `aucune`: bodies that have no habilitation. */
  readonly etat: EtatAu | 'aucune' | null;
  readonly certification: string | null;
  /** `FORMER` and `ORGANISER`: who may, whether they may do the other too. `ORGA_FORM`: who may do both. */
  readonly nature: Portee['nature'] | null;
  readonly region: string | null;
  /** The period ends before that day. */
  readonly finAvant: string | null;
}

export const sansFiltre: FiltreDeRegistre = {
  texte: '',
  etat: null,
  certification: null,
  nature: null,
  region: null,
  finAvant: null,
};

export const estFiltre = ({ texte, ...autres }: FiltreDeRegistre): boolean =>
  texte.trim() !== '' || Object.values(autres).some((valeur) => valeur !== null);

/** What is looked for in a line. Made once: a person types letter after letter over thousands of lines. */
const textes = new WeakMap<LigneDeRegistre, string>();

function texteDe(ligne: LigneDeRegistre): string {
  const connu = textes.get(ligne);
  if (connu !== undefined) return connu;
  const { denomination, lieu, commune, codePostal, siret, siren, nda } = ligne;
  const texte = folded(
    [denomination, lieu, commune, codePostal, siret, siren, ...nda].filter((mot) => mot !== null).join(' '),
  );
  textes.set(ligne, texte);
  return texte;
}

function repond(ligne: LigneDeRegistre, filtre: FiltreDeRegistre): boolean {
  const { etat, certification, nature, region, finAvant } = filtre;
  if (etat !== null && (ligne.etat ?? 'aucune') !== etat) return false;
  if (certification !== null && ligne.referentiel !== certification) return false;
  if (nature !== null && (ligne.portee === null || !permet(ligne.portee.nature, nature))) return false;
  if (region !== null && ligne.region !== region) return false;
  return finAvant === null || (ligne.au !== null && ligne.au < finAvant);
}

/** The lines that answer a filter, in the same order. */
export function lignesFiltrees(
  lignes: readonly LigneDeRegistre[],
  filtre: FiltreDeRegistre,
): readonly LigneDeRegistre[] {
  const { texte, ...autres } = filtre;
  const retenues = estFiltre({ ...sansFiltre, ...autres })
    ? lignes.filter((ligne) => repond(ligne, filtre))
    : lignes;
  return matching(retenues, texte, texteDe);
}

/** How many habilitations, and of how many bodies. */
export interface Totaux {
  readonly habilitations: number;
  readonly organismes: number;
}

export function totauxDe(lignes: readonly LigneDeRegistre[]): Totaux {
  return {
    habilitations: lignes.filter(({ habilitation }) => habilitation !== null).length,
    organismes: new Set(lignes.map(({ organisme }) => organisme)).size,
  };
}
