import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { paritaire } from '../../support/cli.ts';
import { inBothHosts, type HostName } from '../support/both-hosts.ts';
import type { FileHands } from '../support/hosts.ts';
import { desktopObstacle, startAgain, withDesktop } from '../support/desktop.ts';
import { keyboard } from '../support/hands.ts';
import { look } from '../support/look.ts';
import { paquetDeJeanne, type Recu } from '../support/paquet-de-jeanne.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const lu = (page: Page): Promise<void> => page.getByText('Vu en sous-groupe.').waitFor();

/** It is the file that the application is started with. */
let recu: Recu;
async function commence(): Promise<Recu> {
  recu = await paquetDeJeanne(null);
  return { ...recu, workspace: recu.paquet };
}

/** A merge that is being answered is put aside before another package is read. */
async function pendantUneReunion(page: Page, { send }: FileHands, paquet: string): Promise<void> {
  const hands = keyboard(page);
  await hands.press(button(page, 'Voir ce qui changerait'));
  await page.getByRole('tab', { name: 'À décider (2)' }).waitFor();
  const ouvrir = async (): Promise<void> => {
    await send(paquet, async () => {
      await hands.press(button(page, 'Fichier'));
      await hands.press(page.getByRole('menuitem', { name: 'Ouvrir…', exact: true }));
    });
    await page.getByRole('alertdialog', { name: 'Une réunion est en cours' }).waitFor();
  };
  await ouvrir();
  await look(page, 'paquet-donne-reunion', { shown: page.getByRole('alertdialog') });
  await hands.press(button(page, 'Rester'));
  await page.getByRole('tab', { name: 'À décider (2)' }).waitFor();
  await ouvrir();
  await hands.press(button(page, 'Mettre de côté et lire le paquet'));
  await button(page, 'Voir ce qui changerait').waitFor();
}

/** What is typed in a dialog is not left for a package without a word. */
async function pendantUneSaisie(page: Page, { paquet }: Recu): Promise<void> {
  const hands = keyboard(page);
  await hands.press(button(page, 'Nouveau référentiel…').first());
  const intitule = page.getByRole('textbox', { name: /^Intitulé/ });
  await hands.type(intitule, 'Relieur ou relieuse');
  const question = page.getByRole('alertdialog', { name: 'Un autre fichier a été donné à ouvrir' });
  expect(await startAgain(recu, paquet)).toBe(0);
  await look(page, 'paquet-donne-saisie', { shown: question });
  await hands.press(button(page, 'Rester'));
  expect(await intitule.inputValue()).toBe('Relieur ou relieuse');
  expect(await startAgain(recu, paquet)).toBe(0);
  await hands.press(button(page, 'Le montrer et perdre la saisie'));
  await page.getByText(/n’est pas une copie de celui dont vient ce paquet/).waitFor();
}

async function live(page: Page, _reopen: unknown, host: HostName, files: FileHands): Promise<void> {
  const hands = keyboard(page);
  await page
    .getByRole('heading', { level: 1, name: '«\u00a0De Jeanne.cpnex\u00a0» est un paquet d’échange' })
    .waitFor();
  await page.getByText('Jeanne Dupont (').waitFor();
  await lu(page);
  await page.getByText('demandez-en une à Jeanne Dupont').waitFor();
  await look(page, 'paquet-donne', { shown: page.getByRole('main') });
  await hands.press(button(page, /^CQP|^Exemple/).first());
  await button(page, 'Voir ce qui changerait').waitFor();
  await lu(page);
  if (host === 'bureau') await pendantUneReunion(page, files, recu.paquet);
}

describe('a package that is given to be opened', { timeout: 120_000 }, () => {
  inBothHosts(commence, live);

  it('by a second start is read in the window at work; of another workspace, it says which, and the file stays open', async ({
    skip,
  }) => {
    const obstacle = desktopObstacle();
    if (obstacle !== undefined) skip(obstacle);
    recu = await paquetDeJeanne(null);
    await withDesktop(recu, recu.workspace, async ({ page }) => {
      await button(page, 'Exporter le brouillon…').waitFor();
      expect(await startAgain(recu, recu.paquet)).toBe(0);
      await lu(page);
      await keyboard(page).press(button(page, 'Voir ce qui changerait'));
      await page.getByRole('tab', { name: 'À décider (2)' }).waitFor();
      // A merge that is being answered is not left for it without a word.
      expect(await startAgain(recu, recu.paquet)).toBe(0);
      await keyboard(page).press(button(page, 'Rester'));
      await page.getByRole('tab', { name: 'À décider (2)' }).waitFor();
    });
    const ailleurs = join(recu.folder, 'Ailleurs.cpne');
    await paritaire(recu.folder, 'nouveau', ailleurs, '--cpne', 'CPNE d’à côté');
    await withDesktop(recu, ailleurs, async ({ page }) => {
      await page.getByRole('heading', { level: 1, name: 'CPNE d’à côté' }).waitFor();
      expect(await startAgain(recu, recu.paquet)).toBe(0);
      await page
        .getByText(/^Le fichier ouvert, «.CPNE d’à côté.», n’est pas une copie de celui dont vient ce paquet/)
        .waitFor();
      await keyboard(page).press(button(page, 'Revenir'));
      await page.getByRole('heading', { level: 1, name: 'CPNE d’à côté' }).waitFor();
      await pendantUneSaisie(page, recu);
    });
    recu.remove();
  });

  it('says why it cannot be read, and offers nothing that would not help', async ({ skip }) => {
    const obstacle = desktopObstacle();
    if (obstacle !== undefined) skip(obstacle);
    recu = await paquetDeJeanne(null);
    writeFileSync(recu.paquet, readFileSync(recu.paquet).subarray(0, 2_000));
    await withDesktop(recu, recu.paquet, async ({ page }) => {
      await page.getByText(/est abîmé ou incomplet.*Demandez à son auteur de le refaire/).waitFor();
      expect(await button(page, 'Réessayer').count()).toBe(0);
      await keyboard(page).press(button(page, 'Revenir'));
      await page.getByRole('heading', { name: 'Bienvenue dans Paritaire' }).waitFor();
    });
    recu.remove();
  });
});
