import type { GrilleAAdopter } from '../../../shared/contract/answers/grille.ts';
import { pointsDe } from '../../../shared/controles/points.ts';
import type { State } from '../../../shared/domain/row.ts';
import { obstaclesDeRelecture } from '../../../shared/i18n/fr/relecture.ts';
import { documentOf, subjectOfGrille } from '../exchange/json/document.ts';
import { validateDraft } from '../exchange/json/validate.ts';
import { constatsAvantAdoption, readRowsToCheck } from '../referentiel/controles.ts';
import { grillesDe, readGrille } from '../referentiel/grilles.ts';
import { resolveReferentiel } from '../referentiel/queries.ts';
import { obstaclesDe } from '../relecture/clore.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { provenanceOf } from './provenance.ts';
import { listVersions } from './versions.ts';

/** What no reason sets aside: the draft of a grid would make no document of the schema, or its review is against it. */
function fautesDe(workspace: Workspace, id: string, state: State): readonly string[] {
  const { db } = workspace;
  const subject = subjectOfGrille(readGrille(db, id));
  const { document } = documentOf(subject, provenanceOf(workspace), { statut: 'brouillon' });
  const validation = validateDraft(document);
  const { aTraiter, autreTexte } = obstaclesDe(db, { entity: 'grille', id }, state, subject);
  return [
    ...(validation.valid ? [] : validation.problems),
    ...(aTraiter.length > 0 ? [obstaclesDeRelecture.aTraiter(aTraiter.length)] : []),
    ...(autreTexte === null ? [] : [obstaclesDeRelecture.autreTexte(autreTexte)]),
  ];
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
    fautes: fautesDe(workspace, id, state),
  }));
}
