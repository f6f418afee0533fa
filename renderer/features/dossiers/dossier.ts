import type { VersionSummary } from '../../../shared/contract/answers/referentiel.ts';
import type { DossierComplet } from '../../../shared/dossier/modele.ts';
import { texts } from '../../../shared/i18n/window.ts';

/** A dossier that is shown, and the versions of its référentiel. */
export interface DossierProps {
  readonly complet: DossierComplet;
  readonly versions: readonly VersionSummary[];
}

/** How a dossier is called. */
export const nomDuDossier = ({ dossier }: DossierComplet): string =>
  texts.dossiers.nom(dossier.repertoire, texts.date(dossier.deposeLe));
