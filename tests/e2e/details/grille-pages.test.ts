import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GrilleVersion } from '../../../shared/contract/answers/grille.ts';
import type { ReferentielRows } from '../../../shared/contract/answers/referentiel.ts';
import type { Papier } from '../../../shared/contract/shapes.ts';
import { stateOfRows } from '../../../shared/document/rows.ts';
import type { GrilleSansLien } from '../../../shared/document/tree.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import type { Edit } from '../../../shared/edit/edit.ts';
import { createGrille } from '../../../shared/edit/grilles.ts';
import { addItem } from '../../../shared/edit/items.ts';
import { genererGrille } from '../../../shared/grille/generer.ts';
import { toutAuBout, type Bout } from '../../../shared/grille/places-de-note.ts';
import { grillePaper as said } from '../../../shared/i18n/fr/grille-paper.ts';
import { bloc, competence, critere, referentiel } from '../../support/controles.ts';
import { launchChromium } from '../support/chromium.ts';
import { desktopObstacle, withDesktop } from '../support/desktop.ts';
import { answerSaveDialog } from '../support/dialogs.ts';
import { startLoopbackProcess } from '../support/loopback.ts';
import { pagesOf, pdfObstacle, readPdf } from '../support/pdf.ts';
import { importReferentiel, makeTestFolder, withEngine, type TestFolder } from '../support/workspace.ts';

const papiers = ['evaluateur', 'candidat', 'jury'] as const;
const [cpne, intitule] = ['CPNE des métiers du livre', 'Relieur ou relieuse'];
/** So many that each paper takes several pages; of several heights, so that pages would end within some of them. */
const LIGNES = 60;
const BLOCS = 24;
const filler = (rank: number): string => 'et tient aussi quand on tire dessus '.repeat(1 + (rank % 4));
/** A text whose first and last words are its own. */
const marked = (letter: string, rank: number): string => `${letter}${rank}a ${filler(rank)}${letter}${rank}z`;

const coudre = competence('Coudre les cahiers', {
  criteres: Array.from({ length: LIGNES }, (_, rank) => critere(marked('L', rank))),
});
const sujet = referentiel({
  intitule,
  cpne: [{ nom: cpne }],
  blocs: Array.from({ length: BLOCS }, (_, rank) =>
    bloc({
      code: `BC${rank}`,
      intitule: marked('B', rank),
      competences: rank === 0 ? [coudre] : [competence(marked('C', rank))],
    }),
  ),
});

/** What is expected of each line is said under its critère. */
function avecAttendus(grille: GrilleSansLien): GrilleSansLien {
  const [premiere, ...autres] = grille.parties;
  if (premiere === undefined) throw new Error('a grid without parties');
  const epreuves = premiere.epreuves.map((epreuve) => ({
    ...epreuve,
    lignes: epreuve.lignes.map((ligne, rank) => ({ ...ligne, attendu: marked('A', rank) })),
  }));
  return { ...grille, parties: [{ ...premiere, epreuves }, ...autres] };
}

const unread = pdfObstacle();
const obstacle = desktopObstacle() ?? unread;
let folder: TestFolder;
let empreinte = '';
beforeAll(async () => {
  folder = makeTestFolder();
  await importReferentiel(folder, sujet);
  await withEngine(folder.workspace, async (ask) => {
    const rows = async () =>
      stateOfRows((await ask<ReferentielRows>('referentiel.rows', { id: sujet.id })).rows);
    const commit = ({ op, changes }: Edit) => ask('gesture.commit', { op, changes, reason: null });
    const choix = { intitule: 'Grille du jury', blocs: null, voies: [], echelle: 'acquis' as const };
    const grille = avecAttendus(genererGrille(sujet, choix, newId));
    await commit(createGrille(await rows(), sujet.id, grille));
    const essai = async (nom: string, bout: Bout): Promise<void> => {
      const fields = { nom, jour: '2026-11-27', notes: toutAuBout(grille, bout), acquis: [] };
      const item = { entity: 'essai', id: newId() } as const;
      const parent = { entity: 'grille', id: grille.id } as const;
      await commit(addItem(await rows(), item, parent, 0, fields as unknown as JsonObject));
    };
    await essai('Au plus bas', 'bas');
    await essai('Au plus haut', 'haut');
    const decision = { type: 'adoption', date: '2026-11-20', ref: 'PV n° 12' };
    const acte = { ref: sujet.id, numero: '1.0', decision, motif: 'Essai', passerOutre: 'Essai' };
    await ask('version.adopt', { ...acte, grilles: {} });
    const adopted = await ask<{ readonly version: GrilleVersion }>('grille.adopt', {
      ...acte,
      designation: grille.id,
      pour: null,
    });
    ({ empreinte } = adopted.version);
  });
});
afterAll(() => folder.remove());

async function openGrilles(page: Page): Promise<void> {
  await page.getByRole('option', { name: new RegExp(`^${intitule}`) }).click();
  await page.getByRole('tab', { name: 'Grilles', exact: true }).click();
  await page.getByRole('button', { name: said.print, exact: true }).waitFor();
}

async function openVersions(page: Page): Promise<void> {
  await openGrilles(page);
  await page.getByRole('tab', { name: 'Versions', exact: true }).click();
}

async function ask(page: Page, menu: string, papier: Papier): Promise<void> {
  await page.getByRole('button', { name: menu, exact: true }).click();
  await page.getByRole('menuitem', { name: said.titles[papier], exact: true }).click();
}

