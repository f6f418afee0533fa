import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../../../shared/domain/gesture.ts';
import { newReferentiel } from '../../../shared/edit/new-referentiel.ts';
import type { Bloc, Referentiel } from '../../../shared/generated/document.ts';
import { axeViolations } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { watchComplaints } from '../support/complaints.ts';
import { drawn, keyboard } from '../support/hands.ts';
import { picture } from '../support/picture.ts';
import { startLoopbackProcess, type LoopbackProcess } from '../support/loopback.ts';
import { makeTestFolder, withEngine, type TestFolder } from '../support/workspace.ts';

const TITLE = 'Agent d’accueil en maraîchage';

let browser: Browser;
let folder: TestFolder;
let host: LoopbackProcess;
let context: BrowserContext;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** A workspace whose first référentiel, in the list, is a blank page. */
beforeEach(async () => {
  folder = makeTestFolder();
  await withEngine(folder.workspace, async (ask) => {
    const { op, changes } = newReferentiel(uuid(), uuid, {
      intitule: TITLE,
      nature: 'CQP',
      registre: 'aucun',
    });
    await ask('gesture.commit', { op, reason: null, changes: changes as Change[] });
  });
  host = await startLoopbackProcess(folder.env, [folder.workspace]);
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await context.newPage();
  complaints = watchComplaints(page);
  await page.goto(host.address);
  await page.getByRole('grid', { name: `Tableau de «\u00a0${TITLE}\u00a0»` }).waitFor();
});
afterEach(async () => {
  await context.close();
  expect(await host.stop()).toBe(0);
  folder.remove();
});

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const type = (text: string): Promise<void> => page.keyboard.type(text);

async function boxOf(one: Locator) {
  const box = await one.boundingBox();
  if (box === null) throw new Error(`${String(one)} is not drawn`);
  return box;
}

/** The draft as the engine now has it, by the beginning of its title. */
async function draft(title = TITLE): Promise<Referentiel> {
  return page.evaluate(async (wanted) => {
    const ask = async (channel: string, body: unknown): Promise<unknown> => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`/api/${channel}`, { method: 'POST', headers, body: JSON.stringify(body) });
      return ((await answer.json()) as { readonly value: unknown }).value;
    };
    const list = (await ask('referentiel.list', {})) as readonly {
      readonly id: string;
      readonly intitule: string;
    }[];
    const ref = list.find(({ intitule }) => intitule.startsWith(wanted))?.id;
    const { text } = (await ask('document.read', { ref, numero: null })) as { readonly text: string };
    return (JSON.parse(text) as { readonly referentiel: unknown }).referentiel;
  }, title) as Promise<Referentiel>;
}

const texts = ({ competences }: Bloc): readonly unknown[] =>
  competences.map(({ libelle, criteres }) => [libelle, criteres.map((critere) => critere.libelle)]);

/** Into the table, on its first row. */
async function enter(): Promise<void> {
  const cell = page.getByRole('gridcell', { name: /^Replier Activités et tâches/ });
  await keyboard(page).press(cell);
  // Enter has folded the band, and unfolds it.
  await press('Enter');
}

/** A bloc with a modalité, three compétences and two critères each, from a blank page. */
async function draftBloc(): Promise<void> {
  await enter();
  await press('ArrowDown');
  await type('A1');
  await press('Tab');
  await type('Accueillir le client');
  await press('Tab');
  await type('BC01');
  await press('Tab');
  await type('Conduire un accueil');
  await press('Tab');
  await type('E1');
  await press('Tab');
  await type('Mise en situation');
  await press('Tab', 'Tab', 'Tab');
  await type('Saluer le client');
  await press('Enter');
  await type('Cerner la demande');
  await press('Enter');
  await type('Conclure la visite');
  await press('Escape');
  // The critères of the third, then of the second, then of the first.
  for (const name of ['3', '2', '1']) {
    await press('ArrowRight', 'ArrowRight');
    await type(`Critère ${name}.1`);
    await press('Enter');
    await type(`Critère ${name}.2`);
    await press('Escape', 'ArrowLeft', 'ArrowLeft', 'ArrowUp');
  }
}

