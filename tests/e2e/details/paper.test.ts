import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { desktopObstacle, withDesktop } from '../support/desktop.ts';
import { answerSaveDialog } from '../support/dialogs.ts';
import { exampleReferentiel } from '../../support/open-example.ts';
import { zipPart } from '../../support/zip-part.ts';
import { startLoopbackProcess } from '../support/loopback.ts';
import { picture } from '../support/picture.ts';
import { makeTestFolder, withEngine, type TestFolder } from '../support/workspace.ts';

const obstacle = desktopObstacle();
let folder: TestFolder;
beforeAll(async () => {
  folder = makeTestFolder();
  await withEngine(folder.workspace, async (ask) => {
    const [adopted] = await ask<readonly { readonly id: string }[]>('referentiel.list', {});
    await ask('version.adopt', {
      grilles: {},
      ref: adopted?.id,
      numero: '1.0',
      decision: { type: 'adoption', date: '2026-11-20', ref: 'Relevé n° 12' },
      motif: 'Essai',
      passerOutre: 'Essai',
    });
    // Something to compare, which the paper of the draft does not show.
    const { id, abrege = null } = exampleReferentiel;
    const change = { entity: 'referentiel', id, before: { abrege }, after: { abrege: 'Essai' } } as const;
    await ask('gesture.commit', { op: 'referentiel.changed', reason: null, changes: [change] });
  });
});
afterAll(() => folder.remove());

async function ask(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: 'Autres actions' }).click();
  await page.getByRole('menuitem', { name: entry, exact: true }).click();
}

async function documentText(file: string): Promise<string> {
  const xml = await zipPart(readFileSync(file), 'word/document.xml');
  return xml.replaceAll(/<[^>]*>/g, '');
}

const isZip = (octets: Buffer): boolean => octets.toString('latin1', 0, 2) === 'PK';

describe('on paper, from the desktop', () => {
  it('is a Word document, and a tagged PDF in landscape with its outline', async ({ skip }) => {
    if (obstacle !== undefined) return skip(obstacle);
    await withDesktop(folder, folder.workspace, async (desktop) => {
      const { page, app } = desktop;
      const messages = page.getByRole('log', { name: 'Messages' });
      const [docx, pdf] = [join(folder.folder, 'Référentiel.docx'), join(folder.folder, 'Référentiel.pdf')];
      await answerSaveDialog(desktop, docx);
      await ask(page, 'Mettre sur papier, en Word…');
      await messages.getByText(`Document enregistré\u00a0: ${docx}`).waitFor();
      expect(isZip(readFileSync(docx))).toBe(true);
      await answerSaveDialog(desktop, pdf);
      await ask(page, 'Mettre sur papier, en PDF…');
      await messages.getByText(`Document enregistré\u00a0: ${pdf}`).waitFor();
      const text = readFileSync(pdf).toString('latin1');
      expect(text.slice(0, 5)).toBe('%PDF-');
      expect(text).toMatch(/\/StructTreeRoot \d+ 0 R/);
      expect(text).toMatch(/\/Outlines \d+ 0 R/);
      expect(text).toMatch(/\/Marked true/);
      const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
      expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595]);
      // The page that was printed is gone: nothing can read it afterwards.
      expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
      // The version, from its card: not the draft, whose text is the same.
      const [docxOf, pdfOf] = [join(folder.folder, 'Version.docx'), join(folder.folder, 'Version.pdf')];
      await page.getByRole('tab', { name: 'Versions', exact: true }).click();
      await answerSaveDialog(desktop, docxOf);
      await page.getByRole('button', { name: 'En Word (.docx)…, version\u00a01.0' }).click();
      await messages.getByText(`Document enregistré\u00a0: ${docxOf}`).waitFor();
      expect(await documentText(docxOf)).toMatch(
        /Version 1\.0, décision du 20.novembre.2026 \(Relevé n° 12\)/,
      );
      expect(await documentText(docxOf)).toMatch(/Empreinte du texte\s: [0-9a-f]{64}/);
      expect(await documentText(docx)).toContain('Brouillon, non adopté');
      await picture(page, 'versions');
      await answerSaveDialog(desktop, pdfOf);
      await page.getByRole('button', { name: 'En PDF…, version\u00a01.0' }).click();
      await messages.getByText(`Document enregistré\u00a0: ${pdfOf}`).waitFor();
      expect(readFileSync(pdfOf).toString('latin1', 0, 5)).toBe('%PDF-');
      const pdfOfComparison = join(folder.folder, 'Comparaison.pdf');
      await page.getByRole('button', { name: 'Comparer… le brouillon avec la version 1.0' }).click();
      await answerSaveDialog(desktop, pdfOfComparison);
      await page.getByRole('dialog').getByRole('button', { name: 'En PDF…' }).click();
      await messages.getByText(`Document enregistré\u00a0: ${pdfOfComparison}`).waitFor();
      expect(readFileSync(pdfOfComparison).toString('latin1')).toMatch(/\/StructTreeRoot \d+ 0 R/);
      await page.keyboard.press('Escape');
      await answerSaveDialog(desktop, undefined);
      await ask(page, 'Mettre sur papier, en PDF…');
      await messages.getByText('Abandonné\u00a0: rien n’a été écrit.').waitFor();
    });
  });
});

describe('on paper, from a browser', () => {
  it('is downloaded in Word, or opens as a page to be printed, which runs nothing', async () => {
    const host = await startLoopbackProcess(folder.env, [folder.workspace]);
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      await page.goto(host.address);
      await page.getByRole('button', { name: 'Autres actions' }).waitFor();
      const downloading = page.waitForEvent('download');
      await ask(page, 'Mettre sur papier, en Word…');
      const download = await downloading;
      expect(download.suggestedFilename()).toMatch(/^technicien-.*\.docx$/);
      expect(isZip(readFileSync(await download.path()))).toBe(true);
      const opening = page.context().waitForEvent('page');
      await ask(page, 'Mettre sur papier, en PDF…');
      const printed = await opening;
      await printed.getByRole('heading', { level: 1, name: /^Technicien/ }).waitFor();
      await printed.getByRole('columnheader', { name: 'Critères d’évaluation' }).first().waitFor();
      expect(await axeViolations(printed)).toEqual([]);
      const policy = await page.evaluate(
        async (path) => {
          const answer = await fetch(path);
          return answer.headers.get('content-security-policy');
        },
        new URL(printed.url()).pathname + new URL(printed.url()).search,
      );
      expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';/);
      expect(policy).not.toContain('script-src');

      await page.getByRole('tab', { name: 'Versions', exact: true }).click();
      const downloadingVersion = page.waitForEvent('download');
      await page.getByRole('button', { name: 'En Word (.docx)…, version\u00a01.0' }).click();
      expect((await downloadingVersion).suggestedFilename()).toMatch(/-v1\.0\.docx$/);
      const openingVersion = page.context().waitForEvent('page');
      await page.getByRole('button', { name: 'En PDF…, version\u00a01.0' }).click();
      const version = await openingVersion;
      await version.getByText(/^Version 1\.0, décision du 20.novembre.2026 \(Relevé n° 12\)/).waitFor();
      await version.getByText(/^Empreinte du texte\s: [0-9a-f]{64}/).waitFor();
    } finally {
      await browser.close();
      await host.stop();
    }
  });
});
