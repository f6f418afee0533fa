import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import { watchComplaints } from './support/complaints.ts';
import { runJourney, type TakeExport } from './support/journey.ts';
import { startLoopbackProcess, type LoopbackProcess } from './support/loopback.ts';
import { large, smallRs } from './support/referentiels.ts';
import {
  adoptFirst,
  blockBackups,
  importReferentiel,
  makeTestFolder,
  withEngine,
  type TestFolder,
} from './support/workspace.ts';

/** The download that the browser saves. */
const downloadOf =
  (page: Page): TakeExport =>
  async (start) => {
    const downloading = page.waitForEvent('download');
    await start();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^technicien-.*\.json$/);
    return readFileSync(await download.path(), 'utf8');
  };

let browser: Browser;
let folder: TestFolder;

beforeAll(async () => {
  browser = await launchChromium();
  console.log(`Chromium ${browser.version()}`);
  folder = makeTestFolder();
  await adoptFirst(folder.workspace);
  await importReferentiel(folder, smallRs());
});

afterAll(async () => {
  await browser.close();
  folder.remove();
});

async function withHost(
  file: string,
  work: (host: LoopbackProcess, page: Page) => Promise<void>,
): Promise<void> {
  const host = await startLoopbackProcess(folder.env, [file]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  let exitCode: number | null = null;
  try {
    await work(host, await context.newPage());
  } finally {
    await context.close();
    exitCode = await host.stop();
  }
  expect(exitCode).toBe(0);
}

describe('the window in a browser', () => {
  it('opens, lists, shows and exports, with the keyboard alone', async () => {
    await withHost(folder.workspace, async (host, page) => {
      const complaints = watchComplaints(page);
      await page.goto(host.address);
      await runJourney(page, downloadOf(page));
      expect(page.url()).toBe(`${host.origin}/`);
      expect(complaints).toEqual([]);
    });
  });

  it.each(['light', 'dark'] as const)(
    'has no fault that axe finds in the %s scheme, at 200 percent',
    async (scheme) => {
      await withHost(folder.workspace, async (host, page) => {
        await page.emulateMedia({ colorScheme: scheme });
        // What a window of 1280 × 800 holds at 200 %.
        await page.setViewportSize({ width: 640, height: 400 });
        await page.goto(host.address);
        await page.getByRole('row', { name: /^Activités/ }).waitFor();
        expect(await axeViolations(page)).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      });
    },
  );

  it('says why a file cannot be opened, and what to do', async () => {
    const foreign = join(folder.folder, 'notes.cpne');
    writeFileSync(foreign, 'Ceci n’est pas un espace de travail. '.repeat(100));
    await withHost(foreign, async (host, page) => {
      await page.goto(host.address);
      const alert = page.getByRole('alert');
      await alert.getByText('Le fichier n’a pas pu être ouvert').waitFor();
      expect(await alert.textContent()).toContain('n’est pas un espace de travail de Paritaire');
      expect(await axeViolations(page)).toEqual([]);
      expect(readFileSync(foreign, 'utf8')).toMatch(/^Ceci/);
      copyFileSync(folder.workspace, foreign);
      await page.getByRole('button', { name: 'Réessayer' }).click();
      await page.getByRole('button', { name: 'Exporter le brouillon…' }).waitFor();
    });
  });

  it('says that the host is gone when it is', async () => {
    const host = await startLoopbackProcess(folder.env, [folder.workspace]);
    const page = await browser.newPage();
    await page.goto(host.address);
    // Read whole before the host goes: what is tested is a person who was at work.
    const button = page.getByRole('button', { name: 'Exporter le brouillon…' });
    await button.waitFor();
    expect(await host.stop()).toBe(0);
    await button.click();
    await page.getByRole('status').getByText('Paritaire ne répond plus').waitFor();
    await page.close();
  });
});

describe('closing', () => {
  /** Works as a page does: undoes the last gesture, then closes. Answers what was said on stderr. */
  async function undoAndClose(own: TestFolder): Promise<string> {
    const host = await startLoopbackProcess(own.env, [own.workspace]);
    const page = await browser.newPage();
    await page.goto(host.address);
    const done = await page.evaluate(async () => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch('/api/gesture.undo', { method: 'POST', headers, body: '{"seq":null}' });
      return ((await answer.json()) as { readonly ok: boolean }).ok;
    });
    await page.close();
    expect([done, await host.stop()]).toEqual([true, 0]);
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
    await withHost(own.workspace, async (host, page) => {
      await page.goto(host.address);
      await page
        .getByRole('row', { name: /^Blocs de compétences, 20.blocs, 2.000.compétences, 8.000.critères/ })
        .waitFor();
      const began = performance.now();
      await page.getByRole('button', { name: 'Tout déplier' }).click();
      await page.getByRole('row', { name: /^Critère C1\.1\.1,/ }).waitFor();
      console.log(`10,020 lines opened in ${Math.round(performance.now() - began)} ms`);
      expect(performance.now() - began).toBeLessThan(5_000);
      await page.getByRole('row').first().focus();
      await page.keyboard.press('End');
      await page.getByRole('row', { name: /^Critère C20\.100\.4,/ }).waitFor();
      expect(await page.getByRole('row').count()).toBeLessThan(120);
      await page.getByRole('button', { name: 'Tout replier' }).click();
      await page
        .getByRole('row', { name: /^Critère/ })
        .first()
        .waitFor({ state: 'detached' });
    });
    own.remove();
  });
});