const drafted = [
  ['Saluer le client', ['Critère 1.1', 'Critère 1.2']],
  ['Cerner la demande', ['Critère 2.1', 'Critère 2.2']],
  ['Conclure la visite', ['Critère 3.1', 'Critère 3.2']],
];

/** What the first bloc holds, as soon as it is what is expected. */
const holds = (expected: unknown): Promise<void> =>
  expect.poll(async () => (await draft()).blocs.map(texts)[0], { timeout: 10_000 }).toEqual(expected);

/** A list that is closed gives the focus back a moment later. */
const focusIsOn = (text: string): Promise<void> =>
  expect.poll(() => page.evaluate(() => document.activeElement?.textContent ?? '')).toBe(text);

/** A link of the first compétence to the modalité, another to the activité; `look` at the list that is open. */
async function linkFirst(look: () => Promise<void>): Promise<void> {
  await press('ArrowDown', 'ArrowRight', 'Enter');
  await page.getByRole('dialog', { name: /^Modalités qui évaluent.: Compétence C/ }).waitFor();
  await press('ArrowDown', 'Space', 'Escape');
  await focusIsOn('E1Mise en situation');
  await press('Home', 'Enter');
  await page.getByRole('dialog', { name: /^Activités dont découle.: Compétence C/ }).waitFor();
  await press('ArrowDown', 'Space');
  await look();
  await press('Escape');
  await focusIsOn('A1Accueillir le client');
}

/** To a référentiel of the list, on the first row of its table. */
async function open(title: string): Promise<void> {
  await page.getByRole('option', { name: new RegExp(`^${title}`) }).click();
  await page.getByRole('grid', { name: `Tableau de «\u00a0${title}` }).waitFor();
  await page.getByRole('gridcell').first().click();
  await press('Control+Home');
}

