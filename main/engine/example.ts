import { existsSync } from 'node:fs';
import { join } from 'node:path';
import example from '../../schemas/examples/valid/cqp-complet.json' with { type: 'json' };
import type { Document } from '../../shared/generated/document.ts';
import { createEspace } from './espace/espace.ts';
import { changesToward } from './exchange/import/changes.ts';
import { commit } from './journal/commit.ts';
import { openSession } from './session.ts';
import { userFolder } from './workspace/user-folder.ts';
import { closeWorkspace, createWorkspace } from './opening.ts';

/** The example workspace of the user's folder, made at first start: one complete fictional CQP. Answers its path. */
export function ensureExample(): string {
  const file = join(userFolder(), 'Exemple.cpne');
  if (existsSync(file)) return file;
  const { referentiel } = example as unknown as Document;
  const [cpne] = referentiel.cpne;
  const workspace = createWorkspace(file, (unfinished) => {
    const session = openSession(unfinished, null);
    createEspace(session, cpne?.nom ?? 'Exemple', cpne?.idcc ?? []);
    const changes = changesToward(unfinished.db, referentiel);
    commit(unfinished, session.gesture('referentiel.imported', changes, null), session.replica);
  });
  closeWorkspace(workspace);
  return file;
}
