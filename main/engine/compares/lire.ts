import type { SujetCompare } from '../../../shared/contract/shapes.ts';
import type { Registre } from '../organisme/registre.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { DeuxEtats } from './deux-etats.ts';
import { deuxGrilles, deuxReferentiels } from './documents.ts';
import { deuxListes } from './liste.ts';

/** Which two states of what. */
export type Compares = SujetCompare & { readonly a: string; readonly b: string };

/** Two states of a référentiel, of one of its grids, or of the list of its bodies. */
export function deuxEtats(workspace: Workspace, registre: Registre, asked: Compares): DeuxEtats {
  switch (asked.sujet) {
    case 'referentiel':
      return deuxReferentiels(workspace, asked.ref, asked);
    case 'grille':
      return deuxGrilles(workspace, asked.ref, asked.grille, asked);
    case 'liste':
      return deuxListes(workspace, registre, asked.ref, asked);
  }
}
