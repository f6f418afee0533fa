import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readEntityRows } from '../../../main/engine/referentiel/queries.ts';
import { commit } from '../../../main/engine/journal/commit.ts';
import { closeWorkspace } from '../../../main/engine/opening.ts';
import type { GrilleSummary } from '../../../shared/contract/answers/grille.ts';
import { stateOfRows } from '../../../shared/document/rows.ts';
import { createGrille } from '../../../shared/edit/grilles.ts';
import { paritaire, type Outcome } from '../../support/cli.ts';
import { grilleExemple } from '../../support/grille-exemple.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../support/open-example.ts';

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
    expect(ligne).toBe(
      `${grille.id}  FC, VAE  brouillon  « Grille commune » : 1 partie, 2 épreuves, 2 lignes.`,
    );
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

  test('a grid that is not there is answered no, and so is one that has no version yet', async () => {
    const to = ['--vers', join(example.folder, 'rien.json')] as const;
    const none = await run('exporter', example.file, id, '--grille', 'jury', '--brouillon', ...to);
    expect(none).toMatchObject({ code: 1, out: '' });
    expect(plain(none.err)).toContain('Aucune grille ne correspond à « jury »');
    const draft = await run('exporter', example.file, id, '--grille', 'commune', ...to);
    expect(draft).toMatchObject({ code: 1, out: '' });
    expect(plain(draft.err)).toContain('« Grille commune » n’a pas encore de version adoptée');
  });
});

describe('adopter --grille', () => {
  const decision = ['--decision-ref', 'Relevé n° 12', '--motif', 'Première version'] as const;
  const grilleOptions = ['--grille', 'commune', '--passer-outre', 'Essai'] as const;
  const adopter = (numero: string, date: string, ...plus: readonly string[]): Promise<Outcome> =>
    run('adopter', example.file, id, '--numero', numero, '--decision-date', date, ...decision, ...plus);

  test('goes with its référentiel in one gesture, or neither does', async () => {
    const avec = ['--decision-date', '2026-01-10', '--avec-grilles', ...decision] as const;
    const refused = await run('adopter', example.file, id, '--numero', '1.0', ...avec);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(plain(refused.err)).toContain('parce que la grille « Grille commune » ne peut pas l’être. ');
    const copy = join(example.folder, 'ensemble.cpne');
    copyFileSync(example.file, copy);
    const forced = ['--numero', '1.0', '--passer-outre', 'Essai', ...avec] as const;
    const { code, out } = await run('adopter', copy, id, ...forced);
    expect(code).toBe(0);
    const said = plain(out);
    expect(said).toContain(' : version 1.0 adoptée.\n');
    expect(said).toContain('Grille « Grille commune » adoptée : version 1.0, pour la version 1.0 de « ');
    expect(said.match(/^SHA-256/gm)).toHaveLength(2);
    expect(await run('verifier', copy)).toMatchObject({ code: 0 });
    const journal = plain((await run('journal', copy)).out);
    expect(journal).toContain('Adoption d’une version avec ses grilles — version « 1.0 »');
    const again = await run('adopter', copy, id, ...forced, '--grille', 'commune');
    expect([again.code, plain(again.err)]).toEqual([2, expect.stringContaining('--grille une grille seule')]);
  });

  test('freezes it for a version of its référentiel, which has to be adopted first', async () => {
    const before = await adopter('1.0', '2026-02-01', ...grilleOptions);
    expect(before).toMatchObject({ code: 1, out: '' });
    expect(plain(before.err)).toContain('Adoptez d’abord le référentiel');
    expect((await adopter('2.0', '2026-01-15')).code).toBe(0);
    // It has faults of its own.
    expect(plain((await adopter('1.0', '2026-02-01', '--grille', 'commune')).err)).toContain(
      'empêchent l’adoption : Partie « ',
    );
    const { code, out } = await adopter('1.0', '2026-02-01', ...grilleOptions);
    expect(code).toBe(0);
    expect(plain(out)).toContain(
      'Grille « Grille commune » adoptée : version 1.0, pour la version 2.0 de « ',
    );
    expect(await run('verifier', example.file)).toMatchObject({ code: 0 });
  });

  test('is compared on paper with its draft, and has a note', async () => {
    const to = (name: string): string => join(example.folder, name);
    const asked = ['1.0', 'brouillon', '--grille', 'commune'] as const;
    const papers = ['--docx', to('g.docx'), '--html', to('g.html'), '--note', to('note.html')] as const;
    const { code, err } = await run('comparer', example.file, id, ...asked, ...papers);
    expect(code).toBe(0);
    expect(plain(err)).toContain(`Document écrit : ${to('g.docx')}`);
    expect(readFileSync(to('g.docx')).toString('latin1', 0, 2)).toBe('PK');
    expect(plain(readFileSync(to('g.html'), 'utf8'))).toContain('<h1>Comparaison : Grille commune</h1>');
    expect(plain(readFileSync(to('note.html'), 'utf8'))).toContain('La grille dans son ensemble');
    const file = await run('comparer', example.file, id, '1.0', to('f.json'), '--html', to('f.html'));
    expect([file.code, plain(file.err)]).toEqual([2, expect.stringContaining('pas d’un état à un fichier')]);
  });

  test('is exported as it was adopted, and is what « evaluer » takes', async () => {
    const to = join(example.folder, 'grille-1.json');
    const asked = ['--grille', 'commune', '--vers', to] as const;
    expect((await run('exporter', example.file, id, ...asked)).code).toBe(0);
    expect(JSON.parse(readFileSync(to, 'utf8'))).toMatchObject({
      format: 'paritaire/grille',
      version: { statut: 'adoptee', numero: '1.0' },
      grille: { id: grille.id, referentiel: { id, numero: '2.0' } },
    });
    expect((await run('exporter', example.file, id, '--numero', '7.0', ...asked)).code).toBe(1);
  });

  test('says which grid held on a day, on an access path', async () => {
    const au = (...asked: readonly string[]): Promise<Outcome> =>
      run('grilles', example.file, id, '--au', ...asked);
    const held = await au('2026-03-01', '--voie', 'vae');
    expect(held.code).toBe(0);
    expect(plain(held.out).split('\n')).toEqual([
      'Au 01/03/2026, pour la version 2.0 du référentiel :',
      `${grille.id}  FC, VAE  « Grille commune », version 1.0`,
      '    Décision du 01/02/2026, Relevé n° 12, constatée, non vérifiée.',
      expect.stringMatching(/^ {4}Empreinte/),
      '1 grille',
      '',
    ]);
    const elsewhere = await au('2026-03-01', '--voie', 'CQ');
    expect(elsewhere.code).toBe(1);
    expect(plain(elsewhere.out)).toContain('sont pour d’autres voies d’accès : FC, VAE.');
    expect(plain((await au('2026-01-01')).out)).toContain('n’a pas de version adoptée');
    const data = await au('2026-03-01', '--version', '2.0', '--json');
    expect(JSON.parse(data.out)).toMatchObject({
      au: '2026-03-01',
      referentiel: { numero: '2.0' },
      grilles: [{ numero: '1.0' }],
    });
    expect((await au('2026-03-01', '--voie', 'XX')).code).toBe(2);
    expect((await run('grilles', example.file, id, '--voie', 'VAE')).code).toBe(2);
    expect((await au('2026-02-30')).code).toBe(2);
  });
});
