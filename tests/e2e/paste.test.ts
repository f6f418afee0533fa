import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import { watchComplaints } from './support/complaints.ts';
import { startLoopbackProcess } from './support/loopback.ts';
import { large } from './support/referentiels.ts';
import { importReferentiel, makeTestFolder, type TestFolder } from './support/workspace.ts';

let browser: Browser;
let folder: TestFolder;

beforeAll(async () => {
  browser = await launchChromium();
  folder = makeTestFolder();
});

afterAll(async () => {
  await browser.close();
  folder.remove();
});

/** A référentiel with nothing in it, open. */
async function onBlankPage(work: (page: Page) => Promise<void>): Promise<void> {
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
    await page.getByText(/Ce référentiel est encore vide/).waitFor();
    await work(page);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
    await host.stop();
  }
}

/** What Ctrl+V does where the focus is, with that on the clipboard. */
async function paste(page: Page, html: string): Promise<void> {
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', content);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }, html);
}

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

/** A table as Word copies one: an activité for five compétences, two critères for each. */
function table(competences: number): string {
  const rows = numbers(competences).map((n) => {
    const activite =
      n % 5 === 1
        ? `<td rowspan=5><p class=MsoNormal>A${Math.ceil(n / 5)} Conduite de la ligne ${Math.ceil(n / 5)}<o:p></o:p></p></td>`
        : '';
    return `<tr><td><p>relu</p></td>${activite}<td><p>C${n}. Régler la machine ${n}, selon les consignes, afin d&#8217;obtenir la qualité attendue</p></td><td><p>Le réglage ${n} est conforme</p><p>La consigne ${n} est respectée</p></td></tr>`;
  });
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment--><table class=MsoTableGrid>
    <tr><td>Épreuve</td><td>Situation</td><td>Compétences</td><td>Preuves</td></tr>${rows.join('')}</table><!--EndFragment--></body></html>`;
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Coller un tableau' });

async function choose(page: Page, field: RegExp, option: string): Promise<void> {
  await dialogOf(page).getByRole('button', { name: field }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

describe('pasting a table', () => {
  it('of 60 compétences: three guesses corrected, accepted, undone, redone', async () => {
    await onBlankPage(async (page) => {
      await paste(page, table(60));
      const dialog = dialogOf(page);
      await dialog.getByText(/^Sera créé/).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await choose(page, /^Colonne 1 : Épreuve|Épreuve/, 'À ignorer');
      await choose(page, /Colonne 2/, 'Activité');
      await choose(page, /Colonne 4/, 'Critère d’évaluation');
      await dialog.getByText('Sera créé : 1 bloc, 12 activités, 60 compétences, 120 critères.').waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Coller', exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
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
});
