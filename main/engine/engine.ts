import { inspect } from 'node:util';
import type { Changed } from '../../shared/contract/wire.ts';
import type { Channel } from '../../shared/contract/requests.ts';
import type { Committed } from '../../shared/contract/responses.ts';
import type { Result } from '../../shared/contract/result.ts';
import { diff } from '../../shared/diff/diff.ts';
import type { EntityName } from '../../shared/domain/entities.ts';
import type { Gesture } from '../../shared/domain/gesture.ts';
import { operations } from '../../shared/domain/operations.ts';
import { operationLabels } from '../../shared/i18n/fr/operations.ts';
import { EngineError } from './errors.ts';
import { ensureExample } from './example.ts';
import { anchorOf, createEspace, infoOf } from './espace/espace.ts';
import { checkReplaceable, writeAtomically } from './exchange/atomic-write.ts';
import { acceptImport, planImport } from './exchange/import/import.ts';
import { listFiches } from './exchange/fc/read.ts';
import { subjectOf } from './exchange/json/document.ts';
import { validationReport } from './exchange/json/read.ts';
import { commit, type CommitResult } from './journal/commit.ts';
import { readEntries } from './journal/entries.ts';
import { redo, undo } from './journal/undo.ts';
import { listReferentiels, readReferentiel, resolveReferentiel } from './referentiel/queries.ts';
import { createHolder } from './holder.ts';
import { createRouter, type Handlers } from './router.ts';
import { openSession } from './session.ts';
import type { Task } from './task.ts';
import { verifyFile } from './verify/verify.ts';
import { adoptVersion } from './version/adopt.ts';
import { readDocument } from './version/document-of.ts';
import { referentielAt } from './version/moment.ts';
import { listVersions } from './version/versions.ts';
import { createWorkspace } from './opening.ts';
import type { Workspace } from './workspace/workspace.ts';

export interface Engine {
  handle(channel: string, payload: unknown, task: Task): Promise<Result<unknown>>;
  /** Closes the workspace, backup included. */
  close(): void;
}

/** The engine in the caller's own thread; hosts put it in a worker. `nom`: who works, when not this computer's user. */
export function createEngine(onChanged: (change: Changed) => void, nom: string | null = null): Engine {
  const holder = createHolder(nom);
  const { current, writable, other } = holder;

  const tell = (channel: Channel, touched: readonly EntityName[]): void => onChanged({ channel, touched });
  const committed = (channel: Channel, op: Gesture['op'], result: CommitResult): Committed => {
    tell(channel, result.touched);
    return { op, head: anchorOf(result.head), changes: result.changes, touched: result.touched };
  };

  const handlers: Handlers = {
    'workspace.current': () => {
      const session = holder.session();
      return session === null ? null : infoOf(session.workspace);
    },
    'workspace.close': () => {
      holder.close();
      return null;
    },
    'workspace.openExample': () => infoOf(holder.open(ensureExample()).workspace),
    'workspace.open': ({ file }) => infoOf(holder.open(file).workspace),
    'workspace.examine': async ({ file }) => infoOf((await holder.examine(file)).workspace),
    'workspace.create': ({ file, nom: cpne, idcc }) => {
      const fill = (workspace: Workspace): void => createEspace(openSession(workspace, nom), cpne, idcc);
      return infoOf(holder.take(() => createWorkspace(file, fill)).workspace);
    },
    'workspace.verify': ({ file }, task) => verifyFile(file, task, holder.openHere()),
    'document.validate': ({ file }) => validationReport(other(file)),
    'referentiel.list': () => listReferentiels(current().workspace.db),
    'referentiel.read': ({ ref }) => {
      const { db } = current().workspace;
      const { id } = resolveReferentiel(db, ref);
      const { referentiel, empreinte } = subjectOf(readReferentiel(db, id));
      return { referentiel, empreinte, versions: listVersions(db, id) };
    },
    'gesture.commit': ({ op, reason, changes }) => {
      if (!operations[op].direct) throw EngineError.of('OPERATION_RESERVED', { op: operationLabels[op] });
      const { workspace, replica, gesture } = writable();
      return committed('gesture.commit', op, commit(workspace, gesture(op, changes, reason), replica));
    },
    'gesture.undo': ({ seq }) => committed('gesture.undo', 'gesture.undone', undo(writable(), seq)),
    'gesture.redo': () => committed('gesture.redo', 'gesture.redone', redo(writable())),
    'import.list': ({ file }, task) => listFiches(other(file), task),
    'import.preview': async ({ file, numero }, task) =>
      (await planImport(current().workspace, other(file), numero, task)).preview,
    'import.accept': async ({ file, numero, reason }, task) => {
      const session = writable();
      const plan = await planImport(session.workspace, other(file), numero, task);
      const result = acceptImport(session, plan, reason);
      return {
        referentiel: plan.preview.referentiel.id,
        preview: plan.preview,
        committed: result === null ? null : committed('import.accept', 'referentiel.imported', result),
      };
    },
    'version.adopt': (request) => {
      const { version, result } = adoptVersion(writable(), request);
      tell('version.adopt', result.touched);
      return { version, head: anchorOf(result.head) };
    },
    'document.read': ({ ref, numero }) => {
      const { octets, ...document } = readDocument(current().workspace, ref, numero);
      return { ...document, text: octets.toString('utf8') };
    },
    'document.export': ({ ref, numero, to }) => {
      checkReplaceable(other(to));
      const { octets, statut, head } = readDocument(current().workspace, ref, numero);
      return { file: to, sha256: writeAtomically(to, octets), statut, head };
    },
    'document.compare': ({ ref, a, b }) => {
      const { workspace } = current();
      const { id } = resolveReferentiel(workspace.db, ref);
      const [before, after] = [referentielAt(workspace, id, a), referentielAt(workspace, id, b)];
      return { a: before, b: after, changes: diff(before, after) };
    },
    'journal.read': ({ after, limit }) => readEntries(current().workspace.db, after, limit),
  };
  // A defect, not a refusal: the person reads a sentence, the details go to whoever looks at the process's log.
  const report = (error: unknown): void => void process.stderr.write(`${inspect(error)}\n`);
  return { handle: createRouter(handlers, report), close: holder.close };
}
