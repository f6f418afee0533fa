import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ReferentielRows } from '../../shared/contract/answers/referentiel.ts';
import { assembleGrille, stateOfRows } from '../../shared/document/rows.ts';
import type { GrilleSansLien } from '../../shared/document/tree.ts';
import { itemsUnder } from '../../shared/edit/siblings.ts';
import { fautesDeGrille } from '../../shared/grille/fautes-grille.ts';
import { bloc, competence, critere, modalite, referentiel } from '../support/controles.ts';
import { axeViolations } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import { watchComplaints } from './support/complaints.ts';
import { describedBy } from './support/described-by.ts';
import { desktopObstacle, startDesktop } from './support/desktop.ts';
import { drawn, keyboard, scrollTo, tabInto } from './support/hands.ts';
import { startLoopbackProcess, type LoopbackProcess } from './support/loopback.ts';
import { picture } from './support/picture.ts';
import { importReferentiel, makeTestFolder, withEngine, type TestFolder } from './support/workspace.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const coudre = competence('Coudre les cahiers d’un livre', {
  code: 'C1.1',
  criteres: [critere('La couture tient'), critere('Les cahiers sont dans l’ordre')],
});
const coller = competence('Encoller le dos d’un livre', {
  code: 'C1.2',
  criteres: [critere('La colle est sèche')],
});
const dorer = bloc({
  code: 'BC02',
  intitule: 'Dorer un livre',
  competences: [competence('Poser la feuille d’or', { code: 'C2.1', criteres: [critere('L’or tient')] })],
});
const binder = (...others: readonly ReturnType<typeof bloc>[]) =>
  referentiel({
    intitule: 'Relieur ou relieuse',
    blocs: [
      bloc({
        code: 'BC01',
        intitule: 'Relier un livre',
        competences: [coudre, coller],
        modalites: [modalite('Mise en situation', { code: 'E1', competences: [coudre.id, coller.id] })],
      }),
      ...others,
    ],
  });

async function grilleOf({ workspace }: TestFolder, id: string): Promise<GrilleSansLien | null> {
  return withEngine(workspace, async (ask) => {
    const { rows } = await ask<ReferentielRows>('referentiel.rows', { id });
    const state = stateOfRows(rows);
    const [grille] = itemsUnder(state, 'grille', id);
    return grille === undefined ? null : assembleGrille(state, grille.id);
  });
}

/** Opens the grids of the référentiel, and has one made. */
async function generate(page: Page): Promise<void> {
  const hands = keyboard(page);
  await hands.choose(
    page.getByRole('listbox', { name: 'Référentiels' }),
    page.getByRole('option', { name: /^Relieur/ }),
  );
  await hands.press(page.getByRole('tab', { name: 'Grilles' }));
  await hands.press(page.getByRole('button', { name: 'Générer une grille…' }));
  await hands.type(page.getByRole('textbox', { name: 'Intitulé' }), 'Grille du jury');
  await hands.press(page.getByRole('button', { name: 'Générer', exact: true }));
  await page.getByRole('grid', { name: 'Grille «\u00a0Grille du jury\u00a0»' }).waitFor();
}

/** Its lines written, weighted, moved, copied; its rule chosen. */
async function shape(page: Page): Promise<void> {
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await drawn(page);
    }
  };
  const current = page.locator('[data-current]');
  const isOn = (text: string | RegExp): Promise<void> =>
    expect.poll(() => current.innerText(), { timeout: 10_000 }).toMatch(text);
  await tabInto(page.getByRole('grid'));
  await press('ArrowDown', 'ArrowDown', 'ArrowDown');
  await isOn(/La couture tient/);
  // The same column of the next line, then the weight, then the box to tick.
  await press('ArrowRight');
  await page.keyboard.type('On tire sur le fil');
  await press('Enter');
  await page.keyboard.type('On lit les signatures');
  await press('Escape', 'ArrowRight', 'ArrowRight');
  await page.keyboard.type('2,5');
  await press('Escape');
  await isOn('2,5');
  await press('ArrowRight', 'Space');
  await isOn(/Éliminatoire/);
  // A line more after the last, then above the one before it.
  await press('ArrowDown', 'Home', 'Control+Enter');
  await page.keyboard.type('Le dos est rond');
  await press('Escape', 'Alt+ArrowUp');
  await isOn(/Le dos est rond/);
  // A copy, which is taken back.
  await press('Control+c', 'Control+v');
  const lines = page.getByRole('gridcell', { name: /Le dos est rond$/ });
  await expect.poll(() => lines.count()).toBe(2);
  await press('Control+z');
  await expect.poll(() => lines.count()).toBe(1);
  // The rule of the épreuve is shaped beside.
  await tabInto(page.getByRole('grid'));
  await press('Control+Home', 'ArrowDown', 'ArrowDown', 'End');
  await isOn(/Tout est acquis/);
  await press('Enter');
  const rule = page.getByRole('button', { name: /Ce qu’il faut pour conclure/ });
  await expect.poll(() => rule.evaluate((one) => one === document.activeElement)).toBe(true);
  await press('Enter', 'ArrowDown', 'ArrowDown', 'Enter');
  await page.getByRole('textbox', { name: 'Acquis à partir de' }).waitFor();
  await isOn(/Moyenne\u00a0: 1 au moins/);
  await picture(page, 'grille');
  expect(await axeViolations(page)).toEqual([]);
  await press('Escape');
  await expect.poll(() => current.evaluate((one) => one === document.activeElement)).toBe(true);
}

