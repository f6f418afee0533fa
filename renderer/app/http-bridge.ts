import type { HostActionName, HostRequest } from '../../shared/contract/host-requests.ts';
import type { Result } from '../../shared/contract/result.ts';
import type {
  Bridge,
  ExportOutcome,
  HostActions,
  PrintOutcome,
  TaskProgress,
  WindowCommand,
} from '../../shared/contract/window.ts';
import { plusGrosFichier } from '../../shared/dossier/fichier.ts';
import { errorSentence } from '../../shared/i18n/errors.ts';
import type { Changed } from '../../shared/contract/wire.ts';
import { hasPendingEdits } from '../features/referentiel/flush.ts';
import { createUploads, pickFile, type Uploads } from './uploads.ts';

async function post<T>(path: string, body: unknown): Promise<Result<T>> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Result<T>;
}

const act = <A extends HostActionName>(
  action: A,
  request: HostRequest<A>,
): Promise<Result<HostActions[A]['response']>> => post(`/hote/${action}`, request);

function follow(href: string, attributes: Readonly<Record<string, string>>): void {
  const link = document.createElement('a');
  link.href = href;
  for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
  link.click();
}

const newTab = { target: '_blank', rel: 'noopener' } as const;

/** The browser saves what a link marked « download » leads to. The SHA-256 names the very bytes, even if the draft changes. */
function startDownload({ ref, grille, numero }: HostRequest<'export'>, outcome: ExportOutcome): void {
  if (outcome.kind !== 'downloaded') return;
  const query = new URLSearchParams({ ref, sha256: outcome.sha256 });
  if (grille !== null) query.set('grille', grille);
  if (numero !== null) query.set('numero', numero);
  follow(`/export?${query.toString()}`, { download: '' });
}

async function exportDocument(request: HostRequest<'export'>): Promise<Result<ExportOutcome>> {
  const result = await act('export', request);
  if (result.ok) startDownload(request, result.value);
  return result;
}

/** What is null is not asked for. */
function queryOf(request: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(request).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  return new URLSearchParams(given).toString();
}

type Papers =
  | 'print'
  | 'printComparaison'
  | 'printGrille'
  | 'printAttestation'
  | 'printReleve'
  | 'printAudit'
  | 'exportRegistre'
  | 'exportRelecture'
  | 'exportPiece';

/** Goes where a paper or a file is, once the host has said that it can be made. */
async function followed<A extends Papers>(
  action: A,
  request: HostRequest<A>,
  address: string,
  how: Readonly<Record<string, string>>,
): Promise<Result<PrintOutcome>> {
  const result = await act(action, request);
  if (result.ok) follow(address, how);
  return result;
}

/** A page that the person prints. */
const printed = <A extends 'printGrille' | 'printAttestation'>(
  action: A,
  path: string,
  request: HostRequest<A>,
): Promise<Result<PrintOutcome>> => followed(action, request, `/papier/${path}?${queryOf(request)}`, newTab);

/** The file is downloaded; the page to be printed opens in a tab of its own. */
function inFormat<A extends 'print' | 'printComparaison' | 'printReleve' | 'printAudit'>(
  action: A,
  path: string,
  request: HostRequest<A>,
): Promise<Result<PrintOutcome>> {
  const isPage = request.format === 'pdf';
  const query = queryOf({ ...request, format: isPage ? 'html' : request.format });
  return followed(action, request, `${path}?${query}`, isPage ? newTab : { download: '' });
}

/** The host has written it beside; it is fetched once. */
async function fetched<A extends 'extrait' | 'envoyerPaquet' | 'enregistrerCopie'>(
  action: A,
  request: HostRequest<A>,
): Promise<Result<ExportOutcome>> {
  const result: Result<ExportOutcome> = await act(action, request);
  if (result.ok && result.value.kind === 'downloaded')
    follow(`/ecrit?${queryOf({ sha256: result.value.sha256 })}`, { download: '' });
  return result;
}

async function chooseImport(
  uploads: Uploads,
  { task }: HostRequest<'chooseImport'>,
): Promise<Result<HostActions['chooseImport']['response']>> {
  const file = await pickFile('.xml,.zip,.json');
  return file === null ? { ok: true, value: null } : uploads.send('/import', task, file);
}

async function chooseFusion(
  uploads: Uploads,
  { task }: HostRequest<'chooseFusion'>,
): Promise<Result<HostActions['chooseFusion']['response']>> {
  const file = await pickFile('.cpnex,.cpne');
  return file === null ? { ok: true, value: null } : uploads.send('/fusion', task, file);
}

