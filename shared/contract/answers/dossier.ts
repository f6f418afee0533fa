import type { EcheanceDeDossier, Refus } from '../../dossier/echeances.ts';
import type { EtatDeDossier } from '../../dossier/etat.ts';
import type { DossierComplet, Suite } from '../../dossier/modele.ts';

/** A dossier, where it stands and what is due; versions by their numbers. */
export interface DossierLu extends DossierComplet {
  readonly suites: readonly (Suite & { readonly numeroDeVersion: string | null })[];
  readonly etat: EtatDeDossier & { readonly numeroDeVersion: string };
  /** Of the version that was lodged. */
  readonly numeroDeVersion: string;
  readonly echeances: readonly EcheanceDeDossier[];
}

/** The dossiers of a certification, the last one lodged first. */
export interface DossiersDe {
  readonly referentiel: { readonly id: string; readonly intitule: string; readonly numero: string | null };
  readonly dossiers: readonly DossierLu[];
  readonly refus: Refus;
}

/** A file that was joined, as it was. */
export interface FichierDePiece {
  readonly name: string;
  readonly octets: Uint8Array;
}
