import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as newId } from 'uuid';
import { validateAny } from '../../../main/engine/exchange/json/validate.ts';
import type { ReferentielRows } from '../../../shared/contract/answers/referentiel.ts';
import { assembleReferentiel, stateOfRows } from '../../../shared/document/rows.ts';
import { createGrille } from '../../../shared/edit/grilles.ts';
import { genererGrille } from '../../../shared/grille/generer.ts';
import { paritaire } from '../../support/cli.ts';
import { relieur } from '../../support/relieur.ts';
import { axeViolations } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { watchComplaints } from '../support/complaints.ts';
import { desktopObstacle, startDesktop } from '../support/desktop.ts';
import { drawn, keyboard, tabInto } from '../support/hands.ts';
import { browserHost } from '../support/journey/browser-host.ts';
import { desktopHost } from '../support/journey/desktop-host.ts';
import { capturesFolder, createStage, type Stage, type View } from '../support/journey/stage.ts';
import { startLoopbackProcess } from '../support/loopback.ts';
import { picture } from '../support/picture.ts';
import { importReferentiel, makeTestFolder, withEngine, type TestFolder } from '../support/workspace.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const small: View = { width: 1280, height: 800, scheme: 'light' };
const views: readonly View[] =
  capturesFolder === undefined
    ? [small]
    : (['light', 'dark'] as const).flatMap((scheme) => [
        { ...small, scheme },
        { width: 1920, height: 1080, scheme },
      ]);

/** A référentiel that was never adopted, and its grid. */
async function makeFile(): Promise<TestFolder> {
  const folder = makeTestFolder();
  const sujet = relieur('La couture tient');
  await importReferentiel(folder, sujet);
  await withEngine(folder.workspace, async (ask) => {
    const { rows } = await ask<ReferentielRows>('referentiel.rows', { id: sujet.id });
    const choix = { intitule: 'Grille du jury', blocs: null, voies: [], echelle: 'acquis' as const };
    const grille = genererGrille(sujet, choix, newId);
    const { op, changes } = createGrille(stateOfRows(rows), sujet.id, grille);
    await ask('gesture.commit', { op, reason: null, changes });
  });
  return folder;
}

interface Acte {
  readonly date: string;
  readonly ref: string;
  readonly motif: string;
}

const dialogOf = (page: Page, of: 'grille' | 'référentiel') =>
  page.getByRole('dialog', {
    name: of === 'grille' ? 'Adopter la grille «\u00a0Grille du jury\u00a0»' : 'Adopter une version',
  });
const openAdoption = ({ page, hands }: Stage) =>
  hands.press(page.getByRole('button', { name: 'Adopter la grille…' }));
const messages = (page: Page) => page.getByRole('log', { name: 'Messages' });

/** The decision of the dialog that is open; what lacks is passed over. */
async function decide({ page, hands }: Stage, of: 'grille' | 'référentiel', acte: Acte): Promise<void> {
  const dialog = dialogOf(page, of);
  await dialog.getByLabel(/^Date de la décision/).fill(acte.date);
  await hands.type(dialog.getByRole('textbox', { name: 'Référence de la décision' }), acte.ref);
  const outre = dialog.getByRole('textbox', { name: 'Pourquoi adopter malgré les erreurs' });
  if ((await outre.count()) > 0) await hands.type(outre, 'Fait ailleurs');
  const cause = dialog.getByRole('checkbox', { name: 'évolution du métier ou des techniques' });
  if ((await cause.count()) > 0) await hands.tick(cause);
  await hands.type(dialog.getByRole('textbox', { name: /^Motif/ }), acte.motif);
  await hands.press(dialog.getByRole('button', { name: 'Adopter', exact: true }));
  await dialog.waitFor({ state: 'detached' });
}

/** The grid is offered with its référentiel, and left for later. */
async function leaveGrille({ page, hands }: Stage): Promise<void> {
  const offered = dialogOf(page, 'référentiel').getByRole('group', { name: 'Grille du jury', exact: true });
  const choice = offered.getByRole('checkbox', { name: 'Grille du jury' });
  await choice.waitFor();
  expect(await choice.isChecked()).toBe(true);
  await hands.tick(choice);
  expect(await offered.getByRole('textbox', { name: 'Numéro de la grille' }).count()).toBe(0);
}

