import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { paritaire } from '../support/cli.ts';
import { inBothHosts } from './support/both-hosts.ts';
import type { FileHands } from './support/hosts.ts';
import { keyboard } from './support/hands.ts';
import { look } from './support/look.ts';
import { paquetDeJeanne, type Recu } from './support/paquet-de-jeanne.ts';
import { button, commande } from './support/reunir.ts';

const [mauvais, bon] = ['relieur 7 brun', 'Relieur 7 brun'] as const;

let recu: Recu;

async function envoiDeJeanne(): Promise<Recu> {
  recu = await paquetDeJeanne(bon);
  return recu;
}

/** A busy machine takes its time to derive a key. */
const lente = { timeout: 40_000 };

const refuse = (page: Page): Promise<void> =>
  page.getByText(/^Ce mot de passe n’ouvre pas «.De Jeanne\.cpnex.»/).waitFor(lente);

/** What was received says who sent it, for what, before anything is done. */
async function recevoir(page: Page, { send }: FileHands): Promise<void> {
  const hands = keyboard(page);
  await commande(page, hands, 'Réunir avec…');
  await send(recu.paquet, () => hands.press(button(page, 'Choisir un fichier…')));
  const motDePasse = page.getByLabel('Mot de passe', { exact: true });
  await motDePasse.fill(mauvais);
  await page.keyboard.press('Enter');
  await refuse(page);
  await look(page, 'paquet-mot-de-passe', { shown: page.getByRole('main') });
  await motDePasse.fill(bon);
  await page.keyboard.press('Enter');
  await page
    .getByText(/^Jeanne Dupont \(/)
    .first()
    .waitFor(lente);
  await page.getByText('Vu en sous-groupe.').waitFor();
  await page.getByText(/^Signé .*Jeanne Dupont/).waitFor();
  await look(page, 'paquet-contenu', { shown: page.getByRole('main') });
  await hands.press(button(page, 'Voir ce qui changerait'));
  await page.getByRole('tab', { name: 'À décider (2)' }).waitFor();
  // Put aside, it is kept as it came: its password is asked again.
  await hands.press(button(page, 'Mettre de côté'));
  await hands.press(button(page, 'Reprendre «\u00a0De Jeanne.cpnex\u00a0»'));
  await motDePasse.fill(mauvais);
  await page.keyboard.press('Enter');
  await refuse(page);
  await look(page, 'paquet-reprendre', { shown: page.getByRole('main') });
  await motDePasse.fill(bon);
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'À décider (2)' }).waitFor(lente);
  // Nothing was answered: nothing is asked.
  await hands.press(button(page, 'Quitter sans réunir'));
  await button(page, 'Choisir un fichier…').waitFor();
}

/** Answers where the package is. */
async function envoyer(page: Page, { take }: FileHands): Promise<void> {
  const hands = keyboard(page);
  await commande(page, hands, 'Envoyer un paquet…');
  const dialog = page.getByRole('dialog', { name: 'Envoyer un paquet' });
  await hands.type(dialog.getByRole('textbox', { name: 'Pour qui' }), 'Jeanne Dupont');
  await hands.type(dialog.getByRole('textbox', { name: 'Message' }), 'Voici la suite.');
  await hands.tick(dialog.getByRole('radio', { name: 'Certains référentiels seulement' }));
  await hands.tick(dialog.getByRole('checkbox', { name: 'Protéger par un mot de passe' }));
  await dialog.getByText(/Un mot de passe perdu ne se retrouve pas/).waitFor();
  await hands.press(button(dialog, 'Enregistrer le paquet…'));
  await dialog.getByText('Choisissez au moins un référentiel, ou envoyez tout le fichier.').waitFor();
  await dialog.getByText('Donnez un mot de passe, ou ne protégez pas le paquet.').waitFor();
  await look(page, 'paquet-envoyer', { shown: dialog });
  await hands.tick(dialog.getByRole('checkbox', { name: /^Technicien/ }));
  await hands.tick(dialog.getByRole('checkbox', { name: 'Protéger par un mot de passe' }));
  const paquet = await take('Pour Jeanne.cpnex', () => hands.press(button(dialog, 'Enregistrer le paquet…')));
  await page.getByText(/^Paquet (enregistré|téléchargé)/).waitFor();
  const { code, out } = await paritaire(recu.env['PARITAIRE_DOSSIER'] ?? '', 'paquet', '--lire', paquet);
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/pour Jeanne Dupont.*\n[^]*Message.: Voici la suite\.\n/),
  ]);
}

inBothHosts(envoiDeJeanne, async (page, _reopen, _host, files) => {
  await recevoir(page, files);
  await envoyer(page, files);
});
