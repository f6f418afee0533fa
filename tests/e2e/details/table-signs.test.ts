import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bloc, competence, critere, referentiel } from '../../support/controles.ts';
import { axeViolations } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { watchComplaints } from '../support/complaints.ts';
import { startLoopbackProcess, type LoopbackProcess } from '../support/loopback.ts';
import { picture } from '../support/picture.ts';
import { importReferentiel, makeTestFolder, withEngine, type TestFolder } from '../support/workspace.ts';

let browser: Browser;
let folder: TestFolder;
let host: LoopbackProcess;
let context: BrowserContext;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const plan = 'Lire un plan de reliure, afin de préparer les matériaux';
const sewn = 'Coudre les cahiers d’un livre, afin de les tenir ensemble';
const glued = 'Encoller le dos d’un livre, afin de le consolider';

const binder = () =>
  referentiel({
    intitule: 'Relieur ou relieuse',
    blocs: [
      bloc({
        code: 'BC01',
        intitule: 'Relier un livre',
        competences: [
          competence(plan, { code: 'C1.1', criteres: [critere('Le plan est lu')] }),
          competence(sewn, { code: 'C1.2', criteres: [critere('La couture tient', { aVerifier: true })] }),
          competence(glued, {
            code: 'C1.3',
            criteres: [critere('Le dos est encollé'), critere('La colle est sèche')],
          }),
        ],
      }),
    ],
  });

beforeEach(async () => {
  folder = makeTestFolder();
  await importReferentiel(folder, binder());
  host = await startLoopbackProcess(folder.env, [folder.workspace]);
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  complaints = watchComplaints(page);
  await page.goto(host.address);
});
afterEach(async () => {
  await context.close();
  expect(await host.stop()).toBe(0);
  folder.remove();
  expect(complaints).toEqual([]);
});

const cell = (name: string | RegExp) => page.getByRole('gridcell', { name, exact: true });
const open = async (name: string): Promise<void> => {
  await page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('grid', { name: `Tableau de «\u00a0${name}` }).waitFor();
};
const markOf = (of: Locator): Promise<string | null> =>
  of.locator('svg[data-niveau]').getAttribute('data-niveau');

describe('a frame in the table', () => {
  beforeEach(async () => {
    await page.getByRole('button', { name: 'Nouveau référentiel…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Nouveau référentiel' });
    await dialog.getByRole('textbox', { name: 'Intitulé' }).fill('Doreur');
    await dialog.getByRole('radio', { name: 'Une trame' }).locator('xpath=ancestor::label').click();
    await page.getByRole('button', { name: 'Créer', exact: true }).click();
    await page.getByRole('grid', { name: 'Tableau de «\u00a0Doreur' }).waitFor();
  });

  it('is filled with Enter, from a blank item to the next; after the last, one is added', async () => {
    const blank = cell(/^Écrire l’intitulé d’un bloc/);
    await page.getByRole('button', { name: 'Tout replier' }).click();
    expect(await blank.count()).toBe(3);
    await blank.first().click();
    const titles = ['Préparer', 'Dorer', 'Livrer', 'Vendre'];
    for (const title of titles) {
      await page.keyboard.type(title);
      await page.keyboard.press(title === 'Vendre' ? 'Escape' : 'Enter');
    }
    const bands = page.locator('[data-column="2"]').filter({ hasText: new RegExp(titles.join('|')) });
    const read = (): Promise<readonly string[]> => bands.locator('> span:first-of-type').allTextContents();
    await expect.poll(read).toEqual(titles);
    expect(await page.getByText(/^BC0\d$/).allTextContents()).toEqual(['BC01', 'BC02', 'BC03', 'BC04']);
  });

  it('invites to write each tâche, and says no more that a text is empty once it is being written', async () => {
    const tache = cell('Écrire une tâche').first();
    await tache.click();
    const chosen = page.locator('[data-current]');
    const said = page.locator('#constats-cellule');
    await said.getByText('Le texte est vide').waitFor();
    expect(await markOf(chosen)).toBe('erreur');
    await page.keyboard.type('P');
    expect(await said.getByText('Le texte est vide').count()).toBe(0);
    await page.keyboard.type('réparer les feuilles');
    await expect.poll(() => chosen.locator('svg[data-niveau]').count()).toBe(0);
    expect(await said.getByText('Le texte est vide').count()).toBe(0);
    await picture(page, 'tache');
  });

  it('says in the detail, with nothing chosen, how one goes about in the table', async () => {
    await page.getByRole('button', { name: 'Détail', exact: true }).click();
    await page.getByText('Choisissez une cellule du tableau').waitFor();
    await page.getByText('Quitter le tableau, et y revenir').waitFor();
    expect(await page.getByText('Revenir à la structure').count()).toBe(0);
    await picture(page, 'detail-vide');
  });
});

