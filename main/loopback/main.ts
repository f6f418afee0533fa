import { fileURLToPath } from 'node:url';
import { texts } from '../../shared/i18n/window.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { closeEngine, openEngine, type OpenedEngine } from '../page/engine-host.ts';
import { parseLoopbackArguments, type LoopbackArguments } from './arguments.ts';
import { startLoopback, type LoopbackServer } from './server.ts';

const USAGE_ERROR = 2;
const folder = fileURLToPath(new URL('../renderer', import.meta.url));

async function start({ file, port }: LoopbackArguments): Promise<void> {
  const opened = openEngine(file);
  const options = { port, folder, version: packageJson.version, opened };
  const server = await startLoopback(options).catch(async (error: unknown) => {
    await closeEngineAloud(opened);
    throw error;
  });
  closeOnSignal(server, opened);
  process.stdout.write(`${texts.loopback.address(server.address)}\n`);
  const opening = await opened.opening();
  if (!opening.ok) process.stderr.write(`${opening.error.message}\n`);
}

async function closeEngineAloud(opened: OpenedEngine): Promise<void> {
  const missing = await closeEngine(opened);
  if (missing !== undefined) process.stderr.write(`${texts.closing.noBackup}\n${missing}\n`);
}

/** The engine closes the file and makes its backup before the process ends. A second signal changes nothing to that. */
function closeOnSignal(server: LoopbackServer, opened: OpenedEngine): void {
  let closing = false;
  const close = async (): Promise<void> => {
    if (closing) return;
    closing = true;
    await server.close();
    await closeEngineAloud(opened);
    process.stdout.write(`${texts.loopback.closed}\n`);
    process.exit(0);
  };
  process.on('SIGINT', () => void close());
  process.on('SIGTERM', () => void close());
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

async function main(): Promise<void> {
  const given = parseLoopbackArguments(process.argv.slice(2));
  if (given === undefined) {
    process.stderr.write(`${texts.loopback.usage}\n`);
    process.exitCode = USAGE_ERROR;
    return;
  }
  try {
    await start(given);
  } catch (error) {
    if (!isPortTaken(error)) throw error;
    process.stderr.write(`${texts.loopback.portTaken(given.port)}\n`);
    process.exitCode = 1;
  }
}

await main();