async function importAnnuaire(
  uploads: Uploads,
  { task }: HostRequest<'importAnnuaire'>,
): Promise<Result<HostActions['importAnnuaire']['response']>> {
  const file = await pickFile('.csv');
  return file === null ? { ok: true, value: null } : uploads.send('/annuaire', task, file);
}

async function joindrePiece(
  uploads: Uploads,
  { task, ...asked }: HostRequest<'joindrePiece'>,
): Promise<Result<HostActions['joindrePiece']['response']>> {
  const file = await pickFile('');
  if (file === null) return { ok: true, value: null };
  if (file.size <= plusGrosFichier) return uploads.send(`/piece?${queryOf(asked)}`, task, file);
  // As the host would refuse it, before it is sent up.
  const details = { nom: file.name, taille: file.size, max: plusGrosFichier };
  return {
    ok: false,
    error: { code: 'PIECE_LOURDE', message: errorSentence('PIECE_LOURDE', details), details },
  };
}

/** A tab has the session's cookie. */
function openTab(): Promise<Result<null>> {
  follow('/', newTab);
  return Promise.resolve({ ok: true, value: null });
}

type Actions = {
  readonly [A in HostActionName]?: (request: HostRequest<A>) => Promise<Result<HostActions[A]['response']>>;
};

/** What the page does itself, the host having no dialogs and no windows. */
function ownActions(uploads: Uploads): Actions {
  return {
    export: exportDocument,
    print: (request) => inFormat('print', '/papier', request),
    printComparaison: (request) => inFormat('printComparaison', '/papier/comparaison', request),
    printGrille: (request) => printed('printGrille', 'grille', request),
    exportRegistre: (request) =>
      followed('exportRegistre', request, `/registre?${queryOf(request)}`, { download: '' }),
    exportRelecture: (request) =>
      followed('exportRelecture', request, `/relecture?${queryOf(request)}`, { download: '' }),
    printAudit: (request) => inFormat('printAudit', '/papier/audit', request),
    extrait: (request) => fetched('extrait', request),
    enregistrerCopie: (request) => fetched('enregistrerCopie', request),
    envoyerPaquet: (request) => fetched('envoyerPaquet', request),
    chooseFusion: (request) => chooseFusion(uploads, request),
    printAttestation: (request) => printed('printAttestation', 'attestation', request),
    printReleve: (request) => inFormat('printReleve', '/papier/releve', request),
    chooseImport: (request) => chooseImport(uploads, request),
    joindrePiece: (request) => joindrePiece(uploads, request),
    exportPiece: (request) =>
      followed('exportPiece', request, `/piece?${queryOf(request)}`, { download: '' }),
    importAnnuaire: (request) => importAnnuaire(uploads, request),
    newWindow: openTab,
    cancel: (request) => {
      uploads.cancel(request.task);
      return act('cancel', request);
    },
  };
}

/** One stream of events for the page, begun by its first listener: a browser keeps few connections to one host. */
function createEvents(): <T>(name: string, listener: (content: T) => void) => () => void {
  let source: EventSource | undefined;
  return <T>(name: string, listener: (content: T) => void) => {
    source ??= new EventSource('/evenements');
    const stream = source;
    const forward = (event: MessageEvent<string>): void => listener(JSON.parse(event.data) as T);
    stream.addEventListener(name, forward);
    return () => stream.removeEventListener(name, forward);
  };
}

/** A tab is closed at once: what is being typed is committed while the browser asks whether to leave. */
function onLeaving(listener: (command: WindowCommand) => void): () => void {
  const leave = (event: BeforeUnloadEvent): void => {
    if (!hasPendingEdits()) return;
    event.preventDefault();
    listener('flush');
  };
  window.addEventListener('beforeunload', leave);
  return () => window.removeEventListener('beforeunload', leave);
}

/** The same bridge as the desktop's, over HTTP to the loopback host that served the page. */
export function createHttpBridge(): Bridge {
  // The one-time token has served: it leaves the address bar, the history and what a person copies.
  window.history.replaceState(null, '', '/');
  const listen = createEvents();
  const uploads = createUploads();
  const own = ownActions(uploads);
  return {
    invoke: (channel, payload) => post(`/api/${channel}`, payload),
    host: <A extends HostActionName>(action: A, request: HostRequest<A>) =>
      own[action]?.(request) ?? act(action, request),
    onChanged: (listener) => listen<Changed>('changed', listener),
    onProgress: (listener) => {
      const stops = [listen<TaskProgress>('progress', listener), uploads.onProgress(listener)];
      return () => stops.forEach((stop) => stop());
    },
    onCommand: onLeaving,
    flushed: () => undefined,
  };
}