/** A dialog over the table of the grid, which scrolls sideways by itself at 200 %: nothing else does. */
async function lookOver({ host, page }: Stage, name: string): Promise<void> {
  await picture(page, name);
  expect(await axeViolations(page), name).toEqual([]);
  await host.zoom(2);
  const sticksOut = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await expect.poll(sticksOut, { message: `${name} at 200 %` }).toBeLessThanOrEqual(0);
  await picture(page, `${name}-200`);
  expect(await axeViolations(page), `${name} at 200 %`).toEqual([]);
  await host.zoom(1);
}

/** Without a version of its référentiel, a grid waits: the référentiel is adopted from there, then the grid. */
async function adoptBoth(stage: Stage): Promise<void> {
  const { page, hands } = stage;
  // Nothing has the focus in a window that was just opened.
  await keyboard(page).choose(
    page.getByRole('listbox', { name: 'Référentiels' }),
    page.getByRole('option', { name: /^Relieur/ }),
  );
  await hands.press(page.getByRole('tab', { name: 'Grilles' }));
  await openAdoption(stage);
  const dialog = dialogOf(page, 'grille');
  await dialog.getByText(/celui-ci n’en a pas encore/).waitFor();
  await lookOver(stage, 'grille-sans-version');
  await hands.press(dialog.getByRole('button', { name: 'Adopter le référentiel…' }));
  await leaveGrille(stage);
  await decide(stage, 'référentiel', { date: '2026-01-15', ref: 'PV n° 1', motif: 'Création' });

  await openAdoption(stage);
  await dialog.getByText('Elle évalue la version 1.0 du référentiel.').waitFor();
  expect(await dialog.getByRole('textbox', { name: /^Numéro de version/ }).inputValue()).toBe('1.0');
  await hands.press(dialog.getByRole('button', { name: 'Adopter', exact: true }));
  await dialog.getByText('À renseigner.').first().waitFor();
  await lookOver(stage, 'grille-a-adopter');
  await decide(stage, 'grille', { date: '2026-02-01', ref: 'PV n° 2', motif: 'Première grille' });
  await messages(page)
    .getByText(/^Grille adoptée, version 1\.0, pour la version 1\.0 du référentiel/)
    .waitFor();
}

/** Nothing changed, nothing to adopt; then a line is reworded, and the grid superseded. */
async function supersede(stage: Stage): Promise<void> {
  const { page, hands } = stage;
  await openAdoption(stage);
  const dialog = dialogOf(page, 'grille');
  await dialog.getByText(/^Rien n’a changé depuis la version 1\.0 de la grille/).waitFor();
  await hands.press(dialog.getByRole('button', { name: 'Fermer' }));
  await dialog.waitFor({ state: 'detached' });
  const toIndicator = ['Control+Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight'];
  await write(page, toIndicator, 'On tire sur le fil');
  await openAdoption(stage);
  await decide(stage, 'grille', { date: '2026-06-01', ref: 'PV n° 3', motif: 'Un indicateur de plus' });
  await hands.press(messages(page).getByRole('button', { name: 'Voir les versions' }));
}

/** The answer of each day. */
async function askDays({ page, hands, look }: Stage): Promise<void> {
  const place = page.getByRole('region', { name: 'Quelle grille à cette date\u00a0?' });
  const says = (text: string | RegExp) => place.getByText(text).waitFor();
  const at = (jour: string) => place.getByLabel('Date', { exact: true }).fill(jour);
  await says('«\u00a0Grille du jury\u00a0», version 1.1, toutes les voies d’accès');
  await look('grilles-versions');
  await at('2026-03-15');
  await says('Au 15 mars 2026, pour la version 1.0 du référentiel\u00a0:');
  await says('«\u00a0Grille du jury\u00a0», version 1.0, toutes les voies d’accès');
  await at('2026-01-20');
  await says(/aucune grille ne vaut pour la version 1\.0 du référentiel\. .* que le 1er février 2026\.$/);
  await look('grilles-aucune');
  await at('2026-01-02');
  await says(/^Au 2 janvier 2026, aucune version du référentiel ne vaut/);
  // On paths that no grid leaves out, the same holds.
  await at('2026-06-01');
  await hands.press(place.getByRole('button', { name: /Voie d’accès/ }));
  await hands.choose(
    page.getByRole('listbox', { name: 'Voie d’accès' }),
    page.getByRole('option', { name: /^VAE/ }),
  );
  await says('«\u00a0Grille du jury\u00a0», version 1.1, toutes les voies d’accès');
}

