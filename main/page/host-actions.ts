import { basename } from 'node:path';
import type { ValidateFunction } from 'ajv';
import type { HostActionName } from '../../shared/contract/host-requests.ts';
import type { WorkspaceInfo } from '../../shared/contract/answers/workspace.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { HostActions } from '../../shared/contract/window.ts';
import * as compiled from '../../shared/generated/host-request-validators.js';
import { localDate } from '../../shared/domain/dates.ts';
import { fileNames } from '../../shared/i18n/fr/file-names.ts';
import { faultToTell, schemaSentence } from '../../shared/i18n/schema.ts';
import type { CallOptions, EngineClient } from '../engine/client.ts';
import { fileNameOf } from '../engine/exchange/file-names.ts';
import { EngineError } from '../engine/errors.ts';
import { namedIn } from './import-files.ts';
import { aboutHost, type HostIdentity, type PageHost } from './page-host.ts';
import type { Tasks } from './tasks.ts';

/** What a host does for its pages; one that does not have an action leaves it out. */
export type ActionTable = {
  readonly [A in HostActionName]?: (
    request: HostActions[A]['request'],
  ) => Promise<Result<HostActions[A]['response']>>;
};

/** What differs from one host to the other in the actions that both have. */
export interface HostMeans extends HostIdentity {
  readonly tasks: Tasks;
  /** The file behind a key, while this host may open it; null: the person chooses. Undefined when nothing was chosen. */
  readonly fileToOpen: (key: string | null) => Promise<string | undefined>;
  /** Where a new file goes; undefined when the person gave up. */
  readonly placeFor: (nom: string) => Promise<string | undefined>;
}

/** Done: there is nothing to answer. */
export const nothing: Promise<Result<null>> = Promise.resolve({ ok: true, value: null });
const cancelled = { ok: true, value: 'cancelled' } as const;

/** What is open: there is something. */
export async function openWorkspace(engine: EngineClient): Promise<Result<WorkspaceInfo>> {
  const current = await engine.invoke('workspace.current', {});
  if (!current.ok) return current;
  if (current.value === null) throw EngineError.of('NO_WORKSPACE', {});
  return { ok: true, value: current.value };
}

/** What a copy of the open file is to be called, without extension. */
export async function nomDeCopie(engine: EngineClient): Promise<Result<string>> {
  const current = await openWorkspace(engine);
  if (!current.ok) return current;
  const name = basename(current.value.file, '.cpne');
  return { ok: true, value: fileNameOf(fileNames.copie(name, localDate(new Date())), name) };
}

/** Opening, verifying and importing, as all hosts do. */
export function commonActions(page: PageHost, means: HostMeans): ActionTable {
  const { engine, opening, keys, imports } = page;
  const { tasks } = means;
  /** What the engine reads in a file that a page names by its key: it is spoken of by its name. */
  const readByKey = async <T>(
    task: string,
    key: string,
    read: (file: string, options: CallOptions) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const file = imports.fileOf(key);
    return namedIn(await tasks.run(task, (options) => read(file, options)), file);
  };
  return {
    about: () => aboutHost(page, means),
    open: async ({ key, mode }) => {
      const file = await means.fileToOpen(key);
      return file === undefined ? cancelled : { ok: true, value: await opening.open(file, mode) };
    },
    create: async ({ nom, idcc }) => {
      const file = await means.placeFor(nom);
      if (file === undefined) return cancelled;
      const created = await engine.invoke('workspace.create', { file, nom, idcc: [...idcc] });
      return created.ok ? { ok: true, value: 'done' } : created;
    },
    forget: ({ key }) => engine.invoke('recents.forget', { file: keys.fileOf(key) }),
    dismiss: () => {
      opening.dismiss();
      return nothing;
    },
    verify: async ({ task, ancre }) => {
      const current = await openWorkspace(engine);
      if (!current.ok) return current;
      const { file } = current.value;
      return tasks.run(task, (options) => engine.invoke('workspace.verify', { file, ancre }, options));
    },
    prendreDansBoite: async ({ nom }) => {
      const path = await engine.invoke('boite.chemin', { file: nom });
      if (!path.ok) return path;
      return { ok: true, value: imports.hold({ path: path.value, remove: () => undefined }) };
    },
    previewImport: ({ task, key, numero }) =>
      readByKey(task, key, (file, options) => engine.invoke('import.preview', { file, numero }, options)),
    lireFusion: ({ task, key, motDePasse }) =>
      readByKey(task, key, (file, options) => engine.invoke('fusion.lire', { file, motDePasse }, options)),
    preparerFusion: ({ task, ...asked }) =>
      tasks.run(task, (options) => engine.invoke('fusion.preparer', asked, options)),
    reprendreFusion: ({ task, ...asked }) =>
      tasks.run(task, (options) => engine.invoke('fusion.reprendre', asked, options)),
    compareFile: ({ task, key, ...asked }) =>
      readByKey(task, key, (file, options) =>
        engine.invoke('document.compareFile', { ...asked, file }, options),
      ),
    comparerListe: ({ task, key, ...asked }) =>
      readByKey(task, key, (file, options) =>
        engine.invoke('liste.comparerFichier', { ...asked, file }, options),
      ),
    previewOrganismes: ({ task, key, ...asked }) =>
      readByKey(task, key, (file, options) =>
        engine.invoke('organismes.apercuFichier', { file, numero: null, colonnes: null, ...asked }, options),
      ),
    cancel: ({ task }) => {
      tasks.cancel(task);
      return nothing;
    },
  };
}

const validators: ReadonlyMap<string, ValidateFunction> = new Map(Object.entries(compiled));

/** An action by the name that a page gives it; its request is checked before anything is done. */
export async function runAction(
  table: ActionTable,
  name: string,
  request: unknown,
): Promise<Result<unknown>> {
  const validate = validators.get(`host_${name}`);
  const action = table[name as HostActionName] as
    ((request: unknown) => Promise<Result<unknown>>) | undefined;
  if (validate === undefined || action === undefined)
    throw EngineError.of('UNKNOWN_CHANNEL', { channel: name.slice(0, 100) });
  if (!validate(request)) {
    const fault = faultToTell(validate.errors);
    throw EngineError.of('BAD_REQUEST', { detail: fault === undefined ? name : schemaSentence(fault) });
  }
  return action(request);
}
