import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ReferentielRows } from '../../../shared/contract/answers/referentiel.ts';
import { ajouterOrganisme } from '../../../shared/edit/organismes.ts';
import { changeItem } from '../../../shared/edit/items.ts';
import { stateOfRows } from '../../../shared/document/rows.ts';
import { exampleReferentiel } from '../../support/open-example.ts';
import { organismeExemple } from '../../support/organisme-exemple.ts';
import { inBothHosts } from '../support/both-hosts.ts';
import { keyboard } from '../support/hands.ts';
import { look } from '../support/look.ts';
import { sharedFiles } from '../support/shared-file.ts';
import { makeTestFolder, withEngine, type TestFolder } from '../support/workspace.ts';

const button = (place: Page | Locator, name: string | RegExp): Locator =>
  place.getByRole('button', { name, exact: true });

/** The example, registered, and a body whose habilitation ended without a word, unless it has not ended. */
async function makeFile(jusqua = '2025-12-31'): Promise<TestFolder> {
  const folder = makeTestFolder();
  await withEngine(folder.workspace, async (ask) => {
    const { id } = exampleReferentiel;
    const row = stateOfRows((await ask<ReferentielRows>('referentiel.rows', { id })).rows)
      .get('referentiel')
      ?.get(id);
    if (row === undefined) throw new Error('no référentiel');
    const portee = { nature: 'ORGA_FORM' as const, blocs: [], versions: [] };
    for (const { op, changes } of [
      changeItem({ entity: 'referentiel', id }, row, { numero: 'RNCP40344' }),
      ajouterOrganisme(organismeExemple([{ etat: 'habilite', le: '2024-01-01', jusqua, portee }])),
    ])
      await ask('gesture.commit', { op, reason: null, changes: [...changes] });
  });
  return folder;
}

const vue = (page: Page, name: string): Locator => page.getByRole('radio', { name, exact: true });
const nom = 'Atelier-école des Lices';

/** What is late, what is wrong and what is to be declared, with the keyboard alone; then it is declared, once for all. */
async function suivre(page: Page, reopen: () => Promise<Page>): Promise<void> {
  const hands = keyboard(page);
  await hands.press(button(page, 'Organismes'));
  await page.getByText('1 habilitation, 1 organisme').waitFor();
  await vue(page, 'Registre').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  const echeances = page.getByRole('table', { name: 'Échéances' });
  await echeances.getByRole('row', { name: /^31\/12\/2025 Fin d’habilitation.* en retard/ }).waitFor();
  await page.getByText(/^2\séchéances, dont 2\sen retard$/).waitFor();
  await look(page, 'echeances', { shown: echeances });

  await vue(page, 'Échéances').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  const expirees = page.getByRole('region', { name: 'Habilitations expirées' });
  await expirees.getByText('L’habilitation a pris fin le 31/12/2025, et rien n’a suivi.').waitFor();
  await look(page, 'controles-du-registre', { shown: expirees });

  await vue(page, 'Contrôles').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  const aDeclarer = page.getByRole('table', { name: 'À déclarer' });
  await aDeclarer.getByRole('row', { name: /Lices.*73282932000074.*Inactif, former et organiser/ }).waitFor();
  await page.getByText('Aucune déclaration n’a encore été enregistrée.').waitFor();
  await look(page, 'a-declarer', { shown: aDeclarer });
  await hands.press(button(page, 'Enregistrer la déclaration…'));
  const dialog = page.getByRole('dialog', { name: 'Enregistrer une déclaration' });
  await hands.type(dialog.getByRole('textbox', { name: /^Par/ }), '');
  await hands.press(button(dialog, 'Enregistrer'));
  await dialog.getByText('Indiquez qui l’a faite.').waitFor();
  await hands.type(dialog.getByRole('textbox', { name: /^Par/ }), 'Jeanne Essai');
  await hands.type(dialog.getByRole('textbox', { name: /^Moyen/ }), 'Téléprocédure');
  await hands.press(button(dialog, 'Enregistrer'));
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('France compétences connaît tout ce qui a changé.').waitFor();
  await page.getByText(/^Dernière déclaration le .*, par Jeanne Essai\.$/).waitFor();

  // Found again as it was left, and the body from there.
  const again = await reopen();
  await keyboard(again).press(button(again, 'Organismes'));
  await again.getByText(/^Dernière déclaration le .*, par Jeanne Essai\.$/).waitFor();
  await vue(again, 'Échéances').focus();
  await again.keyboard.press('Space');
  await keyboard(again).press(button(again, nom).first());
  await again.getByRole('heading', { name: nom }).waitFor();
}

describe('what is followed of the register', () => {
  inBothHosts(() => makeFile(), suivre);

  it('goes out of it as files, and a certificate as a page to be printed', async () => {
    const folder = await makeFile('2999-12-31');
    const file = await sharedFiles.navigateur(folder);
    const { page } = file;
    await button(page, 'Organismes').click();
    const downloaded = async (press: () => Promise<void>): Promise<readonly [string, string]> => {
      const [download] = await Promise.all([page.waitForEvent('download'), press()]);
      return [download.suggestedFilename(), readFileSync(await download.path(), 'utf8')];
    };
    const exporte = (format: RegExp) => async (): Promise<void> => {
      await button(page, 'Exporter…').click();
      await page.getByRole('menuitem', { name: format }).click();
    };
    await page.getByLabel('Au', { exact: true }).fill('2025-06-01');
    const [csvName, csv] = await downloaded(exporte(/CSV/));
    expect(csvName).toMatch(/^organismes-habilites-.*-2025-06-01\.csv$/);
    expect(csv).toMatch(/^\uFEFFDénomination;.*\r\nAtelier-école des Lices;732829320;/);
    const [xlsxName, xlsx] = await downloaded(exporte(/Excel/));
    expect([xlsxName, xlsx.slice(0, 2)]).toEqual([expect.stringMatching(/\.xlsx$/), 'PK']);
    await vue(page, 'Échéances').click({ force: true });
    const [icsName, ics] = await downloaded(() => button(page, /calendrier/).click());
    expect(icsName).toBe('echeances-2025-06-01.ics');
    expect(ics).toContain('BEGIN:VEVENT');
    await vue(page, 'Registre').click({ force: true });
    await button(page, nom).click();
    const [printed] = await Promise.all([
      page.context().waitForEvent('page'),
      button(page, 'Imprimer l’attestation…').click(),
    ]);
    await printed.getByRole('heading', { name: 'Attestation d’habilitation' }).waitFor();
    await printed.getByText(/^Du 1er janvier 2024 au 31 décembre 2999$/).waitFor();
    expect(await file.stop()).toBe(0);
    folder.remove();
  });
});
