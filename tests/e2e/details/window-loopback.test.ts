import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rawDatabase } from '../../crash/database.ts';
import { axeViolations } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { startLoopbackProcess, type LoopbackProcess } from '../support/loopback.ts';
import { large, smallRs } from '../support/referentiels.ts';
import {
  blockBackups,
  importReferentiel,
  makeTestFolder,
  withEngine,
  type TestFolder,
} from '../support/workspace.ts';

let browser: Browser;
let folder: TestFolder;

beforeAll(async () => {
  browser = await launchChromium();
  console.log(`Chromium ${browser.version()}`);
  folder = makeTestFolder();
});

afterAll(async () => {
  await browser.close();
  folder.remove();
});

async function withHost(
  args: readonly string[],
  work: (host: LoopbackProcess, page: Page) => Promise<void>,
): Promise<void> {
  const host = await startLoopbackProcess(folder.env, args);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  let exitCode: number | null = null;
  try {
    const page = await context.newPage();
    await page.goto(host.address);
    await work(host, page);
  } finally {
    await context.close();
    exitCode = await host.stop();
  }
  expect(exitCode).toBe(0);
}

describe('a file that cannot be opened', () => {
  /** Chosen in the list of the folder: a screen says why, then leads back. Answers what can be done about it. */
  async function refusalOf(page: Page, name: string, says: string): Promise<readonly string[]> {
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await page
      .getByRole('heading', { level: 1, name: `«\u00a0${name}\u00a0» n’a pas pu être ouvert` })
      .waitFor();
    await page.getByRole('alert').getByText(says).waitFor();
    expect(await axeViolations(page), name).toEqual([]);
    const remedies = await page.getByRole('main').getByRole('button').allTextContents();
    await page.getByRole('button', { name: 'Revenir' }).click();
    await page.getByRole('heading', { name: 'Bienvenue dans Paritaire' }).waitFor();
    return remedies;
  }

  it('is said why, and what to do', async () => {
    const at = (name: string): string => join(folder.folder, name);
    writeFileSync(at('Étranger.cpne'), 'Ceci n’est pas un espace de travail. '.repeat(100));
    for (const name of ['Futur.cpne', 'Pris.cpne', 'Coupé.cpne']) copyFileSync(folder.workspace, at(name));
    rawDatabase(at('Futur.cpne'), (db) => db.pragma('user_version = 1000'));
    truncateSync(at('Coupé.cpne'), 8_192);
    await withEngine(at('Pris.cpne'), () =>
      withHost(['--dossier', folder.folder], async (_host, page) => {
        expect(await refusalOf(page, 'Étranger.cpne', 'n’est pas un fichier de Paritaire')).toEqual([
          'Réessayer',
          'Revenir',
        ]);
        expect(await refusalOf(page, 'Futur.cpne', 'mettez Paritaire à jour')).toEqual([
          'Réessayer',
          'Revenir',
        ]);
        expect(await refusalOf(page, 'Coupé.cpne', 'est incomplet')).toContain('Réessayer');
        expect(await refusalOf(page, 'Pris.cpne', 'est déjà ouvert')).toEqual([
          'Réessayer',
          'Consulter une copie',
          'Revenir',
        ]);
        await page.getByRole('button', { name: /^Pris\.cpne/ }).click();
        await page.getByRole('button', { name: 'Consulter une copie' }).click();
        await page.getByText('Lecture seule\u00a0: copie de consultation').waitFor();
        // Not opened to be audited: a référentiel is what is read first.
        await page.getByRole('tab', { name: 'Tableau', selected: true }).waitFor();
        expect(await axeViolations(page)).toEqual([]);
      }),
    );
  });

  it('is opened once it has become readable', async () => {
    const foreign = join(folder.folder, 'notes.cpne');
    writeFileSync(foreign, 'Ceci n’est pas un espace de travail. '.repeat(100));
    await withHost([foreign], async (_host, page) => {
      await page.getByRole('alert').getByText('n’est pas un fichier de Paritaire').waitFor();
      await page.getByRole('button', { name: 'Réessayer' }).click();
      await page.getByText('Nouvel essai sans succès').waitFor();
      expect(readFileSync(foreign, 'utf8')).toMatch(/^Ceci/);
      copyFileSync(folder.workspace, foreign);
      await page.getByRole('button', { name: 'Réessayer' }).click();
      await page.getByRole('button', { name: 'Exporter le brouillon…' }).waitFor();
    });
  });
});

