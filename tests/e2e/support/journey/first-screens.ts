import { expect } from 'vitest';
import type { Stage } from './stage.ts';

export const author = { nom: 'Camille Essai', college: 'secretariat' } as const;
export const cpne = 'CPNEFP de la facture instrumentale';

/** The very first start: who works is asked once, then the example is there to look at. */
export async function introduceOneself({ page, hands, look }: Stage): Promise<void> {
  await page.getByRole('heading', { name: 'Qui travaille' }).waitFor();
  await look('profil');
  await hands.press(page.getByRole('button', { name: 'Commencer' }));
  await page.getByText('Indiquez votre nom.').waitFor();
  await page.getByText('Choisissez votre collège.').waitFor();
  await look('profil-incomplet');
  await hands.type(page.getByRole('textbox', { name: 'Nom' }), author.nom);
  await hands.tick(page.getByRole('radio', { name: 'Secrétariat' }));
  await hands.press(page.getByRole('button', { name: 'Commencer' }));
  await page.getByRole('option', { name: /^Technicien ou technicienne/ }).waitFor();
  await look('exemple');
}

async function inFileMenu({ page, hands, look }: Stage, entry: string): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'Fichier', exact: true }));
  await page.getByRole('menu').waitFor();
  await look('menu-fichier');
  await hands.press(page.getByRole('menuitem', { name: entry }));
}

/** The example is left for a file of one's own. */
export async function createFile(stage: Stage): Promise<void> {
  const { host, page, hands, look } = stage;
  await inFileMenu(stage, 'Fermer le fichier');
  await page.getByRole('heading', { name: 'Bienvenue dans Paritaire' }).waitFor();
  await look('accueil');
  await hands.press(page.getByRole('button', { name: 'Créer un fichier…' }));
  const dialog = page.getByRole('dialog', { name: 'Créer un fichier' });
  await hands.type(dialog.getByRole('textbox', { name: 'Nom de la CPNE' }), cpne);
  await hands.type(dialog.getByRole('textbox', { name: 'IDCC' }), '43');
  await hands.press(dialog.getByRole('button', { name: 'Créer' }));
  await dialog.getByText('n’est pas un IDCC').waitFor();
  await look('creer-un-fichier');
  await hands.type(dialog.getByRole('textbox', { name: 'IDCC' }), '3043');
  await host.placeFile();
  await hands.press(dialog.getByRole('button', { name: 'Créer' }));
  await page.getByRole('heading', { level: 1, name: cpne }).waitFor();
  await page.getByText('Ce fichier ne contient encore aucun référentiel.').waitFor();
  await expect.poll(() => page.title()).toBe(`${cpne} — Paritaire`);
  await look('fichier-vide');
}

/** The file is closed, then chosen among those at hand: it is as it was left, and nobody is asked who they are again. */
export async function reopenFile(stage: Stage, name: string): Promise<void> {
  const { page, hands, look } = stage;
  await inFileMenu(stage, 'Fermer le fichier');
  const file = page.getByRole('button', { name: new RegExp(`^${name}`) });
  await file.waitFor();
  await look('accueil-des-habitues');
  await hands.press(file);
  await page.getByRole('heading', { level: 1, name: cpne }).waitFor();
}
