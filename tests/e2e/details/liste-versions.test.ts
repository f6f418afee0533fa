import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../../../build/folders.ts';
import { ajouterOrganisme } from '../../../shared/edit/organismes.ts';
import { organismeExemple } from '../../support/organisme-exemple.ts';
import { axeViolations } from '../support/axe.ts';
import { zipPart } from '../../support/zip-part.ts';
import { inBothHosts, type HostName } from '../support/both-hosts.ts';
import { keyboard } from '../support/hands.ts';
import type { FileHands } from '../support/hosts.ts';
import { look } from '../support/look.ts';
import { sharedFiles } from '../support/shared-file.ts';
import { makeTestFolder, withEngine, type TestFolder } from '../support/workspace.ts';

const button = (place: Page | Locator, name: string | RegExp): Locator =>
  place.getByRole('button', { name, exact: true });

const uneFiche = projectPath('tests/fixtures/fiches/rncp-cqp.xml');
const unReferentiel = projectPath('schemas/examples/valid/adopte-decision-tenue.json');

const portee = { nature: 'ORGA_FORM' as const, blocs: [], versions: [] };
const jusqua = '2999-12-31';

/** Two bodies that are habilitated, at one address: an error of the list. */
async function makeFile(): Promise<TestFolder> {
  const folder = makeTestFolder();
  await withEngine(folder.workspace, async (ask) => {
    for (const [nom, le] of [
      ['Atelier-école des Lices', '2024-01-01'],
      ['Zinc et Cuivre', '2025-01-01'],
    ] as const) {
      const { op, changes } = ajouterOrganisme(
        organismeExemple([{ etat: 'habilite', le, jusqua, portee }], nom),
      );
      await ask('gesture.commit', { op, reason: null, changes: [...changes] });
    }
  });
  return folder;
}

async function voirVersions(page: Page): Promise<void> {
  await keyboard(page).press(button(page, 'Organismes'));
  await page.getByText(/^2\shabilitations, 2\sorganismes$/).waitFor();
  await page.getByRole('radio', { name: 'Versions', exact: true }).focus();
  await page.keyboard.press('Space');
}