/** What is handed out: the frozen version, and the draft. */
async function exportGrilles({ host, page, hands }: Stage): Promise<void> {
  const take = async (name: string): Promise<unknown> => {
    const text = await host.takeExport(() => hands.press(page.getByRole('button', { name })));
    const document: unknown = JSON.parse(text);
    expect(validateAny(document)).toMatchObject({ valid: true });
    return document;
  };
  const format = 'paritaire/grille';
  const name = 'de la grille «\u00a0Grille du jury\u00a0»…';
  expect(await take(`Exporter la version 1.0 ${name}`)).toMatchObject({
    format,
    version: { statut: 'adoptee', numero: '1.0', motif: 'Première grille' },
    grille: { intitule: 'Grille du jury', referentiel: { numero: '1.0' } },
  });
  expect(await take(`Exporter le brouillon ${name}`)).toMatchObject({
    format,
    version: { statut: 'brouillon' },
  });
}

/** Into a cell of the table that is shown, and what is typed there. */
async function write(page: Page, keys: readonly string[], text: string): Promise<void> {
  await tabInto(page.getByRole('grid'));
  for (const key of keys) {
    await page.keyboard.press(key);
    await drawn(page);
  }
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
}

/** A critère of the référentiel goes on. */
async function reword({ page, hands }: Stage, more: string): Promise<void> {
  await hands.press(page.getByRole('tab', { name: 'Tableau' }));
  await tabInto(page.getByRole('grid'));
  await page.keyboard.press('Control+Home');
  const current = page.locator('[data-current]');
  for (let row = 0; row < 20 && !/La couture tient/.test(await current.innerText()); row += 1) {
    for (const key of ['ArrowDown', 'End']) {
      await page.keyboard.press(key);
      await drawn(page);
    }
  }
  await page.keyboard.type(more);
  await page.keyboard.press('Escape');
  await page.keyboard.press('F6');
}

/** The référentiel has another version: the grid waits to be adopted for it, and the one before goes on for the text before. */
async function secondText(stage: Stage): Promise<void> {
  const { page, hands } = stage;
  await reword(stage, ' et reste droite');
  await hands.press(page.getByRole('button', { name: 'Adopter…', exact: true }));
  await leaveGrille(stage);
  await decide(stage, 'référentiel', { date: '2026-09-01', ref: 'PV n° 4', motif: 'Bloc renommé' });
  await hands.press(messages(page).getByRole('button', { name: 'Aller aux grilles' }));
  await openAdoption(stage);
  const dialog = dialogOf(page, 'grille');
  const pour = dialog.getByRole('button', { name: /Version du référentiel évaluée/ });
  await dialog.getByRole('textbox', { name: /^Numéro de version/ }).waitFor();
  await lookOver(stage, 'grille-pour-une-autre-version');
  // What only deserves a look leads to its place.
  const warned = dialog.getByRole('region', { name: /^1.avertissement, qui n’arrête pas l’adoption$/ });
  await hands.press(warned.getByRole('link', { name: 'Grilles qui ne suivent plus leur référentiel' }));
  await dialog.waitFor({ state: 'detached' });
  await page.locator('main [data-item] :focus, main [data-key] :focus, main [data-key]:focus').waitFor();
  await page.keyboard.press('F6');
  await openAdoption(stage);
  await hands.press(pour);
  await hands.press(page.getByRole('option', { name: /^Version 1\.0, décision du 15 janvier 2026/ }));
  await dialog.getByText(/^Rien n’a changé depuis la version 1\.1 de la grille/).waitFor();
  await hands.press(dialog.getByRole('button', { name: 'Fermer' }));
  await dialog.waitFor({ state: 'detached' });
  await hands.press(page.getByRole('tab', { name: 'Versions' }));
  const place = page.getByRole('region', { name: 'Quelle grille à cette date\u00a0?' });
  await place.getByText(/ pour cette version du référentiel.; il y en a pour la version 1\.0\.$/).waitFor();
  await hands.press(place.getByRole('button', { name: /Version du référentiel/ }));
  await hands.press(page.getByRole('option', { name: 'Version 1.0' }));
  await place.getByText('«\u00a0Grille du jury\u00a0», version 1.1, toutes les voies d’accès').waitFor();
}

