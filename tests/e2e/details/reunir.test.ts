import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paritaire } from '../../support/cli.ts';
import { launchChromium } from '../support/chromium.ts';
import { competences, copiesDivergentes, ecrits } from '../support/copies-divergentes.ts';
import { blocAjoute, blocRetire, copiesEloignees, effacee } from '../support/copies-eloignees.ts';
import { deuxVersionsAdoptees } from '../support/deux-versions.ts';
import { deuxVotes, objets } from '../support/deux-votes.ts';
import { mettreEnRelecture, retirer } from '../support/gestes-de-relecture.ts';
import { keyboard, type Hands } from '../support/hands.ts';
import { isInSight } from '../support/in-sight.ts';
import { look } from '../support/look.ts';
import { withLoopbackWindow } from '../support/loopback-window.ts';
import {
  button,
  commande,
  deJeanne,
  detail,
  main,
  parChoix,
  question,
  rangee,
  recevoir,
  textes,
} from '../support/reunir.ts';
import { copiesAuxTextesLongs } from '../support/textes-longs.ts';

/** Whose words an answer in others was made of: in the history of the item, and in the journal. */
async function deQuelsMots(page: Page, hands: Hands): Promise<void> {
  const made = 'à partir de ce qu’ont écrit Camille Essai et Jeanne Dupont';
  await hands.press(button(page, 'Référentiels'));
  await hands.press(page.getByRole('tab', { name: 'Structure' }));
  await hands.press(rangee(page, 'En atelier ou chez le client').first());
  await page.keyboard.press('F8');
  const history = page.getByRole('dialog', { name: /^Historique/ });
  const steps = history.getByRole('list', { name: /^Ce qui lui est arrivé/ }).locator('> li');
  await steps.first().getByText(`Autre texte, ${made}.`).waitFor();
  await steps.first().getByText('Motif\u00a0: Décidé en séance.').waitFor();
  await steps
    .nth(1)
    .getByText(/^Reçu par la réunion/)
    .waitFor();
  await look(page, 'historique-autre-texte', { shown: steps.first() });
  await hands.press(button(history, 'Fermer'));
  await hands.press(button(page, 'Journal'));
  await hands.press(page.getByRole('listbox', { name: 'Gestes' }).getByRole('option').first());
  const entry = page.getByRole('region', { name: 'Détail du geste' });
  await entry.getByText(`autre texte, «\u00a0En atelier ou chez le client\u00a0», ${made}. Motif`).waitFor();
  await look(page, 'journal-autre-texte', { shown: entry });
}

