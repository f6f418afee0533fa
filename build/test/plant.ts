import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectPath } from '../folders.ts';

const CONFIGURATION = [
  '.oxlintrc.json',
  'package.json',
  'tsconfig.json',
  'build/tsconfig.base.json',
  'build/tsconfig.json',
  'shared/tsconfig.json',
  'main/tsconfig.json',
  'main/engine/tsconfig.json',
  'renderer/tsconfig.json',
];

/** A folder with the project's own configuration and the given sources only, to see what the rules say of them. */
export function plant(sources: Readonly<Record<string, string>>): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'paritaire-règles '));
  for (const file of CONFIGURATION) cpSync(projectPath(file), path.join(folder, file));
  symlinkSync(projectPath('node_modules'), path.join(folder, 'node_modules'), 'junction');
  for (const [file, text] of Object.entries(sources)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), `${text}\n`);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