/** The référentiel once more, and its grid with it: one decision. */
async function together(stage: Stage): Promise<void> {
  const { page, hands } = stage;
  await reword(stage, ', sans fil lâche');
  await hands.press(page.getByRole('button', { name: 'Adopter…', exact: true }));
  const offered = dialogOf(page, 'référentiel').getByRole('group', { name: 'Grille du jury', exact: true });
  const numero = offered.getByRole('textbox', { name: 'Numéro de la grille' });
  await numero.waitFor();
  expect(await numero.inputValue()).toBe('1.2');
  await offered.getByText('La dernière version adoptée est la 1.1.').waitFor();
  await offered.getByText(/^1.avertissement/).waitFor();
  await hands.type(numero, '');
  await hands.press(dialogOf(page, 'référentiel').getByRole('button', { name: 'Adopter', exact: true }));
  await offered.getByText('À renseigner.').waitFor();
  const dialog = dialogOf(page, 'référentiel');
  const causes = dialog.getByRole('group', { name: /^Causes de la révision/ });
  await causes.getByText(/^Une révision dit ce qui la rend nécessaire/).waitFor();
  await lookOver(stage, 'referentiel-et-grille');
  await hands.tick(causes.getByRole('checkbox', { name: 'évolution du droit' }));
  await dialog.getByLabel(/^Prochaine révision/).fill('2026-11-02');
  await hands.type(numero, '2.0');
  await decide(stage, 'référentiel', { date: '2026-10-01', ref: 'PV n° 5', motif: 'Ensemble' });
  await messages(page)
    .getByText(/^Version 1\.2 adoptée avec 1.grille/)
    .waitFor();
  await hands.press(page.getByRole('tab', { name: 'Versions' }));
  await page
    .getByText(/^Causes de la révision.: évolution du métier ou des techniques et évolution du droit$/)
    .waitFor();
  await page.getByText('Prochaine révision\u00a0: 2 novembre 2026').waitFor();
  await page.getByText('Révision à faire\u00a0: la date prévue est passée').waitFor();
  await lookOver(stage, 'revision-a-faire');
  const place = page.getByRole('region', { name: 'Quelle grille à cette date\u00a0?' });
  await place.getByText('«\u00a0Grille du jury\u00a0», version 2.0, toutes les voies d’accès').waitFor();
}

async function seeJournal({ page, hands, look }: Stage): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'Journal', exact: true }));
  for (const numero of ['1.0', '1.1']) {
    const said = `Adoption d’une grille — version «\u00a0Grille du jury, ${numero}\u00a0»`;
    await page.getByText(said, { exact: true }).waitFor();
  }
  const ensemble = 'Adoption d’une version avec ses grilles — version «\u00a01.2\u00a0»';
  await page.getByText(ensemble, { exact: true }).waitFor();
  await look('journal-grilles');
}

async function live(stage: Stage): Promise<void> {
  await adoptBoth(stage);
  await supersede(stage);
  await askDays(stage);
  await exportGrilles(stage);
  await secondText(stage);
  await together(stage);
  await seeJournal(stage);
}

