import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EtatAnnuaire, OrganismesTrouves } from '../../../shared/contract/answers/annuaire.ts';
import { writeListe } from '../../support/annuaire.ts';
import { cli, paritaire, type Outcome } from '../../support/cli.ts';
import { writeListeFictive } from '../../support/liste-fictive.ts';

const folder = mkdtempSync(join(tmpdir(), 'paritaire annuaire é '));
const liste = join(folder, 'liste.csv');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = async (...argv: readonly string[]): Promise<Outcome> => {
  const outcome = await paritaire(join(folder, 'dossier'), 'annuaire', ...argv);
  const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
  return { ...outcome, out: plain(outcome.out), err: plain(outcome.err) };
};

describe('before any import', () => {
  test('says that there is no list, and what to do', async () => {
    expect(await run()).toMatchObject({ code: 1, out: expect.stringContaining('Téléchargez-la') as string });
    expect(await run('--chercher', 'centre')).toMatchObject({ code: 3, out: '' });
    expect(await run('--json')).toMatchObject({ code: 1, out: 'null\n' });
  });
});

describe('a list', () => {
  beforeAll(async () => {
    writeListe(liste, [
      { denomination: 'SARL Les Ateliers du Cycle' },
      {
        denomination: 'Atelier-école',
        numeroDeclarationActivite: '04973000097',
        siretEtablissementDeclarant: '123',
      },
    ]);
    expect(await run(liste)).toMatchObject({ code: 0, err: '' });
  });

  test('says where it comes from and what is odd in it', async () => {
    const { out } = await run();
    expect(out).toMatch(
      /^« liste.csv », importée le [\d/]+ : 2 organismes, déclarations jusqu’au 31\/05\/2026\.$/m,
    );
    expect(out).toContain('2 lignes lues, en UTF-8.');
    expect(out).toContain('1 ligne au SIRET absent ou invalide : ligne 3 (« 123 »).');
    const etat = JSON.parse((await run('--json')).out) as EtatAnnuaire;
    expect(etat).toMatchObject({ source: 'liste.csv', organismes: 2 });
  });

  test('is looked through by names and numbers', async () => {
    const { code, out } = await run('--chercher', 'CYCLE atel');
    expect({ code, lines: out.split('\n') }).toEqual({
      code: 0,
      lines: [
        'SARL Les Ateliers du Cycle — SIRET 73282932000074 — NDA 11755205675 — 01000 Bourg-en-Bresse — Qualiopi : actions de formation et actions de formation par apprentissage — déclaré le 31/05/2026',
        '1 organisme.',
        '',
      ],
    });
    const found = JSON.parse((await run('--chercher', 'atelier', '--json')).out) as OrganismesTrouves;
    expect(found.organismes.map(({ denomination }) => denomination)).toEqual([
      'Atelier-école',
      'SARL Les Ateliers du Cycle',
    ]);
    expect(await run('--chercher', 'zzz')).toMatchObject({ code: 1, out: '0 organisme.\n' });
    expect(await run('--trouver', '732 829 320 00074')).toMatchObject({ code: 0 });
    expect(await run('--trouver', '98222438800016')).toMatchObject({ code: 1 });
  });

  test('that is refused leaves it as it was', async () => {
    const other = join(folder, 'autre.csv');
    writeFileSync(other, 'a;b\n1;2\n');
    const { code, err } = await run(other);
    expect({ code, err }).toEqual({
      code: 3,
      err: '« autre.csv » n’est pas la Liste publique des organismes de formation : sa première ligne ne nomme pas les colonnes denomination, numeroDeclarationActivite et siretEtablissementDeclarant. Rien n’a été importé. Téléchargez-la sur data.gouv.fr, au format CSV.\n',
    });
    expect((await run('--chercher', 'atelier')).code).toBe(0);
  });

  test('whose import is killed leaves it as it was, and nothing behind once another is done', async () => {
    const [before, long] = [(await run('--json')).out, join(folder, 'longue.csv')];
    await writeListeFictive(long, 20_000, 1);
    const annuaire = join(folder, 'dossier', 'annuaire');
    const left = (): readonly string[] => readdirSync(annuaire).filter((name) => name.endsWith('.nouveau'));
    const child = spawn(process.execPath, [cli, 'annuaire', long], {
      env: { ...process.env, PARITAIRE_DOSSIER: join(folder, 'dossier') },
    });
    await expect.poll(() => left().length, { interval: 5, timeout: 20_000 }).toBe(1);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(left()).toHaveLength(1);
    expect((await run('--json')).out).toBe(before);
    expect((await run('--chercher', 'atelier')).code).toBe(0);
    await run(liste);
    expect(readdirSync(annuaire)).toEqual(['liste.sqlite']);
  });

  test.each([
    [[liste, '--oublier'], /choisissez/],
    [['--trouver', '732829320'], /ni un SIRET/],
    [[liste, liste], /de trop/],
  ])('%j is a fault of usage', async (argv, words) => {
    expect(await run(...argv)).toMatchObject({ code: 2, err: expect.stringMatching(words) as string });
  });

  test('is forgotten', async () => {
    expect(await run('--oublier')).toMatchObject({ code: 0 });
    expect((await run()).code).toBe(1);
  });
});
