import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { watchComplaints } from '../support/complaints.ts';
import { describedBy } from '../support/described-by.ts';
import { binder, dorer, folderWithGrille, openGrille } from '../support/grille-relieur.ts';
import { drawn } from '../support/hands.ts';
import { startLoopbackProcess, type LoopbackProcess } from '../support/loopback.ts';
import { picture } from '../support/picture.ts';
import type { TestFolder } from '../support/workspace.ts';

describe('in the table of a grid and the detail beside', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  let folder: TestFolder;
  let host: LoopbackProcess;
  let page: Page;
  let complaints: readonly string[];
  beforeEach(async () => {
    folder = await folderWithGrille(binder(dorer));
    host = await startLoopbackProcess(folder.env, [folder.workspace]);
    page = await browser.newPage({ viewport: { width: 1600, height: 800 } });
    page.setDefaultTimeout(10_000);
    complaints = watchComplaints(page);
    await page.goto(host.address);
    await openGrille(page);
  });
  afterEach(async () => {
    expect(complaints).toEqual([]);
    await page.close();
    await host.stop();
    folder.remove();
  });
  const line = (text: string) => page.getByRole('gridcell', { name: new RegExp(`${text}$`) });

  it('what is added from the menu is written at once', async () => {
    await line('La couture tient').click();
    for (const [entry, text] of [
      ['Ajouter une ligne', 'Le dos est rond'],
      ['Ajouter une épreuve', 'Entretien'],
    ] as const) {
      await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
      await page.getByRole('menuitem', { name: entry }).click();
      await drawn(page);
      await page.keyboard.type(text);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('[data-current]').innerText()).toContain(text);
    }
  });

  it('a line is added from anywhere, and says what it evaluates while it is written', async () => {
    const current = page.locator('[data-current]');
    const add = page.getByRole('button', { name: 'Ajouter une ligne', exact: true });
    await page.getByRole('gridcell', { name: 'Grille du jury' }).click();
    await add.click();
    await drawn(page);
    await page.keyboard.type('L’or brille');
    expect(await current.innerText()).toContain(
      'Évalue la compétence C2.1, Poser la feuille d’or (se change',
    );
    await page.keyboard.press('Escape');
    await expect.poll(() => current.innerText()).toMatch(/L’or brille$/);
    // After the line that has the keyboard, on its compétence.
    await line('La couture tient').click();
    await add.click();
    await drawn(page);
    await page.keyboard.type('Le fil est ciré');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => current.innerText()).toMatch(/La couture tient$/);
    await page.keyboard.press('ArrowDown');
    const evalue = page.getByRole('button', { name: /Compétence évaluée$/ });
    await expect.poll(() => evalue.innerText()).toContain('Coudre les cahiers d’un livre');
  });

  it('an evaluator who is added has the focus, in what is chosen first', async () => {
    await page.getByRole('gridcell', { name: /^E1/ }).first().click();
    await page.getByRole('button', { name: 'Ajouter un évaluateur' }).click();
    const role = page
      .getByRole('group', { name: 'Évaluateur 1', exact: true })
      .getByRole('button', { name: /Rôle/ });
    await expect.poll(() => role.evaluate((one) => one === document.activeElement)).toBe(true);
    const part = page.getByRole('textbox', { name: 'Part', exact: true });
    expect(await describedBy(part)).toContain('Ne compte que si « Chacun note » est coché');
  });

  it('the second button of the mouse leaves the cell that the detail is about', async () => {
    await line('La couture tient').click();
    await line('La colle est sèche').click({ button: 'right' });
    await drawn(page);
    const current = page.locator('[data-current]');
    expect(await current.innerText()).toMatch(/La couture tient$/);
    expect(await current.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it('folded, the place is the band of its own bloc', async () => {
    await line('La couture tient').click();
    await page.getByRole('button', { name: 'Tout replier' }).click();
    await line('La couture tient').waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('[data-current]').innerText()).toContain('Relier un livre');
  });

  it('all the lines of an épreuve, or those that are chosen, are given the same in one gesture', async () => {
    const epreuve = page.getByRole('gridcell', { name: /^E1/ }).first();
    const choose = async (field: string, option: string): Promise<void> => {
      await page
        .getByRole('group', { name: /[tT]outes à la fois$/ })
        .getByRole('button', { name: field })
        .click();
      await page.getByRole('option', { name: option, exact: true }).click();
    };
    await page.getByRole('gridcell', { name: 'Grille du jury' }).click();
    await page.getByRole('button', { name: 'Ajouter une échelle' }).click();
    await page.getByRole('menuitem', { name: /^Note sur 20/ }).click();
    await epreuve.click();
    await page.getByRole('group', { name: 'Ses 3 lignes, toutes à la fois' }).waitFor();
    await choose('Échelle', 'Note sur 20');
    const ofTwenty = page.getByRole('gridcell', { name: /^Note sur 20.*0 à 20$/ });
    await expect.poll(() => ofTwenty.count()).toBe(3);
    await page.getByRole('log').getByText('Échelle changée').waitFor({ state: 'detached' });
    // The line that is left is of another bloc.
    await line('La couture tient').click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByRole('button', { name: 'Régler ensemble…' }).click();
    await page.getByRole('heading', { name: '2 lignes choisies' }).waitFor();
    const scale = page.getByRole('group', { name: 'Toutes à la fois' }).getByRole('button').first();
    await expect.poll(() => scale.evaluate((one) => one === document.activeElement)).toBe(true);
    await choose('Éliminatoire', 'chacune est éliminatoire');
    await page.getByRole('textbox', { name: 'Poids' }).fill('2,5');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('gridcell', { name: '2,5' }).count()).toBe(2);
    await expect.poll(() => page.getByRole('gridcell', { name: 'Éliminatoire' }).count()).toBe(2);
    await picture(page, 'lignes-ensemble');
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.getByRole('gridcell', { name: '2,5' }).count()).toBe(0);
    await epreuve.click();
    // They still differ by the box alone.
    await page.getByRole('group', { name: 'Ses 3 lignes, toutes à la fois' }).waitFor();
    expect(await page.getByText('différent selon les lignes').count()).toBe(1);
    expect(await page.getByRole('textbox', { name: 'Poids' }).last().inputValue()).toBe('1');
  });

  it('a level changes of place with Alt and the arrows, or its buttons, and what lines say of it follows', async () => {
    const niveau = (rang: number) => page.getByRole('group', { name: `Niveau ${rang}`, exact: true });
    const libelles = (): Promise<readonly string[]> =>
      page
        .getByRole('group', { name: /^Niveau/ })
        .getByRole('textbox', { name: 'Libellé' })
        .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
    await line('La couture tient').click();
    await page.getByRole('textbox', { name: 'Non acquis' }).fill('Elle lâche');
    await page.getByRole('gridcell', { name: 'Grille du jury' }).click();
    await page.getByRole('button', { name: 'Ajouter un niveau' }).click();
    await expect.poll(libelles).toEqual(['Non acquis', 'Acquis', 'Nouveau niveau']);
    const added = niveau(3).getByRole('textbox', { name: 'Libellé' });
    await added.focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(libelles).toEqual(['Non acquis', 'Nouveau niveau', 'Acquis']);
    const focused = page.locator(':focus');
    await expect.poll(() => focused.inputValue()).toBe('Nouveau niveau');
    // What the place is worth stays there.
    expect(await niveau(2).getByRole('textbox', { name: 'Valeur' }).inputValue()).toBe('1');
    const before = (rang: number) =>
      page.getByRole('button', { name: `Mettre le niveau ${rang} avant celui qui le précède` });
    await before(2).focus();
    await page.keyboard.press('Enter');
    await expect.poll(libelles).toEqual(['Nouveau niveau', 'Non acquis', 'Acquis']);
    // At the end, the way back has the focus.
    await expect
      .poll(() => focused.getAttribute('aria-label'))
      .toBe('Mettre le niveau 1 après celui qui le suit');
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, 'niveaux');
    await line('La couture tient').click();
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Non acquis' }).inputValue())
      .toBe('Elle lâche');
    expect(await page.getByRole('textbox', { name: 'Nouveau niveau' }).inputValue()).toBe('');
  });

  it('in a small window, what stands above the table takes a row each, and a threshold stays in its bar', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const heightOf = async (name: string): Promise<number> =>
      (
        await page
          .getByRole('button', { name, exact: true })
          .locator('xpath=ancestor::*[@data-region][1]')
          .boundingBox()
      )?.height ?? 0;
    expect(await heightOf('Imprimer…')).toBeLessThan(44);
    expect(await heightOf('Tout déplier')).toBeLessThan(44);
    await page.getByRole('button', { name: 'Autres actions sur la grille' }).click();
    await page.getByRole('menuitem', { name: 'Générer une autre grille…' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('gridcell', { name: /^E1/ }).first().click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Ce qu’il faut pour conclure/ }).click();
    await page.getByRole('option', { name: 'la moyenne pondérée atteint un seuil' }).click();
    await page.getByRole('textbox', { name: 'Acquis à partir de' }).fill('5');
    await page.keyboard.press('Enter');
    await page.getByText('Au-delà de l’échelle\u00a0: acquis à partir de 5.').waitFor();
    const bars = page.getByTitle('non acquis à partir de 0\u00a0; acquis à partir de 5');
    expect(await bars.count()).toBe(2);
    for (const bar of await bars.all()) {
      const sticksOut = await bar.evaluate(
        (one) =>
          [...one.querySelectorAll('*')].filter(
            (part) => part.getBoundingClientRect().right > one.getBoundingClientRect().right + 1,
          ).length,
      );
      expect(sticksOut).toBe(0);
    }
    await picture(page, 'petite-fenetre');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('an average of the whole makes averages of what it combines, in one gesture', async () => {
    await page.getByRole('gridcell', { name: 'Grille du jury' }).click();
    const type = page.getByRole('button', { name: /Ce qu’il faut pour conclure/ });
    await type.click();
    await page.getByRole('option', { name: 'la moyenne pondérée atteint un seuil' }).click();
    await page
      .getByText('2\u00a0parties et 2\u00a0épreuves concluent maintenant aussi par une moyenne')
      .waitFor();
    const averages = page.getByRole('gridcell', { name: /^Moyenne.: 1 au moins/ });
    await expect.poll(() => averages.count()).toBe(5);
    await page.getByRole('radio', { name: 'Essayer' }).click();
    await page.getByText('Ce que pèse chaque ligne').waitFor();
    await page.getByRole('radio', { name: 'Concevoir' }).click();
    await page
      .getByRole('button', { name: /^Annuler/ })
      .first()
      .click();
    await expect.poll(() => averages.count()).toBe(0);
  });

  it('what is eliminatory says what it makes lose', async () => {
    const box = page.getByRole('checkbox', { name: 'Éliminatoire' });
    for (const [cell, lost] of [
      [line('La couture tient'), 'l’épreuve'],
      [page.getByRole('gridcell', { name: /^E1/ }), 'le bloc'],
      [page.getByRole('gridcell', { name: /Relier un livre/ }), 'la certification'],
    ] as const) {
      await cell.first().click();
      await expect.poll(() => describedBy(box)).toBe(`Non acquise, elle fait perdre ${lost}.`);
    }
    expect(await axeViolations(page)).toEqual([]);
  });
});
