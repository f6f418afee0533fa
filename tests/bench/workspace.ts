import { join } from 'node:path';
import { createEspace } from '../../main/engine/espace/espace.ts';
import { changesToward } from '../../main/engine/exchange/import/changes.ts';
import { commit } from '../../main/engine/journal/commit.ts';
import { openSession } from '../../main/engine/session.ts';
import { closeWorkspace, createWorkspace } from '../../main/engine/opening.ts';
import type { Workspace } from '../../main/engine/workspace/workspace.ts';
import type { Change } from '../../shared/domain/gesture.ts';
import type { Referentiel } from '../../shared/generated/document.ts';
import { idSource, Random } from './random.ts';
import { makeReferentiel, type Size } from './referentiel.ts';
import { wording } from './words.ts';

export interface Content {
  readonly referentiels: number;
  readonly size: Size;
  /** Journal rows in all. */
  readonly rows: number;
}

/** A competence whose wording the measures change. */
export interface Worded {
  readonly id: string;
  libelle: string;
}

export interface Made {
  readonly file: string;
  readonly referentiels: readonly Referentiel[];
  readonly worded: readonly Worded[];
}

/** No fsync while the data is made: 200,000 gestures one by one would wait minutes for the disk. The file comes out the same. */
function withoutDisk({ db }: Workspace): void {
  db.pragma('journal_mode = MEMORY');
  db.pragma('synchronous = OFF');
}

export function rewording(worded: Worded, libelle: string): Change {
  return { entity: 'competence', id: worded.id, before: { libelle: worded.libelle }, after: { libelle } };
}

/** A workspace of that content, every row of it through `commit`: each référentiel one import, then rewordings. */
export function makeWorkspace(folder: string, name: string, content: Content, seed: number): Made {
  const random = new Random(seed);
  const nextId = idSource(random);
  const file = join(folder, `${name}.cpne`);
  const workspace = createWorkspace(file, (fresh) =>
    createEspace(openSession(fresh, null), 'CPNE du banc d’essai', ['0016']),
  );
  withoutDisk(workspace);
  const session = openSession(workspace, null);
  const referentiels: Referentiel[] = [];
  for (let i = 0; i < content.referentiels; i++) {
    const referentiel = makeReferentiel(random, nextId, content.size, `Certificat n° ${i + 1}`);
    commit(
      workspace,
      session.gesture('referentiel.imported', changesToward(workspace.db, referentiel), null),
      session.replica,
    );
    referentiels.push(referentiel);
  }
  const worded = referentiels.flatMap(({ blocs }) =>
    blocs.flatMap(({ competences }) => competences.map(({ id, libelle }): Worded => ({ id, libelle }))),
  );
  while ((workspace.head?.seq ?? 0) < content.rows) {
    const target = random.pick(worded);
    const libelle = wording(random);
    commit(workspace, session.gesture('item.changed', [rewording(target, libelle)], null), session.replica);
    target.libelle = libelle;
  }
  workspace.changed = false; // No backup of what is thrown away at the end.
  closeWorkspace(workspace);
  return { file, referentiels, worded };
}
