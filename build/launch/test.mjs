// `npm test`: installs what is missing, then types, lint, format, dead code, bundles, and every suite that the machine allows.
// The last line is always `N passed, N failed, N skipped`; a step that fails before the suites counts as one failure.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { ensureInstalled } from './install.mjs';
import { LaunchError } from './messages.mjs';
import { binScript, childEnvironment, recentNode, root } from './project.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number, skips: Record<string, string[]>, announced: string[] }} Summary
 */

const summaryFile = path.join(root, 'dist', 'test', 'summary.json');

/** @param {string} title */
const sayTitle = (title) => console.log(`\n── ${title} ${'─'.repeat(Math.max(0, 76 - title.length))}`);

/**
 * @param {string} title
 * @param {number} start
 * @param {number | null} status
 */
function sayEnd(title, start, status) {
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok' : 'FAILED'}: ${title}, ${seconds} s`);
  return status === 0;
}

/**
 * Runs one check on Node 24 beside the others, its output in full once it has ended; answers whether it succeeded.
 * @param {string} title
 * @param {string[]} command
 */
async function check(title, command) {
  const start = Date.now();
  const child = spawn(recentNode(), command, {
    cwd: root,
    env: childEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  const said = await Promise.all([text(child.stdout), text(child.stderr)]);
  await ended;
  sayTitle(title);
  process.stdout.write(said.join(''));
  return sayEnd(title, start, child.exitCode);
}

/**
 * Every suite, of the journeys of details a sample (build/test/sample.ts); or what is named.
 * @returns {Summary}
 */
function runSuites() {
  rmSync(summaryFile, { force: true });
  const named = process.argv.slice(2);
  if (named.length === 0) process.env['PARITAIRE_PARCOURS'] = 'echantillon';
  sayTitle('tests');
  const start = Date.now();
  const { status } = spawnSync(
    recentNode(),
    [binScript('vitest'), 'run', '--config', path.join(root, 'build', 'vitest.config.ts'), ...named],
    { cwd: root, env: { ...childEnvironment(), PARITAIRE_TEST_SUMMARY: summaryFile }, stdio: 'inherit' },
  );
  const succeeded = sayEnd('tests', start, status);
  if (!existsSync(summaryFile)) return failure;
  /** @type {Summary} */
  const summary = JSON.parse(readFileSync(summaryFile, 'utf8'));
  return succeeded ? summary : { ...summary, failed: Math.max(1, summary.failed) };
}

/** @type {Summary} */
const failure = { passed: 0, failed: 1, skipped: 0, skips: {}, announced: [] };

/** @param {Summary} summary */
function reportSkips({ skipped, skips, announced }) {
  if (skipped === 0 && announced.length === 0) return;
  console.log(`\n${'═'.repeat(80)}\nSKIPPED on this machine: ${skipped} test(s)`);
  for (const reason of Object.keys(skips)) {
    const names = skips[reason] || [];
    console.log(`\n  ${names.length} × ${reason}`);
    for (const name of names) console.log(`      ${name}`);
  }
  for (const reason of announced) console.log(`\n  announced: ${reason}`);
  console.log('═'.repeat(80));
}

/** @returns {Promise<Summary>} */
async function run() {
  ensureInstalled();
  // Side by side: most use one core.
  const checks = await Promise.all([
    check('types', [binScript('typescript', 'tsc'), '-b']),
    check('lint', [binScript('oxlint'), '--type-aware', '--disable-nested-config', '--deny-warnings']),
    check('format', [binScript('prettier'), '--check', '--log-level=warn', '.']),
    check('dead code', [binScript('knip'), '--config', path.join('build', 'knip.json')]),
    check('bundles', [path.join(root, 'build', 'bundle.ts')]),
  ]);
  return checks.every(Boolean) ? runSuites() : failure;
}

let summary = failure;
try {
  summary = await run();
} catch (error) {
  if (!(error instanceof LaunchError)) throw error;
  console.error(error.message);
}
reportSkips(summary);
if (summary.failed > 0) process.exitCode = 1;
console.log(`\n${summary.passed} passed, ${summary.failed} failed, ${summary.skipped} skipped`);
