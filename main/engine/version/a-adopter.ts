import type { GrilleAAdopter } from '../../../shared/contract/answers/grille.ts';
import { pointsDe } from '../../../shared/controles/points.ts';
import { documentOf, subjectOfGrille } from '../exchange/json/document.ts';
import { validateDraft } from '../exchange/json/validate.ts';
import { constatsAvantAdoption, readRowsToCheck } from '../referentiel/controles.ts';
import { grillesDe, readGrille } from '../referentiel/grilles.ts';
import { resolveReferentiel } from '../referentiel/queries.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { provenanceOf } from './provenance.ts';
import { listVersions } from './versions.ts';

/** What no reason sets aside: the draft of a grid would make no document of the schema. */
function fautesDe(workspace: Workspace, grille: string): readonly string[] {
  const subject = subjectOfGrille(readGrille(workspace.db, grille));
  const { document } = documentOf(subject, provenanceOf(workspace), { statut: 'brouillon' });
  const validation = validateDraft(document);
  return validation.valid ? [] : validation.problems;
}

/** The grids of a référentiel as they would be adopted with it, as both now are. */
export function grillesAAdopter(workspace: Workspace, ref: string): readonly GrilleAAdopter[] {
  const { db } = workspace;
  const { id: referentiel } = resolveReferentiel(db, ref);
  const state = readRowsToCheck(db, referentiel);
  return grillesDe(db, referentiel).map(({ id, intitule }) => ({
    id,
    intitule,
    derniere: listVersions(db, id, 'grille').at(-1)?.numero ?? null,
    attention: pointsDe(constatsAvantAdoption(state, referentiel, { entity: 'grille', id })),
    fautes: fautesDe(workspace, id),
  }));
}
