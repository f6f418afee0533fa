import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activite, bloc, competence, critere, modalite, referentiel } from '../../support/controles.ts';
import type { Referentiel } from '../../../shared/generated/document.ts';
import { axeViolations } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { watchComplaints } from '../support/complaints.ts';
import { describedBy } from '../support/described-by.ts';
import { keyboard, scrollTo, tabInto } from '../support/hands.ts';
import { isInSight } from '../support/in-sight.ts';
import { look } from '../support/look.ts';
import { startLoopbackProcess } from '../support/loopback.ts';
import { importReferentiel, makeTestFolder, withEngine, type TestFolder } from '../support/workspace.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
});

const weak = 'Connaître les freins à disque d’un cycle, afin de les régler selon les consignes du fabricant';
const noun = 'Diagnostic d’un cycle électrique à l’aide de la valise, afin de chiffrer la réparation';

/** One fault of each kind: a noun and a weak verb in front, a compétence without critère, a modalité of nothing. */
function faulty(): Referentiel {
  const sound = competence(
    'Réparer un cycle à l’aide des outils de l’atelier, afin de le rendre au client en état de rouler',
    { code: 'C1.1', criteres: [critere('Le cycle réparé roule sans bruit', { code: 'C1.1.1' })] },
  );
  const uncovered = competence(noun, { code: 'C1.2' });
  const vague = competence(weak, {
    code: 'C1.3',
    criteres: [critere('Le réglage est fait correctement', { code: 'C1.3.1' })],
  });
  return referentiel({
    intitule: 'Mécanicien ou mécanicienne de cycles',
    activites: [activite('Réparer des cycles', { code: 'A1' })],
    blocs: [
      bloc({
        code: 'BC01',
        intitule: 'Réparer un cycle',
        competences: [sound, uncovered, vague],
        modalites: [
          modalite('Mise en situation à l’atelier', { code: 'E1', competences: [sound.id, vague.id] }),
          modalite('Entretien avec le jury', { code: 'E2' }),
        ],
      }),
    ],
  });
}

const option = (page: Page) => page.getByRole('option', { name: /^Mécanicien/ }).first();
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const list = (page: Page) => page.getByRole('treegrid', { name: 'Constats' });
const rows = (page: Page) => list(page).getByRole('row');
const choice = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });

/** A person looks for the row, then presses it: rows that come in sight are measured, and move a little. */
async function press(page: Page, row: Locator, button?: RegExp): Promise<void> {
  await scrollTo(list(page), row);
  await row.scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  await (button === undefined ? row : row.getByRole('button', { name: button })).click();
}

const focused = (page: Page): Locator => page.locator(':focus');

const isFocused = (field: Locator): Promise<boolean> =>
  field.evaluate((element) => element === document.activeElement);

/** The words that have a line under them in a field that is written, and whether each stands exactly over its own letters. */
function underlined(field: Locator) {
  return field.evaluate((element) => {
    const area = element as HTMLTextAreaElement;
    const layer = area.parentElement?.querySelector('[aria-hidden]');
    const isOver =
      layer !== null &&
      layer !== undefined &&
      layer.clientWidth === area.clientWidth &&
      layer.scrollHeight === area.scrollHeight &&
      layer.scrollTop === area.scrollTop;
    const words = [...(layer?.querySelectorAll('mark') ?? [])].map(({ textContent }) => textContent);
    return { words, caret: area.selectionStart, isOver };
  });
}

