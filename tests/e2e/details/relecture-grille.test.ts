import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { v7 as newId } from 'uuid';
import { genererGrille } from '../../../shared/grille/generer.ts';
import { paritaire } from '../../support/cli.ts';
import { relieur } from '../../support/relieur.ts';
import { inBothHosts, type HostName } from '../support/both-hosts.ts';
import { keyboard, tabInto } from '../support/hands.ts';
import { look } from '../support/look.ts';
import { putGrille } from '../support/put-grille.ts';
import { commenter, mettreEnRelecture, onglet, suite } from '../support/gestes-de-relecture.ts';
import { importReferentiel, makeTestFolder, withEngine, type TestFolder } from '../support/workspace.ts';

const sujet = relieur('La couture tient');
const choix = { intitule: 'Grille du jury', blocs: null, voies: [], echelle: 'acquis' as const };
const produite = genererGrille(sujet, choix, newId);
const niveau = produite.echelles[0]?.niveaux.at(-1);
/** Each line says what its highest level is. */
const grille = {
  ...produite,
  parties: produite.parties.map((partie) => ({
    ...partie,
    epreuves: partie.epreuves.map((epreuve) => ({
      ...epreuve,
      lignes: epreuve.lignes.map((ligne) => ({
        ...ligne,
        descripteurs: [{ niveau: niveau?.id ?? '', texte: 'Sans reprise ni aide.' }],
      })),
    })),
  })),
};

/** A référentiel that is adopted, and its grid. */
async function makeFile(): Promise<TestFolder> {
  const folder = makeTestFolder();
  await importReferentiel(folder, sujet);
  await putGrille(folder, sujet.id, grille);
  await withEngine(folder.workspace, async (ask) => {
    const decision = { type: 'adoption', date: '2026-01-15', ref: 'PV n° 1' } as const;
    const acte = { numero: '1.0', decision, motif: 'Création', passerOutre: 'Essai' };
    await ask('version.adopt', { ref: sujet.id, grilles: {}, ...acte });
  });
  return folder;
}

