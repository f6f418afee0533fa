import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { OrganismeView, RegistreServi } from '../../../shared/contract/answers/organisme.ts';
import { registreServi } from '../../../shared/organisme/servi.ts';
import { writeListe } from '../../support/annuaire.ts';
import { paritaire } from '../../support/cli.ts';
import { writeListeFictive } from '../../support/liste-fictive.ts';
import { axeViolations } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { watchComplaints } from '../support/complaints.ts';
import { desktopObstacle, startDesktop } from '../support/desktop.ts';
import { answerOpenDialog } from '../support/dialogs.ts';
import { keyboard } from '../support/hands.ts';
import { look } from '../support/look.ts';
import { startLoopbackProcess } from '../support/loopback.ts';
import { makeTestFolder, withEngine, type TestFolder } from '../support/workspace.ts';

/** Presses what asks for a file, and gives it. */
type Donner = (file: string, press: () => Promise<void>) => Promise<void>;

let folder: TestFolder;
beforeEach(() => {
  folder = makeTestFolder();
});
afterEach(() => folder.remove());

const cycle = {
  denomination: 'SARL LES ATELIERS DU CYCLE',
  numeroDeclarationActivite: '04973000097',
  siretEtablissementDeclarant: '98222438800016',
  siren: '982224388',
};

