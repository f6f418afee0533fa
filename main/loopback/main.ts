import { fileURLToPath } from 'node:url';
import { texts } from '../../shared/i18n/window.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { EngineError } from '../engine/errors.ts';
import { withFileErrors } from '../engine/workspace/sqlite-errors.ts';
import { userFolder } from '../engine/workspace/user-folder.ts';
import { startPageHost, closePageHost, type PageHost } from '../page/page-host.ts';
import { createTasks } from '../page/tasks.ts';
import { parseLoopbackArguments, type LoopbackArguments } from './arguments.ts';
import { loopbackActions } from './host-actions.ts';
import { createDownloads } from './downloads.ts';
import { createPages } from './pages.ts';
import type { Served } from './routes.ts';
import { chooseFolder, createServedFolder } from './served-folder.ts';
import { startLoopback, type LoopbackServer } from './server.ts';
import { removeOldUploads } from './uploads.ts';

const USAGE_ERROR = 2;
const pageFolder = fileURLToPath(new URL('../renderer', import.meta.url));

/** The engine with its file, and all that pages may ask of them. `folder`: the one whose files they see. */
function startServed(file: string | undefined, folder: string): Served {
  const page = startPageHost(file);
  const pages = createPages();
  const downloads = createDownloads();
  const tasks = createTasks((progress) => pages.tell('progress', progress));
  page.engine.onChanged((change) => pages.tell('changed', change));
  return {
    page,
    tasks,
    pages,
    downloads,
    actions: loopbackActions(page, tasks, createServedFolder(folder), downloads, packageJson.version),
  };
}

async function start({ file, port }: LoopbackArguments, folder: string): Promise<void> {
  withFileErrors(userFolder(), removeOldUploads);
  const served = startServed(file, folder);
  const { page } = served;
  const server = await startLoopback({ port, folder: pageFolder, served }).catch(async (error: unknown) => {
    await closeAloud(page);
    throw error;
  });
  closeOnSignal(server, page);
  process.stdout.write(`${texts.loopback.address(server.address)}\n`);
  await page.opening.started;
  const refused = page.opening.refused();
  if (refused !== null) process.stderr.write(`${refused.error.message}\n`);
}

async function closeAloud(page: PageHost): Promise<void> {
  const missing = await closePageHost(page);
  if (missing !== undefined) process.stderr.write(`${texts.closing.noBackup}\n${missing}\n`);
}

/** The engine closes the file and makes its backup before the process ends. A second signal changes nothing to that. */
function closeOnSignal(server: LoopbackServer, page: PageHost): void {
  let closing = false;
  const close = async (): Promise<void> => {
    if (closing) return;
    closing = true;
    await server.close();
    await closeAloud(page);
    process.stdout.write(`${texts.loopback.closed}\n`);
    process.exit(0);
  };
  process.on('SIGINT', () => void close());
  process.on('SIGTERM', () => void close());
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function refuse(sentence: string, exitCode: number): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = exitCode;
}

async function main(): Promise<void> {
  const given = parseLoopbackArguments(process.argv.slice(2));
  if (given === undefined) return refuse(texts.loopback.usage, USAGE_ERROR);
  const folder = chooseFolder(given.folder, given.file);
  if (folder === undefined) return refuse(texts.loopback.noFolder(given.folder ?? ''), USAGE_ERROR);
  try {
    await start(given, folder);
  } catch (error) {
    if (isPortTaken(error)) return refuse(texts.loopback.portTaken(given.port), 1);
    if (!(error instanceof EngineError)) throw error;
    refuse(error.message, 1);
  }
}

await main();