describe('the drafting table', () => {
  it('is written, linked, reordered and copied from a blank page, with the keyboard alone', async () => {
    await draftBloc();
    await holds(drafted);
    const { activites, blocs } = await draft();
    expect(activites.map(({ code, intitule }) => [code, intitule])).toEqual([['A1', 'Accueillir le client']]);
    expect(blocs[0]).toMatchObject({ code: 'BC01', intitule: 'Conduire un accueil' });
    expect(blocs[0]?.modalites).toMatchObject([{ code: 'E1', libelle: 'Mise en situation' }]);
    expect(await axeViolations(page)).toEqual([]);

    await linkFirst(async () => expect(await axeViolations(page)).toEqual([]));
    const linked = (await draft()).blocs[0];
    expect(linked?.modalites[0]?.competences).toEqual([linked?.competences[0]?.id]);
    expect(linked?.competences[0]?.activites).toEqual([activites[0]?.id]);

    // Moved, regrouped, undone.
    const [first, second, third] = drafted;
    await press('Alt+ArrowDown');
    await holds([second, first, third]);
    await press('End', 'Alt+ArrowRight');
    await holds([
      second,
      ['Saluer le client', ['Critère 1.2']],
      ['Conclure la visite', ['Critère 1.1', 'Critère 3.1', 'Critère 3.2']],
    ]);
    await focusIsOn('Critère 1.1');
    await press('Control+z');
    await holds([second, first, third]);
    await press('Control+z');
    await holds(drafted);

    // Two compétences copied after the last: their links come too.
    await press(
      'Control+Home',
      'ArrowDown',
      'ArrowDown',
      'ArrowDown',
      'ArrowDown',
      'ArrowRight',
      'ArrowRight',
    );
    await focusIsOn('Saluer le client');
    await press('Shift+ArrowDown', 'Control+c', 'ArrowDown', 'Control+v');
    await holds([...drafted, ...drafted.slice(0, 2)]);
    const copied = (await draft()).blocs[0];
    expect(copied?.modalites[0]?.competences).toEqual([
      copied?.competences[0]?.id,
      copied?.competences[3]?.id,
    ]);
    await focusIsOn('Saluer le client');
    await press('Control+z');
    await holds(drafted);
    await press('Control+y');
    await holds([...drafted, ...drafted.slice(0, 2)]);
    expect(complaints).toEqual([]);
  });

  it('gives rows to another référentiel, copied or cut: new identifiers, links where both ends travel', async () => {
    await draftBloc();
    await linkFirst(() => Promise.resolve());
    await holds(drafted);
    const source = (await draft()).blocs[0];
    // The bloc is below the activité.
    await press('Control+Home', 'ArrowDown', 'ArrowDown', 'Control+c');
    await page.getByText('1 élément copié').waitFor();

    await open('Technicien');
    await press('Control+v');
    const pasted = async (): Promise<Bloc | undefined> =>
      (await draft('Technicien')).blocs.find(({ intitule }) => intitule === 'Conduire un accueil');
    await expect.poll(async () => (await pasted())?.competences.length, { timeout: 10_000 }).toBe(3);
    const copy = await pasted();
    expect(copy === undefined ? [] : texts(copy)).toEqual(drafted);
    const ids = ({ id, modalites, competences }: Bloc): readonly string[] => [
      id,
      ...modalites.map((one) => one.id),
      ...competences.flatMap((one) => [one.id, ...one.criteres.map((critere) => critere.id)]),
    ];
    const before = new Set(source === undefined ? [] : ids(source));
    expect(before.size).toBe(11);
    expect(copy === undefined ? [] : ids(copy).filter((id) => before.has(id))).toEqual([]);
    // The modalité came along, the activité stayed.
    expect(copy?.modalites[0]?.competences).toEqual([copy?.competences[0]?.id]);
    expect(copy?.competences[0]?.activites).toEqual([]);

    // Back there with the first compétence, cut here.
    await page.getByRole('gridcell', { name: 'Saluer le client', exact: true }).click();
    await press('Control+x');
    await expect
      .poll(async () => (await pasted())?.competences.map(({ libelle }) => libelle), { timeout: 10_000 })
      .toEqual(['Cerner la demande', 'Conclure la visite']);
    expect((await pasted())?.modalites[0]?.competences).toEqual([]);
    await open(TITLE);
    await page.getByRole('gridcell', { name: 'Conclure la visite', exact: true }).click();
    await press('Control+v');
    await holds([...drafted, drafted[0]]);
    const received = (await draft()).blocs[0];
    expect(received?.modalites[0]?.competences).toEqual([received?.competences[0]?.id]);
    expect(complaints).toEqual([]);
  });

  it('moves what is carried by its handle', async () => {
    await draftBloc();
    await holds(drafted);
    const cell = (text: string) => page.getByRole('gridcell', { name: text, exact: true });
    const grip = cell('Critère 1.1').locator('[data-grip]');
    await grip.dragTo(cell('Critère 3.1'), { targetPosition: { x: 40, y: 2 } });
    const [, second] = drafted;
    await holds([
      ['Saluer le client', ['Critère 1.2']],
      second,
      ['Conclure la visite', ['Critère 1.1', 'Critère 3.1', 'Critère 3.2']],
    ]);
    expect(complaints).toEqual([]);
  });

  it('does one thing with the rows that are clicked with Ctrl: copied, carried, sent elsewhere', async () => {
    await draftBloc();
    await holds(drafted);
    const cell = (text: string) => page.getByRole('gridcell', { name: text, exact: true });
    const [first, second, third] = drafted;
    await cell('Saluer le client').click();
    await cell('Conclure la visite').click({ modifiers: ['Control'] });
    await press('Control+c');
    await page.getByText('2 éléments copiés').waitFor();

    await cell('Critère 1.1').click();
    await cell('Critère 1.2').click({ modifiers: ['Control'] });
    const grip = cell('Critère 1.1').locator('[data-grip]');
    await grip.dragTo(cell('Critère 3.1'), { targetPosition: { x: 40, y: 2 } });
    const together = ['Critère 1.1', 'Critère 1.2', 'Critère 3.1', 'Critère 3.2'];
    await holds([['Saluer le client', []], second, ['Conclure la visite', together]]);
    await press('Control+z');
    await holds([first, second, third]);

    // The same without a mouse, from the palette.
    await cell('Critère 1.1').click();
    await press('Shift+ArrowDown', 'Control+k');
    await page.getByRole('dialog', { name: 'Commandes et éléments' }).waitFor();
    await type('déplacer vers');
    await page.getByRole('option', { name: /^Déplacer vers…/ }).waitFor();
    await press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Déplacer 2 éléments' });
    await dialog.getByRole('option', { name: /Cerner la demande$/ }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole('option', { name: /Cerner la demande$/ }).click();
    await dialog.getByRole('button', { name: 'Déplacer', exact: true }).click();
    await holds([
      ['Saluer le client', []],
      ['Cerner la demande', ['Critère 2.1', 'Critère 2.2', 'Critère 1.1', 'Critère 1.2']],
      third,
    ]);
    await dialog.waitFor({ state: 'detached' });
    await press('Control+z');
    await holds([first, second, third]);
    expect(complaints).toEqual([]);
  });

  it('gives an activité and a bloc together to another référentiel, with the links between them', async () => {
    await draftBloc();
    await linkFirst(() => Promise.resolve());
    await page.getByRole('gridcell', { name: 'Accueillir le client', exact: true }).click();
    await page
      .getByRole('gridcell', { name: /Conduire un accueil/ })
      .first()
      .click({ modifiers: ['Control'] });
    await press('Control+c');
    await page.getByText('2 éléments copiés').waitFor();
    await open('Technicien');
    await press('Control+v');
    await page.getByText('2 éléments collés').waitFor();
    const received = async () => {
      const { activites, blocs } = await draft('Technicien');
      const bloc = blocs.find(({ intitule }) => intitule === 'Conduire un accueil');
      const activite = activites.find(({ intitule }) => intitule === 'Accueillir le client');
      return { activite: activite?.id, links: bloc?.competences[0]?.activites };
    };
    await expect.poll(async () => (await received()).links?.length, { timeout: 10_000 }).toBe(1);
    const { activite, links } = await received();
    expect(links).toEqual([activite]);
    expect(complaints).toEqual([]);
  });

  it('stays where the wheel left it when a cell that is seen, even in part, is clicked; a second click writes in it', async () => {
    await draftBloc();
    await holds(drafted);
    await page.setViewportSize({ width: 1280, height: 380 });
    const cell = (text: string) => page.getByRole('gridcell', { name: text, exact: true });
    const wanted = cell('Saluer le client');
    await cell('A1').click();
    // Half of it goes under the names of the columns.
    const names = await boxOf(page.getByRole('columnheader').first());
    const before = await boxOf(wanted);
    await page.getByRole('columnheader').first().hover();
    await page.mouse.wheel(0, before.y + before.height / 2 - names.y - names.height);
    const half = (): Promise<number> => boxOf(wanted).then(({ y }) => y);
    await expect.poll(half).toBe(names.y + names.height - before.height / 2);
    const point = { x: before.x + 40, y: names.y + names.height + 8 };
    await page.mouse.click(point.x, point.y);
    const hasFocus = (): Promise<boolean> => wanted.evaluate((one) => one === document.activeElement);
    await expect.poll(hasFocus).toBe(true);
    await drawn(page);
    expect(await half()).toBe(names.y + names.height - before.height / 2);
    await page.mouse.click(point.x, point.y);
    expect(await page.locator('textarea:focus').inputValue()).toBe('Saluer le client');
    expect(complaints).toEqual([]);
  });

  it('is found again as it was left: place, selection, folds', async () => {
    await draftBloc();
    await holds(drafted);
    const kept = page.waitForResponse(
      (response) =>
        response.url().endsWith('place.write') && /"selected":\["/.test(response.request().postData() ?? ''),
    );
    await press('ArrowDown', 'Shift+ArrowDown');
    await kept;
    const isAsItWas = async (): Promise<void> => {
      const cell = page.getByRole('gridcell', { name: 'Cerner la demande' });
      await cell.waitFor();
      await page.getByText('2 éléments sélectionnés').waitFor();
      expect(await cell.getAttribute('tabindex')).toBe('0');
      expect(await page.locator('[role="gridcell"][tabindex="0"]').count()).toBe(1);
      expect(await page.locator('[aria-selected="true"]').count()).toBeGreaterThan(2);
    };
    await page.reload();
    await isAsItWas();
    // The host itself is started again, elsewhere: the place is the person's, not the page's.
    expect(await host.stop()).toBe(0);
    host = await startLoopbackProcess(folder.env, [folder.workspace]);
    await page.goto(host.address);
    await isAsItWas();
  });

  it('stands beside the outline and above the detail, as large as the person makes them', async () => {
    const plan = page.getByRole('separator', { name: 'Largeur du plan' });
    const detail = page.getByRole('separator', { name: 'Taille du détail' });
    const size = async (of: Locator): Promise<number> => Number(await of.getAttribute('aria-valuenow'));
    await page.getByRole('button', { name: 'Plan', exact: true }).click();
    await page.getByRole('button', { name: 'Détail', exact: true }).click();
    await page.getByText('Le plan se remplit à mesure que vous rédigez.', { exact: false }).waitFor();
    const [width, height] = [await size(plan), await size(detail)];
    await plan.focus();
    await press('ArrowRight', 'ArrowRight', 'ArrowLeft');
    expect(await size(plan)).toBe(width + 16);
    // The detail stands below: there is no room beside the table.
    const kept = page.waitForResponse(
      (response) =>
        response.url().endsWith('place.write') &&
        (response.request().postData() ?? '').includes(`"below":${height + 60}`),
    );
    const box = await detail.boundingBox();
    if (box === null) throw new Error('the border is not drawn');
    await page.mouse.move(box.x + 200, box.y);
    await page.mouse.down();
    await page.mouse.move(box.x + 200, box.y - 60, { steps: 3 });
    await page.mouse.up();
    expect(await size(detail)).toBe(height + 60);
    expect(await axeViolations(page)).toEqual([]);
    const grid = page.getByRole('grid');
    expect(await grid.evaluate((table) => table.scrollWidth - (table.parentElement?.clientWidth ?? 0))).toBe(
      0,
    );
    await picture(page, 'volets-light');
    await kept;
    await page.reload();
    await grid.waitFor();
    expect([await size(plan), await size(detail)]).toEqual([width + 16, height + 60]);
    await page.setViewportSize({ width: 1920, height: 1080 });
    await expect.poll(() => detail.getAttribute('aria-orientation')).toBe('vertical');
    await picture(page, 'volets-1920-light');
    // Larger than there is room for: the border goes on from where it is seen.
    await page.setViewportSize({ width: 1100, height: 800 });
    await plan.focus();
    await press('End');
    const seen = async (): Promise<number> => (await plan.boundingBox())?.x ?? 0;
    const widest = await seen();
    await press('ArrowLeft');
    await expect.poll(seen).toBeLessThanOrEqual(widest - 15);
    await press('End');
    await expect.poll(seen).toBe(widest);
    await page.mouse.move(widest, 600);
    await page.mouse.down();
    await page.mouse.move(widest - 40, 600, { steps: 3 });
    await page.mouse.up();
    await expect.poll(async () => Math.round((await seen()) - widest)).toBe(-40);
    expect(complaints).toEqual([]);
  });
});
