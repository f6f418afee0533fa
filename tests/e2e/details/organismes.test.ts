import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { RegistreAu, RegistreServi } from '../../../shared/contract/answers/organisme.ts';
import type { Passage } from '../../../shared/generated/document.ts';
import { ajouterOrganisme } from '../../../shared/edit/organismes.ts';
import { registreServi } from '../../../shared/organisme/servi.ts';
import { organismeExemple } from '../../support/organisme-exemple.ts';
import { axeViolations } from '../support/axe.ts';
import { watchComplaints } from '../support/complaints.ts';
import { desktopObstacle } from '../support/desktop.ts';
import { drawn, keyboard, tabInto } from '../support/hands.ts';
import { look } from '../support/look.ts';
import { sharedFiles } from '../support/shared-file.ts';
import { makeTestFolder, withEngine, type TestFolder } from '../support/workspace.ts';

const button = (place: Page | Locator, name: string | RegExp): Locator =>
  place.getByRole('button', { name, exact: true });
const ligne = (page: Page, name: string | RegExp): Locator => page.getByRole('row', { name });

const registre = ({ workspace }: TestFolder, au: string): Promise<RegistreAu> =>
  withEngine(workspace, async (ask) =>
    registreServi(await ask<RegistreServi>('organismes.liste', { ref: null, au, connuLe: null })),
  );

/** Chooses in the list that a field of choices opens. */
async function choose(page: Page, field: Locator, option: string | RegExp): Promise<void> {
  await keyboard(page).press(field);
  await keyboard(page).press(page.getByRole('option', { name: option, exact: true }));
}

/** A body comes into an empty register, is habilitated, and what was mistyped is corrected: with the keyboard alone. */
async function tenir(page: Page): Promise<void> {
  const hands = keyboard(page);
  await hands.press(button(page, 'Organismes'));
  await hands.press(button(page, 'Ajouter un organisme…'));
  const ajout = page.getByRole('dialog', { name: 'Ajouter un organisme' });
  await hands.type(ajout.getByRole('textbox', { name: /^Dénomination/ }), 'École des Lices');
  await hands.type(ajout.getByRole('textbox', { name: /^SIRET/ }), '732 829 320 00075');
  await ajout.getByText(/clé de contrôle/).waitFor();
  await hands.type(ajout.getByRole('textbox', { name: /^SIRET/ }), '732 829 320 00074');
  await page.keyboard.press('Enter');
  // Its sheet, with the keyboard on its name.
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('École des Lices');
  await page.getByText('SIREN 732829320').waitFor();
  await hands.type(page.getByRole('textbox', { name: 'Commune' }), 'Rennes');

  await hands.press(button(page, 'Ajouter une habilitation…'));
  const nouvelle = page.getByRole('dialog', { name: 'Ajouter une habilitation' });
  await hands.press(button(nouvelle, 'Ajouter'));
  await nouvelle.getByText('Choisissez l’étape.').waitFor();
  await choose(page, nouvelle.getByRole('button', { name: /Étape/ }), 'Habilitation');
  await nouvelle.getByLabel(/^À compter du/).fill('2025-01-01');
  await nouvelle.getByLabel(/^Jusqu’au/).fill('2029-12-31');
  await choose(page, nouvelle.getByRole('button', { name: /Habilité à/ }), 'former');
  await hands.press(button(nouvelle, 'Ajouter'));
  await nouvelle.waitFor({ state: 'detached' });
  const carte = page.getByRole('article');
  await carte.getByText('habilité', { exact: true }).first().waitFor();
  // What the law wants and is not said yet.
  await carte
    .getByRole('list', { name: 'À voir' })
    .getByText(/convention/i)
    .first()
    .waitFor();
  expect(await carte.getByRole('list', { name: 'Étapes de l’habilitation' }).innerText()).toMatch(
    /1er janvier 2025\s+Habilitation, jusqu’au 31\/12\/2029/,
  );

  await hands.press(button(carte, 'Enregistrer une étape…'));
  const etape = page.getByRole('dialog', { name: 'Enregistrer une étape' });
  await hands.press(etape.getByRole('button', { name: /Étape/ }));
  // What the law and the register allow after an habilitation, and nothing else.
  expect(await page.getByRole('option').allInnerTexts()).toEqual(['Habilitation', 'Suspension', 'Retrait']);
  await hands.press(page.getByRole('option', { name: 'Suspension' }));
  await etape.getByLabel(/^À compter du/).fill('2025-06-01');
  await hands.press(button(etape, 'Enregistrer'));
  await etape.waitFor({ state: 'detached' });
  await carte.getByText('suspendu', { exact: true }).first().waitFor();

  await hands.press(button(carte, /^Corriger l’étape « Suspension »/));
  const correction = page.getByRole('dialog', { name: 'Corriger une étape' });
  await hands.press(button(correction, 'Corriger'));
  await correction.getByText('Une correction dit pourquoi.').waitFor();
  await correction.getByLabel(/^À compter du/).fill('2025-07-01');
  await hands.type(correction.getByRole('textbox', { name: /^Motif de la correction/ }), 'Erreur de lecture');
  await hands.press(button(correction, 'Corriger'));
  await correction.waitFor({ state: 'detached' });
  await carte.getByText('1er juillet 2025').waitFor();

  await hands.press(button(page, /Registre$/));
  await ligne(page, /École des Lices/).waitFor();
  await page.getByText('1 habilitation, 1 organisme').waitFor();
  await button(page, /^Annuler.: correction du registre des organismes — étape « École/).waitFor();
  await hands.press(button(page, 'Journal'));
  const said = async (): Promise<readonly (string | undefined)[]> =>
    (await page.getByRole('option').allInnerTexts()).map((text) =>
      text.split('\n')[0]?.replaceAll('\u00a0', ' '),
    );
  await expect
    .poll(async () => (await said()).slice(0, 5))
    .toEqual([
      'Correction du registre des organismes — étape « École des Lices, Suspension »',
      'Étape d’habilitation — étape « École des Lices, Suspension »',
      'Ajout d’une habilitation — habilitation « École des Lices »',
      'Changement chez un organisme — établissement « École des Lices, 73282932000074 »',
      'Ajout d’un organisme — organisme « École des Lices »',
    ]);
  expect(await page.getByRole('option').first().innerText()).toContain('Erreur de lecture');
}

