import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Folder of the real fiches, beside the project unless PARITAIRE_SAMPLES names another. Never part of the project. */
export const samplesFolder = resolve(process.env['PARITAIRE_SAMPLES'] ?? join(root, '../shared/samples'));

export const samplesMissing = `SAUTÉ : pas de fiches réelles dans ${samplesFolder} (PARITAIRE_SAMPLES)`;

function xmlFilesOf(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xml'))
    .map((name) => join(folder, name));
}

/** Real fiches, absent on most machines. */
export const realFiches = xmlFilesOf(samplesFolder);

/** Fiches of our own writing: always there. */
export const ownFiches = xmlFilesOf(join(root, 'tests/fixtures/fiches'));
