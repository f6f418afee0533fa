import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { texts } from '../../shared/i18n/window.ts';
import { answerFile, answerText, refuseAccess } from './answers.ts';
import { reportDefect } from '../page/engine-host.ts';
import { createGuard, type Guard } from './guard.ts';
import {
  answerExport,
  answerPiece,
  answerRegistre,
  answerRelecture,
  answerPaper,
  answerPost,
  type Served,
} from './routes.ts';

export interface LoopbackOptions {
  /** 0: any free port. */
  readonly port: number;
  /** Folder of the page. */
  readonly folder: string;
  readonly served: Served;
}

export interface LoopbackServer {
  /** First address, with its one-time token. */
  readonly address: string;
  close(): Promise<void>;
}

/** The path and the query as they were sent: a URL parser would already have folded « .. » away. */
function target(request: IncomingMessage): { readonly path: string; readonly query: URLSearchParams } {
  const [path = '/', ...query] = (request.url ?? '/').split('?');
  return { path, query: new URLSearchParams(query.join('?')) };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  guard: Guard,
  { folder, served }: LoopbackOptions,
): Promise<void> {
  const { path, query } = target(request);
  if (!guard.isOurHost(request)) return refuseAccess(response);
  const cookie =
    request.method === 'GET' && path === '/' ? guard.openSession(query.get('jeton') ?? '') : undefined;
  // 200 at once, without redirect: some browsers hold a Strict cookie back on a redirect that another application began.
  if (cookie !== undefined) return answerFile(response, folder, '/', { 'set-cookie': cookie });
  if (!guard.isOurPage(request) || !guard.hasSession(request)) return refuseAccess(response);
  if (request.method === 'POST') return answerPost(request, response, served, path, query);
  if (request.method !== 'GET')
    return answerText(response, 405, texts.loopback.wrongMethod, { allow: 'GET, POST' });
  if (path === '/evenements') return served.pages.listen(response);
  if (path === '/export') return answerExport(response, served.page, query);
  if (path === '/ecrit') return served.downloads.send(response, query.get('sha256') ?? '');
  if (path === '/papier') return answerPaper(response, served.page, query, 'paper.read');
  if (path === '/papier/comparaison') return answerPaper(response, served.page, query, 'paper.comparaison');
  if (path === '/papier/grille') return answerPaper(response, served.page, query, 'paper.grille');
  if (path === '/registre') return answerRegistre(response, served.page, query);
  if (path === '/piece') return answerPiece(response, served.page, query);
  if (path === '/relecture') return answerRelecture(response, served.page, query);
  if (path === '/papier/attestation') return answerPaper(response, served.page, query, 'paper.attestation');
  if (path === '/papier/audit') return answerPaper(response, served.page, query, 'paper.audit');
  if (path === '/papier/releve') return answerPaper(response, served.page, query, 'paper.releve');
  return answerFile(response, folder, path);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** Serves the page and the engine on 127.0.0.1, to whoever holds the first address. */
export async function startLoopback(options: LoopbackOptions): Promise<LoopbackServer> {
  const server = createServer();
  const port = await listen(server, options.port);
  const guard = createGuard(port);
  server.on('request', (request, response) => {
    serve(request, response, guard, options).catch((error: unknown) => {
      reportDefect(error);
      response.destroy();
    });
  });
  return {
    address: `http://127.0.0.1:${port}/?jeton=${guard.token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Event streams never end by themselves.
        server.closeAllConnections();
      }),
  };
}
