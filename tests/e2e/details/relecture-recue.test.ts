import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Competence } from '../../../shared/generated/document.ts';
import { exampleReferentiel } from '../../support/open-example.ts';
import { launchChromium } from '../support/chromium.ts';
import { onglet } from '../support/gestes-de-relecture.ts';
import { keyboard } from '../support/hands.ts';
import { look } from '../support/look.ts';
import { withLoopbackWindow } from '../support/loopback-window.ts';
import { button, choisir, main, parChoix } from '../support/reunir.ts';
import { makeTestFolder, withEngine, type Ask, type TestFolder } from '../support/workspace.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const { id: ref } = exampleReferentiel;
const [premiere, seconde] = exampleReferentiel.blocs.flatMap(({ competences }) => competences);
if (premiere === undefined || seconde === undefined) throw new Error('the example has two compétences');
const competences = { ici: premiere, la: seconde };

const reformuler = (ask: Ask, { id, libelle }: Competence, apres: string): Promise<unknown> =>
  ask('gesture.commit', {
    op: 'item.changed',
    reason: null,
    changes: [{ entity: 'competence', id, before: { libelle }, after: { libelle: apres } }],
  });

/** Jeanne put her copy in review; here, somebody had changed the text meanwhile. */
async function relectureDeJeanne(): Promise<TestFolder & { readonly copie: string }> {
  const folder = makeTestFolder();
  const copie = join(folder.folder, 'Copie de Jeanne.cpne');
  copyFileSync(folder.workspace, copie);
  await withEngine(
    copie,
    async (ask) => {
      await reformuler(ask, competences.la, `${competences.la.libelle}, sans aide`);
      await ask('relecture.ouvrir', {
        ref,
        grille: null,
        objet: 'Consultation des deux collèges',
        avisPourLe: null,
      });
    },
    'Jeanne Dupont',
  );
  await withEngine(folder.workspace, (ask) =>
    reformuler(ask, competences.ici, `${competences.ici.libelle}, à l’atelier`),
  );
  return { ...folder, copie };
}

test('a review that comes where the text is another one is told before, after, where it is read and where it is adopted', async () => {
  const folder = await relectureDeJeanne();
  await withLoopbackWindow(browser, folder, { scheme: 'light', tab: 'Structure' }, async (page) => {
    const hands = keyboard(page);
    const ecran = { page, hands };

    // Before: what would be locked, and that it would not be what is read.
    await choisir(page, hands, parChoix(page), folder.copie);
    await hands.press(button(page, 'Voir ce qui changerait'));
    await hands.choose(page.getByRole('listbox'), page.getByRole('option', { name: /relecture/ }));
    await page.getByText(/sera en relecture ici aussi/).waitFor();
    await hands.press(button(page, 'Réunir…'));
    const reunir = page.getByRole('dialog', { name: 'Réunir' });
    await reunir.getByText(/Son texte d’ici ne sera pas celui qui est relu/).waitFor();
    await look(page, 'relecture-recue-annoncee', { shown: reunir });
    await hands.press(button(reunir, 'Réunir'));
    await page.getByText(/est maintenant en relecture ici aussi .* n’est pas celui qui est relu/).waitFor();
    await look(page, 'relecture-recue-faite', { shown: main(page) });

    // Where it is read: what differs is shown.
    await hands.press(button(page, 'Aller aux référentiels'));
    const bande = page.getByRole('region', { name: 'Référentiel en relecture' });
    await bande.getByText(/^Le texte d’ici n’est pas celui qui est relu/).waitFor();
    await page.getByText('en relecture, texte différent ici').first().waitFor();
    await look(page, 'relecture-recue');
    await hands.press(bande.getByRole('button', { name: 'Voir ce qui diffère…' }));
    const comparaison = page.getByRole('dialog', { name: 'Comparer' });
    await comparaison.getByText('1\u00a0élément changé.').waitFor();
    await comparaison.locator('ins').getByText(', à l’atelier').waitFor();
    await look(page, 'relecture-recue-differe', { shown: comparaison });
    await hands.press(comparaison.getByRole('button', { name: 'Fermer' }));
    await onglet(ecran, 'Relecture');
    await page.getByText(/^L’export du brouillon et sa mise sur papier donnent le texte relu\./).waitFor();
    await look(page, 'relecture-recue-tours');
    await onglet(ecran, 'Versions');
    await page
      .getByText('En relecture, mais le texte d’ici n’est pas celui qui est relu.', { exact: true })
      .waitFor();

    // Where it would be adopted: which of the two, first.
    await hands.press(button(page, 'Adopter…'));
    const adoption = page.getByRole('dialog', { name: 'Adopter une version' });
    await adoption.getByText(/^Le texte d’ici n’est pas celui qui est relu/).waitFor();
    await look(page, 'relecture-recue-adopter', { shown: adoption });
    await hands.press(adoption.getByRole('button', { name: 'Retirer de la relecture…' }));
    const retrait = page.getByRole('dialog', { name: 'Retirer de la relecture' });
    await hands.type(
      retrait.getByRole('textbox', { name: /^Motif/ }),
      'À relire avec ce qui a été écrit ici.',
    );
    await hands.press(button(retrait, 'Retirer'));
    await adoption.getByRole('textbox', { name: /^Numéro de version/ }).waitFor();
    await hands.press(adoption.getByRole('button', { name: 'Annuler' }));
    await bande.waitFor({ state: 'detached' });
    expect(await page.getByText('en relecture, texte différent ici').count()).toBe(0);
  });
  folder.remove();
});
