import { commit } from '../../main/engine/journal/commit.ts';
import type { Session } from '../../main/engine/session.ts';
import type { EntityName } from '../../shared/domain/entities.ts';
import { emptyState, type ItemRef } from '../../shared/domain/row.ts';
import type { Edit } from '../../shared/edit/edit.ts';
import { marquerSubstantiel, rediger } from '../../shared/edit/note.ts';
import { rubriques } from '../../shared/note/publics.ts';
import { semerDossiers } from '../support/dossiers-semes.ts';
import { semerFusions } from '../support/fusion-semee.ts';
import { gridRandom, importRandom } from '../support/random-gestures.ts';
import { largeSize } from '../support/random-referentiel.ts';
import { listReferentiels } from '../../main/engine/referentiel/queries.ts';
import { relirePuisRetirer } from '../support/relecture-exemple.ts';
import { semerRegistre } from '../support/registre-seme.ts';
import { semerSeances } from '../support/seance-tenue.ts';
import { randomSource, type RandomSource } from '../support/random-source.ts';
import { closeSession, fill, newSession } from '../support/workspace.ts';

function linkCount({ workspace }: Session): number {
  return workspace.db.prepare('SELECT count(*) FROM competenceActivite').pluck().get() as number;
}

/** What was written of what changes between the two versions of what has them, and which changes are of substance. */
function noteRandom(session: Session, random: RandomSource): void {
  const { workspace, gesture, replica } = session;
  const last = (entity: EntityName): readonly ItemRef[] => {
    const sql = `SELECT ${entity} FROM version WHERE ${entity} IS NOT NULL ORDER BY ordre DESC LIMIT 1`;
    const id = workspace.db.prepare(sql).pluck().get() as string | undefined;
    return id === undefined ? [] : [{ entity, id }];
  };
  const done = ({ op, changes }: Edit): void => void commit(workspace, gesture(op, changes, null), replica);
  const state = emptyState();
  for (const porteur of [...last('referentiel'), ...last('grille'), ...last('liste')]) {
    const ecart = { porteur, depuis: 1, vers: 2 };
    for (const rubrique of rubriques) {
      done(rediger(state, random.id(), { ...ecart, cle: 'ensemble', rubrique }, `Texte ${rubrique}`));
      if (porteur.entity !== 'liste') done(marquerSubstantiel(state, random.id(), ecart, random.id(), true));
    }
  }
}

/**
 * A closed workspace with something of everything: référentiels, grids and their trials, training bodies, a review, meetings of the CPNE, two adopted versions, what was written of them, what became of
 * one that was lodged and the files that went with it, what came from another copy, 200 journal rows and more,
 * links over several pages.
 */
export async function makeFullWorkspace(file: string, seed: number): Promise<void> {
  const random = randomSource(seed);
  const session = newSession(file);
  while (linkCount(session) < 150) importRandom(session, random, largeSize);
  for (let i = 0; i < 3; i++) gridRandom(session, random);
  semerRegistre(session);
  relirePuisRetirer(session, listReferentiels(session.workspace.db)[0]?.id ?? '');
  semerSeances(session);
  fill(session, random, { referentiels: 3, versions: 2, gestures: 200 });
  noteRandom(session, random);
  semerDossiers(session);
  await semerFusions(session, random);
  closeSession(session);
}
