import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { beginsWithInfinitive } from '../../../../shared/french/infinitive.ts';
import { schemaErrors, unquoted } from '../../../../tests/fixtures/fiches/support.ts';
import { quietTask } from '../../task.ts';
import { readFiche } from './read.ts';
import { understandFiche, type FicheComprise } from './understand.ts';

/** Real fiches of the national registers: public, but not ours to distribute. */
const folder = process.env['PARITAIRE_SAMPLES'] ?? join(import.meta.dirname, '../../../../../shared/samples');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.xml')) : [];

/** Counted by hand: competences of each bloc, then at the root, then how many have a marker of purpose. */
const COUNTS: readonly (readonly [
  numero: string,
  blocs: readonly number[],
  racine: number,
  finalite: number,
])[] = [
  ['RNCP40344', [6, 6, 5, 7], 0, 24],
  ['RNCP36612', [9, 9, 8, 7], 0, 31],
  ['RS5568', [], 10, 1],
];

const PURPOSE =
  /(?<!\p{L})(?:afin (?:de|d['’]|que)|pour|en vue d|dans le but|de manière à|de façon à|à l['’]attention d)/iu;

async function competences(
  name: string,
): Promise<{ readonly result: FicheComprise; readonly libelles: readonly string[] }> {
  const fiche = await readFiche(join(folder, name), null, quietTask);
  const result = understandFiche(fiche, () => v7());
  const { referentiel } = result;
  const lues = [...referentiel.competences, ...referentiel.blocs.flatMap((bloc) => bloc.competences)];
  return { result, libelles: lues.map(({ libelle }) => libelle) };
}

test('real fiches are there', (context) => {
  if (files.length === 0)
    context.skip(`SAUTÉ : aucune fiche réelle dans ${folder} (PARITAIRE_SAMPLES nomme un autre dossier)`);
  expect(files.length).toBeGreaterThan(0);
});

test.each(files)('%s becomes a valid référentiel, all its text accounted for', async (name) => {
  const { result, libelles } = await competences(name);
  const { racine } = await readFiche(join(folder, name), null, quietTask);
  expect(schemaErrors(result.referentiel)).toEqual([]);
  expect(unquoted(racine, result.notes)).toEqual([]);
  expect(libelles.filter((libelle) => !beginsWithInfinitive(libelle))).toEqual([]);
});

test.for(COUNTS)(
  '%s: competences %j, %i at the root, %i with a purpose',
  async ([numero, blocs, racine, finalite], context) => {
    const name = files.find((file) => file.startsWith(numero)) ?? '';
    if (name === '') context.skip(`SAUTÉ : la fiche ${numero} n’est pas dans ${folder}`);
    const { result, libelles } = await competences(name);
    expect(result.referentiel.blocs.map((bloc) => bloc.competences.length)).toEqual(blocs);
    expect(result.referentiel.competences).toHaveLength(racine);
    expect(libelles.filter((libelle) => PURPOSE.test(libelle))).toHaveLength(finalite);
  },
);
