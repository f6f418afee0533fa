import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paritaire } from '../../support/cli.ts';
import { exampleReferentiel } from '../../support/open-example.ts';
import { commenter, mettreEnRelecture, onglet, retirer, suite } from '../support/gestes-de-relecture.ts';
import { launchChromium } from '../support/chromium.ts';
import { keyboard } from '../support/hands.ts';
import { look } from '../support/look.ts';
import { withLoopbackWindow } from '../support/loopback-window.ts';
import { makeTestFolder } from '../support/workspace.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const premiere = exampleReferentiel.blocs[0]?.competences[0]?.libelle ?? '';
/** Its first words. */
const mots = premiere.split(' ').slice(0, 2).join(' ');

test('a référentiel is reviewed, commented, mended and adopted, by the keyboard alone', async () => {
  const folder = makeTestFolder();
  await withLoopbackWindow(browser, folder, { scheme: 'light', tab: 'Structure' }, async (page) => {
    const hands = keyboard(page);
    const ecran = { page, hands };
    const bande = page.getByRole('region', { name: 'Référentiel en relecture' });
    const tree = page.getByRole('treegrid');
    const rowOf = (text: string) => page.getByRole('row', { name: text });
    const libelle = page.getByRole('textbox', { name: 'Compétence', exact: true });

    // Locked: the text is seen and does not change.
    await hands.press(page.getByRole('button', { name: 'Autres actions' }));
    await mettreEnRelecture(ecran, 'menuitem', 'Consultation des deux collèges');
    await page.getByText('Aucun commentaire pour l’instant.').waitFor();
    await bande.getByText('Consultation des deux collèges').waitFor();
    await onglet(ecran, 'Structure');
    await hands.choose(tree, rowOf(premiere));
    expect(await libelle.getAttribute('readonly')).not.toBeNull();

    // Words are commented, then the whole.
    await page.keyboard.press('Enter');
    await libelle.evaluate((field: HTMLTextAreaElement, end) => field.setSelectionRange(0, end), mots.length);
    await commenter(ecran, 'Dire avec quels outils.', 'Syndicat des relieurs', 'Salariés');
    await hands.press(page.getByRole('button', { name: 'Commenter…' }));
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'l’élément entier' }).waitFor();
    // Who spoke last is proposed, not put.
    const auNomDe = dialog.getByRole('textbox', { name: 'Au nom de' });
    expect(await auNomDe.inputValue()).toBe('');
    await hands.press(dialog.getByRole('button', { name: 'Encore «\u00a0Syndicat des relieurs\u00a0»' }));
    expect(await auNomDe.inputValue()).toBe('Syndicat des relieurs');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await libelle.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(0, 0));
    await commenter(ecran, 'Cette compétence en dit deux.', 'Union des ateliers', 'Employeurs');
    await page.getByRole('heading', { name: 'Commentaires (2, 2 à traiter)' }).waitFor();
    await tree.getByRole('row', { name: /2.commentaires/ }).waitFor();
    await look(page, 'relecture-element');

    await onglet(ecran, 'Fiche de certification');
    await page.getByRole('heading', { name: 'Commentaires', exact: true }).waitFor();
    await look(page, 'relecture-fiche');

    // Nothing is adopted while they wait.
    await hands.press(page.getByRole('button', { name: 'Adopter…' }));
    const adoption = page.getByRole('dialog', { name: 'Adopter une version' });
    await adoption
      .getByText(/^2.commentaires restent à traiter.: N° 1, compétence C1\.1 \(Syndicat des relieurs\)/)
      .waitFor();
    await hands.press(adoption.getByRole('button', { name: 'Voir les commentaires à traiter' }));
    const detail = page.getByRole('region', { name: /^N° / });
    await detail.getByText('Dire avec quels outils.').waitFor();
    expect(await detail.locator('mark').textContent()).toBe(mots);

    // One is answered, one refused, which needs a reason.
    await hands.press(detail.getByRole('button', { name: 'Répondre…' }));
    await hands.type(detail.getByRole('textbox', { name: /^Réponse/ }), 'Vu en atelier.');
    await hands.press(detail.getByRole('button', { name: 'Répondre', exact: true }));
    await detail.getByRole('listitem').getByText('Vu en atelier.').waitFor();
    await suite(ecran, 'Refusée');
    await detail.getByText('Un refus donne son motif.').waitFor();
    await page.keyboard.insertText('Déjà dit au critère.');
    await hands.press(detail.getByRole('button', { name: 'Enregistrer la suite' }));
    await page.getByText(/^1 sur 2.commentaires, 1 à traiter$/).waitFor();
    await hands.press(page.getByRole('button', { name: /À traiter Suite donnée/ }));
    await hands.press(page.getByRole('option', { name: 'Toutes les suites' }));
    await page.getByText(/^2.commentaires, 1 à traiter$/).waitFor();
    await look(page, 'relecture');
    await hands.press(detail.getByRole('button', { name: 'Commentaire suivant' }));
    await detail.getByText('Cette compétence en dit deux.').waitFor();

    // It goes to its item, is withdrawn, and mended.
    await retirer(ecran, 'Prendre en compte les avis.');
    await bande.waitFor({ state: 'detached' });
    await hands.press(detail.getByRole('button', { name: 'Voir l’élément' }));
    await hands.type(libelle, `${premiere}, seul`);
    await page.keyboard.press('Enter');
    await onglet(ecran, 'Relecture');
    await detail.getByText('Reformulé depuis ce commentaire').waitFor();
    expect(await detail.locator('ins').textContent()).toContain('seul');
    await suite(ecran, 'Acceptée avec modification');
    await page.getByText(/^2.commentaires, aucun à traiter$/).waitFor();
    await look(page, 'relecture-reformule');

    // A second round is adopted as it was read.
    await mettreEnRelecture(ecran, 'button', 'Second tour');
    await hands.press(page.getByRole('button', { name: 'Adopter…' }));
    await adoption.getByLabel(/^Date de la décision/).fill('2026-12-20');
    await hands.type(adoption.getByRole('textbox', { name: /^Référence/ }), 'PV du 20 décembre');
    await hands.type(adoption.getByRole('textbox', { name: /^Motif/ }), 'Relu par les deux collèges.');
    await hands.press(adoption.getByRole('button', { name: 'Adopter', exact: true }));
    await page.getByText(/close par l’adoption de la version 1\.0/).waitFor();
    await bande.waitFor({ state: 'detached' });

    // The table that answers those who commented.
    await hands.press(page.getByRole('button', { name: 'Exporter les suites données', exact: true }));
    const [table] = await Promise.all([
      page.waitForEvent('download'),
      hands.press(page.getByRole('menuitem', { name: 'En CSV…' })),
    ]);
    expect(table.suggestedFilename()).toMatch(/^relecture-technicien.*\.csv$/);
    expect(readFileSync(await table.path(), 'utf8')).toMatch(/;Syndicat des relieurs;salariés;refusée;/);
  });

  // The same at the command line, while nobody holds the file.
  const profile = join(folder.folder, 'profil');
  const { code, out } = await paritaire(profile, 'relecture', folder.workspace, 'Technicien');
  expect(code).toBe(0);
  expect(out.replaceAll('\u00a0', ' ')).toMatch(
    /1\. Consultation des deux collèges, ouverte le .*, retirée le .* \(Prendre en compte les avis\.\)\n[^]*2 commentaires, 0 à traiter\.\n$/,
  );
  const csv = join(folder.folder, 'suites.csv');
  expect(await paritaire(profile, 'relecture', folder.workspace, 'Technicien', '--csv', csv)).toMatchObject({
    code: 0,
  });
  expect(readFileSync(csv, 'utf8')).toMatch(/Union des ateliers;employeurs;acceptée avec modification;/);
  folder.remove();
});
