import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ajouterOrganisme } from '../../../shared/edit/organismes.ts';
import { organismeExemple } from '../../support/organisme-exemple.ts';
import { desktopObstacle, withDesktop } from '../support/desktop.ts';
import { answerSaveDialog } from '../support/dialogs.ts';
import { pagesOf, pdfObstacle, readPdf } from '../support/pdf.ts';
import { makeTestFolder, withEngine, type TestFolder } from '../support/workspace.ts';

const nom = 'Atelier-école des Lices';
const a4 = [595, 842];

let folder: TestFolder;
beforeAll(async () => {
  folder = makeTestFolder();
  const portee = { nature: 'ORGA_FORM' as const, blocs: [], versions: [] };
  const passages = [{ etat: 'habilite', le: '2024-01-01', jusqua: '2999-12-31', portee }] as const;
  const { op, changes } = ajouterOrganisme(organismeExemple(passages));
  await withEngine(folder.workspace, (ask) =>
    ask('gesture.commit', { op, reason: null, changes: [...changes] }),
  );
});
afterAll(() => folder.remove());

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe('the register, from the desktop', () => {
  let made = '';

  it('goes out as a file where the person says, and an attestation as a PDF', async ({ skip }) => {
    const obstacle = desktopObstacle();
    if (obstacle !== undefined) return skip(obstacle);
    await withDesktop(folder, folder.workspace, async (desktop) => {
      const { page } = desktop;
      const messages = page.getByRole('log', { name: 'Messages' });
      const [csv, pdf] = ['Organismes.csv', 'Attestation.pdf'].map((name) => join(folder.folder, name)) as [
        string,
        string,
      ];
      const exporte = async (): Promise<void> => {
        await button(page, 'Exporter…').click();
        await page.getByRole('menuitem', { name: /CSV/ }).click();
      };
      await button(page, 'Organismes').click();
      await answerSaveDialog(desktop, csv);
      await exporte();
      await messages.getByText(`Document enregistré\u00a0: ${csv}`).waitFor();
      expect(readFileSync(csv, 'utf8')).toMatch(
        /^\uFEFFDénomination;.*\r\nAtelier-école des Lices;732829320;/,
      );

      await answerSaveDialog(desktop, undefined);
      await exporte();
      await messages.getByText('Abandonné\u00a0: rien n’a été écrit.').waitFor();

      await button(page, nom).click();
      await answerSaveDialog(desktop, pdf);
      await button(page, 'Imprimer l’attestation…').click();
      await messages.getByText(`Document enregistré\u00a0: ${pdf}`).waitFor();
      const { text, size } = readPdf(pdf);
      expect(text.slice(0, 5)).toBe('%PDF-');
      expect(text).toMatch(/\/StructTreeRoot \d+ 0 R/);
      expect(size).toEqual(a4);
      made = pdf;
    });
  });

  it('as an attestation whose page says what holds', ({ skip }) => {
    const unread = desktopObstacle() ?? pdfObstacle();
    if (unread !== undefined) return skip(unread);
    const pages = pagesOf(made);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatch(/Attestation d’habilitation/);
    expect(pages[0]).toMatch(/Atelier-école des Lices/);
    expect(pages[0]).toMatch(/Du 1er janvier 2024 au 31 décembre 2999/);
  });
});
