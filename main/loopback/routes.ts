import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FichierDuRegistre, FormatDeFichier } from '../../shared/contract/answers/organisme.ts';
import type { FichierDePiece } from '../../shared/contract/answers/dossier.ts';
import type { PaperDocument } from '../../shared/contract/answers/document.ts';
import type { Result } from '../../shared/contract/result.ts';
import { isWindowChannel } from '../../shared/contract/window.ts';
import { plusGrosFichier } from '../../shared/dossier/fichier.ts';
import type { NatureDePiece } from '../../shared/dossier/modele.ts';
import { texts } from '../../shared/i18n/window.ts';
import type { CallOptions } from '../engine/client.ts';
import { EngineError } from '../engine/errors.ts';
import { paperHeaders } from '../page/content-policy.ts';
import { refusalOf } from '../page/engine-host.ts';
import { namedIn } from '../page/import-files.ts';
import { runAction, type ActionTable } from '../page/host-actions.ts';
import type { PageHost } from '../page/page-host.ts';
import type { Tasks } from '../page/tasks.ts';
import { answer, answerJson, answerText, attachment } from './answers.ts';
import { readJson, typeOf } from './body.ts';
import type { Downloads } from './downloads.ts';
import { readExported } from './host-actions.ts';
import type { Pages } from './pages.ts';
import { receiveUpload, uploadName, type Upload, type UploadLimit } from './uploads.ts';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What pages ask: the engine's channels, the actions, the events. */
export interface Served {
  readonly page: PageHost;
  readonly tasks: Tasks;
  readonly actions: ActionTable;
  readonly pages: Pages;
  readonly downloads: Downloads;
}

type Work = (payload: unknown) => Promise<Result<unknown>>;

/** What a POST asks for: a channel of the engine, or an action of this host; undefined when there is no such thing. */
function workOf({ page, actions }: Served, path: string): Work | undefined {
  const [, kind, name = ''] = path.split('/', 3);
  if (path !== `/${kind}/${name}`) return undefined;
  if (kind === 'api' && isWindowChannel(name)) return (payload) => page.engine.ask(name, payload);
  if (kind === 'hote' && Object.hasOwn(actions, name)) return (payload) => runAction(actions, name, payload);
  return undefined;
}

/** What is left of the body is not read: the connection ends with the answer. */
function refuseBody(response: ServerResponse, status: number, error: EngineError): void {
  response.setHeader('connection', 'close');
  answerJson(response, status, refusalOf(error));
}

export async function answerPost(
  request: IncomingMessage,
  response: ServerResponse,
  served: Served,
  path: string,
  query: URLSearchParams,
): Promise<void> {
  const use = Object.hasOwn(uploadUses, path) ? uploadUses[path] : undefined;
  if (use !== undefined) return answerUpload(request, response, served, use, query);
  const work = workOf(served, path);
  if (work === undefined) {
    answerJson(response, 404, refusalOf(EngineError.of('UNKNOWN_CHANNEL', { channel: path.slice(0, 100) })));
    return;
  }
  const body = await readJson(request);
  if ('status' in body) {
    refuseBody(response, body.status, EngineError.of('BAD_REQUEST', { detail: body.detail }));
    return;
  }
  answerJson(response, 200, await work(body.value).catch(refusalOf));
}

function headerOf({ headers }: IncomingMessage, name: string): string {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
}

const statusOf = ({ code }: EngineError): number =>
  code === 'DOCUMENT_TOO_LARGE' || code === 'PIECE_LOURDE' ? 413 : 400;

/** What is done with a file that was sent up, and how large it may be. */
interface UploadUse {
  readonly limit?: UploadLimit;
  readonly run: (
    page: PageHost,
    upload: Upload,
    options: CallOptions,
    query: URLSearchParams,
  ) => Promise<Result<unknown>>;
}

/** The engine reads the file, which is not needed again. */
async function readOnce({ path, remove }: Upload, read: (file: string) => Promise<Result<unknown>>) {
  try {
    return namedIn(await read(path), path);
  } finally {
    remove();
  }
}

const uploadUses: Readonly<Record<string, UploadUse>> = {
  /** A file to import: kept beside, and listed. */
  '/import': { run: ({ engine, imports }, upload, options) => imports.take(engine, upload, options) },
  /** What somebody sent: kept beside, and read once it is asked for. */
  '/fusion': {
    run: ({ imports }, upload) => Promise.resolve({ ok: true, value: imports.hold(upload) }),
  },
  /** The public list of training bodies. */
  '/annuaire': {
    run: ({ engine }, upload, options) =>
      readOnce(upload, (file) => engine.invoke('annuaire.importer', { file }, options)),
  },
  /** A file to be joined to a dossier: the engine checks what is asked. */
  '/piece': {
    limit: {
      octets: plusGrosFichier,
      refused: (nom, taille) => EngineError.of('PIECE_LOURDE', { nom, taille, max: plusGrosFichier }),
    },
    run: ({ engine }, upload, options, query) =>
      readOnce(upload, (file) =>
        engine.invoke(
          'dossiers.joindre',
          {
            file,
            dossier: query.get('dossier') ?? '',
            nature: (query.get('nature') ?? '') as NatureDePiece,
            le: query.get('le') ?? '',
          },
          options,
        ),
      ),
  },
};