async function onWindow({ env, workspace }: TestFolder, work: (page: Page) => Promise<void>): Promise<void> {
  const host = await startLoopbackProcess(env, [workspace]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.grantPermissions(['clipboard-read']);
  const page = await context.newPage();
  const complaints = watchComplaints(page);
  try {
    await page.goto(host.address);
    await work(page);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
    await host.stop();
  }
}

/** On the référentiel with its faults, the others given being in the workspace too. */
async function withFaults(
  work: (page: Page) => Promise<void>,
  ...others: readonly Referentiel[]
): Promise<void> {
  const folder = makeTestFolder();
  for (const one of [faulty(), ...others]) await importReferentiel(folder, one);
  await onWindow(folder, async (page) => {
    await option(page).click();
    await page.getByRole('heading', { level: 2, name: /^Mécanicien/ }).waitFor();
    await work(page);
  });
  folder.remove();
}

describe('the controls', () => {
  it('are listed by bloc and by rule; one is mended, another set aside, and the export says it', async () => {
    await withFaults(async (page) => {
      await tab(page, 'Contrôles').click();
      await look(page, 'controles-bloc');
      // Folded away, the sheet leaves the place to the bloc.
      await rows(page).filter({ hasText: 'Fiche et référentiel entier' }).click();
      await rows(page).filter({ hasText: 'Bloc BC01' }).waitFor();
      await look(page, 'controles-replie');
      await choice(page, 'Par règle').click();
      await look(page, 'controles-regle');

      // To the place of the noun, mended there: it is no longer found.
      const fault = rows(page).filter({ hasText: 'La compétence commence par «\u00a0Diagnostic\u00a0»' });
      await press(page, fault);
      const field = page.getByRole('textbox', { name: 'Compétence C1.2', exact: true });
      await expect.poll(() => isFocused(field)).toBe(true);
      expect(await field.inputValue()).toBe(noun);
      expect(await underlined(field)).toEqual({ words: ['Diagnostic'], caret: 10, isOver: true });
      const said = page.getByText('qui n’est pas un verbe à l’infinitif');
      await said.waitFor();
      expect(await describedBy(field)).toMatch(/^Avertissement.*Diagnostic.*verbe à l’infinitif/);
      await look(page, 'controles-cellule', {
        also: async () => {
          expect(await underlined(field)).toMatchObject({ words: ['Diagnostic'], isOver: true });
        },
      });
      // A word in front: the line follows its own at once, before the rules have looked again.
      await page.keyboard.press('Home');
      await page.keyboard.type('Ce ');
      await expect.poll(() => underlined(field)).toMatchObject({ words: ['Diagnostic'], isOver: true });
      await field.fill(noun.replace('Diagnostic d’', 'Diagnostiquer '));
      await said.waitFor({ state: 'detached' });
      expect((await underlined(field)).words).toEqual([]);
      await page.keyboard.press('Escape');
      // The others are underlined where they are read.
      const weakCell = page.getByRole('gridcell', { name: weak });
      expect(await weakCell.locator('mark').allTextContents()).toEqual(['Connaître']);
      await tab(page, 'Contrôles').click();
      const weakVerb = rows(page).filter({ hasText: '«\u00a0Connaître\u00a0» ne désigne pas une action' });
      await scrollTo(list(page), weakVerb);
      expect(await fault.count()).toBe(0);

      // Set aside for the item alone, with a reason.
      await press(page, weakVerb, /^Écarter/);
      const dialog = page.getByRole('dialog', { name: 'Écarter une règle' });
      await dialog.getByRole('button', { name: 'Écarter la règle' }).click();
      await dialog.getByText('Dites pourquoi la règle est écartée.').waitFor();
      await look(page, 'controles-ecarter');
      await dialog.getByRole('textbox', { name: /^Motif/ }).fill('Terme de la fiche métier');
      await dialog.getByRole('button', { name: 'Écarter la règle' }).click();
      await dialog.waitFor({ state: 'detached' });
      await weakVerb.waitFor({ state: 'detached' });
      await scrollTo(list(page), rows(page).filter({ hasText: 'Terme de la fiche métier' }));
      await look(page, 'controles-ecartee');

      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Exporter le brouillon…' }).click();
      const exported = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as unknown;
      expect(exported).toMatchObject({
        referentiel: { derogations: [{ regle: 'L04', motif: 'Terme de la fiche métier' }] },
      });
      await page.getByRole('button', { name: 'Journal', exact: true }).click();
      await page.getByRole('option', { name: /Règle écartée/ }).click();
      await page.getByText('Terme de la fiche métier').first().waitFor();
      await page.getByRole('button', { name: 'Référentiels', exact: true }).click();
      await press(page, rows(page).filter({ hasText: 'Terme de la fiche métier' }), /^Rétablir/);
      await scrollTo(list(page), weakVerb);
    });
  });
});

describe('the coverage', () => {
  it('shows what covers each compétence, the least covered first; each cell leads to its item', async () => {
    await withFaults(async (page) => {
      await tab(page, 'Contrôles').click();
      await choice(page, 'Couverture').click();
      const matrix = page.getByRole('grid', { name: 'Couverture des compétences' });
      const lines = matrix.getByRole('row');
      await matrix.getByRole('columnheader', { name: 'Critères' }).waitFor();
      await page
        .getByText(
          '3\u00a0compétences, dont 2 avec critère et modalité, 1\u00a0sans critère, 1\u00a0sans modalité, 3\u00a0sans activité',
        )
        .waitFor();
      expect(await lines.nth(1).textContent()).toMatch(/C1\.2.*aucune activitéaucune modalitéaucun critère/);
      await look(page, 'couverture');
      await page.getByRole('button', { name: /^1.modalité qui n’évalue rien/ }).click();
      await page.getByRole('menuitem', { name: /Entretien avec le jury/ }).click();
      await expect.poll(() => focused(page).textContent()).toContain('Entretien avec le jury');
      expect(await describedBy(focused(page))).toMatch(/n’évalue aucune compétence/);
      await tab(page, 'Contrôles').click();
      await lines.nth(2).getByRole('button', { name: '1\u00a0critère' }).click();
      await expect.poll(() => focused(page).textContent()).toBe('Le cycle réparé roule sans bruit');
      // Whoever works in the structure comes back to it.
      await tab(page, 'Structure').click();
      await tab(page, 'Contrôles').click();
      await page.getByRole('button', { name: /^1.modalité qui n’évalue rien/ }).click();
      await page.getByRole('menuitem', { name: /Entretien avec le jury/ }).click();
      await page.getByRole('heading', { level: 3, name: 'Modalité E2' }).waitFor();
    });
  });
});

describe('the deposit', () => {
  it('says what answers each criterion and what is missing, leads there, and gives the texts', async () => {
    await withFaults(async (page) => {
      await tab(page, 'Dépôt').click();
      await page.getByRole('heading', { name: /^9\. Association des branches/ }).waitFor();
      await look(page, 'depot');
      const texts = page.getByRole('article', { name: /^Compétences/ }).first();
      await texts.getByRole('button', { name: /^Copier/ }).click();
      await page.getByText(/^Copié\u00a0: /).waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied.split('\n')).toEqual([
        expect.stringMatching(/^C1\.1 Réparer un cycle/),
        `C1.2 ${noun}`,
        `C1.3 ${weak}`,
      ]);
      await page.getByRole('button', { name: 'Erreur\u00a0: Compétences sans critère', exact: true }).click();
      await page.getByText('Seulement\u00a0: Compétences sans critère').waitFor();
      await page.getByText('Dépôt au RNCP', { exact: true }).first().waitFor();
      expect(await rows(page).count()).toBe(2);
      await look(page, 'controles-une-regle');
      await page.getByRole('button', { name: 'Voir tous les constats' }).click();
      await rows(page).nth(3).waitFor();
    });
  });
});

