import type { AutreTexte, EtatDeRelecture, Relecture } from '../../relecture/modele.ts';
import type { LigneDeTableau } from '../../relecture/tableau.ts';

/** The reviews of a référentiel or of one of its grids, and what becomes of each comment. */
export interface RelectureLue {
  readonly referentiel: { readonly id: string; readonly intitule: string };
  /** Null: of the référentiel itself. */
  readonly grille: { readonly id: string; readonly intitule: string } | null;
  /** First to last. */
  readonly tours: readonly (Relecture & { readonly etat: EtatDeRelecture })[];
  /** What the draft has otherwise than the text that is read; null: nothing, or it is not in review. */
  readonly autreTexte: AutreTexte | null;
  readonly commentaires: readonly LigneDeTableau[];
  /** How many wait. */
  readonly aTraiter: number;
}
