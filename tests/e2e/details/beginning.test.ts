import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Referentiel } from '../../../shared/generated/document.ts';
import { axeViolations } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { startLoopbackProcess, type LoopbackProcess } from '../support/loopback.ts';
import { makeTestFolder, type TestFolder } from '../support/workspace.ts';
import { writtenDraft } from '../support/written.ts';

let browser: Browser;
let folder: TestFolder;
let host: LoopbackProcess;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  folder = makeTestFolder();
  host = await startLoopbackProcess(folder.env, [folder.workspace]);
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(host.address);
  await page.getByRole('tab', { name: 'Structure' }).click();
});
afterEach(async () => {
  await page.close();
  await host.stop();
  folder.remove();
});

/** The référentiel of this title, as the file says once it is closed. */
async function written(intitule: string): Promise<Referentiel> {
  await host.stop();
  return writtenDraft(folder, intitule);
}

async function begin(intitule: string, way: string): Promise<void> {
  await page.getByRole('button', { name: 'Nouveau référentiel…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nouveau référentiel' });
  await dialog.getByRole('textbox', { name: 'Intitulé' }).fill(intitule);
  await dialog.getByRole('radio', { name: way }).locator('xpath=ancestor::label').click();
}

describe('a new référentiel', () => {
  it('is a frame to be filled, numbered', async () => {
    await begin('Relieur', 'Une trame');
    await page.getByRole('button', { name: 'Créer', exact: true }).click();
    await page.getByRole('heading', { level: 2, name: 'Relieur' }).waitFor();
    const { blocs } = await written('Relieur');
    expect(blocs.map(({ code, competences }) => [code, competences[0]?.code])).toEqual([
      ['BC01', 'C1.1'],
      ['BC02', 'C2.1'],
      ['BC03', 'C3.1'],
    ]);
  });

  it('starts from another, whose texts it has and which it names', async () => {
    await begin('Technicien, révisé', 'Un référentiel de ce fichier');
    await page.getByRole('button', { name: 'Créer', exact: true }).click();
    await page.getByText('Choisissez le référentiel de départ.').waitFor();
    await page.getByRole('button', { name: /Référentiel de départ/ }).click();
    await page.getByRole('option', { name: /maraîchage, brouillon$/ }).click();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Créer', exact: true }).click();
    await page.getByRole('heading', { level: 2, name: 'Technicien, révisé' }).waitFor();
    const copy = await written('Technicien, révisé');
    expect(copy.origine?.intitule).toMatch(/^Technicien ou technicienne/);
    expect(copy.blocs.flatMap(({ competences }) => competences)).toHaveLength(27);
  });
});

describe('codes', () => {
  it('are numbered anew in one gesture, after a look at what changes, and undone at once', async () => {
    await page.getByRole('button', { name: 'Autres actions' }).click();
    await page.getByRole('menuitem', { name: 'Renuméroter les codes…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Renuméroter les codes' });
    await dialog.getByText('Tous les codes sont déjà ceux-là.').waitFor();
    await dialog.getByRole('button', { name: /Compétences/ }).click();
    await page.getByRole('option', { name: 'C1, C2…', exact: true }).click();
    await dialog.getByText(/codes changent/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Renuméroter', exact: true }).click();
    await page.getByRole('row', { name: /^Compétence C1,/ }).waitFor();
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await page.getByRole('row', { name: /^Compétence C1\.1,/ }).waitFor();
  });
});

describe('a compétence that is reworded', () => {
  it('has its critères looked at again, until somebody says that they still fit', async () => {
    await page.getByRole('row', { name: /^Compétence C1\.1,/ }).click();
    const text = page.getByRole('textbox', { name: 'Compétence', exact: true });
    await text.fill('Établir un tout autre diagnostic, afin de chiffrer la réparation');
    await page.keyboard.press('Tab');
    await page
      .getByText('La compétence a été reformulée\u00a0: 3 de ses critères sont à vérifier.')
      .waitFor();
    await page.getByRole('row', { name: /^Compétence C1\.1, .*3.à vérifier/ }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ils conviennent tous' }).click();
    await page.getByText('sont à vérifier.').waitFor({ state: 'detached' });
  });
});

describe('the guide', () => {
  it('is read in the application, a page at a time', async () => {
    await page.getByRole('button', { name: 'Outils' }).click();
    await page.getByRole('menuitem', { name: 'Guide' }).click();
    const dialog = page.getByRole('dialog', { name: 'Guide de Paritaire' });
    await dialog.getByRole('heading', { name: 'Premiers pas' }).waitFor();
    await dialog.getByRole('button', { name: 'Coller un tableau de Word ou d’Excel' }).click();
    await dialog.getByRole('heading', { name: 'Coller un tableau de Word ou d’Excel' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});
