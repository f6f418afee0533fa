import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readEntityRows } from '../../main/engine/referentiel/queries.ts';
import { commit } from '../../main/engine/journal/commit.ts';
import { closeWorkspace } from '../../main/engine/opening.ts';
import type { GrilleSummary } from '../../shared/contract/answers/grille.ts';
import { stateOfRows } from '../../shared/document/rows.ts';
import { createGrille } from '../../shared/edit/grilles.ts';
import { paritaire, type Outcome } from '../support/cli.ts';
import { grilleExemple } from '../support/grille-exemple.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../support/open-example.ts';

let example: OpenExample;
const { id } = exampleReferentiel;
const grille = grilleExemple(exampleReferentiel);
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const run = (...argv: readonly string[]): Promise<Outcome> =>
  paritaire(join(example.folder, 'profil'), ...argv);

beforeAll(() => {
  example = openExample();
  const { workspace, gesture, replica } = example.session;
  const { op, changes } = createGrille(stateOfRows(readEntityRows(workspace.db, id)), id, grille);
  commit(workspace, gesture(op, changes, null), replica);
  closeWorkspace(workspace);
});
afterAll(() => rmSync(example.folder, { recursive: true, force: true }));

describe('grilles', () => {
  test('lists those of a référentiel, and what is to be adjusted', async () => {
    const { code, out, err } = await run('grilles', example.file, id);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lignes = plain(out).trimEnd().split('\n');
    const [ligne, ecarts, ...dits] = lignes;
    expect(ligne).toBe(`${grille.id}  FC, VAE  « Grille commune » : 1 partie, 2 épreuves, 2 lignes.`);
    expect(ecarts).toMatch(/^ {4}\d+ écarts avec le référentiel tel qu’il est maintenant :$/);
    expect(dits).toContain(
      '    - La ligne « Tenue » note une compétence qui n’est plus dans le référentiel.',
    );
    expect(dits.at(-1)).toBe('1 grille');
  });

  test('for machines, the same as data', async () => {
    const { out } = await run('grilles', example.file, id, '--json');
    const { grilles } = JSON.parse(out) as { readonly grilles: readonly GrilleSummary[] };
    expect(grilles).toMatchObject([{ id: grille.id, intitule: 'Grille commune', lignes: 2 }]);
  });
});

describe('controler', () => {
  test('says what is wrong in the grid, and where', async () => {
    const { code, out } = await run('controler', example.file, id);
    expect(code).toBe(1);
    expect(plain(out)).toContain('L73 ligne « Tenue »\n    La ligne « Tenue » note une compétence');
  });
});

describe('exporter --grille', () => {
  test('writes the draft as a document that « valider » takes', async () => {
    const to = join(example.folder, 'grille.json');
    const { code } = await run(
      'exporter',
      example.file,
      id,
      '--grille',
      'commune',
      '--brouillon',
      '--vers',
      to,
    );
    expect(code).toBe(0);
    expect(JSON.parse(readFileSync(to, 'utf8'))).toMatchObject({ format: 'paritaire/grille' });
    expect(await run('valider', to)).toMatchObject({ code: 0, err: '' });
  });

  test('a grid that is not there is answered no; without --brouillon it is a fault of usage', async () => {
    const to = ['--vers', join(example.folder, 'rien.json')] as const;
    const none = await run('exporter', example.file, id, '--grille', 'jury', '--brouillon', ...to);
    expect(none).toMatchObject({ code: 1, out: '' });
    expect(plain(none.err)).toContain('Aucune grille ne correspond à « jury »');
    const usage = await run('exporter', example.file, id, '--grille', 'commune', ...to);
    expect(usage.code).toBe(2);
    expect(plain(usage.err)).toContain('--grille demande --brouillon');
  });
});
