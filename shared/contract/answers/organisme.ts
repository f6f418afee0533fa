import type { EntityRow } from '../../document/rows.ts';
import type { CertificationDeListe, Declaration, Organisme } from '../../generated/document.ts';
import type { ADeclarer } from '../../organisme/declaration.ts';
import type { CertificationNommee } from '../../organisme/echeances.ts';
import type { Coordonnees } from '../../organisme/personne.ts';
import type { LigneDeRegistre } from '../../organisme/lignes.ts';
import type { Packed } from '../packed.ts';
import type { Anchor } from './workspace.ts';

/** The register of training bodies on a day. */
export interface RegistreAu {
  readonly au: string;
  /** The day at the end of which it was known so; null: as it is known now. */
  readonly connuLe: string | null;
  /** Body by body, by name. */
  readonly lignes: readonly LigneDeRegistre[];
  /** Every certification that a line names, as it is called now. */
  readonly certifications: readonly CertificationDeListe[];
}

/** The same as it crosses: `registreServi` reads it. */
export interface RegistreServi extends Omit<RegistreAu, 'lignes'> {
  readonly lignes: Packed<LigneDeRegistre>;
}

/** One body: what is read, and the rows that are edited. */
export interface OrganismeView {
  readonly seq: number;
  readonly organisme: Organisme;
  readonly rows: readonly EntityRow[];
}

/** A natural person of the register. */
export interface PersonneLue {
  readonly id: string;
  /** Null: erased. */
  readonly coordonnees: Coordonnees | null;
  readonly effaceeLe: string | null;
  /** Names of the bodies where this person has a role, or had one. */
  readonly organismes: readonly string[];
}

/** What France compétences does not know yet of a certification, on a day. */
export interface DeltaADeclarer {
  readonly au: string;
  readonly certification: CertificationNommee;
  readonly changements: readonly ADeclarer[];
  /** The declaration before; null: none was made. */
  readonly derniere: Pick<Declaration, 'le' | 'au' | 'par' | 'moyen'> | null;
}

/** What goes out of the register: a name that every system takes, with its extension. */
export interface FichierDuRegistre {
  readonly name: string;
  readonly octets: Uint8Array;
  readonly head: Anchor;
}

export type FormatDeListe = 'json' | 'csv' | 'xlsx';
export type FormatDeFichier = FormatDeListe | 'contacts' | 'ics';
