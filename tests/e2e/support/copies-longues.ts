import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { changesToward } from '../../../main/engine/exchange/import/changes.ts';
import { commit } from '../../../main/engine/journal/commit.ts';
import type { Session } from '../../../main/engine/session.ts';
import { changeBetween } from '../../../shared/domain/row.ts';
import { idSource, Random } from '../../bench/random.ts';
import { hugeSize, makeReferentiel } from '../../bench/referentiel.ts';
import { readState } from '../../support/whole-state.ts';
import { leaveSession, reopened } from '../../support/workspace.ts';
import type { Copies } from './copies-divergentes.ts';
import { makeTestFolder } from './workspace.ts';

/** Thousands of critères are said otherwise, in one gesture. */
function toutRedire({ workspace, gesture, replica }: Session, suite: string): void {
  const criteres = [...(readState(workspace.db).get('critere')?.values() ?? [])].slice(0, 4000);
  const changes = criteres.flatMap(
    (row) => changeBetween('critere', row.id, row, { libelle: `${row['libelle'] as string} ${suite}` }) ?? [],
  );
  commit(workspace, gesture('item.changed', changes, null), replica);
}

function travailler(file: string, travail: (session: Session) => void): void {
  const session = reopened(file);
  try {
    travail(session);
  } finally {
    leaveSession(session);
  }
}

/** A file of fifteen thousand items, and a copy of it, in which thousands are said otherwise on both sides: putting them together takes seconds. */
export function copiesLongues(): Copies {
  const folder = makeTestFolder();
  process.env['PARITAIRE_DOSSIER'] = folder.env['PARITAIRE_DOSSIER'];
  const copie = join(folder.folder, 'Copie de Jeanne.cpne');
  const random = new Random(7);
  travailler(folder.workspace, ({ workspace, gesture, replica }) => {
    const grand = makeReferentiel(random, idSource(random), hugeSize, 'Certificat partagé');
    const changes = changesToward(workspace.db, grand);
    commit(workspace, gesture('referentiel.imported', changes, null), replica);
  });
  copyFileSync(folder.workspace, copie);
  travailler(folder.workspace, (session) => toutRedire(session, 'ici'));
  travailler(copie, (session) => toutRedire(session, 'là'));
  return { ...folder, copie };
}
