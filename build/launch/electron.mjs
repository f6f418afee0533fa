import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { messages } from './messages.mjs';
import { recentNode, root } from './project.mjs';

const SILENCE_LIMIT_MS = 60000;
const packageFolder = path.join(root, 'node_modules', 'electron');

/**
 * Path of the program inside an Electron distribution.
 * @param {string} platform
 */
export function programPath(platform) {
  if (platform === 'darwin') return path.join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * Total size in bytes of the files under a folder, 0 when it does not exist.
 * @param {string} folder
 * @returns {number}
 */
export function folderSize(folder) {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { withFileTypes: true }).reduce((total, entry) => {
    const child = path.join(folder, entry.name);
    if (entry.isDirectory()) return total + folderSize(child);
    const stats = statSync(child, { throwIfNoEntry: false });
    return total + (stats === undefined ? 0 : stats.size);
  }, 0);
}

/**
 * Runs Electron's own installer, which fetches the runtime and checks its hash. What it fetches goes through a folder of ours,
 * so that a download is given up when nothing has come for a minute, however slow it otherwise is.
 * @param {number} silenceLimitMs
 * @returns {Promise<boolean>}
 */
function download(silenceLimitMs) {
  const incoming = mkdtempSync(path.join(tmpdir(), 'paritaire-electron-'));
  const child = spawn(recentNode(), [path.join(packageFolder, 'install.js')], {
    cwd: packageFolder,
    env: { ...process.env, TMPDIR: incoming, TEMP: incoming, TMP: incoming },
    stdio: 'ignore',
  });
  let size = -1;
  let lastChange = Date.now();
  const watch = setInterval(() => {
    const now = folderSize(incoming) + folderSize(path.join(packageFolder, 'dist'));
    if (now !== size) {
      size = now;
      lastChange = Date.now();
    } else if (Date.now() - lastChange > silenceLimitMs) child.kill();
  }, 1000);
  return new Promise((resolve) => {
    const end = (/** @type {boolean} */ success) => {
      clearInterval(watch);
      rmSync(incoming, { recursive: true, force: true });
      resolve(success);
    };
    child.on('error', () => end(false));
    child.on('close', (code) => end(code === 0));
  });
}

/**
 * Whether the program loads here: run as plain Node it needs no display, but all its libraries.
 * @param {string} program
 */
function loads(program) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return spawnSync(program, ['-e', '0'], { env, stdio: 'ignore', timeout: 30000 }).status === 0;
}

/**
 * Path of an Electron program that runs on this machine, fetched if need be; undefined when there is none.
 * @returns {Promise<string | undefined>}
 */
export async function findElectron(silenceLimitMs = SILENCE_LIMIT_MS) {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const program = path.join(override || path.join(packageFolder, 'dist'), programPath(process.platform));
  if (!existsSync(program) && !override) {
    /** @type {{ version: string }} */
    const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
    console.error(messages.downloadingElectron(version));
    await download(silenceLimitMs);
  }
  return existsSync(program) && loads(program) ? program : undefined;
}
