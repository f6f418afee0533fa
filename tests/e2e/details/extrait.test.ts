import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VerifyReport } from '../../../shared/contract/answers/workspace.ts';
import { verifierSays } from '../../audit/verifiers.ts';
import { rawDatabase } from '../../crash/database.ts';
import { paritaire } from '../../support/cli.ts';
import { rewriteChain, withoutGuards } from '../../support/forger.ts';
import { answerSaveDialog } from '../support/dialogs.ts';
import { desktopObstacle, startDesktop } from '../support/desktop.ts';
import { launchChromium } from '../support/chromium.ts';
import { look } from '../support/look.ts';
import { smallRs } from '../support/referentiels.ts';
import { withLoopbackWindow } from '../support/loopback-window.ts';
import { importReferentiel, makeTestFolder, type TestFolder } from '../support/workspace.ts';

let browser: Browser;
let folder: TestFolder;
/** The head as the command line says it, before anything is forged. */
let anchor = '';

const run = (...argv: readonly string[]): ReturnType<typeof paritaire> =>
  paritaire(folder.env['PARITAIRE_DOSSIER'] ?? '', ...argv);

beforeAll(async () => {
  browser = await launchChromium();
  folder = makeTestFolder();
  await importReferentiel(folder, smallRs());
  const { out } = await run('verifier', folder.workspace);
  anchor = /Tête du journal.*/.exec(out)?.[0] ?? '';
});

afterAll(async () => {
  await browser.close();
  folder.remove();
});

/** A copy whose journal was written anew from its first row, which it alone does not tell. */
function rewritten(): string {
  const copy = join(folder.folder, 'réécrit.cpne');
  copyFileSync(folder.workspace, copy);
  rawDatabase(copy, (db) =>
    withoutGuards(db, () => rewriteChain(db, (corps) => corps.replaceAll('Camille Essai', 'Camille Autre'))),
  );
  return copy;
}

describe('by the command line', () => {
  it('says that it is not anchored, or that it is, as the anchor was printed', async () => {
    expect(anchor).toMatch(/ligne \d+, [0-9a-f]{64}$/);
    expect((await run('verifier', folder.workspace)).out).toContain('Non ancré');
    const anchored = await run('verifier', folder.workspace, '--ancre', anchor);
    expect(anchored).toMatchObject({
      code: 0,
      out: expect.stringContaining('Ancré\u00a0: le journal passe') as string,
    });
  });

  it('finds a journal written anew by the anchor alone, and says what to do', async () => {
    const copy = rewritten();
    expect((await run('verifier', copy)).code).toBe(0);
    const found = await run('verifier', copy, '--ancre', anchor);
    expect([found.code, found.out]).toEqual([1, expect.stringContaining('→ Relisez l’ancre')]);
    const { findings } = JSON.parse(
      (await run('verifier', copy, '--ancre', anchor, '--json')).out,
    ) as VerifyReport;
    expect(findings).toMatchObject([{ code: 'ANCHOR_LOST', table: 'journal', field: 'hash' }]);
  });

  it('refuses an anchor that is none', async () => {
    expect(await run('verifier', folder.workspace, '--ancre', '12')).toMatchObject({
      code: 2,
      err: expect.stringContaining('n’est pas une ancre') as string,
    });
  });

  it('writes an audit extract, with the texts of the gestures or without', async () => {
    for (const options of [[], ['--sans-corps']]) {
      const to = join(folder.folder, `extrait${options.length}.jsonl`);
      expect((await run('extrait', folder.workspace, '--vers', to, ...options)).code).toBe(0);
      expect(verifierSays('node', to)).toMatchObject({ code: 0, releve: [] });
    }
  });
});

const anchorField = (page: Page) => page.getByRole('textbox', { name: 'Ancre imprimée' });

describe('in the window', () => {
  it('the anchor copied from a paper is checked, and the extract downloaded, with the keyboard alone', async () => {
    await withLoopbackWindow(browser, folder, { scheme: 'light', tab: 'Structure' }, async (page) => {
      await page.getByRole('button', { name: 'Vérification', exact: true }).press('Enter');
      await page.getByRole('heading', { name: 'Vérification du fichier' }).waitFor();
      const start = page.getByRole('button', { name: 'Vérifier le fichier' });
      await start.press('Enter');
      await page.getByText(/^Non ancré/).waitFor();
      const shown = page.getByRole('main');
      await look(page, 'non-ancre', { shown });
      await anchorField(page).fill('ligne 12, 9f86');
      await page.getByText(/^Ce n’est pas une ancre entière/).waitFor();
      await look(page, 'ancre-fautive', { shown: anchorField(page) });
      await anchorField(page).fill(anchor);
      await anchorField(page).press('Enter');
      await page.getByText(/^Le journal passe par la ligne/).waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Extrait d’audit…' }).press('Enter'),
      ]);
      expect(download.suggestedFilename()).toMatch(/ - extrait d’audit\.jsonl$/);
      expect(verifierSays('node', await download.path())).toMatchObject({ code: 0, releve: [] });
      await page.getByText(/^Export téléchargé/).waitFor();
      await look(page, 'extrait', { shown: page.getByRole('button', { name: 'Extrait d’audit…' }) });
    });
  });

  it('an anchor that the journal does not go through is an alteration, with what to do', async () => {
    const anchorElsewhere = anchor.replace(/[0-9a-f]{64}$/, 'a'.repeat(64));
    await withLoopbackWindow(browser, folder, { scheme: 'dark', tab: 'Structure' }, async (page) => {
      await page.getByRole('button', { name: 'Vérification', exact: true }).click();
      await anchorField(page).fill(anchorElsewhere);
      await page.getByRole('button', { name: 'Vérifier le fichier' }).click();
      await page.getByText('1 altération relevée').waitFor();
      expect(await page.getByText(/n’est pas celle de l’ancre/).count()).toBe(1);
      expect(await page.getByRole('heading', { name: 'Que faire' }).count()).toBe(1);
      await look(page, 'ancre-perdue', { shown: page.getByRole('heading', { name: 'Que faire' }) });
    });
  });
});

it('the desktop writes the extract where the person says', async ({ skip }) => {
  const obstacle = desktopObstacle();
  if (obstacle !== undefined) skip(obstacle);
  const desktop = await startDesktop(folder, folder.workspace);
  const { page } = desktop;
  const to = join(folder.folder, 'audit');
  await answerSaveDialog(desktop, to);
  await page.getByRole('button', { name: 'Vérification', exact: true }).click();
  await page.getByRole('button', { name: 'Extrait d’audit…' }).click();
  await page
    .getByRole('main')
    .getByText(/^Export enregistré/)
    .waitFor();
  expect(verifierSays('node', `${to}.jsonl`)).toMatchObject({ code: 0, releve: [] });
  expect(await desktop.close()).toBe(0);
});
