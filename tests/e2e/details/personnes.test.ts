import { join } from 'node:path';
import { readFileSync, readdirSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { ajouterOrganisme } from '../../../shared/edit/organismes.ts';
import { organismeExemple } from '../../support/organisme-exemple.ts';
import { inBothHosts } from '../support/both-hosts.ts';
import { keyboard } from '../support/hands.ts';
import { look } from '../support/look.ts';
import { makeTestFolder, withEngine, type TestFolder } from '../support/workspace.ts';

const button = (place: Page | Locator, name: string | RegExp): Locator =>
  place.getByRole('button', { name, exact: true });

/** Waits for the focus to be on the button of that name. */
async function focused(page: Page, name: string): Promise<void> {
  await page.waitForFunction((label) => document.activeElement?.getAttribute('aria-label') === label, name);
}

let folder: TestFolder;
/** The example, and a body that may evaluate. */
async function makeFile(): Promise<TestFolder> {
  folder = makeTestFolder();
  const portee = { nature: 'ORGA_FORM' as const, blocs: [], versions: [] };
  const organisme = organismeExemple([{ etat: 'habilite', le: '2025-01-01', jusqua: '2029-12-31', portee }]);
  const { op, changes } = ajouterOrganisme(organisme);
  await withEngine(folder.workspace, (ask) =>
    ask('gesture.commit', { op, reason: null, changes: [...changes] }),
  );
  return folder;
}

/** Files of the test that hold a word: the workspace, its backups, the profile. */
function filesThatSay(word: string): readonly string[] {
  return readdirSync(folder.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(word));
}

/** Somebody is reached, evaluates, and is erased when they ask for it, with the keyboard alone. */
async function tenir(page: Page, reopen: () => Promise<Page>): Promise<void> {
  const hands = keyboard(page);
  await hands.press(button(page, 'Organismes'));
  // How the register is walked is seen elsewhere.
  await button(page, 'Atelier-école des Lices').click();
  await hands.press(button(page, 'Ajouter un contact…'));
  const ajout = page.getByRole('dialog', { name: 'Ajouter une personne' });
  await hands.press(button(ajout, 'Ajouter'));
  await ajout.getByText('Indiquez le nom.').waitFor();
  await hands.type(ajout.getByRole('textbox', { name: /^Nom/ }), 'Kermarrec');
  await hands.type(ajout.getByRole('textbox', { name: 'Prénom' }), 'Yann');
  await hands.type(ajout.getByRole('textbox', { name: 'Courriel' }), 'yann');
  await page.keyboard.press('Enter');
  await ajout.getByText(/^Un courriel s’écrit/).waitFor();
  await hands.type(ajout.getByRole('textbox', { name: 'Courriel' }), 'yann@lices.example');
  await page.keyboard.press('Enter');
  await ajout.waitFor({ state: 'detached' });
  const contacts = page.getByRole('list', { name: 'Contacts' });
  await contacts.getByText('Yann Kermarrec').waitFor();
  await contacts.getByText('yann@lices.example').waitFor();

  const carte = page.getByRole('article');
  await hands.press(carte.locator('summary'));
  await hands.press(button(carte, 'Ajouter une personne…'));
  await hands.type(ajout.getByRole('textbox', { name: /^Nom/ }), 'kerm');
  await ajout.getByText(/^1\spersonne déjà connue/).waitFor();
  await hands.press(button(ajout, 'Reprendre Yann Kermarrec – Atelier-école des Lices'));
  await hands.press(ajout.getByRole('button', { name: /Rôle/ }));
  await hands.press(page.getByRole('option', { name: 'évaluateur' }));
  await ajout.getByLabel(/^Jusqu’au/).fill('2028-12-31');
  await hands.press(button(ajout, 'Ajouter'));
  await ajout.waitFor({ state: 'detached' });
  const roles = carte.getByRole('list', { name: 'Référents, formateurs, évaluateurs' });
  await roles.getByText('évaluateur · jusqu’au 31/12/2028').waitFor();
  await look(page, 'fiche-personnes', { shown: roles });

  await hands.press(contacts.getByRole('button', { name: /^Actions/ }));
  await hands.press(page.getByRole('menuitem', { name: 'Modifier…' }));
  const change = page.getByRole('dialog', { name: 'Modifier une personne' });
  await hands.type(change.getByRole('textbox', { name: 'Téléphone' }), '02 99 00 00 00');
  await page.keyboard.press('Enter');
  await change.waitFor({ state: 'detached' });
  // Wherever they are.
  await roles.getByText(/02.99.00.00.00/).waitFor();

  await hands.press(roles.getByRole('button', { name: /^Actions/ }));
  await hands.press(page.getByRole('menuitem', { name: 'Effacer définitivement…' }));
  const effacement = page.getByRole('dialog', { name: /^Effacer définitivement/ });
  await look(page, 'effacer-personne', { shown: effacement });
  await hands.press(button(effacement, 'Effacer définitivement'));
  await effacement.getByText('Indiquez pourquoi.').waitFor();
  await hands.type(effacement.getByRole('textbox', { name: /^Motif/ }), 'Demande de Kermarrec');
  await page.keyboard.press('Enter');
  await effacement.getByText(/Le motif reste au journal/).waitFor();
  await hands.type(effacement.getByRole('textbox', { name: /^Motif/ }), 'À sa demande');
  await page.keyboard.press('Enter');
  await effacement.waitFor({ state: 'detached' });
  await contacts.getByText(/^Personne effacée le/).waitFor();
  await roles.getByText(/^Personne effacée le/).waitFor();
  await page.getByText('évaluateur · jusqu’au 31/12/2028').waitFor();

  // Two more, of whom one loses a role, then is erased: the focus is then on who stands beside.
  for (const nom of ['Aubin', 'Briand']) {
    await hands.press(button(page, 'Ajouter un contact…'));
    await hands.type(ajout.getByRole('textbox', { name: /^Nom/ }), nom);
    await page.keyboard.press('Enter');
    await ajout.waitFor({ state: 'detached' });
  }
  await hands.press(contacts.getByRole('button', { name: 'Actions : Aubin' }));
  await hands.press(page.getByRole('menuitem', { name: 'Retirer ce rôle' }));
  await focused(page, 'Actions : Briand');

  await hands.press(button(page, /Registre$/));
  await hands.press(button(page, 'Connu le…'));
  await hands.press(button(page, 'Exporter…'));
  // What was known of persons is not kept by day.
  await page.getByRole('menuitem', { name: /^Les contacts à part, tels que connus aujourd’hui/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: 'Personnes', exact: true }).focus();
  await page.keyboard.press('Space');
  await hands.press(button(page, 'Effacer définitivement : Aubin'));
  await hands.type(effacement.getByRole('textbox', { name: /^Motif/ }), 'À sa demande');
  await page.keyboard.press('Enter');
  await focused(page, 'Effacer définitivement : Briand');
  await page.getByText(/^1\spersonne · 2\spersonnes effacées$/).waitFor();
  await look(page, 'personnes', { shown: page.getByRole('main') });
  const again = await reopen();
  expect(filesThatSay('Kermarrec')).toEqual([]);
  await keyboard(again).press(button(again, 'Vérification'));
  await keyboard(again).press(button(again, 'Vérifier le fichier'));
  await again.getByText('Aucune altération relevée').waitFor();
  await again.getByText(/^Le \d\d\/\d\d\/\d{4}.: 2.personnes$/).waitFor();
}

describe('persons of the register', () => {
  inBothHosts(makeFile, tenir);
});
