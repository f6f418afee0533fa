// `npm start`: installs what is missing, builds what is stale, opens the application.
// Until the packages are there it runs on whatever Node the machine has, so this folder keeps to Node 14's JavaScript.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { findAddress, openBrowser } from './browser.mjs';
import { ensureBuilt } from './bundles.mjs';
import { exitCode, waitFor } from './child.mjs';
import { findElectron } from './electron.mjs';
import { desktopObstacle, failedToStart, parseArguments } from './host.mjs';
import { ensureInstalled } from './install.mjs';
import { LaunchError, messages, runEntry } from './messages.mjs';
import { childEnvironment, recentNode, root } from './project.mjs';

/** npm runs scripts in the project's folder; the paths that a person types are relative to where they are. */
const cwd = process.env['INIT_CWD'] || process.cwd();

/**
 * Opens the desktop application and waits for its end; answers what kept it from opening, if anything.
 * @param {string[]} args
 * @returns {Promise<import('./host.mjs').Obstacle | number>}
 */
async function runDesktop(args) {
  const uid = process.getuid === undefined ? undefined : process.getuid();
  const obstacle = desktopObstacle({ platform: process.platform, env: process.env, uid });
  if (obstacle !== undefined) return obstacle;
  const electron = await findElectron();
  if (electron === undefined) return 'no-runtime';
  const env = childEnvironment();
  delete env['ELECTRON_RUN_AS_NODE'];
  const end = await waitFor(spawn(electron, [root, ...args], { cwd, env, stdio: 'inherit' }));
  return failedToStart(end) ? 'crashed' : exitCode(end);
}

/**
 * Serves the application to the local browser until it is stopped.
 * @param {string[]} args
 */
async function runLoopback(args) {
  const child = spawn(recentNode(), [path.join(root, 'dist', 'main', 'loopback.js'), ...args], {
    cwd,
    env: childEnvironment(),
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  let output = '';
  let opened = false;
  child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    process.stdout.write(text);
    if (opened) return;
    output += text;
    const address = findAddress(output);
    if (address === undefined) return;
    opened = true;
    openBrowser(address);
  });
  const end = await waitFor(child);
  return end.interrupted ? 0 : exitCode(end);
}

await runEntry(async () => {
  const { forced, folder, rest } = parseArguments(process.argv.slice(2), process.env);
  ensureInstalled();
  ensureBuilt();
  if (forced !== 'navigateur') {
    const result = await runDesktop(rest);
    if (typeof result === 'number') return result;
    if (forced === 'bureau') throw new LaunchError(messages.desktopImpossible[result]);
    console.log(messages.fallback[result]);
  }
  return runLoopback(folder === undefined ? rest : [...rest, `--dossier=${folder}`]);
});