describe.each(Object.entries(sharedFiles))('the register of training bodies, %s', (host, open) => {
  it('is kept with the keyboard alone', async (context) => {
    const obstacle = host === 'bureau' ? desktopObstacle() : undefined;
    if (obstacle !== undefined) return context.skip(obstacle);
    const folder = makeTestFolder();
    const file = await open(folder);
    const complaints = watchComplaints(file.page);
    await tenir(file.page);
    expect(complaints).toEqual([]);
    expect(await file.stop()).toBe(0);
    const { lignes } = await registre(folder, '2025-08-01');
    expect(lignes).toMatchObject([
      {
        denomination: 'École des Lices',
        siren: '732829320',
        commune: 'Rennes',
        etat: 'suspendu',
        depuis: '2025-07-01',
      },
    ]);
    folder.remove();
  });
});

const portee = { nature: 'ORGA_FORM', blocs: [], versions: [] } as const;
const accorde: readonly Omit<Passage, 'id'>[] = [
  {
    etat: 'habilite',
    le: '2024-01-01',
    jusqua: '2025-12-31',
    portee: { ...portee, blocs: [], versions: [] },
  },
];
const demande: readonly Omit<Passage, 'id'>[] = [
  { etat: 'demande', le: '2024-01-01', portee: { ...portee, nature: 'FORMER', blocs: [], versions: [] } },
];

const noms = ['Académie Ève', 'Bureau des métiers', 'Centre du Léman', 'Demandeur', 'École du Vexin'];

async function semer({ workspace }: TestFolder): Promise<void> {
  await withEngine(workspace, async (ask) => {
    for (const nom of noms) {
      const { op, changes } = ajouterOrganisme(
        organismeExemple(nom === 'Demandeur' ? demande : accorde, nom),
      );
      await ask('gesture.commit', { op, reason: null, changes: [...changes] });
    }
  });
}

const choisies = (page: Page): Promise<readonly string[]> =>
  page.locator('[role="row"][aria-selected="true"] [aria-colindex="2"]').allInnerTexts();