const shaped = {
  intitule: 'Grille du jury',
  parties: [
    {
      intitule: 'Relier un livre',
      epreuves: [
        {
          code: 'E1',
          regle: { type: 'moyenne', seuil: { acquis: '1' } },
          lignes: [
            { libelle: 'La couture tient', indicateur: 'On tire sur le fil', poids: '1' },
            {
              libelle: 'Les cahiers sont dans l’ordre',
              indicateur: 'On lit les signatures',
              poids: '2.5',
              eliminatoire: true,
            },
            { libelle: 'Le dos est rond', competence: coller.id },
            { libelle: 'La colle est sèche' },
          ],
        },
      ],
    },
  ],
};

async function expectShaped(folder: TestFolder, id: string): Promise<void> {
  const grille = await grilleOf(folder, id);
  expect(grille).toMatchObject(shaped);
  expect(grille === null ? [] : fautesDeGrille(grille)).toEqual([]);
}

describe('a grid generated and shaped with the keyboard alone', () => {
  it('in a browser, at 200 % too', async () => {
    const folder = makeTestFolder();
    const sujet = binder();
    await importReferentiel(folder, sujet);
    const host = await startLoopbackProcess(folder.env, [folder.workspace]);
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    const complaints = watchComplaints(page);
    await page.goto(host.address);
    await generate(page);
    await shape(page);
    for (const name of ['Niveaux', 'Détail']) {
      await page.getByRole('button', { name, exact: true }).click();
      expect(await axeViolations(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 640, height: 400 });
    const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sticksOut).toBeLessThanOrEqual(0);
    expect(await axeViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
    expect(await host.stop()).toBe(0);
    await expectShaped(folder, sujet.id);
    folder.remove();
  });

  it('in Electron', async ({ skip }) => {
    const obstacle = desktopObstacle();
    if (obstacle !== undefined) skip(obstacle);
    const folder = makeTestFolder();
    const sujet = binder();
    await importReferentiel(folder, sujet);
    const desktop = await startDesktop(folder, folder.workspace);
    const complaints = watchComplaints(desktop.page);
    await generate(desktop.page);
    await shape(desktop.page);
    expect(complaints).toEqual([]);
    expect(await desktop.close()).toBe(0);
    await expectShaped(folder, sujet.id);
    folder.remove();
  });
});

it('a grid that was left behind by its référentiel says so, and follows in one gesture', async () => {
  const folder = makeTestFolder();
  const sujet = binder();
  await importReferentiel(folder, sujet);
  const host = await startLoopbackProcess(folder.env, [folder.workspace]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const complaints = watchComplaints(page);
  await page.goto(host.address);
  await generate(page);
  expect(await page.getByText('Le référentiel a changé depuis cette grille').count()).toBe(0);
  await page.getByRole('tab', { name: 'Tableau' }).click();
  await page.getByRole('gridcell', { name: 'La colle est sèche' }).click();
  await page.keyboard.press('End');
  await page.keyboard.press('F2');
  await page.keyboard.type(' et ne déborde pas');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Le dos est rond');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Grilles' }).click();
  const changed = page.getByRole('region', { name: 'Le référentiel a changé depuis cette grille' });
  await changed.getByText('1 ligne reformulée').waitFor();
  await changed.getByText('1 critère ajouté').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, 'ecarts');
  // What the rules say of a line leads to it.
  await page.getByRole('tab', { name: 'Contrôles' }).click();
  const finding = page.getByText(/a été reformulée dans le référentiel/);
  await scrollTo(page.getByRole('treegrid'), finding);
  await finding.locator('xpath=ancestor::*[@role="row"]').focus();
  await page.keyboard.press('Enter');
  const line = page.getByRole('gridcell', { name: /La colle est sèche$/ });
  await expect.poll(() => line.evaluate((one) => one === document.activeElement)).toBe(true);

  // One by one, each said in a sentence.
  await changed.getByRole('button', { name: 'Voir chaque écart…' }).click();
  const each = page.getByRole('dialog', { name: 'Le référentiel a changé depuis cette grille' });
  await each.getByRole('listitem').first().waitFor();
  expect(await each.getByRole('listitem').count()).toBe(2);
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, 'ecarts-un-a-un');
  await each.getByRole('button', { name: /^Ajuster.: La ligne/ }).click();
  await expect.poll(() => each.getByRole('listitem').count()).toBe(1);
  await each.getByRole('button', { name: 'Fermer' }).click();
  expect(await changed.getByText('1 ligne reformulée').count()).toBe(0);
  await changed.getByRole('button', { name: 'Tout ajuster' }).click();
  await changed.waitFor({ state: 'detached' });
  await page.getByRole('gridcell', { name: /La colle est sèche et ne déborde pas$/ }).waitFor();
  await page.getByRole('gridcell', { name: /Le dos est rond$/ }).waitFor();

  // A table of a spreadsheet becomes lines after the one that has the keyboard.
  await page.evaluate(() =>
    navigator.clipboard.writeText(
      'Critère\tPoids\tAcquis\nLe titre est droit\t2\tSans aide\nLe titre est lisible\t0,5\t',
    ),
  );
  await page.getByRole('gridcell', { name: /Le dos est rond$/ }).click();
  await page.keyboard.press('Control+v');
  await page.getByText('2 lignes collées').waitFor();
  await page.getByRole('gridcell', { name: /Le titre est lisible$/ }).waitFor();
  // What a level means is said somewhere: each level has its column.
  await page.getByRole('columnheader', { name: 'Acquis', exact: true }).waitFor();
  await page.getByRole('gridcell', { name: 'Sans aide' }).waitFor();

  // Removed at once, and back by an undo.
  await page.getByRole('button', { name: 'Autres actions sur la grille' }).click();
  await page.getByRole('menuitem', { name: 'Supprimer la grille' }).click();
  await page.getByText('Ce référentiel n’a pas encore de grille d’évaluation').waitFor();
  await page.getByRole('button', { name: 'Annuler', exact: true }).last().click();
  await page.getByRole('grid', { name: 'Grille «\u00a0Grille du jury\u00a0»' }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
  expect(await host.stop()).toBe(0);
  folder.remove();
});

describe('in the table of a grid and the detail beside', () => {
  let folder: TestFolder;
  let host: LoopbackProcess;
  let page: Page;
  let complaints: readonly string[];
  beforeEach(async () => {
    folder = makeTestFolder();
    await importReferentiel(folder, binder(dorer));
    host = await startLoopbackProcess(folder.env, [folder.workspace]);
    page = await browser.newPage({ viewport: { width: 1600, height: 800 } });
    page.setDefaultTimeout(10_000);
    complaints = watchComplaints(page);
    await page.goto(host.address);
    await generate(page);
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

  it('a line goes where its handle is dropped', async () => {
    const lines = (): Promise<readonly string[]> =>
      page
        .getByRole('gridcell', {
          name: /(La couture tient|Les cahiers sont dans l’ordre|La colle est sèche)$/,
        })
        .allInnerTexts();
    const first = line('La couture tient');
    await first
      .locator('[data-grip]')
      .dragTo(line('La colle est sèche'), { targetPosition: { x: 40, y: 2 } });
    await expect
      .poll(async () => (await lines()).map((text) => text.split('\n').at(-1)))
      .toEqual(['Les cahiers sont dans l’ordre', 'La couture tient', 'La colle est sèche']);
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
