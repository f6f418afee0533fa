import type { Session } from '../../main/engine/session.ts';
import { gridRandom, importRandom } from '../support/random-gestures.ts';
import { largeSize } from '../support/random-referentiel.ts';
import { listReferentiels } from '../../main/engine/referentiel/queries.ts';
import { relirePuisRetirer } from '../support/relecture-exemple.ts';
import { semerRegistre } from '../support/registre-seme.ts';
import { randomSource } from '../support/random-source.ts';
import { semerSeances } from '../support/seance-tenue.ts';
import { closeSession, fill, newSession } from '../support/workspace.ts';

function linkCount({ workspace }: Session): number {
  return workspace.db.prepare('SELECT count(*) FROM competenceActivite').pluck().get() as number;
}

/**
 * A closed workspace with something of everything: référentiels, grids and their trials, training bodies, a review, meetings of the CPNE, two adopted versions, 200 journal rows and more,
 * links over several pages.
 */
export function makeFullWorkspace(file: string, seed: number): void {
  const random = randomSource(seed);
  const session = newSession(file);
  while (linkCount(session) < 150) importRandom(session, random, largeSize);
  for (let i = 0; i < 3; i++) gridRandom(session, random);
  semerRegistre(session);
  relirePuisRetirer(session, listReferentiels(session.workspace.db)[0]?.id ?? '');
  semerSeances(session);
  fill(session, random, { referentiels: 3, versions: 2, gestures: 200 });
  closeSession(session);
}