/** From the card of the version that was adopted. */
const askAdopted = (page: Page, papier: Papier): Promise<void> =>
  ask(page, 'Imprimer la version 1.0 de la grille «\u00a0Grille du jury\u00a0»…', papier);

/** The tab in which a browser shows a paper. */
async function opened(page: Page, papier: Papier, asking: () => Promise<void>): Promise<Page> {
  const opening = page.context().waitForEvent('page');
  await asking();
  const paper = await opening;
  await paper.getByRole('heading', { level: 1, name: said.titles[papier] }).waitFor();
  return paper;
}

async function withBrowser(work: (page: Page) => Promise<void>): Promise<void> {
  const host = await startLoopbackProcess(folder.env, [folder.workspace]);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(host.address);
    await work(page);
  } finally {
    await browser.close();
    await host.stop();
  }
}

/** What stands at the edge of each page, whichever host printed it. */
function expectEdges(pages: readonly string[], papier: Papier): void {
  expect(pages.length, papier).toBeGreaterThan(papier === 'jury' ? 2 : 4);
  for (const [i, shown] of pages.entries()) {
    const edge = shown.replaceAll(/\s+/g, ' ').slice(0, 500);
    const parts = [said.titles[papier], cpne, intitule, 'Version 1.0', empreinte.slice(0, 12)];
    for (const part of parts) expect(edge, `${papier}, page ${i + 1}`).toContain(part);
  }
}

/** The first and the last words of each row stand on one page. */
function expectRowsWhole(pages: readonly string[], papier: Papier): void {
  const pagesWith = (word: string): readonly number[] =>
    pages.flatMap((page, i) => (new RegExp(`\\b${word}\\b`).test(page) ? [i] : []));
  const rows =
    papier === 'jury'
      ? Array.from({ length: BLOCS }, (_, rank) => [`B${rank}a`, `B${rank}z`])
      : Array.from({ length: LIGNES }, (_, rank) => [`L${rank}a`, `A${rank}z`]);
  for (const [first = '', last = ''] of rows) {
    const [page] = pagesWith(first).slice(-1);
    expect(page, `${papier}, ${first}`).toBeDefined();
    expect(pagesWith(last), `${papier}, from ${first} to ${last}`).toContain(page);
  }
}

function expectPages(file: string, papier: Papier): void {
  const pages = pagesOf(file);
  expectEdges(pages, papier);
  expectRowsWhole(pages, papier);
}

/** Inks and papers of all that is printed. */
const coloursOf = (paper: Page): Promise<readonly string[]> =>
  paper.evaluate(() => {
    const found = [...document.querySelectorAll('body, body *')].map((one) => {
      const { color, backgroundColor, borderColor } = getComputedStyle(one);
      return [color, backgroundColor, borderColor].join(' ');
    });
    return [...new Set(found)].toSorted();
  });

/** What a paper says: its words, and its boxes that are ticked. */
const saidBy = async (paper: Page): Promise<string> => {
  const ticked = await paper.getByRole('img', { name: said.box.ticked, exact: true }).allInnerTexts();
  expect(new Set(ticked)).toEqual(new Set(ticked.length === 0 ? [] : ['×']));
  return paper.locator('main').innerText();
};

describe('an adopted grid on several pages, each of which says what it is and cuts no line', () => {
  it('printed by the desktop', async ({ skip }) => {
    if (obstacle !== undefined) return skip(obstacle);
    await withDesktop(folder, folder.workspace, async (desktop) => {
      const { page } = desktop;
      await openVersions(page);
      for (const papier of papiers) {
        const file = join(folder.folder, `${papier}.pdf`);
        await answerSaveDialog(desktop, file);
        await askAdopted(page, papier);
        await page.getByRole('log', { name: 'Messages' }).getByText(file).waitFor();
        expect(readPdf(file).size).toEqual([595, 842]);
        expectPages(file, papier);
      }
    });
  });

  it('printed by a browser', async ({ skip }) => {
    if (unread !== undefined) return skip(unread);
    await withBrowser(async (page) => {
      await openVersions(page);
      for (const papier of papiers) {
        const paper = await opened(page, papier, () => askAdopted(page, papier));
        const file = join(folder.folder, `navigateur ${papier}.pdf`);
        writeFileSync(file, await paper.pdf({ preferCSSPageSize: true }));
        expect(readPdf(file).size).toEqual([595, 842]);
        expectPages(file, papier);
      }
    });
  });
});

it('a paper says nothing by a colour: whoever fails and whoever succeeds are told apart by words and marks alone', async () => {
  await withBrowser(async (page) => {
    await openGrilles(page);
    await page.getByRole('radio', { name: 'Essayer' }).click();
    const candidats = page.getByRole('listbox', { name: 'Candidats d’essai' });
    for (const papier of papiers) {
      const of = async (nom: string): Promise<Page> => {
        const candidat = candidats.getByRole('option', { name: nom });
        await candidat.click();
        await expect.poll(() => candidat.getAttribute('aria-selected')).toBe('true');
        const paper = await opened(page, papier, () => ask(page, said.printFilled, papier));
        await paper.getByText(said.essai(nom)).waitFor();
        return paper;
      };
      const [low, high] = [await of('Au plus bas'), await of('Au plus haut')];
      expect(await coloursOf(low), papier).toEqual(await coloursOf(high));
      expect(await saidBy(low), papier).not.toBe(await saidBy(high));
      await low.close();
      await high.close();
    }
  });
});
