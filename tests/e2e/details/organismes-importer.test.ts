import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { paritaire, type Outcome } from '../../support/cli.ts';
import { openExample } from '../../support/open-example.ts';

const folder = mkdtempSync(join(tmpdir(), 'paritaire import d’organismes '));
const example = openExample();
const fichier = join(folder, 'copie.cpne');
// Reading the file from this process would let go of its lock (sqlite.org/howtocorrupt.html, 2.2).
example.session.workspace.db.prepare('VACUUM INTO ?').run(fichier);
example.close();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const liste = join(folder, 'liste 2026-03-01.csv');
beforeEach(() =>
  writeFileSync(
    liste,
    'Nom;SIRET;Habilitation;État\nAtelier-école;73282932000074;Former;Actif\nZinc et Cuivre;-;Former;Actif\nAtelier-école;;Former;Supprimé\n',
  ),
);

const run = (...argv: readonly string[]): Promise<Outcome> =>
  paritaire(join(folder, 'profil'), 'organismes-importer', fichier, 'maintenance', ...argv);
const plat = (text: string): string => text.replaceAll('\u00a0', ' ');

test('a list is seen first, and nothing is written', async () => {
  const avant = readFileSync(fichier);
  const { code, out } = await run(liste, '--simuler');
  expect(code).toBe(0);
  expect(plat(out)).toMatch(/^Organismes de .*, d’après la source, au 01\/03\/2026 :\n/);
  expect(plat(out)).toMatch(/\n2\t73282932000074\tAtelier-école\tnouvel organisme\torganisme créé, /);
  expect(plat(out)).toMatch(
    /\n4\t-\tAtelier-école\tà décider\n\t--choix 4=ligne 2\tAtelier-école, SIRET 73282932000074\n\t--choix 4=autre\n/,
  );
  expect(plat(out)).toMatch(/\n2 nouveaux organismes\n1 doute à lever\nSimulation : rien n’a été écrit\.\n$/);
  expect(readFileSync(fichier).equals(avant)).toBe(true);
});

test('imported, it is one gesture; a second time, it changes nothing', async () => {
  const fait = await run(liste, '--choix', '4=autre', '--motif', 'Liste du 1er mars.', '--json');
  expect(fait.code).toBe(0);
  expect(JSON.parse(fait.out)).toMatchObject({ committed: { op: 'organismes.importes' } });
  const encore = await run(liste);
  expect([encore.code, plat(encore.out)]).toEqual([
    0,
    expect.stringMatching(/\n3 lignes déjà au registre\nRien à importer/),
  ]);
  const { out } = await paritaire(join(folder, 'profil'), 'organismes', fichier, '--au', '2026-03-02');
  expect(plat(out)).toMatch(/Zinc et Cuivre .*habilité\n/);
  expect(plat(out)).toMatch(/Atelier-école .*retiré\n/);
});

test('what is no list is refused, and said how', async () => {
  writeFileSync(liste, 'Ceci n’est pas une liste.');
  const refused = await run(liste);
  expect([refused.code, plat(refused.err)]).toEqual([
    3,
    expect.stringMatching(/aucune colonne ne dit le nom/),
  ]);
  expect((await run(liste, '--nature', 'DINER')).code).toBe(2);
  expect((await run(liste, '--colonnes', 'nom,age')).code).toBe(2);
  expect((await run(liste, '--choix', 'rien')).code).toBe(2);
});
