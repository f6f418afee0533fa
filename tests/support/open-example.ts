import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Document, Referentiel } from '../../shared/generated/document.ts';
import { createEspace } from '../../main/engine/espace/espace.ts';
import { changesToward } from '../../main/engine/exchange/import/changes.ts';
import { commit } from '../../main/engine/journal/commit.ts';
import { openSession, type Session } from '../../main/engine/session.ts';
import { closeWorkspace, createWorkspace } from '../../main/engine/opening.ts';

/** The complete CQP that the application ships as its example. */
export const exampleReferentiel: Referentiel = (
  JSON.parse(
    readFileSync(new URL('../../schemas/examples/valid/cqp-complet.json', import.meta.url), 'utf8'),
  ) as Document
).referentiel;

export interface OpenExample {
  readonly session: Session;
  readonly folder: string;
  readonly file: string;
  close(): void;
}

/** A real workspace in a folder of its own, holding the example; the user's folder is inside it too. */
export function openExample(): OpenExample {
  const folder = mkdtempSync(join(tmpdir(), 'paritaire essai '));
  process.env['PARITAIRE_DOSSIER'] = join(folder, 'profil');
  const file = join(folder, 'essai.cpne');
  const workspace = createWorkspace(file, (unfinished) => {
    const session = openSession(unfinished, 'Jeanne Essai');
    createEspace(session, 'CPNEFP des essais', ['9998']);
    const changes = changesToward(unfinished.db, exampleReferentiel);
    commit(unfinished, session.gesture('referentiel.imported', changes, null), session.replica);
  });
  return {
    session: openSession(workspace, 'Jeanne Essai'),
    folder,
    file,
    close: () => {
      closeWorkspace(workspace);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
