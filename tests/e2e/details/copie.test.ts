import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { paritaire } from '../../support/cli.ts';
import { inBothHosts, type HostName } from '../support/both-hosts.ts';
import type { FileHands } from '../support/hosts.ts';
import { keyboard } from '../support/hands.ts';
import { makeTestFolder, type TestFolder } from '../support/workspace.ts';

let folder: TestFolder;

async function live(page: Page, _reopen: unknown, host: HostName, { take }: FileHands): Promise<void> {
  const hands = keyboard(page);
  const copie = await take('Copie pour Jeanne.cpne', async () => {
    await hands.press(page.getByRole('button', { name: 'Fichier', exact: true }));
    await hands.press(page.getByRole('menuitem', { name: 'Enregistrer une copie…', exact: true }));
  });
  await page.getByText(/^Copie (enregistrée|téléchargée).*avec les coordonnées des personnes\.$/).waitFor();
  // Where it was saved can be pasted elsewhere: a browser says no path.
  if (host === 'bureau') {
    await hands.press(page.getByRole('button', { name: 'Copier le chemin', exact: true }));
    await page.getByText('Le chemin est copié.').waitFor();
    await hands.press(page.getByRole('button', { name: 'Journal', exact: true }));
    const mots = page.getByRole('searchbox', { name: /^Mots, dans/ });
    await mots.focus();
    await page.keyboard.press('ControlOrMeta+v');
    expect(await mots.inputValue()).toBe(copie);
  }
  // The file is still open: the copy is another one.
  expect(await paritaire(folder.env['PARITAIRE_DOSSIER'] ?? '', 'verifier', copie)).toMatchObject({
    code: 0,
  });
}

inBothHosts(() => {
  folder = makeTestFolder();
  return Promise.resolve(folder);
}, live);
