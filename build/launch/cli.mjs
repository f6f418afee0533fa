// `npm run -s cli -- …`: the command line of the present sources. Stdout belongs to the command alone.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt } from './bundles.mjs';
import { exitCode, waitFor } from './child.mjs';
import { ensureInstalled } from './install.mjs';
import { runEntry } from './messages.mjs';
import { childEnvironment, recentNode, root } from './project.mjs';

await runEntry(async () => {
  ensureInstalled();
  ensureBuilt();
  const child = spawn(
    recentNode(),
    [path.join(root, 'dist', 'main', 'cli.js'), ...process.argv.slice(2)],
    // npm runs scripts in the project's folder; the paths that a person types are relative to where they are.
    { cwd: process.env['INIT_CWD'] || process.cwd(), env: childEnvironment(), stdio: 'inherit' },
  );
  return exitCode(await waitFor(child));
});