describe('with the keyboard alone, at 200 % and in the dark', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test('each point is read, answered, written otherwise, put off', async () => {
    const copies = await copiesDivergentes();
    await withLoopbackWindow(browser, copies, { scheme: 'light', tab: 'Structure' }, async (page) => {
      const hands = keyboard(page);
      const send = parChoix(page);
      await commande(page, hands, 'Réunir avec…');
      await button(page, 'Choisir un fichier…').waitFor();
      // The button of the menu stays: the focus does not stay on it.
      await page.locator('h2:focus', { hasText: 'Réunir' }).waitFor();
      await look(page, 'reunir-depart', { shown: main(page) });
      await recevoir(page, hands, send, copies.copie);
      await deJeanne(page).waitFor();
      await look(page, 'reunir-contenu', { shown: main(page) });
      await hands.press(button(page, 'Voir ce qui changerait'));
      await question(page, 'Changé dans les deux copies, chacune à sa façon. Que garder\u00a0?');
      await detail(page)
        .getByText(/Motif\u00a0: Demande du sous-groupe\./)
        .waitFor();
      expect(await detail(page).locator('ins').allTextContents()).toEqual([
        ', à l’atelier',
        ', chez le client',
      ]);
      await look(page, 'reunir-question', { shown: main(page) });

      // Other words, with a reason, from wherever the focus is.
      await hands.press(button(detail(page), 'Ajouter un motif'));
      await hands.type(detail(page).getByRole('textbox', { name: /^Motif/ }), 'Décidé en séance.');
      await hands.press(button(detail(page), 'Écrire autre chose…'));
      await hands.type(
        detail(page).getByRole('textbox', { name: /^Écrire autre chose/ }),
        'En atelier ou chez le client',
      );
      const keptAside = page.waitForResponse((response) => response.url().endsWith('/api/fusion.garder'));
      await hands.press(button(detail(page), 'Prendre ce texte'));
      await question(
        page,
        'Retiré de l’autre copie, alors qu’ici on y a travaillé, on le cite, ou une réunion l’a concerné. Faut-il le retirer\u00a0?',
      );
      await look(page, 'reunir-retrait', { shown: main(page) });

      // Nobody asked for it: what was answered is put aside at a pause.
      expect((await keptAside).ok()).toBe(true);

      // What comes by itself is put off, all at once, then taken one by one.
      await hands.press(page.getByRole('tab', { name: 'Sans question (1)' }));
      await hands.press(button(page, 'Tout à plus tard (1)'));
      await hands.press(page.getByRole('option', { name: /Plus tard/ }));
      await question(page, 'Changé dans l’autre copie seulement.');
      await look(page, 'reunir-arrivee', { shown: main(page) });
      await hands.press(button(page, 'Réunir…'));
      const dialog = page.getByRole('dialog', { name: 'Réunir' });
      await dialog.getByText(/^1\u00a0question n’a pas de réponse/).waitFor();
      await look(page, 'reunir-dialogue', { shown: dialog });
      await hands.press(button(dialog, 'Réunir'));
      // The dialog says as much of what is put off: it is to be gone.
      await page.getByRole('heading', { name: 'C’est réuni' }).waitFor();
      await main(page).getByText('2\u00a0points remis à plus tard').waitFor();
      await look(page, 'reunir-faite', { shown: main(page) });

      // What was put off comes again.
      await hands.press(button(page, 'Réunir un autre fichier…'));
      await recevoir(page, hands, send, copies.copie);
      await hands.press(button(page, 'Voir ce qui changerait'));
      await page.getByRole('tab', { name: 'Sans question (1)' }).click();
      await page.getByRole('option', { name: /Plus tard/ }).waitFor();
      await deQuelsMots(page, hands);
    });
    expect(await textes(copies)).toEqual({
      deuxCotes: 'En atelier ou chez le client',
      laBas: competences.laBas.libelle,
      retiree: ecrits.garde,
    });
    copies.remove();
  });

  test('words put aside are there again, with their motive, when the text has changed since', async () => {
    const copies = await copiesDivergentes();
    await withLoopbackWindow(browser, copies, { scheme: 'light', tab: 'Structure' }, async (page) => {
      const hands = keyboard(page);
      await recevoir(page, hands, parChoix(page), copies.copie);
      await commande(page, hands, 'Réunir avec…');
      await button(page, 'Choisir un fichier…').waitFor();
      await recevoir(page, hands, parChoix(page), copies.copie);
      await hands.press(button(page, 'Voir ce qui changerait'));
      await hands.press(button(detail(page), 'Ajouter un motif'));
      await hands.type(detail(page).getByRole('textbox', { name: /^Motif/ }), 'Trop long.');
      await hands.press(button(detail(page), 'Écrire autre chose…'));
      const ecrit = detail(page).getByRole('textbox', { name: /^Écrire autre chose/ });
      await hands.type(ecrit, 'Mes mots');
      await hands.press(button(detail(page), 'Prendre ce texte'));
      await hands.press(button(page, 'Mettre de côté'));
      await page.getByText(/^La réunion est mise de côté/).waitFor();

      await hands.press(button(page, 'Référentiels'));
      await hands.press(page.getByRole('tab', { name: 'Structure' }));
      await hands.press(rangee(page, ecrits.ici).first());
      await hands.type(page.getByRole('textbox', { name: 'Compétence', exact: true }), 'Ici, encore');
      await page.keyboard.press('Tab');
      await commande(page, hands, 'Réunir avec…');
      await hands.press(button(page, 'Reprendre «\u00a0Copie de Jeanne.cpne\u00a0»'));
      await detail(page)
        .getByText(/^Vous aviez écrit autre chose, puis ce point a changé/)
        .waitFor();
      expect(await ecrit.inputValue()).toBe('Mes mots');
      expect(
        await detail(page)
          .getByRole('textbox', { name: /^Motif/ })
          .inputValue(),
      ).toBe('Trop long.');
      await look(page, 'reunir-mots-repris', { shown: main(page) });
      await hands.press(button(detail(page), 'Prendre ce texte'));
      await hands.press(button(page, 'Réunir…'));
      const dialog = page.getByRole('dialog', { name: 'Réunir' });
      await dialog.getByText('1\u00a0changement écrit autrement').waitFor();
      await look(page, 'reunir-bilan', { shown: dialog });
    });
    copies.remove();
  });

  test('a merge that is left for a while is found again, says what has changed, and gives way to another', async () => {
    const copies = await copiesDivergentes();
    await withLoopbackWindow(browser, copies, { scheme: 'light', tab: 'Structure' }, async (page) => {
      const hands = keyboard(page);
      await recevoir(page, hands, parChoix(page), copies.copie);
      await hands.press(button(page, 'Voir ce qui changerait'));
      await hands.press(button(detail(page), 'Garder ce qui est ici'));

      await hands.press(button(page, 'Référentiels'));
      await hands.press(page.getByRole('tab', { name: 'Structure' }));
      await hands.press(rangee(page, ecrits.ici).first());
      await hands.type(page.getByRole('textbox', { name: 'Compétence', exact: true }), 'Ici, encore');
      await page.keyboard.press('Tab');
      await hands.press(button(page, 'Réunion en cours'));
      await page.getByText(/^Le fichier a changé depuis cette comparaison/).waitFor();
      expect(await button(page, 'Réunir…').count()).toBe(0);
      await look(page, 'reunir-depassee', { shown: main(page) });
      await hands.press(button(page, 'Comparer de nouveau'));
      await button(page, 'Réunir…').waitFor();
      await page.getByText(/^1\u00a0réponse ne vaut plus/).waitFor();
      await detail(page).getByText('Ici, encore', { exact: true }).waitFor();

      // Asked where it is shown, another is chosen once this one is put aside.
      await commande(page, hands, 'Réunir avec…');
      const enCours = page.getByRole('alertdialog', { name: 'Une réunion est en cours' });
      await look(page, 'reunir-en-cours', { shown: enCours });
      await hands.press(button(enCours, 'Mettre de côté et choisir un fichier'));
      await button(page, 'Reprendre «\u00a0Copie de Jeanne.cpne\u00a0»').waitFor();
      expect(await button(page, 'Réunion en cours').count()).toBe(0);
    });
    copies.remove();
  });

  test('a merge that is left for good is put aside by nobody, however long it was thought over', async () => {
    const copies = await copiesDivergentes();
    await withLoopbackWindow(browser, copies, { scheme: 'light', tab: 'Structure' }, async (page) => {
      const hands = keyboard(page);
      await recevoir(page, hands, parChoix(page), copies.copie);
      await hands.press(button(page, 'Voir ce qui changerait'));
      const gardee = page.waitForResponse((answered) => answered.url().includes('fusion.garder'));
      await hands.press(button(detail(page), 'Garder ce qui est ici'));
      await hands.press(button(page, 'Quitter sans réunir'));
      // Answers are put aside at each pause: it comes while the person thinks.
      const quitter = page.getByRole('alertdialog', { name: 'Quitter sans réunir' });
      await quitter.getByText(/1\u00a0réponse sera perdue/).waitFor();
      await gardee;
      await hands.press(button(quitter, 'Quitter sans réunir'));
      await page.getByText(/^Rien n’a été réuni/).waitFor();
      await page.getByRole('region', { name: 'Dossier partagé' }).waitFor();
      expect(await page.getByRole('region', { name: 'Réunions mises de côté' }).count()).toBe(0);
    });
    copies.remove();
  });

  test('what an item holds, what cannot be undone and who is erased are said before anything is done', async () => {
    const copies = copiesEloignees();
    await withLoopbackWindow(browser, copies, { scheme: 'light', tab: 'Structure' }, async (page) => {
      const hands = keyboard(page);
      const send = parChoix(page);
      await recevoir(page, hands, send, copies.copie);
      await hands.press(button(page, 'Voir ce qui changerait'));
      await page.getByRole('list', { name: 'Personnes qui seront effacées' }).getByText(effacee).waitFor();
      await look(page, 'reunir-eloignees', { shown: main(page) });

      // What would go with a bloc, as it is here.
      const points = page.getByRole('listbox');
      await hands.choose(points, page.getByRole('option', { name: new RegExp(blocRetire.intitule) }));
      const contenu = page.getByRole('region', { name: /^Ce qui partirait avec/ });
      await contenu
        .getByText('Compétence C3.1 Évaluer le potentiel de réemploi d’un matériel usagé')
        .waitFor();
      await look(page, 'reunir-retrait-contenu', { shown: main(page) });

      // What comes with another: no need to open any other window to read it.
      await hands.press(page.getByRole('tab', { name: /^Sans question/ }));
      await hands.choose(points, page.getByRole('option', { name: new RegExp(blocAjoute.intitule) }));
      const venu = page.getByRole('region', { name: 'Ce qui vient avec\u00a0: 6\u00a0éléments' });
      await venu.getByText('Les règles de l’atelier sont expliquées').waitFor();
      await look(page, 'reunir-ajout-contenu', { shown: main(page) });
      await hands.press(button(venu, 'Tout replier'));
      expect(await venu.getByText('Les règles de l’atelier sont expliquées').isVisible()).toBe(false);

      await hands.press(button(page, 'Réunir…'));
      const dialog = page.getByRole('dialog', { name: 'Réunir' });
      await dialog.getByText(/^Cette réunion ne s’annulera pas/).waitFor();
      await dialog.getByText(/^version «\u00a01\.0\u00a0» \(Relieur ou relieuse\)$/).waitFor();
      await look(page, 'reunir-definitif', { shown: dialog });
    });
    copies.remove();
  });

  test('of two long texts, both and what may be answered are in sight at once', async () => {
    const copies = copiesAuxTextesLongs();
    await withLoopbackWindow(browser, copies, { scheme: 'light', tab: 'Structure' }, async (page) => {
      const hands = keyboard(page);
      await recevoir(page, hands, parChoix(page), copies.copie);
      await hands.press(button(page, 'Voir ce qui changerait'));
      const reponses = detail(page).getByRole('toolbar', { name: 'Réponse' }).getByRole('button');
      await reponses.first().waitFor();
      await look(page, 'reunir-textes-longs', { shown: main(page) });
      const cotes = detail(page).getByRole('definition').locator(':scope > div');
      for (const one of [...(await cotes.all()), ...(await reponses.all())])
        expect(await isInSight(one)).toBe(true);
      expect(await reponses.allTextContents()).toEqual([
        'Garder ce qui est ici',
        'Prendre ce qui est reçu',
        'Plus tard',
        'Écrire autre chose…',
      ]);
      await hands.press(button(detail(page), 'Écrire autre chose…'));
      await detail(page).locator('textarea:focus').waitFor();
      await hands.press(button(detail(page), 'Ajouter un motif'));
      await look(page, 'reunir-textes-longs-motif', { shown: main(page) });
      for (const one of await reponses.all()) expect(await isInSight(one)).toBe(true);
    });
    copies.remove();
  });

  test('of two changes that go together, both are taken where the others are, with the motive open', async () => {
    const copies = copiesAuxTextesLongs({ ensemble: true });
    await withLoopbackWindow(browser, copies, { scheme: 'light', tab: 'Structure' }, async (page) => {
      const hands = keyboard(page);
      await recevoir(page, hands, parChoix(page), copies.copie);
      await hands.press(button(page, 'Voir ce qui changerait'));
      await hands.press(button(detail(page), 'Ajouter un motif'));
      const lesDeux = button(detail(page), 'Prendre les deux');
      expect(await isInSight(lesDeux)).toBe(true);
      await look(page, 'reunir-les-deux', { shown: main(page) });
      await hands.press(lesDeux);
      await hands.press(button(page, 'Réunir…'));
      await page.getByText('1\u00a0changement réuni avec ce qui est ici').waitFor();
    });
    copies.remove();
  });

  test('what a review here keeps from coming leads to that review, and comes once it is withdrawn', async () => {
    const copies = await copiesDivergentes();
    await withLoopbackWindow(browser, copies, { scheme: 'light', tab: 'Structure' }, async (page) => {
      const hands = keyboard(page);
      await hands.press(button(page, 'Autres actions'));
      await mettreEnRelecture({ page, hands }, 'menuitem', 'Relecture de novembre');
      await recevoir(page, hands, parChoix(page), copies.copie);
      await hands.press(button(page, 'Voir ce qui changerait'));
      await page.getByText(/est en relecture ici \(Relecture de novembre\)/).waitFor();
      expect(await button(page, 'Comparer de nouveau').count()).toBe(0);
      await look(page, 'reunir-en-relecture', { shown: main(page) });
      // Noted all the same: what their author sends next is not refused for want of it.
      await hands.press(button(page, 'Réunir…'));
      const dialog = page.getByRole('dialog', { name: 'Réunir' });
      await dialog.getByText(/pour que la suite puisse se réunir/).waitFor();
      await look(page, 'reunir-rien-ne-vient', { shown: dialog });
      await hands.press(button(dialog, 'Réunir'));
      await main(page).getByText('Rien n’a changé dans vos textes.').waitFor();
      await main(page)
        .getByText(/^1\u00a0référentiel n’a pas pu venir/)
        .waitFor();
      await look(page, 'reunir-rien-de-venu', { shown: main(page) });
      await hands.press(button(page, 'Réunir un autre fichier…'));
      await recevoir(page, hands, parChoix(page), copies.copie);
      await hands.press(button(page, 'Voir ce qui changerait'));
      await hands.press(button(page, 'Aller à la relecture'));
      await retirer({ page, hands }, 'Reprise du travail');
      await commande(page, hands, 'Réunir avec…');
      await hands.press(button(page, 'Comparer de nouveau'));
      await question(page, 'Changé dans les deux copies, chacune à sa façon. Que garder\u00a0?');
      await button(page, 'Réunir…').waitFor();
    });
    copies.remove();
  });

  test('of two adopted versions of one number, each is read beside the other, and what differs', async () => {
    const copies = deuxVersionsAdoptees();
    await withLoopbackWindow(browser, copies, { scheme: 'light', tab: 'Structure' }, async (page) => {
      const hands = keyboard(page);
      await recevoir(page, hands, parChoix(page), copies.copie);
      await hands.press(button(page, 'Voir ce qui changerait'));
      // The rest of the référentiel comes.
      await page.getByRole('tab', { name: /^Sans question/, selected: true }).waitFor();
      await page.getByRole('tab', { name: 'Ne peut pas venir (1)' }).click();
      const version = page.getByRole('region', { name: /^Version 1\.0 de/ });
      for (const dit of [
        'Reçu de Jeanne Dupont',
        'Jeanne Dupont (secrétariat)',
        'Relevé n° 4',
        'Relevé n° 6',
      ])
        await version.getByText(dit, { exact: false }).waitFor();
      await look(page, 'reunir-deux-versions', { shown: main(page) });
      await hands.press(version.getByRole('button', { name: /^Voir ce qui diffère/ }));
      const dialog = page.getByRole('dialog', { name: /^Version 1\.0 de .*ce qui diffère$/ });
      await dialog.locator('ins').first().waitFor();
      expect(await dialog.locator('ins').allTextContents()).toEqual([', chez le client']);
      await look(page, 'reunir-deux-versions-comparees', { shown: dialog });
      await hands.press(button(dialog, 'Fermer'));
    });
    copies.remove();
  });

  test('of two decisions on one text, both are read side by side, and both may be kept', async () => {
    const copies = deuxVotes();
    await withLoopbackWindow(browser, copies, { scheme: 'light', tab: 'Structure' }, async (page) => {
      const hands = keyboard(page);
      const send = parChoix(page);
      await recevoir(page, hands, send, copies.copie);
      await hands.press(button(page, 'Voir ce qui changerait'));
      const decision = page.getByRole('region', { name: objets.la });
      await decision.getByText(/Lequel garder\u00a0\? L’autre s’en va, ou n’en décide plus/).waitFor();
      await decision.getByText(/^Ici\u00a0: .+ \(.+\), le /).waitFor();
      // Both put the same text to the vote: it is no difference.
      expect(await decision.getByText('Textes mis au vote').count()).toBe(0);
      for (const objet of Object.values(objets)) await decision.getByText(objet).first().waitFor();
      await look(page, 'reunir-deux-decisions', { shown: main(page) });
      await hands.press(button(decision, 'Garder les deux'));
      await page.getByRole('option', { name: /Les deux gardés/ }).waitFor();
      await look(page, 'reunir-deux-decisions-gardees', { shown: main(page) });
      await hands.press(button(page, 'Réunir…'));
      await hands.press(button(page.getByRole('dialog', { name: 'Réunir' }), 'Réunir'));
      await page.getByRole('heading', { name: 'C’est réuni' }).waitFor();
    });
    const profile = copies.env['PARITAIRE_DOSSIER'] ?? '';
    expect((await paritaire(profile, 'verifier', copies.workspace)).code).toBe(0);
    const { out } = await paritaire(profile, 'decisions', copies.workspace);
    for (const objet of Object.values(objets)) expect(out).toContain(objet);
    copies.remove();
  });
});
