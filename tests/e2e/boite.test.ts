import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { paritaire } from '../support/cli.ts';
import { inBothHosts, type HostName } from './support/both-hosts.ts';
import type { FileHands } from './support/hosts.ts';
import { keyboard } from './support/hands.ts';
import { look } from './support/look.ts';
import { paquetDeJeanne, type Recu } from './support/paquet-de-jeanne.ts';
import { button, commande } from './support/reunir.ts';

const boite = (page: Page): Locator => page.getByRole('region', { name: 'Dossier partagé' });

let recu: Recu;
const dossier = (): string => dirname(recu.paquet);

/** The file, and beside it the folder where a colleague dropped a package; in a browser, the folder that is served is the one. */
async function prepare(): Promise<Recu> {
  const made = await paquetDeJeanne(null);
  writeFileSync(join(dirname(made.paquet), 'En cours.cpnex'), 'PK');
  mkdirSync(join(dirname(made.paquet), 'Dossier.cpnex'));
  recu = made;
  return recu;
}

async function choisir(page: Page, host: HostName, { send }: FileHands): Promise<void> {
  const hands = keyboard(page);
  await commande(page, hands, 'Réunir avec…');
  await boite(page)
    .getByText(/^Si le groupe a un dossier commun/)
    .waitFor();
  if (host === 'bureau')
    await send(dossier(), () => hands.press(button(boite(page), 'Choisir le dossier partagé…')));
  else await hands.press(button(boite(page), /^Utiliser le dossier/));
  await boite(page)
    .getByText(/^Paquets déposés dans/)
    .waitFor();
}

/** Of a folder that fills up, the last are read, and the others when they are asked for. */
async function lireLesAnciens(page: Page): Promise<void> {
  const hands = keyboard(page);
  const anciens = Array.from({ length: 105 }, (_, i) => join(dossier(), `Ancien ${100 + i}.cpnex`));
  for (const ancien of anciens) writeFileSync(ancien, 'PK');
  await hands.press(button(boite(page), 'Relire le dossier'));
  await boite(page).getByText('7\u00a0paquets plus anciens par leur nom n’ont pas été lus.').waitFor();
  expect(await boite(page).getByRole('listitem').count()).toBe(100);
  await look(page, 'boite-pleine', { shown: boite(page).getByText(/n’ont pas été lus/) });
  await hands.press(button(boite(page), 'En lire 7 de plus'));
  await boite(page).getByRole('listitem').nth(106).waitFor();
  for (const ancien of anciens) rmSync(ancien);
  await hands.press(button(boite(page), 'Relire le dossier'));
  await expect.poll(() => boite(page).getByRole('listitem').count()).toBe(2);
}

/** What a colleague dropped is read from there. */
async function lire(page: Page): Promise<void> {
  const hands = keyboard(page);
  const [deJeanne, abime] = ['De Jeanne.cpnex', 'En cours.cpnex'].map((nom) =>
    boite(page).getByRole('listitem').filter({ hasText: nom }),
  );
  await deJeanne?.getByText(/^Jeanne Dupont, contribution, le/).waitFor();
  await deJeanne?.getByText('Nouveau').waitFor();
  await deJeanne?.getByText(/^Pour vous/).waitFor();
  await abime?.getByText('Illisible').waitFor();
  await abime?.getByText(/sa copie n’est peut-être pas finie/).waitFor();
  expect(await boite(page).getByRole('listitem').count()).toBe(2);
  await look(page, 'boite', { shown: boite(page) });
  await lireLesAnciens(page);
  await hands.press(button(page, 'Lire «\u00a0De Jeanne.cpnex\u00a0»'));
  await page.getByText('Vu en sous-groupe.').waitFor();
  await hands.press(button(page, 'Voir ce qui changerait'));
  await hands.press(button(page, 'Réunir…'));
  await hands.press(button(page.getByRole('dialog', { name: 'Réunir' }), 'Réunir'));
  await page.getByRole('heading', { name: 'C’est réuni' }).waitFor();
}

/** The answer is dropped there, beside what was received. */
async function deposer(page: Page): Promise<void> {
  const hands = keyboard(page);
  await commande(page, hands, 'Envoyer un paquet…');
  const dialog = page.getByRole('dialog', { name: 'Envoyer un paquet' });
  // What she sent was taken in: she has what came before it.
  await hands.type(dialog.getByRole('textbox', { name: 'Pour qui' }), 'Jeanne Dupont');
  const suite = dialog.getByRole('radio', { name: /^Ce que Jeanne Dupont n’a pas encore/ });
  expect(await suite.isChecked()).toBe(true);
  await look(page, 'paquet-debut', { shown: suite });
  // What was just merged goes whole, even with a part.
  await hands.tick(dialog.getByRole('radio', { name: 'Certains référentiels seulement' }));
  const rappel = dialog.getByText(/^Ce fichier a été réuni avec d’autres copies/);
  await rappel.waitFor();
  await look(page, 'paquet-reunions', { shown: rappel });
  await hands.tick(dialog.getByRole('radio', { name: 'Tout le fichier' }));
  await rappel.waitFor({ state: 'detached' });
  await hands.tick(dialog.getByRole('radio', { name: /^Dans le dossier partagé/ }));
  await look(page, 'boite-deposer', {
    shown: dialog.getByRole('radio', { name: /^Dans le dossier partagé/ }),
  });
  // Two clicks before anything is drawn again, then Enter: one package all the same.
  await button(dialog, 'Déposer dans le dossier partagé').evaluate((pressed) => {
    if (!(pressed instanceof HTMLButtonElement)) throw new Error('no button');
    pressed.click();
    pressed.click();
    pressed.form?.requestSubmit();
  });
  await page.getByText(/^Paquet déposé dans le dossier partagé/).waitFor();
  const [depose = '', ...autres] = readdirSync(dossier()).filter((nom) => nom.includes('Camille Essai'));
  expect(autres).toEqual([]);
  const profile = recu.env['PARITAIRE_DOSSIER'] ?? '';
  const { code, out } = await paritaire(profile, 'paquet', '--lire', join(dossier(), depose));
  expect([code, out]).toEqual([0, expect.stringMatching(/Journal, après la ligne \d/)]);
}

async function live(
  page: Page,
  reopen: () => Promise<Page>,
  host: HostName,
  files: FileHands,
): Promise<void> {
  await choisir(page, host, files);
  await lire(page);
  await deposer(page);
  const again = await reopen();
  await commande(again, keyboard(again), 'Réunir avec…');
  const places = boite(again).getByRole('listitem');
  await places
    .filter({ hasText: basename(recu.paquet) })
    .getByText(/^(Déjà réuni|Réuni en partie)$/)
    .waitFor();
  await places.filter({ hasText: 'Camille Essai' }).getByText('De vous').waitFor();
  if (host === 'navigateur') return;
  // A key that is taken out, and put back.
  const ailleurs = `${recu.paquet}.ailleurs`;
  renameSync(recu.paquet, ailleurs);
  await keyboard(again).press(button(boite(again), 'Relire le dossier'));
  await places.filter({ hasText: basename(recu.paquet) }).waitFor({ state: 'detached' });
  await keyboard(again).press(button(boite(again), 'Ne plus utiliser ce dossier'));
  await button(boite(again), 'Choisir le dossier partagé…').waitFor();
}

describe('a folder that people share', { timeout: 120_000 }, () => {
  inBothHosts(prepare, live);
});