async function live(page: Page, _reopen: () => Promise<Page>, host: HostName): Promise<void> {
  const hands = keyboard(page);
  const ecran = { page, hands };
  const see = (name: string) => (host === 'navigateur' ? look(page, name) : Promise.resolve());
  const bande = page.getByRole('region', { name: 'Grille en relecture' });
  const table = page.getByRole('grid');
  const fields = page.getByRole('region', { name: 'Détail de l’élément choisi' });
  await hands.choose(
    page.getByRole('listbox', { name: 'Référentiels' }),
    page.getByRole('option', { name: /^Relieur/ }),
  );
  await onglet(ecran, 'Grilles');

  // Locked: the grid is seen and does not change; its référentiel does.
  await hands.press(page.getByRole('button', { name: 'Autres actions sur la grille' }));
  await mettreEnRelecture(ecran, 'menuitem', 'Avis des jurys');
  await page.getByText('Grille\u00a0: Grille du jury').waitFor();
  await page.getByText('Aucun commentaire pour l’instant.').waitFor();
  await onglet(ecran, 'Grilles');
  await bande.getByText('Avis des jurys').waitFor();
  await hands.press(page.getByRole('button', { name: 'Détail', exact: true }));
  await tabInto(table);
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowDown');
  const libelle = fields.getByRole('textbox', { name: 'Critère', exact: true });
  await libelle.waitFor();
  expect(await libelle.getAttribute('readonly')).not.toBeNull();

  // Words of a line, words of a descriptor, then the line as a whole.
  const choose = async (field: typeof libelle, end: number): Promise<void> => {
    await field.focus();
    await field.evaluate((one: HTMLTextAreaElement, fin) => one.setSelectionRange(0, fin), end);
  };
  await choose(libelle, 'La couture'.length);
  await commenter(ecran, 'Laquelle ?', 'Syndicat des relieurs', 'Salariés');
  const descripteur = fields.getByRole('textbox', { name: niveau?.libelle ?? '', exact: true });
  await choose(descripteur, 'Sans reprise'.length);
  await commenter(ecran, 'Dire combien de reprises.', 'Union des ateliers', 'Employeurs');
  await fields.getByRole('heading', { name: 'Commentaires (2, 2 à traiter)' }).waitFor();
  await see('relecture-grille');

  // The rule by which the certification is concluded.
  await tabInto(table);
  await page.keyboard.press('Control+Home');
  await fields.getByRole('textbox', { name: 'Intitulé de la grille' }).waitFor();
  await page.keyboard.press('Control+Alt+m');
  const dialog = page.getByRole('dialog', { name: /^Commenter/ });
  await hands.tick(dialog.getByRole('radio', { name: /^Règle.*Tout est acquis/ }));
  await hands.type(dialog.getByRole('textbox', { name: /^Commentaire/ }), 'Tout, vraiment ?');
  await see('relecture-regle');
  await hands.press(dialog.getByRole('button', { name: 'Commenter' }));
  await dialog.waitFor({ state: 'detached' });

  // Nothing is adopted while they wait.
  await hands.press(page.getByRole('button', { name: 'Adopter la grille…' }));
  const adoption = page.getByRole('dialog', { name: /^Adopter la grille/ });
  await adoption.getByText(/^3.commentaires restent à traiter.: N° 1, ligne/).waitFor();
  await hands.press(adoption.getByRole('button', { name: 'Voir les commentaires à traiter' }));
  const detail = page.getByRole('region', { name: /^N° / });
  expect(await detail.locator('mark').textContent()).toBe('La couture');
  await suite(ecran, 'Hors sujet');
  await page.getByText(/^2 sur 3.commentaires, 2 à traiter$/).waitFor();
  await hands.press(detail.getByRole('button', { name: 'Commentaire suivant' }));
  await detail.getByText(/Descripteur «.*»/).waitFor();
  expect(await detail.locator('mark').textContent()).toBe('Sans reprise');

  // It goes to the words of its field, beside the table.
  await hands.press(detail.getByRole('button', { name: 'Voir l’élément' }));
  const chosen = (): Promise<string> => page.evaluate(() => String(window.getSelection()));
  await expect.poll(chosen).toBe('Sans reprise');
  await onglet(ecran, 'Relecture');
  await suite(ecran, 'Hors sujet');
  await page.getByText(/^1 sur 3/).waitFor();
  await hands.press(detail.getByRole('button', { name: 'Commentaire suivant' }));
  await detail.getByText('Tout, vraiment ?').waitFor();
  await suite(ecran, 'Hors sujet');
  await page.getByText(/aucun à traiter$/).waitFor();

  // It is adopted as it was read, and its review is closed.
  await onglet(ecran, 'Grilles');
  await hands.press(page.getByRole('button', { name: 'Adopter la grille…' }));
  await adoption.getByLabel(/^Date de la décision/).fill('2026-11-27');
  await hands.type(adoption.getByRole('textbox', { name: /^Référence/ }), 'PV n° 2');
  const outre = adoption.getByRole('textbox', { name: 'Pourquoi adopter malgré les erreurs' });
  if ((await outre.count()) > 0) await hands.type(outre, 'Essai');
  await hands.type(adoption.getByRole('textbox', { name: /^Motif/ }), 'Relue par les jurys.');
  await hands.press(adoption.getByRole('button', { name: 'Adopter', exact: true }));
  await bande.waitFor({ state: 'detached' });

  // The référentiel is reviewed in its turn: one tab shows both.
  await hands.press(page.getByRole('button', { name: 'Autres actions', exact: true }));
  await mettreEnRelecture(ecran, 'menuitem', 'Second avis');
  await page.getByText(/Second avis.*ouverte le/).waitFor();
  await hands.press(page.getByRole('button', { name: /Texte relu/ }));
  await hands.press(page.getByRole('option', { name: 'Grille\u00a0: Grille du jury' }));
  await page.getByText(/close par l’adoption de la version 1\.0/).waitFor();
  await see('relecture-de-deux-textes');
}

/** The same at the command line, while nobody holds the file. */
async function check(folder: TestFolder): Promise<void> {
  const asked = ['relecture', folder.workspace, 'Relieur', '--grille', 'jury'] as const;
  const { code, out } = await paritaire(join(folder.folder, 'profil'), ...asked);
  expect(code).toBe(0);
  expect(out).toMatch(/Grille du jury[^]*1\. Avis des jurys, ouverte le .*, close par une adoption/);
}

describe('a grid is reviewed, commented and adopted by the keyboard alone', () => {
  inBothHosts(makeFile, live, check);
});