describe('the arrows', () => {
  it('go through the list, and open and close the rows of the outline', async () => {
    const own = makeTestFolder();
    await importReferentiel(own, smallRs());
    await withHost([own.workspace], async (_host, page) => {
      const options = page.getByRole('listbox', { name: 'Référentiels' }).getByRole('option');
      const rows = page.getByRole('treegrid');
      await page.getByRole('tab', { name: 'Structure' }).click();
      await options.first().focus();
      await page.keyboard.press('ArrowDown');
      // A certification of the répertoire spécifique: compétences without bloc.
      await page.getByRole('heading', { level: 2, name: 'Utiliser un chariot de récolte' }).waitFor();
      await rows.getByRole('row', { name: /^Compétences, 2.compétences, 3.critères/ }).waitFor();
      await page.keyboard.press('ArrowUp');
      await page.getByRole('heading', { level: 2, name: /^Technicien/ }).waitFor();
      expect(await options.first().getAttribute('aria-selected')).toBe('true');
      await rows.getByRole('row', { name: /^Activités, 6.activités, 26.tâches/ }).focus();
      await page.keyboard.press('ArrowDown');
      const activite = rows.getByRole('row', { name: /^Activité A1,/ });
      expect(await activite.getAttribute('aria-expanded')).toBe('false');
      await page.keyboard.press('ArrowRight');
      const tache = rows.getByRole('row', { name: /^Tâche, Recevoir l’utilisateur/ });
      await tache.waitFor();
      expect(await activite.getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('ArrowLeft');
      await tache.waitFor({ state: 'detached' });
      const bloc = rows.getByRole('row', { name: /^Bloc BC01, .*7.compétences, 2.modalités/ });
      expect(await bloc.getAttribute('aria-level')).toBe('2');
    });
    own.remove();
  });
});

describe('the host', () => {
  it('says when it is gone', async () => {
    const host = await startLoopbackProcess(folder.env, [folder.workspace]);
    const page = await browser.newPage();
    await page.goto(host.address);
    // Read whole before the host goes: what is tested is a person who was at work.
    const button = page.getByRole('button', { name: 'Exporter le brouillon…' });
    await button.waitFor();
    expect(await host.stop()).toBe(0);
    await button.click();
    await page.getByRole('log', { name: 'Messages' }).getByText('Paritaire ne répond plus').waitFor();
    await page.close();
  });
});

describe('closing', () => {
  /** Undoes the last gesture, then closes. Answers what was said on stderr. */
  async function undoAndClose(own: TestFolder): Promise<string> {
    const host = await startLoopbackProcess(own.env, [own.workspace]);
    const page = await browser.newPage();
    await page.goto(host.address);
    await page.getByRole('button', { name: /^Annuler : import/ }).click();
    // The example was made before anybody said who works here.
    await page.getByRole('button', { name: 'Annuler ce geste' }).click();
    await page.getByText('Ce fichier ne contient encore aucun référentiel.').waitFor();
    await page.close();
    expect(await host.stop()).toBe(0);
    return host.stderr();
  }

  it('says nothing when the backup is made', async () => {
    const own = makeTestFolder();
    expect(await undoAndClose(own)).toBe('');
    own.remove();
  });

  it('says on stderr that the backup could not be made, and loses nothing', async () => {
    const own = makeTestFolder();
    await blockBackups(own);
    expect(await undoAndClose(own)).toMatch(
      /^La sauvegarde de fermeture n’a pas pu être faite\. Votre travail est bien dans le fichier\.\n«.*sauvegardes/,
    );
    const list = await withEngine(own.workspace, (ask) => ask<readonly unknown[]>('referentiel.list', {}));
    expect(list).toEqual([]);
    own.remove();
  });
});

describe('a référentiel of ten thousand lines', () => {
  it('opens and closes whole, with a few lines in the page', async () => {
    const own = makeTestFolder();
    await importReferentiel(own, large(20));
    await withHost([own.workspace], async (_host, page) => {
      await page.getByRole('tab', { name: 'Structure' }).click();
      const outline = page.getByRole('treegrid');
      const rows = outline.getByRole('row');
      const critere = (code: string) => outline.getByRole('row', { name: new RegExp(`^Critère ${code},`) });
      await outline
        .getByRole('row', { name: /^Blocs de compétences, 20.blocs, 2.000.compétences, 8.000.critères/ })
        .waitFor();
      const began = performance.now();
      await page.getByRole('button', { name: 'Tout déplier' }).click();
      await critere('C1\\.1\\.1').waitFor();
      console.log(`10,020 lines opened in ${Math.round(performance.now() - began)} ms`);
      expect(performance.now() - began).toBeLessThan(5_000);
      await rows.first().focus();
      await page.keyboard.press('End');
      await critere('C20\\.100\\.4').waitFor();
      expect(await rows.count()).toBeLessThan(120);
      await page.getByRole('button', { name: 'Tout replier' }).click();
      await outline
        .getByRole('row', { name: /^Critère/ })
        .first()
        .waitFor({ state: 'detached' });
    });
    own.remove();
  });
});

it('a session of work says what it is for, in every window, and each of its gestures does', async () => {
  const own = makeTestFolder();
  await withHost([own.workspace], async (host, page) => {
    const other = await page.context().newPage();
    await other.goto(host.address);
    await page.getByRole('button', { name: 'Motif…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Motif de la séance de travail' });
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.type('Avis de la commission');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await other.getByRole('button', { name: 'Motif : Avis de la commission' }).waitFor();
    await page.getByRole('tab', { name: 'Fiche de certification' }).click();
    await page.getByRole('textbox', { name: 'Secteurs d’activité' }).fill('Maraîchage');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Journal' }).click();
    await page.getByRole('option', { name: /Avis de la commission/ }).waitFor();
  });
  own.remove();
});