/** A body comes from the list, with the keyboard alone; what is changed of it is said to differ, and stops nothing. */
async function completer(page: Page, donner: Donner): Promise<void> {
  const [fausse, liste] = [join(folder.folder, 'fausse.csv'), join(folder.folder, 'liste.csv')];
  writeFileSync(fausse, 'a;b\n1;2\n');
  writeListe(liste, [{ denomination: 'Centre de formation du Léman' }, cycle]);
  const hands = keyboard(page);
  const bouton = (name: string) => page.getByRole('button', { name, exact: true });
  await hands.press(bouton('Organismes'));
  await hands.press(bouton('Ajouter un organisme…'));
  await hands.type(page.getByRole('textbox', { name: /^Dénomination/ }), 'ateliers');
  await hands.press(bouton('Liste publique…'));
  const dialogue = page.getByRole('dialog', { name: 'Liste publique des organismes de formation' });
  await dialogue.getByText('Aucune liste n’est sur ce poste.').waitFor();
  await donner(fausse, () => hands.press(bouton('Importer la liste (CSV)…')));
  await dialogue.getByText(/«.fausse\.csv.» n’est pas la Liste publique/).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await donner(liste, () => hands.press(bouton('Importer la liste (CSV)…')));
  await dialogue
    .getByText(/«.liste\.csv.», importée le .*2.organismes, déclarations jusqu’au 31\/05\/2026/)
    .waitFor();
  await look(page, 'liste-publique', { shown: dialogue });
  await page.keyboard.press('Escape');
  await dialogue.waitFor({ state: 'detached' });

  const nom = page.getByRole('combobox', { name: /^Dénomination/ });
  await hands.type(nom, 'cyc atel');
  await page.getByRole('option', { name: /ATELIERS DU CYCLE.*NDA 04973000097/ }).waitFor();
  await expect.poll(() => page.locator('[data-live-announcer]').textContent()).toContain('1 option');
  expect(await axeViolations(page)).toEqual([]);
  // Escape closes what is proposed, not the dialog.
  await page.keyboard.press('Escape');
  await page.getByRole('option').waitFor({ state: 'detached' });
  expect(await nom.inputValue()).toBe('cyc atel');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('option').waitFor({ state: 'detached' });
  const champs = page.getByRole('combobox');
  await expect
    .poll(() => champs.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value)))
    .toEqual(['SARL LES ATELIERS DU CYCLE', '98222438800016', '04973000097']);
  await page.getByText(/Seront repris de la liste.*Bourg-en-Bresse.*actions de formation/).waitFor();
  await page
    .getByText(/D’après la liste publique \(déclarations jusqu’au 31\/05\/2026\).*rien ne diffère/)
    .waitFor();
  // A number that is pasted is looked for at once.
  await hands.type(page.getByRole('combobox', { name: /^Numéro de déclaration/ }), '11755205675');
  await page.getByRole('option', { name: /Léman/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByText(/y est celui d’un autre organisme.*Léman/).waitFor();
  await look(page, 'ajouter-un-organisme', { shown: nom });
  await page.keyboard.press('Enter');

  // Its sheet says the same.
  await page.getByRole('heading', { name: 'SARL LES ATELIERS DU CYCLE' }).waitFor();
  await page.getByText(/y est celui d’un autre organisme.*Léman/).waitFor();
  await hands.type(page.getByRole('textbox', { name: /^Numéros de déclaration/ }), '04973000097');
  await page.keyboard.press('Tab');
  await page.getByText(/rien ne diffère/).waitFor();
  expect(await axeViolations(page)).toEqual([]);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('Liste publique');
  await page.keyboard.press('Enter');
  await hands.press(bouton('Retirer la liste de ce poste'));
  await dialogue.getByText('Aucune liste n’est sur ce poste.').waitFor();
  // A long one is given up on the way.
  const longue = join(folder.folder, 'longue.csv');
  await writeListeFictive(longue, 150_000, 1);
  await donner(longue, () => hands.press(bouton('Importer la liste (CSV)…')));
  await dialogue.getByRole('progressbar').waitFor();
  await page.keyboard.press('Escape');
  await dialogue.getByText('Opération annulée. Rien n’a été modifié.').waitFor();
  await dialogue.getByText('Aucune liste n’est sur ce poste.').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText(/D’après la liste publique/).waitFor({ state: 'detached' });
}

/** While an answer is on its way, what was found of the text before is not proposed: Enter would take another body. */
async function attendreSaReponse(page: Page): Promise<void> {
  const hands = keyboard(page);
  await hands.press(page.getByRole('button', { name: 'Organismes', exact: true }));
  await hands.press(page.getByRole('button', { name: 'Ajouter un organisme…', exact: true }));
  const nom = page.getByRole('combobox', { name: /^Dénomination/ });
  await hands.type(nom, 'léman');
  await page.getByRole('option', { name: /Léman/ }).waitFor();
  const { promise: vue, resolve: repondre } = Promise.withResolvers<undefined>();
  await page.route('**/api/annuaire.chercher', async (route) => {
    await vue;
    await route.continue();
  });
  await hands.type(nom, 'ateliers');
  await page.getByRole('option', { name: /Léman/ }).waitFor({ state: 'detached' });
  repondre(undefined);
  await page.getByRole('option', { name: /ATELIERS DU CYCLE/ }).waitFor();
  expect(await page.getByRole('option').count()).toBe(1);
}

/** As it is written. */
const ecrit = (): Promise<unknown> =>
  withEngine(folder.workspace, async (ask) => {
    const asked = { ref: null, au: '2026-06-01', connuLe: null };
    const { lignes } = registreServi(await ask<RegistreServi>('organismes.liste', asked));
    const { organisme } = await ask<OrganismeView>('organisme.read', { id: lignes[0]?.organisme });
    return organisme;
  });

const attendu = {
  denomination: 'SARL LES ATELIERS DU CYCLE',
  siren: '982224388',
  nda: ['04973000097'],
  etablissements: [
    {
      siret: '98222438800016',
      adresse: { voie: '1 rue des Essais', codePostal: '01000', commune: 'Bourg-en-Bresse', region: '84' },
    },
  ],
  qualiopis: [
    {
      categories: ['formation', 'apprentissage'],
      verifieLe: '2026-05-31',
      moyen: 'Liste publique des organismes de formation',
    },
  ],
};

it('in a browser', async () => {
  const host = await startLoopbackProcess(folder.env, [folder.workspace]);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const complaints = watchComplaints(page);
    page.setDefaultTimeout(10_000);
    await page.goto(host.address);
    await completer(page, async (file, press) => {
      const chooser = page.waitForEvent('filechooser');
      await press();
      await (await chooser).setFiles(file);
    });
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
    await host.stop();
  }
  expect(await ecrit()).toMatchObject(attendu);
});

it('in Electron', async ({ skip }) => {
  const obstacle = desktopObstacle();
  if (obstacle !== undefined) skip(obstacle);
  const desktop = await startDesktop(folder, folder.workspace);
  const complaints = watchComplaints(desktop.page);
  desktop.page.setDefaultTimeout(10_000);
  await completer(desktop.page, async (file, press) => {
    await answerOpenDialog(desktop, file);
    await press();
  });
  expect(complaints).toEqual([]);
  expect(await desktop.close()).toBe(0);
  expect(await ecrit()).toMatchObject(attendu);
});

it('proposes nothing of another text, however late its answer', async () => {
  const liste = join(folder.folder, 'liste.csv');
  writeListe(liste, [{ denomination: 'Centre de formation du Léman' }, cycle]);
  expect(await paritaire(folder.folder, 'annuaire', liste)).toMatchObject({ code: 0 });
  const host = await startLoopbackProcess(folder.env, [folder.workspace]);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(host.address);
    await attendreSaReponse(page);
  } finally {
    await browser.close();
    await host.stop();
  }
});