describe('with the keyboard alone', () => {
  it('the findings are gone through, one is set aside, another leads to its field', async () => {
    await withFaults(async (page) => {
      const hands = keyboard(page);
      await hands.press(tab(page, 'Contrôles'));
      await hands.press(choice(page, 'Par règle'));
      const vague = rows(page).filter({ hasText: 'correctement' });
      await hands.choose(list(page), vague);
      await expect.poll(() => focused(page).inputValue()).toBe('Le réglage est fait correctement');
      expect((await underlined(focused(page))).words).toEqual(['correctement']);
      await hands.press(tab(page, 'Contrôles'));
      const uncovered = rows(page).filter({ hasText: 'n’a aucun critère' });
      await tabInto(list(page));
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown');
      expect(await focused(page).getAttribute('aria-label')).toMatch(
        /^Erreur\. La compétence n’a aucun critère/,
      );
      await page.keyboard.press('ArrowRight');
      expect(await focused(page).textContent()).toBe('Écarter…');
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Écarter une règle' });
      await dialog.waitFor();
      await page.keyboard.insertText('Évaluée par une autre');
      await hands.tick(dialog.getByRole('radio', { name: 'Dans tout le référentiel' }));
      await hands.press(dialog.getByRole('button', { name: 'Écarter la règle' }));
      await dialog.waitFor({ state: 'detached' });
      await uncovered.waitFor({ state: 'detached' });
      // On with the next finding, which is of another rule.
      const said = (): Promise<string> =>
        focused(page).evaluate((one) => `${one.role} ${one.getAttribute('aria-label') ?? ''}`);
      await expect.poll(said).toMatch(/^row (Erreur|Avertissement|Information)\. /);
      expect(await said()).not.toContain('n’a aucun critère');

      await hands.press(choice(page, 'Couverture'));
      const matrix = page.getByRole('grid');
      await tabInto(matrix);
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page).textContent()).toBe(noun);
    });
  });
});

