import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LaunchError, messages } from './messages.mjs';
import { childEnvironment, recentNode, root } from './project.mjs';

const SOURCES = ['main', 'renderer', 'shared', 'schemas', 'build', 'package.json', 'package-lock.json'];
const NOT_BUNDLED = /\.test\.tsx?$|\.md$|^build\/(launch|test|generate|package)\//;
const BUNDLES = [
  'main/desktop.js',
  'main/preload.cjs',
  'main/loopback.js',
  'main/cli.js',
  'main/worker.js',
  'renderer/index.html',
];

/**
 * Paths relative to `folder`, with slashes on every system, of all files under `relative`.
 * @param {string} folder
 * @param {string} relative
 * @returns {string[]}
 */
function filesUnder(folder, relative) {
  const absolute = path.join(folder, relative);
  if (!existsSync(absolute)) return [];
  if (relative.endsWith('.json')) return [relative];
  return readdirSync(absolute, { withFileTypes: true }).reduce((/** @type {string[]} */ found, entry) => {
    const child = `${relative}/${entry.name}`;
    return found.concat(entry.isDirectory() ? filesUnder(folder, child) : [child]);
  }, []);
}

/**
 * SHA-256, in hexadecimal, of the names and contents of everything that the bundles are made from.
 * @param {string} folder
 */
export function sourcesDigest(folder = root) {
  const hash = createHash('sha256');
  const files = SOURCES.reduce(
    (/** @type {string[]} */ all, source) => all.concat(filesUnder(folder, source)),
    [],
  );
  for (const file of files.filter((name) => !NOT_BUNDLED.test(name)).sort()) {
    const content = readFileSync(path.join(folder, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** @param {string} folder */
const stampFile = (folder) => path.join(folder, 'dist', 'bundles.sha256');

/**
 * Records what the bundles were made from; an empty digest marks them as unfinished.
 * @param {string} digest
 * @param {string} folder
 */
export function stampBundles(digest, folder = root) {
  mkdirSync(path.join(folder, 'dist'), { recursive: true });
  writeFileSync(stampFile(folder), digest);
}

/** @param {string} folder */
export function areBundlesFresh(folder = root) {
  if (BUNDLES.some((bundle) => !existsSync(path.join(folder, 'dist', bundle)))) return false;
  return existsSync(stampFile(folder)) && readFileSync(stampFile(folder), 'utf8') === sourcesDigest(folder);
}

/** Builds the bundles when a source changed since they were made; all chatter goes to stderr. */
export function ensureBuilt() {
  if (areBundlesFresh()) return;
  console.error(messages.building);
  const { status } = spawnSync(recentNode(), [path.join(root, 'build', 'bundle.ts')], {
    cwd: root,
    env: childEnvironment(),
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new LaunchError(messages.buildFailed);
}