describe('a grid adopted, superseded, asked for at a date and handed out, with the keyboard alone', () => {
  it.each(views)('in a browser, $width × $height, $scheme', async (view) => {
    const folder = await makeFile();
    const process = await startLoopbackProcess(folder.env, [folder.workspace]);
    const { width, height, scheme } = view;
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const complaints = watchComplaints(page);
    await page.goto(process.address);
    const host = browserHost(page, folder.workspace, 'grille-du-jury', view);
    await live(createStage(host, keyboard(page), view));
    expect(complaints).toEqual([]);
    await context.close();
    expect(await process.stop()).toBe(0);
    folder.remove();
  });

  it('in Electron', async ({ skip }) => {
    const obstacle = desktopObstacle();
    if (obstacle !== undefined) skip(obstacle);
    const folder = await makeFile();
    const desktop = await startDesktop(folder, folder.workspace);
    const { page } = desktop;
    page.setDefaultTimeout(10_000);
    const complaints = watchComplaints(page);
    const host = desktopHost(desktop, join(folder.folder, 'Grilles été.cpne'));
    await live(createStage(host, keyboard(page), small));
    expect(complaints).toEqual([]);
    expect(await desktop.close()).toBe(0);
    folder.remove();
  });
});

/** Adopts the référentiel, its grid for all access paths, and another for one of them. */
async function adoptTwo({ workspace }: TestFolder): Promise<string> {
  return withEngine(workspace, async (ask) => {
    const listed = await ask<readonly { readonly id: string; readonly intitule: string }[]>(
      'referentiel.list',
      {},
    );
    const ref = listed.find(({ intitule }) => intitule === 'Relieur ou relieuse')?.id ?? '';
    const { rows } = await ask<ReferentielRows>('referentiel.rows', { id: ref });
    const state = stateOfRows(rows);
    const choix = {
      intitule: 'Grille VAE',
      blocs: null,
      voies: ['VAE' as const],
      echelle: 'acquis' as const,
    };
    const { op, changes } = createGrille(
      state,
      ref,
      genererGrille(assembleReferentiel(state, ref), choix, newId),
    );
    await ask('gesture.commit', { op, changes, reason: null });
    const decision = { type: 'adoption', date: '2026-01-15', ref: 'PV n° 1' };
    const acte = { ref, numero: '1.0', decision, motif: 'Essai', passerOutre: 'Essai' };
    await ask('version.adopt', { ...acte, grilles: {} });
    for (const designation of ['Grille du jury', 'Grille VAE'])
      await ask('grille.adopt', { ...acte, designation, pour: null });
    return ref;
  });
}

it('of two grids for one bloc, the one that names the access path comes first, and both are told, on screen and in a terminal', async () => {
  const folder = await makeFile();
  const ref = await adoptTwo(folder);
  const said =
    /«.Grille VAE.» et «.Grille du jury.» évaluent le même bloc, pour la voie VAE\. Seule la première/;
  const { out } = await paritaire(
    folder.folder,
    'grilles',
    folder.workspace,
    ref,
    '--au',
    '2026-02-01',
    '--voie',
    'VAE',
  );
  const plain = out.replaceAll('\u00a0', ' ');
  expect(plain).toMatch(said);
  expect(plain.indexOf('« Grille VAE », version')).toBeLessThan(plain.indexOf('« Grille du jury », version'));
  const host = await startLoopbackProcess(folder.env, [folder.workspace]);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(host.address);
  await page.getByRole('option', { name: /^Relieur/ }).click();
  await page.getByRole('tab', { name: 'Versions' }).click();
  const place = page.getByRole('region', { name: 'Quelle grille à cette date\u00a0?' });
  await place
    .getByText(/«.Grille du jury.» et «.Grille VAE.» évaluent le même bloc, pour la voie VAE\.$/)
    .waitFor();
  await place.getByRole('button', { name: /Voie d’accès/ }).click();
  await page.getByRole('option', { name: /^VAE/ }).click();
  await place.getByText(said).waitFor();
  expect(await place.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringContaining('Grille VAE'),
    expect.stringContaining('Grille du jury'),
  ]);
  await picture(page, 'deux-grilles');
  expect(await axeViolations(page)).toEqual([]);
  await page.close();
  expect(await host.stop()).toBe(0);
  folder.remove();
});
