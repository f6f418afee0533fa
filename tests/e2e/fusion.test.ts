import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { paritaire } from '../support/cli.ts';
import { inBothHosts, type HostName } from './support/both-hosts.ts';
import { copiesDivergentes, ecrits, type Copies } from './support/copies-divergentes.ts';
import { keyboard, type Hands } from './support/hands.ts';
import { look } from './support/look.ts';
import { button, commande, deJeanne, detail, question, rangee, recevoir, textes } from './support/reunir.ts';

/** Who wrote what came: in the history of the item, and in the journal asked for that person. */
async function auteurs(page: Page, hands: Hands, host: HostName): Promise<void> {
  await hands.press(rangee(page, ecrits.la).first());
  await page.keyboard.press('F8');
  const history = page.getByRole('dialog', { name: /^Historique/ });
  const step = history.getByRole('listitem').filter({ hasText: 'Jeanne Dupont' }).first();
  await step.getByText(/^Reçu par la réunion avec la copie Copie de Jeanne\.cpne, faite par /).waitFor();
  await step.getByText('Motif\u00a0: Demande du sous-groupe.').waitFor();
  if (host === 'navigateur') await look(page, 'historique-apres-reunion', { shown: step });
  await hands.press(button(history, 'Fermer'));
  await hands.press(button(page, 'Journal'));
  const list = page.getByRole('listbox', { name: 'Gestes' });
  await list.getByText('Réunion avec la copie Copie de Jeanne.cpne', { exact: true }).waitFor();
  await hands.press(page.getByRole('button', { name: /Personne$/ }));
  await hands.press(page.getByRole('option', { name: 'Jeanne Dupont' }));
  await list.getByText('3\u00a0gestes reçus répondent au filtre').waitFor();
  await hands.press(list.getByRole('option').first());
  const entry = page.getByRole('region', { name: 'Détail du geste' });
  await entry.getByText('3\u00a0gestes reçus répondent au filtre, sur 3').waitFor();
  await entry.getByText(/\(changement dans les deux copies\)\u00a0: reçu/).waitFor();
  if (host === 'navigateur') await look(page, 'journal-apres-reunion', { shown: entry });
}

/** A browser asks before it leaves a page that is not done; whoever closes the tab says yes. */
async function fermerLOnglet(page: Page): Promise<void> {
  const asked = page.waitForEvent('dialog');
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await (await asked).accept();
  await closed;
}

describe('two copies that parted are put together, once left and taken up again, then undone and redone', () => {
  let copies: Copies;
  inBothHosts(
    async () => {
      copies = await copiesDivergentes();
      return copies;
    },
    async (page, reopen, host, { send }) => {
      await recevoir(page, keyboard(page), send, copies.copie);
      await deJeanne(page).waitFor();
      await keyboard(page).press(button(page, 'Voir ce qui changerait'));
      await page.getByRole('tab', { name: 'À décider (2)' }).waitFor();
      await page.getByText('0\u00a0question sur 2 a une réponse').waitFor();

      // A key answers, and leads to the question that waits.
      await keyboard(page).press(page.getByRole('option', { name: /À décider/ }).first());
      await question(page, 'Changé dans les deux copies, chacune à sa façon. Que garder\u00a0?');
      await page.keyboard.press('r');
      await question(
        page,
        'Retiré de l’autre copie, alors qu’ici on y a travaillé, on le cite, ou une réunion l’a concerné. Faut-il le retirer\u00a0?',
      );
      await page.getByText('1\u00a0question sur 2 a une réponse').waitFor();

      await keyboard(page).press(button(detail(page), 'Ajouter un motif'));
      await keyboard(page).type(detail(page).getByRole('textbox', { name: /^Motif/ }), 'On le cite.');
      // The window is closed at once, from another screen: what was answered, and what was typed, is put aside.
      await keyboard(page).press(button(page, 'Journal'));
      if (host === 'navigateur') await fermerLOnglet(page);
      const again = await reopen();
      const hands = keyboard(again);
      await commande(again, hands, 'Réunir avec…');
      await hands.press(button(again, 'Reprendre «\u00a0Copie de Jeanne.cpne\u00a0»'));
      await again.getByText('1\u00a0question sur 2 a une réponse').waitFor();
      await question(
        again,
        'Retiré de l’autre copie, alors qu’ici on y a travaillé, on le cite, ou une réunion l’a concerné. Faut-il le retirer\u00a0?',
      );
      const motif = detail(again).getByRole('textbox', { name: /^Motif/ });
      expect(await motif.inputValue()).toBe('On le cite.');
      await hands.press(button(detail(again), 'Le garder'));
      await again.getByText('2\u00a0questions sur 2 ont une réponse').waitFor();
      await hands.press(button(again, 'Réunir…'));
      const dialog = again.getByRole('dialog', { name: 'Réunir' });
      await dialog.getByText('2\u00a0changements pris').waitFor();
      await dialog.getByText('Ctrl + Z annulera le tout.').waitFor();
      await hands.type(dialog.getByRole('textbox', { name: 'Motif' }), 'Retour du sous-groupe.');
      await hands.press(button(dialog, 'Réunir'));
      await again.getByRole('heading', { name: 'C’est réuni' }).waitFor();
      await again.getByText(/sauvegardes/).waitFor();

      // What the screen says of it follows undo, redo, and undo again.
      await again.keyboard.press('ControlOrMeta+z');
      await again.getByRole('heading', { name: 'La réunion est annulée' }).waitFor();
      await again.getByText(/«\u00a0Rétablir\u00a0» \(Ctrl \+ Maj \+ Z\) la refait/).waitFor();
      await again.keyboard.press('ControlOrMeta+y');
      await again.getByRole('heading', { name: 'C’est réuni' }).waitFor();
      await again.keyboard.press('ControlOrMeta+z');
      await again.getByRole('heading', { name: 'La réunion est annulée' }).waitFor();
      await again.keyboard.press('ControlOrMeta+y');
      await again.getByRole('heading', { name: 'C’est réuni' }).waitFor();

      await hands.press(button(again, 'Aller aux référentiels'));
      await hands.press(again.getByRole('tab', { name: 'Structure' }));
      await rangee(again, ecrits.la).waitFor();
      await rangee(again, ecrits.seulement).waitFor();
      await again.keyboard.press('ControlOrMeta+z');
      await rangee(again, ecrits.ici).waitFor();
      expect(await rangee(again, ecrits.seulement).count()).toBe(0);
      await again.keyboard.press('ControlOrMeta+y');
      await rangee(again, ecrits.la).waitFor();
      await auteurs(again, hands, host);
    },
    async (folder) => {
      expect(await textes(folder)).toEqual({
        deuxCotes: ecrits.la,
        laBas: ecrits.seulement,
        retiree: ecrits.garde,
      });
      const profile = folder.env['PARITAIRE_DOSSIER'] ?? '';
      expect(await paritaire(profile, 'verifier', folder.workspace)).toMatchObject({ code: 0 });
    },
  );
});
