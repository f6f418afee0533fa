import type { OrganismePublic } from '../../annuaire/organisme.ts';
import type { Nature } from '../../annuaire/rows.ts';

/** What is odd in rows that were kept all the same. */
export interface Anomalie {
  readonly nature: Nature;
  /** Rows concerned. */
  readonly nombre: number;
  /** The first of them. */
  readonly exemples: readonly { readonly ligne: number; readonly valeur: string }[];
}

/** The public list of training bodies that is kept on this installation, whatever the workspace. */
export interface EtatAnnuaire {
  /** Name of the file that was imported. */
  readonly source: string;
  /** Of that file. */
  readonly sha256: string;
  readonly encodage: 'UTF-8' | 'Windows-1252';
  /** Rows read. */
  readonly lignes: number;
  /** Bodies kept: rows less those whose NDA is on another. */
  readonly organismes: number;
  /** UTC instant. */
  readonly importeLe: string;
  /** Day of the newest declaration: how old the list is. Null: it says none. */
  readonly declarationLaPlusRecente: string | null;
  /** Published columns that this file has not. */
  readonly colonnesAbsentes: readonly string[];
  readonly anomalies: readonly Anomalie[];
}

export interface OrganismesTrouves {
  readonly organismes: readonly OrganismePublic[];
  /** Of those that `organismes` are the first of. */
  readonly total: number;
}