describe('the signs of the table', () => {
  beforeEach(() => open('Relieur'));

  it('mark the cells of which something is said; what is to be checked is confirmed under the table', async () => {
    const kept = cell('La couture tient');
    await kept.waitFor();
    await expect.poll(() => markOf(kept)).toBe('avertissement');
    await picture(page, 'signes');
    await kept.click();
    const confirm = page.getByRole('button', { name: 'Le critère convient toujours' });
    await confirm.waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, 'a-verifier');
    await page.keyboard.press('F6');
    await expect.poll(() => confirm.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await confirm.waitFor({ state: 'detached' });
    await expect.poll(() => kept.evaluate((one) => one === document.activeElement)).toBe(true);
    await expect.poll(() => kept.locator('svg[data-niveau]').count()).toBe(0);
  });

  it('leave F6 to go round a copy for reading, where nothing is to be pressed under the table', async () => {
    await page.goto('about:blank');
    expect(await host.stop()).toBe(0);
    await withEngine(folder.workspace, async () => {
      host = await startLoopbackProcess(folder.env, [folder.workspace]);
      await page.goto(host.address);
      await page.getByRole('button', { name: 'Consulter une copie' }).click();
      await open('Relieur');
      await cell(sewn).click();
      await page.getByText('à vérifier').last().waitFor();
      await page.keyboard.press('F6');
      const tools = page.getByRole('toolbar', { name: 'Actions sur le tableau' });
      await expect.poll(() => tools.evaluate((one) => one.contains(document.activeElement))).toBe(true);
      await page.keyboard.press('F6');
      await expect.poll(() => cell(sewn).evaluate((one) => one === document.activeElement)).toBe(true);
    });
  });

  it('show where what is carried would go, inside the cell that it would go beside', async () => {
    const [carried, target] = [cell('Le plan est lu'), cell('Le dos est encollé')];
    await carried.locator('[data-grip]').hover();
    await page.mouse.down();
    const box = await target.boundingBox();
    if (box === null) throw new Error('the cell is not drawn');
    await page.mouse.move(box.x + 40, box.y + box.height / 2, { steps: 4 });
    await page.mouse.move(box.x + 40, box.y + 2, { steps: 4 });
    await expect.poll(() => target.getAttribute('data-drop')).toBe('before');
    expect(await page.locator('[data-drop]').count()).toBe(1);
    await picture(page, 'depot');
    // On the compétence: at the end of its critères.
    const held = await cell(glued).boundingBox();
    if (held === null) throw new Error('the cell is not drawn');
    await page.mouse.move(held.x + 40, held.y + 4, { steps: 4 });
    await expect.poll(() => cell(glued).getAttribute('data-drop')).toBe('into');
    await page.mouse.move(box.x + 40, box.y + 2, { steps: 4 });
    await expect.poll(() => target.getAttribute('data-drop')).toBe('before');
    await page.mouse.up();
    await expect.poll(() => page.locator('[data-drop]').count()).toBe(0);
  });
});
