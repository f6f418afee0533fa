import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReferentielRows } from '../../../shared/contract/answers/referentiel.ts';
import type { Papier } from '../../../shared/contract/shapes.ts';
import { assembleReferentiel, stateOfRows } from '../../../shared/document/rows.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import type { State } from '../../../shared/domain/row.ts';
import type { Edit } from '../../../shared/edit/edit.ts';
import { createGrille } from '../../../shared/edit/grilles.ts';
import { addItem } from '../../../shared/edit/items.ts';
import type { Referentiel } from '../../../shared/generated/document.ts';
import { genererGrille, type ChoixGrille } from '../../../shared/grille/generer.ts';
import { toutAuBout } from '../../../shared/grille/places-de-note.ts';
import { axeViolations } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { desktopObstacle, withDesktop } from '../support/desktop.ts';
import { answerSaveDialog } from '../support/dialogs.ts';
import { startLoopbackProcess } from '../support/loopback.ts';
import { pagesOf, pdfObstacle, readPdf } from '../support/pdf.ts';
import { picture } from '../support/picture.ts';
import { makeTestFolder, withEngine, type TestFolder } from '../support/workspace.ts';

const obstacle = desktopObstacle();
const titles: Readonly<Record<Papier, string>> = {
  evaluateur: 'Fiche de l’évaluateur',
  candidat: 'Livret du candidat',
  jury: 'Procès-verbal du jury',
};

let folder: TestFolder;
let referentiel: Referentiel;
const grilleId = newId();
beforeAll(async () => {
  folder = makeTestFolder();
  await withEngine(folder.workspace, async (ask) => {
    const [listed] = await ask<readonly { readonly id: string }[]>('referentiel.list', {});
    const id = listed?.id ?? '';
    const shown = async (): Promise<State> =>
      stateOfRows((await ask<ReferentielRows>('referentiel.rows', { id })).rows);
    const commit = ({ op, changes }: Edit) => ask('gesture.commit', { op, changes, reason: null });
    referentiel = assembleReferentiel(await shown(), id);
    const choix: ChoixGrille = { intitule: 'Grille commune', blocs: null, voies: [], echelle: 'maitrise' };
    const grille = { ...genererGrille(referentiel, choix, newId), id: grilleId };
    await commit(createGrille(await shown(), id, grille));
    const notes = toutAuBout(grille, 'haut').slice(1);
    const fields = { nom: 'Candidat fictif', jour: '2026-11-27', voie: 'VAE', notes, acquis: [] };
    const item = { entity: 'essai', id: newId() } as const;
    const parent = { entity: 'grille', id: grilleId } as const;
    await commit(addItem(await shown(), item, parent, 0, fields as unknown as JsonObject));
  });
});
afterAll(() => folder.remove());

async function openGrilles(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Grilles', exact: true }).click();
  await page.getByRole('button', { name: 'Imprimer…', exact: true }).waitFor();
}

async function ask(page: Page, menu: string, paper: string): Promise<void> {
  await page.getByRole('button', { name: menu, exact: true }).click();
  await page.getByRole('menuitem', { name: paper, exact: true }).click();
}

