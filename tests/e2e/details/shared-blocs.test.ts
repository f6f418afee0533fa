import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VerifyReport } from '../../../shared/contract/answers/workspace.ts';
import { usualCodification } from '../../../shared/codes/styles.ts';
import type { Referentiel } from '../../../shared/generated/document.ts';
import { activite, bloc, competence, critere, modalite, referentiel } from '../../support/controles.ts';
import { launchChromium } from '../support/chromium.ts';
import { watchComplaints } from '../support/complaints.ts';
import { desktopObstacle } from '../support/desktop.ts';
import { keyboard, type Hands } from '../support/hands.ts';
import { look } from '../support/look.ts';
import { startLoopbackProcess } from '../support/loopback.ts';
import { sharedFiles } from '../support/shared-file.ts';
import { importReferentiel, makeTestFolder, withEngine, type TestFolder } from '../support/workspace.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
});

const safety = 'Appliquer les consignes de sécurité de l’atelier, afin de prévenir les accidents';
const later = 'Appliquer et expliquer les consignes de sécurité de l’atelier, afin de prévenir les accidents';

function mechanic(): Referentiel {
  const one = competence(safety, { criteres: [critere('Chaque consigne est appliquée')] });
  return referentiel({
    intitule: 'Mécanicien ou mécanicienne de cycles',
    codification: { ...usualCodification },
    blocs: [
      bloc({
        code: 'BC01',
        type: 'transversal',
        intitule: 'Travailler en sécurité',
        competences: [
          one,
          competence('Trier les déchets de l’atelier selon leur nature, afin de les recycler', {
            criteres: [critere('Chaque déchet est dans son bac')],
          }),
          competence('Ranger l’atelier après chaque intervention, afin d’y travailler sans danger'),
        ],
        modalites: [modalite('Mise en situation à l’atelier', { competences: [one.id] })],
      }),
      bloc({ code: 'BC02', intitule: 'Réparer un cycle' }),
    ],
  });
}

const seller = (): Referentiel =>
  referentiel({
    intitule: 'Vendeur ou vendeuse de cycles',
    codification: { ...usualCodification },
    activites: [activite('Vendre un cycle', { code: 'A1' })],
    blocs: [bloc({ code: 'BC01', competences: [competence('Vendre un cycle', { code: 'C1.1' })] })],
  });

interface Stage {
  readonly page: Page;
  readonly hands: Hands;
}

/** A file with both référentiels. */
async function folderWithBoth(): Promise<TestFolder> {
  const folder = makeTestFolder();
  for (const one of [mechanic(), seller()]) await importReferentiel(folder, one);
  return folder;
}

/** Once it is closed, nothing in the file is other than the journal says. */
async function expectVerified(folder: TestFolder): Promise<void> {
  const { workspace: file } = folder;
  const { findings } = await withEngine(file, (ask) =>
    ask<VerifyReport>('workspace.verify', { file, ancre: null }),
  );
  expect(findings).toEqual([]);
  folder.remove();
}

/** In Chromium, which complains of nothing. */
async function withBoth(work: (stage: Stage) => Promise<void>): Promise<void> {
  const folder = await folderWithBoth();
  const host = await startLoopbackProcess(folder.env, [folder.workspace]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const complaints = watchComplaints(page);
  try {
    await page.goto(host.address);
    await work({ page, hands: keyboard(page) });
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
    await host.stop();
  }
  await expectVerified(folder);
}

async function open(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('option', { name }).first().click();
  await page.getByRole('heading', { level: 2, name }).waitFor();
  await page.getByRole('tab', { name: 'Structure', exact: true }).click();
}

const outline = (page: Page) => page.getByRole('treegrid');
const row = (page: Page, name: RegExp) => outline(page).getByRole('row', { name });
const note = (page: Page) => page.getByRole('region', { name: 'Bloc partagé' });
const dialog = (page: Page) => page.getByRole('dialog');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** From the palette, as from the menus. */
async function take({ page, hands }: Stage): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('reprendre un bloc');
  await page.getByRole('option', { name: /^Reprendre un bloc/ }).waitFor();
  await page.keyboard.press('Enter');
  await hands.press(page.getByRole('button', { name: /Référentiel source/ }));
  // The list of référentiels is behind the dialog.
  await hands.press(page.getByRole('option', { name: /^Mécanicien/ }).last());
  const blocs = dialog(page).getByRole('listbox', { name: 'Blocs à reprendre' });
  await hands.choose(blocs, blocs.getByRole('option', { name: /sécurité/ }));
  await dialog(page).getByText(safety).first().waitFor();
}