describe('in the browser', () => {
  it('many are found, chosen, renewed by one decision and one gesture, or none', async () => {
    const folder = makeTestFolder();
    await semer(folder);
    const file = await sharedFiles.navigateur(folder);
    const { page } = file;
    const complaints = watchComplaints(page);
    // It is asked for as soon as the mouse comes near.
    const asked = page.waitForRequest(/organismes\.liste$/);
    await button(page, 'Organismes').hover();
    await asked;
    await button(page, 'Organismes').click();
    await page.getByText('5 habilitations, 5 organismes').waitFor();
    await look(page, 'registre', { shown: page.getByRole('grid') });

    // Accents do not count, and totals are always said.
    await page.getByRole('searchbox', { name: /^Nom, SIRET/ }).fill('eve');
    await page.getByText('1 habilitation sur 5, 1 organisme').waitFor();
    await page.getByRole('searchbox', { name: /^Nom, SIRET/ }).fill('');
    await button(page, 'Organisme').click();
    await expect
      .poll(() => page.getByRole('columnheader', { name: /Organisme/ }).getAttribute('aria-sort'))
      .toBe('descending');
    await ligne(page, /École du Vexin/)
      .and(page.locator('[aria-rowindex="2"]'))
      .waitFor();
    await button(page, 'Organisme').click();

    // Click, Ctrl, Shift; then with the keyboard.
    await ligne(page, /Académie/).click();
    await ligne(page, /Centre/).click({ modifiers: ['ControlOrMeta'] });
    expect(await choisies(page)).toEqual(['Académie Ève', 'Centre du Léman']);
    await ligne(page, /École/).click({ modifiers: ['Shift'] });
    expect(await choisies(page)).toEqual(['Centre du Léman', 'Demandeur', 'École du Vexin']);
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    expect(await choisies(page)).toHaveLength(4);
    await page.keyboard.press('ControlOrMeta+a');
    expect(await choisies(page)).toEqual(noms);
    await page.getByText('5 lignes choisies').waitFor();

    // One of them asked and is not habilitated: what is possible for the others is not for all.
    await button(page, 'Enregistrer une étape…').click();
    const etape = page.getByRole('dialog', { name: 'Enregistrer une étape' });
    await etape.getByRole('button', { name: /Étape/ }).click();
    expect(await page.getByRole('option').allInnerTexts()).toEqual(['Retrait']);
    await page.keyboard.press('Escape');
    await button(etape, 'Annuler').click();
    await etape.waitFor({ state: 'detached' });

    await ligne(page, /Demandeur/)
      .locator('[aria-colindex="1"]')
      .click();
    await button(page, 'Enregistrer une étape…').click();
    await etape.getByText('4 habilitations\u00a0: Académie Ève et 3 autres.').waitFor();
    await look(page, 'etape', { shown: etape });
    await etape.getByRole('button', { name: /Étape/ }).click();
    await page.getByRole('option', { name: 'Habilitation' }).click();
    await etape.getByLabel(/^À compter du/).fill('2023-01-01');
    await etape.getByLabel(/^Jusqu’au/).fill('2028-12-31');
    await button(etape, 'Enregistrer pour 4 habilitations').click();
    // Before what each was granted: refused whole, by the name of one.
    await etape
      .getByRole('alert')
      .getByText(/Académie Ève/)
      .waitFor();
    expect(await page.getByText('31/12/2028').count()).toBe(0);
    await etape.getByLabel(/^À compter du/).fill('2026-01-01');
    await button(etape, 'Enregistrer pour 4 habilitations').click();
    await page.getByText('Étape enregistrée pour 4 habilitations\u00a0: habilitation.').waitFor();
    await page.getByRole('gridcell', { name: '31/12/2028' }).nth(3).waitFor();
    await page.getByRole('button', { name: /^Annuler.: étape d’habilitation/ }).click();
    await page.getByRole('gridcell', { name: '31/12/2028' }).first().waitFor({ state: 'detached' });

    // Out of the list and back: the line that was left has the keyboard.
    await button(page, 'Centre du Léman').click();
    await page.getByRole('heading', { name: 'Centre du Léman' }).waitFor();
    await look(page, 'fiche', { shown: page.getByRole('heading', { name: 'Centre du Léman' }) });
    await page.getByRole('heading', { name: 'Centre du Léman' }).waitFor();
    await button(page, /Registre$/).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-rowindex')))
      .toBe('4');

    // Nobody was habilitated at the beginning of 2023; at the beginning of 2024, four are for all blocs.
    await page.getByText('Carte', { exact: true }).click();
    await page.getByLabel('Au', { exact: true }).fill('2023-01-01');
    await page.getByText('0 organisme habilité à ce jour').waitFor();
    await page.getByLabel('Au', { exact: true }).fill('2024-02-01');
    await page.getByText('4 organismes habilités à ce jour').waitFor();
    expect(await page.getByRole('row', { name: /^Peuvent former/ }).innerText()).toMatch(/4\s+4\s+4\s+4/);
    await look(page, 'carte', { shown: page.getByRole('table') });
    await page.getByLabel('Au', { exact: true }).fill('2026-06-01');
    await page.getByText('BC01\u00a0: personne ne peut y former, ni en organiser l’évaluation.').waitFor();
    expect(complaints).toEqual([]);
    expect(await file.stop()).toBe(0);
    folder.remove();
  });

  it('a filter is kept by its name, columns are chosen, and the day is', async () => {
    const folder = makeTestFolder();
    await semer(folder);
    const file = await sharedFiles.navigateur(folder);
    const { page } = file;
    await button(page, 'Organismes').click();
    const hands = keyboard(page);
    await choose(page, page.getByRole('button', { name: /État/ }).first(), 'demande reçue');
    await page.getByText('1 habilitation sur 5, 1 organisme').waitFor();
    await hands.press(button(page, 'Filtres gardés'));
    await hands.press(page.getByRole('menuitem', { name: 'Garder ce filtre…' }));
    await hands.type(
      page.getByRole('dialog').getByRole('textbox', { name: /^Nom du filtre/ }),
      'À instruire',
    );
    await page.keyboard.press('Enter');
    await hands.press(button(page, 'Tout montrer'));
    await page.getByText('5 habilitations, 5 organismes').waitFor();
    await hands.press(button(page, 'Colonnes'));
    await hands.press(page.getByRole('menuitemcheckbox', { name: 'SIRET' }));
    await page.keyboard.press('Escape');
    await page.getByRole('columnheader', { name: 'SIRET' }).waitFor();
    // Before anything was granted, bodies are there and have no habilitation.
    await page.getByLabel('Au', { exact: true }).fill('2023-06-01');
    await page.getByText('0 habilitation, 5 organismes').waitFor();
    await hands.press(button(page, 'Connu le…'));
    await page.getByText(/^Le registre tel qu’il était enregistré/).waitFor();
    expect(await button(page, 'Enregistrer une étape…').isDisabled()).toBe(true);
    await tabInto(page.getByRole('grid'));
    await drawn(page);

    // They are found again in another session, once they are kept.
    const kept = (): string =>
      readdirSync(join(folder.folder, 'places'))
        .map((name) => readFileSync(join(folder.folder, 'places', name), 'utf8'))
        .join('');
    await expect.poll(kept).toMatch(/"siret"[^]*À instruire/);
    const again = await file.killAndRestart();
    await button(again, 'Organismes').click();
    await again.getByRole('columnheader', { name: 'SIRET' }).waitFor();
    await button(again, 'Filtres gardés').click();
    await again.getByRole('menuitem', { name: 'À instruire', exact: true }).click();
    await again.getByText('1 habilitation sur 5, 1 organisme').waitFor();
    expect(await file.stop()).toBe(0);
    folder.remove();
  });

  it('a copy is read, and nothing of it is written', async () => {
    const folder = makeTestFolder();
    await semer(folder);
    await withEngine(folder.workspace, async () => {
      const file = await sharedFiles.navigateur(folder);
      const { page } = file;
      await button(page, 'Consulter une copie').click();
      await button(page, 'Organismes').click();
      await ligne(page, /Demandeur/).click();
      expect(await page.getByRole('button', { name: /^(Ajouter|Enregistrer)/ }).count()).toBe(0);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Demandeur' }).waitFor();
      expect(await page.getByRole('textbox', { name: 'Commune' }).getAttribute('readonly')).not.toBeNull();
      expect(
        await page
          .getByRole('main')
          .getByRole('button', { name: /Corriger|Ajouter|Retirer|Modifier|étape/ })
          .count(),
      ).toBe(0);
      expect(await axeViolations(page)).toEqual([]);
      expect(await file.stop()).toBe(0);
    });
    folder.remove();
  });

  it('a body that was just added goes with an undo, and its sheet with it', async () => {
    const folder = makeTestFolder();
    const file = await sharedFiles.navigateur(folder);
    const { page } = file;
    await button(page, 'Organismes').click();
    await page.getByRole('heading', { name: 'Aucun organisme n’est encore enregistré' }).waitFor();
    await look(page, 'registre-vide', { shown: page.getByRole('main') });
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('ajouter un organisme');
    await page.keyboard.press('Enter');
    await page
      .getByRole('dialog')
      .getByRole('textbox', { name: /^Dénomination/ })
      .fill('Essai');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Essai' }).waitFor();
    await page
      .getByRole('button', { name: /^Annuler.: ajout d’un organisme — organisme « Essai »$/ })
      .click();
    await page.getByRole('heading', { name: 'Aucun organisme n’est encore enregistré' }).waitFor();
    await page.getByRole('button', { name: /^Rétablir.: ajout d’un organisme/ }).click();
    await page.getByText('0 habilitation, 1 organisme').waitFor();
    expect(await file.stop()).toBe(0);
    folder.remove();
  });
});