async function answerUpload(
  request: IncomingMessage,
  response: ServerResponse,
  { page, tasks }: Served,
  use: UploadUse,
  query: URLSearchParams,
): Promise<void> {
  try {
    if (typeOf(request) !== 'application/octet-stream')
      throw EngineError.of('BAD_REQUEST', { detail: texts.loopback.badUpload });
    const [name, task] = [headerOf(request, 'x-paritaire-nom'), headerOf(request, 'x-paritaire-tache')];
    const upload = await receiveUpload(request, uploadName(name), use.limit);
    answerJson(response, 200, await tasks.run(task, (options) => use.run(page, upload, options, query)));
  } catch (error) {
    // Given up by the page: nobody reads an answer.
    if (request.destroyed && !request.complete) return;
    if (!(error instanceof EngineError)) throw error;
    refuseBody(response, statusOf(error), error);
  }
}

/** What each paper is asked with. */
const papers = {
  'paper.read': ['ref', 'numero', 'format'],
  'paper.comparaison': ['sujet', 'ref', 'a', 'b', 'papier', 'format'],
  'paper.grille': ['ref', 'designation', 'numero', 'papier', 'essai'],
  'paper.attestation': ['habilitation', 'au'],
  'paper.releve': ['seance', 'format'],
  'paper.audit': ['format'],
} as const;

/** What only some are asked with, of those that a channel puts on paper. */
const besides: Partial<Readonly<Record<keyof typeof papers, string>>> = { 'paper.comparaison': 'grille' };

/** On paper: a page to be printed, or a Word document. */
export async function answerPaper(
  response: ServerResponse,
  page: PageHost,
  query: URLSearchParams,
  channel: keyof typeof papers,
): Promise<void> {
  const beside = besides[channel];
  const names: readonly string[] = [
    ...papers[channel],
    ...(beside !== undefined && query.has(beside) ? [beside] : []),
  ];
  const asked = Object.fromEntries(names.map((name) => [name, query.get(name)]));
  const read = (await page.engine.ask(channel, asked)) as Result<PaperDocument>;
  if (!read.ok) return answerText(response, 400, read.error.message);
  const { name, octets } = read.value;
  const body = Buffer.from(octets);
  if (!name.endsWith('.docx'))
    return answer(response, 200, body, { ...paperHeaders, 'content-type': 'text/html; charset=utf-8' });
  return answer(response, 200, body, {
    'content-type': docxType,
    'content-disposition': attachment(name),
  });
}

const registreTypes: Readonly<Record<FormatDeFichier, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  contacts: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
};

const liste = ['ref', 'au', 'connuLe'];
/** What each is asked with, besides its format. */
const registreMembers: Readonly<Record<FormatDeFichier, readonly string[]>> = {
  json: liste,
  csv: liste,
  xlsx: liste,
  contacts: ['ref', 'au'],
  ics: ['au', 'horizon'],
};

/** A file of the register of training bodies. */
export async function answerRegistre(
  response: ServerResponse,
  page: PageHost,
  query: URLSearchParams,
): Promise<void> {
  const format = query.get('format') as FormatDeFichier;
  // A version of a list has a day of its own.
  const names = query.has('numero') ? ['ref', 'numero'] : registreMembers[format];
  const asked = { ...Object.fromEntries(names.map((name) => [name, query.get(name)])), format };
  const read = (await page.engine.ask('organismes.fichier', asked)) as Result<FichierDuRegistre>;
  return answerFile(response, read, registreTypes[format]);
}

/** What becomes of the comments of a référentiel, or of a grid. */
export async function answerRelecture(
  response: ServerResponse,
  page: PageHost,
  query: URLSearchParams,
): Promise<void> {
  const asked = { ref: query.get('ref'), grille: query.get('grille'), format: query.get('format') };
  const read = (await page.engine.ask('relecture.tableau', asked)) as Result<FichierDuRegistre>;
  return answerFile(response, read, asked.format === 'docx' ? docxType : registreTypes.csv);
}

/** A file of a dossier, which a browser saves and shows nowhere. */
export async function answerPiece(
  response: ServerResponse,
  page: PageHost,
  query: URLSearchParams,
): Promise<void> {
  const read = (await page.engine.ask('dossiers.piece', { id: query.get('id') })) as Result<FichierDePiece>;
  return answerFile(response, read, 'application/octet-stream');
}

function answerFile(response: ServerResponse, read: Result<FichierDePiece>, type: string): void {
  if (!read.ok) return answerText(response, 400, read.error.message);
  const { name, octets } = read.value;
  return answer(response, 200, Buffer.from(octets), {
    'content-type': type,
    'content-disposition': attachment(name),
  });
}

/** The document as a file. `sha256`, when given, must still be that of the document. */
export async function answerExport(
  response: ServerResponse,
  page: PageHost,
  query: URLSearchParams,
): Promise<void> {
  const read = await readExported(page, {
    ref: query.get('ref') ?? '',
    grille: query.get('grille'),
    numero: query.get('numero'),
  });
  if (!read.ok) {
    answerText(response, 400, read.error.message);
    return;
  }
  const { name, text, sha256 } = read.value;
  const expected = query.get('sha256');
  if (expected !== null && expected !== sha256) {
    answerText(response, 409, texts.loopback.changedMeanwhile);
    return;
  }
  answer(response, 200, text, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': attachment(name),
  });
}
