import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectPath } from '../../../build/folders.ts';
import { wordTable } from '../../support/word-table.ts';
import { axeViolations } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { watchComplaints } from '../support/complaints.ts';
import { keyboard } from '../support/hands.ts';
import { isInSight } from '../support/in-sight.ts';
import { startLoopbackProcess } from '../support/loopback.ts';
import { paste } from '../support/paste.ts';
import { processorOf } from '../support/processor.ts';
import { large } from '../support/referentiels.ts';
import { importReferentiel, makeTestFolder } from '../support/workspace.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
});

/** A référentiel with nothing in it, open. */
async function onBlankPage(work: (page: Page) => Promise<void>): Promise<void> {
  const folder = makeTestFolder();
  await importReferentiel(folder, large(0));
  const host = await startLoopbackProcess(folder.env, [folder.workspace]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const complaints = watchComplaints(page);
  try {
    await page.goto(host.address);
    await page
      .getByRole('option', { name: /^Agent polyvalent/ })
      .first()
      .click();
    await page.getByRole('tab', { name: 'Structure' }).click();
    await page.getByText(/Ce référentiel est encore vide/).waitFor();
    await work(page);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
    await host.stop();
    folder.remove();
  }
}

/** A button that may be gone before the test would have found it: the page itself presses it as soon as it is there. */
function pressWhenShown(page: Page, name: string): Promise<void> {
  return page.evaluate((wanted) => {
    const observer = new MutationObserver(() => {
      const button = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent === wanted,
      );
      if (button === undefined) return;
      observer.disconnect();
      button.click();
    });
    observer.observe(document.body, { subtree: true, childList: true });
  }, name);
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Coller un tableau' });

async function choose(page: Page, field: RegExp, option: string): Promise<void> {
  await dialogOf(page).getByRole('button', { name: field }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

describe('pasting a table', () => {
  it('of 60 compétences: three guesses corrected, accepted, undone, redone', async () => {
    await onBlankPage(async (page) => {
      await paste(page, wordTable(60, false));
      const dialog = dialogOf(page);
      await dialog.getByText(/^Sera créé/).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      // Where they go is asked in sight, under the columns, however many there are.
      const target = dialog.getByRole('button', { name: /Compétences et modalités sans bloc/ });
      await page.setViewportSize({ width: 1280, height: 500 });
      await expect.poll(() => isInSight(target)).toBe(true);
      expect(await isInSight(dialog.getByRole('button', { name: /Colonne 4/ }))).toBe(false);
      await page.setViewportSize({ width: 1280, height: 800 });
      await choose(page, /^Colonne 1 : Épreuve|Épreuve/, 'À ignorer');
      await choose(page, /Colonne 2/, 'Activité');
      await choose(page, /Colonne 4/, 'Critère d’évaluation');
      await dialog.getByText(/^Sera créé.: 1.bloc, 12.activités, 60.compétences, 120.critères\.$/).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Coller', exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText(/^Collé.: 1.bloc, 12.activités, 60.compétences, 120.critères\.$/).waitFor();
      const made = page.getByRole('row', {
        name: /^Blocs de compétences, 1.bloc, 60.compétences, 120.critères/,
      });
      await made.waitFor();
      await page.getByRole('row', { name: /^Activités, 12.activités/ }).waitFor();
      await page
        .getByRole('button', { name: /^Annuler/ })
        .first()
        .click();
      await made.waitFor({ state: 'detached' });
      await page
        .getByRole('button', { name: /^Rétablir/ })
        .first()
        .click();
      await made.waitFor();
    });
  });

  it('of 10,000 rows: seen in less than 5 s, with progress, and made at once', async () => {
    await onBlankPage(async (page) => {
      const html = wordTable(10_000, false);
      const cpu = await processorOf(page);
      const before = await cpu();
      await paste(page, html);
      const dialog = dialogOf(page);
      await dialog.getByRole('progressbar', { name: 'Lecture du tableau' }).waitFor();
      await dialog.getByText(/^Sera créé/).waitFor();
      const seen = (await cpu()) - before;
      console.log(
        `10,000 rows (${(html.length / 1e6).toFixed(1)} MB): ${Math.round(seen)} ms of processor until seen`,
      );
      expect(seen).toBeLessThan(5_000);
      await dialog.getByRole('button', { name: 'Tout déplier' }).click();
      expect(await page.getByRole('row').count()).toBeLessThan(120);
      const asked = await cpu();
      const began = performance.now();
      await dialog.getByRole('button', { name: 'Coller', exact: true }).click();
      await dialog.waitFor({ state: 'detached', timeout: 120_000 });
      await page.getByRole('row', { name: /^Activités, 2.000.activités/ }).waitFor({ timeout: 120_000 });
      const [ms, ofWindow] = [performance.now() - began, (await cpu()) - asked].map(Math.round);
      console.log(`made in ${ms} ms, of which ${ofWindow} ms of processor in the window`);
    });
  });

  it.each(['light', 'dark'] as const)('is seen at 200 percent in the %s scheme', async (scheme) => {
    await onBlankPage(async (page) => {
      await page.emulateMedia({ colorScheme: scheme });
      // What a window of 1280 × 800 holds at 200 %.
      await page.setViewportSize({ width: 640, height: 400 });
      await paste(page, wordTable(60, false));
      await dialogOf(page)
        .getByText(/^Sera créé/)
        .waitFor();
      expect(await axeViolations(page)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await dialogOf(page).getByRole('button', { name: 'Coller', exact: true }).click();
      await dialogOf(page).waitFor({ state: 'detached' });
    });
  });

  it('that takes long can be given up', async () => {
    await onBlankPage(async (page) => {
      await pressWhenShown(page, 'Interrompre');
      await paste(page, wordTable(10_000, false));
      await dialogOf(page).getByRole('textbox', { name: 'Tableau à coller' }).waitFor();
      await page.keyboard.press('Escape');
      await dialogOf(page).waitFor({ state: 'detached' });
      expect(await page.getByText(/Ce référentiel est encore vide/).count()).toBe(1);
    });
  });

  it('with the keyboard alone, through the box; a list is a table too', async () => {
    await onBlankPage(async (page) => {
      const hands = keyboard(page);
      await hands.press(page.getByRole('button', { name: 'Coller un tableau…' }));
      const dialog = dialogOf(page);
      const box = dialog.getByRole('textbox', { name: 'Tableau à coller' });
      await box.waitFor();
      expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await axeViolations(page)).toEqual([]);
      await paste(page, '<ul><li>C1 Lire un plan<ul><li>Le plan est lu</ul><li>C2 Tracer un axe</ul>');
      await dialog.getByText(/^Sera créé.: 1.bloc, 2.compétences, 1.critère\.$/).waitFor();
      await hands.press(dialog.getByRole('tab', { name: /^Laissé de côté/ }));
      await dialog.getByText('Tout le contenu est repris.').waitFor();
      await hands.press(dialog.getByRole('button', { name: 'Coller', exact: true }));
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('row', { name: /^Bloc, .*2.compétences$/ }).waitFor();
      await page.waitForFunction(() => document.activeElement !== document.body);
    });
  });

  it.each([
    ['calc.xlsx', /^Sera créé.: 1.bloc, 2.activités, 3.compétences, 2.modalités, 4.critères\.$/],
    ['calc.csv', /^Sera créé.: 1.bloc, 2.activités, 4.compétences, 2.modalités, 5.critères\.$/],
  ])('of a file: %s', async (name, total) => {
    await onBlankPage(async (page) => {
      await page.getByRole('button', { name: 'Coller un tableau…' }).click();
      const choosing = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Depuis un fichier…' }).click();
      await (await choosing).setFiles(projectPath(`tests/fixtures/paste/libreoffice/${name}`));
      expect(
        await dialogOf(page)
          .getByText(/^Sera créé/)
          .textContent(),
      ).toMatch(total);
    });
  });

  it('of a list, of paragraphs or of a CSV opens what the box would make of it', async () => {
    await onBlankPage(async (page) => {
      const dialog = dialogOf(page);
      for (const [html, total] of [
        ['<ul><li>Lire un plan<li>Tracer un axe</ul>', /^Sera créé.: 1.bloc, 2.compétences\.$/],
        ['<p>Lire un plan</p><p>Tracer un axe</p>', /^Sera créé.: 1.bloc, 2.compétences\.$/],
      ] as const) {
        await paste(page, html);
        expect(await dialog.getByText(/^Sera créé/).textContent()).toMatch(total);
        await dialog.getByRole('button', { name: 'Annuler' }).click();
        await dialog.waitFor({ state: 'detached' });
      }
      await paste(
        page,
        '',
        'Compétences;Critères\nLire un plan;Le plan est lu\nTracer un axe;L’axe est droit',
      );
      await dialog.getByText(/^Sera créé.: 1.bloc, 2.compétences, 2.critères\.$/).waitFor();
    });
  });

  it('that cannot be read says why, and another can be tried', async () => {
    await onBlankPage(async (page) => {
      await page.getByRole('button', { name: 'Coller un tableau…' }).click();
      const choosing = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Depuis un fichier…' }).click();
      const buffer = Buffer.from('PK\u0003\u0004 et rien d’autre');
      await (await choosing).setFiles({ name: 'faux.xlsx', mimeType: 'application/zip', buffer });
      await dialogOf(page)
        .getByRole('alert')
        .getByText(/Ce classeur est endommagé/)
        .waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Coller autre chose' }).click();
      await dialogOf(page).getByRole('textbox', { name: 'Tableau à coller' }).waitFor();
    });
  });

  it('never makes markup of text, nor runs what a page would', async () => {
    await onBlankPage(async (page) => {
      await paste(
        page,
        `<table><tr><td>Compétences</tr><tr><td>Lire &lt;img src=x onerror="document.title='joué'"&gt;<img src=x onerror="document.title='joué'"><script>document.title='joué'</script></tr></table>`,
      );
      await dialogOf(page).getByText(`Lire <img src=x onerror="document.title='joué'">`).waitFor();
      expect(await page.title()).not.toBe('joué');
    });
  });

  it('leaves alone what is pasted in a field, and says where words that are no list go', async () => {
    await onBlankPage(async (page) => {
      await paste(page, '<p>des mots</p>');
      await page
        .getByRole('log', { name: 'Messages' })
        .getByText(/^Une seule ligne de texte se colle dans une cellule/)
        .waitFor();
      await page.getByRole('button', { name: 'Ajouter une activité' }).click();
      const field = page.getByRole('textbox', { name: 'Intitulé de l’activité' });
      await field.focus();
      await paste(page, wordTable(5, false));
      expect(await dialogOf(page).count()).toBe(0);
    });
  });
});