describe('a grid on paper, from the desktop', () => {
  const made: { readonly file: string; readonly papier: Papier; readonly isFilled: boolean }[] = [];

  it('is three tagged PDF, blank or for a trial', async ({ skip }) => {
    if (obstacle !== undefined) return skip(obstacle);
    await withDesktop(folder, folder.workspace, async (desktop) => {
      const { page } = desktop;
      const messages = page.getByRole('log', { name: 'Messages' });
      const printed = async (menu: string, papier: Papier): Promise<string> => {
        const file = join(folder.folder, `${menu.length} ${papier}.pdf`);
        await answerSaveDialog(desktop, file);
        await ask(page, menu, titles[papier]);
        await messages.getByText(`Document enregistré\u00a0: ${file}`).waitFor();
        return file;
      };
      const check = (file: string, papier: Papier, isFilled: boolean): void => {
        const { text, size } = readPdf(file);
        expect(text.slice(0, 5)).toBe('%PDF-');
        expect(text).toMatch(/\/Marked true/);
        expect(text).toMatch(/\/StructTreeRoot \d+ 0 R/);
        expect(text).toMatch(/\/Outlines \d+ 0 R/);
        expect(text).toMatch(/\/Lang \(fr\)/);
        // Upright, the evaluator's sheet too: no level is described.
        expect(size).toEqual([595, 842]);
        made.push({ file, papier, isFilled });
      };
      await openGrilles(page);
      await picture(page, 'imprimer');
      for (const papier of ['evaluateur', 'candidat', 'jury'] as const)
        check(await printed('Imprimer…', papier), papier, false);
      await page.getByRole('radio', { name: 'Essayer' }).click();
      await page.getByRole('button', { name: 'Imprimer cet essai…' }).waitFor();
      await picture(page, 'imprimer-essai');
      for (const papier of ['evaluateur', 'candidat', 'jury'] as const)
        check(await printed('Imprimer cet essai…', papier), papier, true);
      await answerSaveDialog(desktop, undefined);
      await ask(page, 'Imprimer cet essai…', titles.jury);
      await messages.getByText('Abandonné\u00a0: rien n’a été écrit.').waitFor();
    });
  });

  it('each of whose pages says what it is', ({ skip }) => {
    const unread = obstacle ?? pdfObstacle();
    if (unread !== undefined) return skip(unread);
    expect(made).toHaveLength(6);
    for (const { file, papier, isFilled } of made) {
      const pages = pagesOf(file);
      expect(pages.length, file).toBeGreaterThan(0);
      for (const [i, shown] of pages.entries()) {
        const edge = shown.replaceAll(/\s+/g, ' ');
        for (const part of [
          titles[papier],
          referentiel.intitule,
          'Brouillon, non adopté',
          'Empreinte de la grille',
        ])
          expect(edge.slice(0, 500), `page ${i + 1}`).toContain(part);
        expect(edge).toContain(`Page ${i + 1} sur ${pages.length}`);
        expect(edge.includes('Essai, candidat fictif')).toBe(isFilled);
      }
    }
  });
});

describe('a grid on paper, from a browser', () => {
  it('opens as a page to be printed, which runs nothing and never cuts a line', async () => {
    const host = await startLoopbackProcess(folder.env, [folder.workspace]);
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      await page.goto(host.address);
      await openGrilles(page);
      const opened = async (menu: string, papier: Papier): Promise<Page> => {
        const opening = page.context().waitForEvent('page');
        await ask(page, menu, titles[papier]);
        const paper = await opening;
        await paper.getByRole('heading', { level: 1, name: titles[papier] }).waitFor();
        return paper;
      };
      for (const papier of ['evaluateur', 'candidat', 'jury'] as const) {
        const paper = await opened('Imprimer…', papier);
        expect(await axeViolations(paper)).toEqual([]);
        const rows = paper.locator('tr');
        expect(await rows.count()).toBeGreaterThan(4);
        const breaks = await rows.evaluateAll((all) => all.map((row) => getComputedStyle(row).breakInside));
        expect(new Set(breaks)).toEqual(new Set(['avoid']));
        const { pathname, search } = new URL(paper.url());
        const policy = await page.evaluate(
          async (path) => (await fetch(path)).headers.get('content-security-policy'),
          pathname + search,
        );
        expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';/);
        expect(policy).not.toContain('script-src');
      }
      await page.getByRole('radio', { name: 'Essayer' }).click();
      const jury = await opened('Imprimer cet essai…', 'jury');
      await jury.getByText('Exemplaire d’essai, pour un candidat fictif (Candidat fictif)').waitFor();
      await jury.getByText('aucun bloc n’est acquis').waitFor();
      const wrong = await page.request.get(`${host.origin}/papier/grille?ref=rien`);
      expect(wrong.status()).toBe(400);
    } finally {
      await browser.close();
      await host.stop();
    }
  });
});
