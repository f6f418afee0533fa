#!/usr/bin/env node
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { LaunchError, messages, runEntry } from './messages.mjs';
import { isRecentNode, root } from './project.mjs';

await runEntry(async () => {
  const version = process.version.slice(1);
  if (!isRecentNode(version)) throw new LaunchError(messages.oldNode(version), 3);
  const command = path.join(root, 'dist', 'main', 'cli.js');
  if (!existsSync(command)) throw new LaunchError(messages.notBuilt, 3);
  await import(pathToFileURL(command).href);
  return process.exitCode === undefined ? 0 : Number(process.exitCode);
});