describe('in a form', () => {
  it('the faults are underlined in the field itself, whatever is typed, at any zoom', async () => {
    await withFaults(async (page) => {
      await tab(page, 'Structure').click();
      await tab(page, 'Contrôles').click();
      await press(page, rows(page).filter({ hasText: 'correctement' }));
      const field = page.getByRole('textbox', { name: 'Critère d’évaluation', exact: true });
      await expect.poll(() => isFocused(field)).toBe(true);
      const length = 'Le réglage est fait correctement'.length;
      expect(await underlined(field)).toEqual({ words: ['correctement'], caret: length, isOver: true });
      expect(await describedBy(field)).toContain('correctement');
      // Sentences are checked by whoever has a dictionary, codes are not.
      expect(await field.getAttribute('spellcheck')).toBe('true');
      expect(await page.getByRole('textbox', { name: 'Code' }).getAttribute('spellcheck')).toBe('false');
      await look(page, 'controles-champ', {
        also: async () => {
          expect(await underlined(field)).toMatchObject({ words: ['correctement'], isOver: true });
        },
      });
      // Longer than the field is high: it scrolls, and the lines with it.
      await page.keyboard.press('End');
      await page.keyboard.insertText(`, puis contrôlé\n${'et essayé sur une longue route\n'.repeat(30)}`);
      await expect.poll(() => underlined(field)).toMatchObject({ words: ['correctement'], isOver: true });
      await field.evaluate((area) => area.scrollTo(0, 40));
      await expect.poll(() => underlined(field)).toMatchObject({ isOver: true });
    });
  });
});

describe('under the table', () => {
  it('the words are shown that no cell has; those that are underlined in the cell are only heard', async () => {
    const taught = competence(weak, { connaissances: 'Le dessin ,la cote' });
    await withFaults(
      async (page) => {
        await page.getByRole('option', { name: /^Ajusteur/ }).click();
        await tab(page, 'Contrôles').click();
        await page.getByRole('button', { name: /Contrôler pour/ }).click();
        await page.getByRole('option', { name: 'Travail en cours' }).click();
        await tab(page, 'Tableau').click();
        await page.getByRole('gridcell', { name: weak }).click();
        const said = page.locator('#constats-cellule q');
        await expect.poll(() => said.count()).toBe(2);
        expect(await said.allTextContents()).toEqual([weak, 'Le dessin ,la cote']);
        const isSeen = async (words: Locator): Promise<boolean> => {
          await words.evaluate((element) => element.scrollIntoView({ block: 'center' }));
          return isInSight(words);
        };
        expect([await isSeen(said.first()), await isSeen(said.last())]).toEqual([false, true]);
        // As at 200 %: longer than its place, it is reached with the keyboard.
        await page.setViewportSize({ width: 640, height: 400 });
        const place = page.getByRole('group', { name: 'Ce que les règles disent de cette cellule' });
        await place.waitFor();
        expect(await axeViolations(page)).toEqual([]);
        await page.getByRole('gridcell', { name: weak }).click();
        await page.keyboard.press('F6');
        await expect.poll(() => place.evaluate((one) => one === document.activeElement)).toBe(true);
      },
      referentiel({ intitule: 'Ajusteur', blocs: [bloc({ intitule: 'Ajuster', competences: [taught] })] }),
    );
  });
});

