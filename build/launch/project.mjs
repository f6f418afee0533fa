import { existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { LaunchError, messages } from './messages.mjs';

/** Absolute path of the project's folder; it may hold spaces and accents. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

const NODE_MAJOR = 24;

/** @param {string} version such as `24.21.0` or `v24.21.0` */
export function isRecentNode(version) {
  return Number(version.replace(/^v/, '').split('.')[0]) >= NODE_MAJOR;
}

/**
 * Where the `node` package puts the platform's binary.
 * @param {string} folder
 * @param {string} platform
 */
export function packagedNode(folder, platform) {
  return path.join(folder, 'node_modules', 'node', 'bin', platform === 'win32' ? 'node.exe' : 'node');
}

/** @param {string} file */
function answersRecentNode(file) {
  if (!existsSync(file)) return false;
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8' });
  return status === 0 && isRecentNode(stdout.trim());
}

/** The packaged Node 24 when it runs on this machine, else the present one if recent enough, else undefined. */
export function findRecentNode(folder = root) {
  const packaged = packagedNode(folder, process.platform);
  if (answersRecentNode(packaged)) return packaged;
  return isRecentNode(process.version) ? process.execPath : undefined;
}

/** Same as findRecentNode, but says in words when there is none. */
export function recentNode(folder = root) {
  const found = findRecentNode(folder);
  if (found === undefined) throw new LaunchError(messages.nodeMissing(process.version.slice(1)));
  return found;
}

/**
 * The script behind a command of an installed package, as its package.json names it.
 * @param {string} packageName
 * @param {string} command
 */
export function binScript(packageName, command = packageName) {
  const folder = path.join(root, 'node_modules', packageName);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const relative = typeof bin === 'string' ? bin : bin[command];
  if (relative === undefined) throw new Error(`${packageName} has no command ${command}`);
  return path.join(folder, relative);
}

/**
 * The environment with one more folder at the front of PATH, whatever the system calls that variable.
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 */
export function withFirstOnPath(folder, env = process.env) {
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') || 'PATH';
  return { ...env, [key]: [folder, env[key]].filter(Boolean).join(path.delimiter) };
}

/** The environment of child processes, in which `node` means the packaged Node 24. */
export function childEnvironment() {
  return withFirstOnPath(path.join(root, 'node_modules', '.bin'));
}