/** What changed goes out with its changes marked; what it is for whom is generated, written over and kept. */
async function surPapier(page: Page, host: HostName): Promise<void> {
  const hands = keyboard(page);
  if (host === 'navigateur') {
    const downloading = page.waitForEvent('download');
    await hands.press(button(page, 'En Word, avec suivi des modifications…'));
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(
      /^organismes-habilites-.*-comparaison-1-0-2026-06-01\.docx$/,
    );
    const xml = await zipPart(readFileSync(await download.path()), 'word/document.xml');
    expect(xml).toMatch(/<w:ins [^>]*><w:r><w:t [^>]*>Zinc et Cuivre/);
    const opening = page.context().waitForEvent('page');
    await hands.press(button(page, 'En PDF…'));
    const printed = await opening;
    await printed.locator('ins').getByText('Zinc et Cuivre').waitFor();
    expect(await axeViolations(printed)).toEqual([]);
    await printed.close();
  }
  await hands.tick(page.getByRole('radio', { name: 'Note de modification' }));
  const region = page.getByRole('region', { name: 'Note de modification' });
  await region.getByText(/^- Zinc et Cuivre \(35000 Rennes/).waitFor();
  await hands.press(region.getByRole('button', { name: 'Modifier\u00a0: Entrées, Pour les financeurs' }));
  const texte = region.getByRole('textbox', { name: 'Pour les financeurs' });
  await expect.poll(() => texte.evaluate((field) => field === document.activeElement)).toBe(true);
  await hands.type(texte, 'Un organisme de plus à Rennes.');
  await page.keyboard.press('Tab');
  await look(page, 'liste-note', { shown: region });
  if (host === 'navigateur') {
    const opening = page.context().waitForEvent('page');
    await hands.press(button(page, 'Note en PDF…'));
    const printed = await opening;
    await printed.getByText('Un organisme de plus à Rennes.').waitFor();
    expect(await axeViolations(printed)).toEqual([]);
    await printed.close();
  }
  // The arrows of a group do not go round.
  await page.getByRole('radio', { name: 'Ce qui change' }).focus();
  await page.keyboard.press('Space');
}

/** A list that was exported is compared with the register, either way; a file of something else is refused in words. */
async function avecUnFichier(page: Page, { send, take }: FileHands): Promise<void> {
  const hands = keyboard(page);
  const region = page.getByRole('region', { name: 'Ce qui a changé' });
  const liste = await take('liste-adoptee.json', async () => {
    await hands.press(button(page, 'Exporter la version 1.0'));
    await hands.press(page.getByRole('menuitem', { name: /JSON/ }));
  });
  const choisir = async (cote: 'De' | 'À', option: string): Promise<void> => {
    await hands.press(region.getByRole('button', { name: new RegExp(` ${cote}$`) }));
    await hands.press(page.getByRole('option', { name: option, exact: true }));
  };

  await send(uneFiche, () => choisir('À', 'Un fichier…'));
  await region.getByText('« rncp-cqp.xml » n’est pas une liste d’organismes.').waitFor();
  await send(unReferentiel, () => choisir('À', 'Un fichier…'));
  await region.getByText('Ce fichier n’est pas une liste d’organismes de cette certification.').waitFor();
  await look(page, 'liste-comparee-refus', { shown: region });

  await send(liste, () => choisir('À', 'Un fichier…'));
  await region.getByText('Le fichier contient la version 1.0, au 01/06/2024.').waitFor();
  await region.getByText('Les deux listes disent la même chose.').waitFor();
  await choisir('De', 'Le registre, un jour');
  await page.getByRole('table', { name: 'Sorties' }).getByText('Zinc et Cuivre').waitFor();
  expect(await region.getByRole('button', { name: 'En PDF…' }).count()).toBe(0);
  // The file comes first: one file at most.
  await send(liste, () => choisir('De', 'Un fichier…'));
  await page.getByRole('table', { name: 'Entrées' }).getByText('Zinc et Cuivre').waitFor();
  await region.getByRole('button', { name: 'Fichier liste-adoptee.json De' }).waitFor();
  await look(page, 'liste-comparee-fichier', { shown: region });
  await choisir('De', 'Version 1.0, au 01/06/2024');
  await region.getByRole('button', { name: 'En PDF…' }).waitFor();
}

/** The list of a past day is adopted in spite of its error, with the keyboard alone, and compared with today’s; found again afterwards. */
async function adopterEtComparer(
  page: Page,
  reopen: () => Promise<Page>,
  host: HostName,
  files: FileHands,
): Promise<void> {
  const hands = keyboard(page);
  await voirVersions(page);
  await page.getByLabel('Au', { exact: true }).fill('2024-06-01');
  await page.getByText('Aucune version de cette liste n’est encore adoptée.').waitFor();
  await hands.press(button(page, 'Adopter la liste…'));
  const dialog = page.getByRole('dialog', { name: 'Adopter la liste des organismes' });
  await dialog.getByText(/^Liste au 01\/06\/2024\s: 1\shabilitation en cours\.$/).waitFor();
  await dialog.getByRole('link', { name: 'Organismes en double' }).waitFor();
  await look(page, 'adopter-la-liste', { shown: dialog });
  await dialog.getByLabel(/^Date de la décision/).fill('2026-11-27');
  await hands.type(dialog.getByRole('textbox', { name: /^Référence/ }), 'PV 18');
  await hands.type(dialog.getByRole('textbox', { name: /^Motif/ }), 'Première liste');
  await hands.press(button(dialog, 'Adopter'));
  await dialog.getByText('À renseigner.').waitFor();
  await hands.type(dialog.getByRole('textbox', { name: /^Pourquoi/ }), 'Même adresse');
  await hands.press(button(dialog, 'Adopter'));
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Version 1.0' }).waitFor();

  await page.getByLabel('Au', { exact: true }).fill('2026-06-01');
  await page.getByText(/^1\sentrée, 0\ssortie, 0\schangement\s; 1\shabilitation inchangée$/).waitFor();
  const entrees = page.getByRole('table', { name: 'Entrées' });
  await entrees
    .getByRole('row', { name: /Zinc et Cuivre.*former et organiser.*Habilitation le 01\/01\/2025/ })
    .waitFor();
  await look(page, 'versions-de-la-liste', { shown: entrees });
  await surPapier(page, host);
  await avecUnFichier(page, files);
  // The other way round, who came left.
  await page.getByLabel('Second jour').fill('2023-06-01');
  await page.getByRole('table', { name: 'Sorties' }).getByText('ne figure pas sur cette liste').waitFor();

  // What was known on another day is shown, not compared.
  const comparee = page.getByText(/^Le registre est comparé tel qu’il est connu aujourd’hui/);
  expect(await comparee.count()).toBe(0);
  await hands.press(button(page, 'Connu le…'));
  await comparee.waitFor();
  await hands.press(button(page, 'Revenir à ce qui est connu aujourd’hui'));
  await comparee.waitFor({ state: 'detached' });

  const again = await reopen();
  await keyboard(again).press(button(again, 'Organismes'));
  await again.getByRole('heading', { name: 'Version 1.0' }).waitFor();
  await keyboard(again).press(button(again, 'Zinc et Cuivre'));
  await again.getByRole('heading', { name: 'Zinc et Cuivre' }).waitFor();
}

describe('versions of the list of bodies', () => {
  inBothHosts(makeFile, adopterEtComparer);

  it('go out as they were adopted, and what stops the next one leads to its body', async () => {
    const folder = await makeFile();
    const adoptee = await withEngine(folder.workspace, async (ask) => {
      const [premier] = await ask<readonly { readonly id: string }[]>('referentiel.list', {});
      return ask<{ readonly version: { readonly sha256: string } }>('liste.adopt', {
        ref: premier?.id,
        au: '2024-06-01',
        numero: '1.0',
        decision: { type: 'creation', date: '2024-06-03', ref: 'PV 18' },
        motif: 'Première liste',
        passerOutre: 'Même adresse',
      });
    });
    const file = await sharedFiles.navigateur(folder);
    const { page } = file;
    await voirVersions(page);
    await button(page, 'Exporter la version 1.0').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /JSON/ }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^organismes-habilites-.*-v1\.0\.json$/);
    const octets = readFileSync(await download.path());
    expect(createHash('sha256').update(octets).digest('hex')).toBe(adoptee.version.sha256);
    // What stops the next one leads to the sheet of whom it is about.
    await button(page, 'Adopter la liste…').click();
    await page.getByRole('link', { name: /^Organismes en double/ }).click();
    await page.getByRole('heading', { name: 'Atelier-école des Lices' }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await file.stop()).toBe(0);
    folder.remove();
  });
});
