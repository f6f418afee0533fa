import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reunir } from '../../support/copies.ts';
import { leaveSession, reopened, temporaryFolder } from '../../support/workspace.ts';
import { launchChromium } from '../support/chromium.ts';
import { competences, copiesDivergentes, type Copies } from '../support/copies-divergentes.ts';
import { keyboard } from '../support/hands.ts';
import { look } from '../support/look.ts';
import { withLoopbackWindow } from '../support/loopback-window.ts';
import { button, choisir, main, parChoix } from '../support/reunir.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const motif = 'La commission s’en tient au texte voté.';

/** The copy of who proposed, and the file where each proposal was refused, with a reason. */
async function refusees(): Promise<Copies> {
  const copies = await copiesDivergentes();
  const folder = temporaryFolder();
  const [camille, jeanne] = [reopened(copies.workspace), reopened(copies.copie)];
  camille.author = { ...camille.author, nom: 'Camille Essai' };
  await reunir(camille, jeanne, folder, () => ({ choix: 'notre', motif }));
  leaveSession(jeanne);
  leaveSession(camille);
  folder.remove();
  return { ...copies, workspace: copies.copie, copie: copies.workspace };
}

test('who proposed reads, on the point that comes back and in the journal afterwards, who refused it and why', async () => {
  const copies = await refusees();
  await withLoopbackWindow(browser, copies, { scheme: 'light', tab: 'Structure' }, async (page) => {
    const hands = keyboard(page);
    await choisir(page, hands, parChoix(page), copies.copie);
    const answered = page.getByRole('region', { name: 'Ce qui a été répondu dans l’autre copie' });
    const removed = answered
      .getByRole('listitem')
      .filter({ hasText: /^La suppression par Jeanne Dupont de/ });
    await removed.getByText('refusée', { exact: true }).waitFor();
    await removed.getByText(`Motif\u00a0: ${motif}`).waitFor();
    await look(page, 'reponses-recues', { shown: answered });

    await hands.press(button(page, 'Voir ce qui changerait'));
    await hands.press(page.getByRole('tab', { name: /^Sans question/ }));
    await hands.choose(
      page.getByRole('listbox'),
      page.getByRole('option', { name: new RegExp(competences.laBas.libelle.slice(0, 30)) }),
    );
    await page
      .getByText(
        /^Le changement de Jeanne Dupont a été refusé par Camille Essai, le .* c’est ce texte qui vient\.$/,
      )
      .waitFor();
    await page.getByText(`Motif\u00a0: ${motif}`).first().waitFor();
    expect(await page.locator('del').allTextContents()).toContain(', sans aide');
    await look(page, 'reponse-recue-point', { shown: main(page) });
    await hands.press(button(page, 'Réunir…'));
    await hands.press(button(page.getByRole('dialog'), 'Réunir'));
    await page.getByRole('heading', { name: 'C’est réuni' }).waitFor();

    await hands.press(button(page, 'Journal'));
    const list = page.getByRole('listbox', { name: 'Gestes' });
    await hands.choose(list, list.getByRole('option', { name: /Réunion/ }).first());
    const told = page.getByRole('list', { name: 'Ce qui a été répondu dans l’autre copie' });
    await told.getByText(/La suppression par Jeanne Dupont de .* refusée/).waitFor();
    // What is heard of marked words does not make the window as high as the whole gesture.
    expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0);
    await look(page, 'reponses-recues-journal', { shown: told });

    await hands.press(button(page, 'Référentiels'));
    await hands.press(page.getByRole('tab', { name: 'Structure', exact: true }));
    const tree = page.getByRole('treegrid');
    await hands.choose(
      tree,
      tree.getByRole('row', { name: new RegExp(competences.laBas.libelle.slice(0, 30)) }),
    );
    await page.keyboard.press('F8');
    const history = page.getByRole('dialog', { name: /^Historique/ });
    await history
      .getByText(
        new RegExp(
          `^Libellé\u00a0: ce qu’a écrit Jeanne Dupont, «\u00a0.*\u00a0», a été refusé\\. Motif\u00a0: ${motif}`,
        ),
      )
      .waitFor();
    await look(page, 'reponse-recue-historique', { shown: history });
  });
  copies.remove();
});
