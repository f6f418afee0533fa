import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Result } from '../../shared/contract/result.ts';
import { isWindowChannel } from '../../shared/contract/window.ts';
import { texts } from '../../shared/i18n/window.ts';
import { EngineError } from '../engine/errors.ts';
import { answer, answerJson, answerStream, answerText } from './answers.ts';
import { readJson } from './body.ts';
import { about, refusalOf, type OpenedEngine } from '../page/engine-host.ts';
import { announceExport, readDocument } from './host-actions.ts';

type Work = (payload: unknown) => Promise<Result<unknown>>;

/** What a POST asks for: a channel of the engine, or an action of this host; undefined when there is no such thing. */
function workOf(opened: OpenedEngine, version: string, path: string): Work | undefined {
  const channel = path.startsWith('/api/') ? path.slice('/api/'.length) : '';
  if (isWindowChannel(channel)) return (payload) => opened.engine.ask(channel, payload);
  if (path === '/hote/about') return () => about(opened, 'navigateur', version);
  if (path === '/hote/export') return (payload) => announceExport(opened, payload);
  return undefined;
}

export async function answerPost(
  request: IncomingMessage,
  response: ServerResponse,
  opened: OpenedEngine,
  version: string,
  path: string,
): Promise<void> {
  const work = workOf(opened, version, path);
  if (work === undefined) {
    answerJson(response, 404, refusalOf(EngineError.of('UNKNOWN_CHANNEL', { channel: path.slice(0, 100) })));
    return;
  }
  const body = await readJson(request);
  if ('status' in body) {
    // What is left of the body is not read: the connection ends with the answer.
    response.setHeader('connection', 'close');
    answerJson(response, body.status, refusalOf(EngineError.of('BAD_REQUEST', { detail: body.detail })));
    return;
  }
  answerJson(response, 200, await work(body.value));
}

/** The document as a file. `sha256`, when given, must still be that of the document. */
export async function answerExport(
  response: ServerResponse,
  opened: OpenedEngine,
  query: URLSearchParams,
): Promise<void> {
  const read = await readDocument(opened, { ref: query.get('ref') ?? '', numero: query.get('numero') });
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
    // RFC 6266: the encoded form carries any name; the name itself is already plain ASCII.
    'content-disposition': `attachment; filename="${name}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
}

/** Server-sent events: what a commit changed, whoever made it. */
export function answerEvents(response: ServerResponse, { engine }: OpenedEngine): void {
  answerStream(response);
  const stop = engine.onChanged((change) =>
    response.write(`event: changed\ndata: ${JSON.stringify(change)}\n\n`),
  );
  response.once('close', stop);
}