async function rewordAtSource(page: Page): Promise<void> {
  await row(page, /consignes de sécurité/).click();
  const field = page.getByRole('textbox', { name: 'Compétence', exact: true });
  await field.fill(later);
  await field.blur();
}

/** What the dialog reads of the blocs that are chosen waits for `answered`. */
async function holdPreview(page: Page, answered: Promise<void>): Promise<void> {
  await page.route('**/api/blocs.preview', async (route) => {
    await answered;
    await route.continue();
  });
}

const texts = (page: Page) => page.getByRole('textbox', { name: 'Compétence', exact: true });

describe('a bloc shared between référentiels', () => {
  it('is taken, follows its source with the difference seen first, and is detached, with the keyboard alone', async () => {
    await withBoth(async ({ page, hands }) => {
      await open(page, /^Vendeur/);
      await take({ page, hands });
      await look(page, 'partage-reprendre');
      await hands.press(dialog(page).getByRole('button', { name: 'Reprendre le bloc' }));
      await row(page, /BC02, Travailler en sécurité.*repris de/).waitFor();
      await note(page).waitFor();
      await look(page, 'partage-repris');

      // Read here, written at the source; the code is of this référentiel.
      await page.keyboard.press('ArrowRight');
      await hands.choose(outline(page), row(page, /consignes de sécurité/));
      expect(await texts(page).getAttribute('readonly')).not.toBeNull();
      const code = page.getByRole('textbox', { name: 'Code', exact: true });
      expect(await code.inputValue()).toBe('C2.1');
      expect(await code.getAttribute('readonly')).toBeNull();
      await hands.press(note(page).getByRole('button', { name: 'Ouvrir la source' }));
      await page.getByRole('heading', { level: 2, name: /^Mécanicien/ }).waitFor();
      await page.getByRole('heading', { level: 4, name: 'Utilisé par' }).waitFor();
      await look(page, 'partage-source');

      await rewordAtSource(page);
      await row(page, /^Bloc BC01/).click();
      await page.getByText('n’a pas encore pris le dernier état').waitFor();
      await hands.press(button(page, 'Vendeur ou vendeuse de cycles'));
      await row(page, /nouvel état à la source/).waitFor();
      await page.getByRole('option', { name: /^Vendeur.*1 bloc à mettre à jour/ }).waitFor();
      await look(page, 'partage-nouvel-etat');
      await page.getByRole('tab', { name: 'Tableau', exact: true }).click();
      await page.getByRole('gridcell', { name: /^Travailler en sécurité.*repris de «.Mécanicien/ }).waitFor();
      // Without a critère at its source: nobody is invited to write one here.
      await page.getByRole('gridcell', { name: 'Non rédigé', exact: true }).waitFor();
      await look(page, 'partage-tableau-nouvel-etat');
      await button(page, 'nouvel état à la source').click();
      await dialog(page).getByText(later, { exact: true }).waitFor();
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'detached' });
      await page.getByRole('tab', { name: 'Structure', exact: true }).click();

      // The difference first, then one gesture.
      await hands.press(note(page).getByRole('button', { name: 'Prendre le nouvel état…' }));
      await dialog(page).getByText(later, { exact: true }).waitFor();
      await dialog(page).getByText(safety, { exact: true }).waitFor();
      await look(page, 'partage-difference');
      await hands.press(dialog(page).getByRole('button', { name: 'Prendre ce nouvel état' }));
      await row(page, /nouvel état à la source/).waitFor({ state: 'detached' });
      await row(page, /Appliquer et expliquer/).waitFor();

      await page.keyboard.press('ControlOrMeta+z');
      await row(page, /nouvel état à la source/).waitFor();
      await page.keyboard.press('ControlOrMeta+Shift+z');
      await row(page, /nouvel état à la source/).waitFor({ state: 'detached' });

      await hands.press(note(page).getByRole('button', { name: 'Détacher' }));
      await note(page).waitFor({ state: 'detached' });
      await hands.choose(outline(page), row(page, /Appliquer et expliquer/));
      expect(await texts(page).getAttribute('readonly')).toBeNull();
      await texts(page).fill(safety);
      await texts(page).blur();
      await row(page, /Appliquer les consignes/).waitFor();
      await page.keyboard.press('ControlOrMeta+z');
      await row(page, /Appliquer et expliquer/).waitFor();
      await page.keyboard.press('ControlOrMeta+z');
      await row(page, /repris de/).waitFor();
    });
  });

  it('is shown as it would be taken, never as another would', async () => {
    await withBoth(async ({ page, hands }) => {
      await open(page, /^Vendeur/);
      await take({ page, hands });
      const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
      await holdPreview(page, answered);
      await dialog(page)
        .getByRole('option', { name: /Réparer un cycle/ })
        .click();
      await dialog(page).getByText(safety).first().waitFor({ state: 'detached' });
      const button = dialog(page).getByRole('button', { name: /^Reprendre 2.blocs$/ });
      expect(await button.isDisabled()).toBe(true);
      answer();
      await dialog(page).getByText(safety).first().waitFor();
      await expect.poll(() => button.isDisabled()).toBe(false);
      await page.keyboard.press('Escape');
    });
  });

  it.for(['navigateur', 'bureau'] as const)(
    'is written in none of the ways of the table, and its source is not removed unsaid, in the host « %s »',
    async (kind, ctx) => {
      const obstacle = kind === 'bureau' ? desktopObstacle() : undefined;
      if (obstacle !== undefined) return ctx.skip(obstacle);
      const folder = await folderWithBoth();
      const host = await sharedFiles[kind](folder);
      const { page } = host;
      await open(page, /^Vendeur/);
      await take({ page, hands: keyboard(page) });
      await dialog(page).getByRole('button', { name: 'Reprendre le bloc' }).click();
      await row(page, /repris de/).waitFor();
      await page.getByRole('tab', { name: 'Tableau', exact: true }).click();
      const grid = page.getByRole('grid');
      await grid.getByText(safety).click();
      await page.keyboard.press('F2');
      await page.getByText('son contenu se modifie à la source').first().waitFor();
      expect(await grid.getByRole('textbox').count()).toBe(0);
      for (const key of ['x', 'Delete', 'ControlOrMeta+x', 'Alt+ArrowDown', 'ControlOrMeta+Enter'])
        await page.keyboard.press(key);
      expect(await grid.getByText(safety).count()).toBe(1);
      if (kind === 'navigateur') await look(page, 'partage-tableau');
      await page.keyboard.press('ControlOrMeta+h');
      await page.keyboard.type('consignes');
      await page.getByRole('search').getByText('Aucun résultat').waitFor();

      // The other window, which works at the source.
      const other = await host.openWindow();
      await open(other, /^Mécanicien/);
      await rewordAtSource(other);
      await grid.getByText('nouvel état à la source').waitFor();
      // Cut is said once it is: asked first, and kept, it was copied.
      await other.getByRole('tab', { name: 'Tableau', exact: true }).click();
      await other.getByRole('gridcell', { name: /^Travailler en sécurité/ }).click();
      await other.keyboard.press('ControlOrMeta+x');
      await other.getByRole('alertdialog').getByText('n’aura plus de source').waitFor();
      expect(await other.getByText(/élément (coupé|copié)/).count()).toBe(0);
      await other.getByRole('alertdialog').getByRole('button', { name: 'Garder' }).click();
      await other.getByText('1 élément copié').waitFor();
      await other.getByRole('tab', { name: 'Structure', exact: true }).click();
      await row(other, /^Bloc BC01/).click();
      const actions = other.getByRole('toolbar', { name: 'Actions sur l’élément' });
      await actions.getByRole('button', { name: 'Supprimer' }).click();
      await other.getByRole('alertdialog').getByText('n’aura plus de source').waitFor();
      await other.getByRole('alertdialog').getByRole('button', { name: 'Supprimer' }).click();
      await grid.getByText('repris, sans source').waitFor();
      expect(await grid.getByText(safety).count()).toBe(1);
      // What was refused there is not said elsewhere.
      const refusal = page.getByRole('log').getByText('son contenu se modifie à la source');
      await refusal.waitFor();
      await page.getByRole('button', { name: 'Journal', exact: true }).click();
      await refusal.waitFor({ state: 'detached' });
      expect(await host.stop()).toBe(0);
      return expectVerified(folder);
    },
  );
});
