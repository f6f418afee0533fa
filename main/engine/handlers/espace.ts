import { createEspace, infoOf } from '../espace/espace.ts';
import { ensureExample } from '../example.ts';
import { createWorkspace } from '../opening.ts';
import { copyNewestBackup } from '../recovery.ts';
import { openSession } from '../session.ts';
import { verifyFile } from '../verify/verify.ts';
import { enregistrerCopie } from '../workspace/copie.ts';
import { acceptLieu } from '../workspace/lieu-du-fichier.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { resolve } from 'node:path';
import type { Handled, Parts } from './parts.ts';

export const espaceHandlers = ({
  holder,
  writable,
  opened,
  openedForLater,
  moving,
  teller,
  nom,
}: Parts): Handled<'workspace' | 'motif' | 'lieu'> => ({
  'workspace.current': () => {
    const session = holder.session();
    return session === null ? null : infoOf(session);
  },
  'workspace.close': () =>
    moving('workspace.close', () => {
      holder.close();
      return null;
    }),
  'motif.write': ({ motif }) => {
    writable().motif = motif;
    teller.beside('motif.write');
    return null;
  },
  'lieu.accepter': () => {
    const session = writable();
    acceptLieu(session.workspace.file);
    session.lieu = null;
    teller.beside('lieu.accepter');
    return null;
  },
  'workspace.openExample': () => opened('workspace.openExample', () => holder.open(ensureExample())),
  'workspace.open': ({ file }) => openedForLater('workspace.open', () => holder.open(file)),
  'workspace.examine': ({ file }) => opened('workspace.examine', () => holder.examine(file)),
  'workspace.recover': ({ file }, task) =>
    openedForLater('workspace.recover', async () => holder.open(await copyNewestBackup(resolve(file), task))),
  'workspace.create': ({ file, nom: cpne, idcc }) => {
    const fill = (workspace: Workspace): void => createEspace(openSession(workspace, nom), cpne, idcc);
    return openedForLater('workspace.create', () => holder.take(() => createWorkspace(file, fill)));
  },
  'workspace.copier': ({ to }) => enregistrerCopie(holder.current().workspace, holder.other(to)),
  'workspace.verify': ({ file, ancre }, task) => verifyFile(file, task, holder.openHere(), ancre),
});