describe('where nothing is to be done', () => {
  it('a copy for reading shows the findings, and no gesture', async () => {
    const folder = makeTestFolder();
    await importReferentiel(folder, faulty());
    await withEngine(folder.workspace, () =>
      onWindow(folder, async (page) => {
        await page.getByRole('button', { name: 'Consulter une copie' }).click();
        await option(page).click();
        await tab(page, 'Contrôles').click();
        await rows(page).nth(3).waitFor();
        expect(await page.getByRole('button', { name: /^Écarter/ }).count()).toBe(0);
        expect(await axeViolations(page)).toEqual([]);
      }),
    );
    folder.remove();
  });

  it('says for what, and by which rules, nothing would be refused', async () => {
    await withFaults(async (page) => {
      await page.getByRole('option', { name: /^Technicien/ }).click();
      await tab(page, 'Contrôles').click();
      await page
        .getByText(
          /^Rien ne serait refusé pour l’objectif «\u00a0adoption\u00a0», d’après les règles du \d+.* 20\d\d\.$/,
        )
        .waitFor();
      expect(await list(page).count()).toBe(0);
      await look(page, 'controles-rien');
    });
  });
});

describe('the other référentiels of the file', () => {
  it('are compared with: a compétence that is taken from one of them is found', async () => {
    const copied = bloc({ intitule: 'Recopié', competences: [competence(weak)] });
    await withFaults(
      async (page) => {
        await tab(page, 'Contrôles').click();
        await page.getByRole('button', { name: /Contrôler pour/ }).click();
        await page.getByRole('option', { name: 'Dépôt au RNCP' }).click();
        const found = rows(page).filter({
          hasText: 'Cette compétence est presque celle de «\u00a0Vendeur ou vendeuse de cycles\u00a0».',
        });
        await scrollTo(list(page), found);
        expect(await found.count()).toBe(1);
      },
      referentiel({ blocs: [copied] }),
    );
  });

  it('and where each stands, once known, are there at once for whoever comes back', async () => {
    const copied = bloc({ intitule: 'Recopié', competences: [competence(weak)] });
    await withFaults(
      async (page) => {
        await tab(page, 'Contrôles').click();
        await page.getByRole('button', { name: /Contrôler pour/ }).click();
        await page.getByRole('option', { name: 'Dépôt au RNCP' }).click();
        const counts = page.getByRole('tabpanel').getByRole('status');
        const before = async (): Promise<string> =>
          `${await option(page).textContent()} ${await counts.textContent()}`;
        await option(page)
          .getByText(/points? à voir/)
          .waitFor();
        await scrollTo(list(page), rows(page).filter({ hasText: 'presque celle de' }));
        const known = await before();
        const seen = await page.evaluateHandle(() => {
          const texts = new Set<string>();
          new MutationObserver(() => {
            const [line, said] = [...document.querySelectorAll('[role=option], [role=tabpanel] output')]
              .map(({ textContent }) => textContent)
              .filter((text) => text.startsWith('Mécanicien') || text.includes('Règles du'));
            if (line !== undefined && said !== undefined) texts.add(`${line} ${said}`);
          }).observe(document.body, { subtree: true, childList: true, characterData: true });
          return texts;
        });
        await page.getByRole('button', { name: 'Journal', exact: true }).click();
        await counts.waitFor({ state: 'detached' });
        await page.getByRole('button', { name: 'Référentiels', exact: true }).click();
        await counts.waitFor();
        // Longer than either waits before it asks.
        await page.waitForTimeout(1500);
        expect(await seen.evaluate((texts) => [...texts])).toEqual([known]);
      },
      referentiel({ blocs: [copied] }),
    );
  });
});
