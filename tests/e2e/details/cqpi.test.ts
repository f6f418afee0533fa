import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExportedDocument, PaperDocument } from '../../../shared/contract/answers/document.ts';
import type { Document } from '../../../shared/generated/document.ts';
import { referentiel } from '../../support/controles.ts';
import { launchChromium } from '../support/chromium.ts';
import { watchComplaints } from '../support/complaints.ts';
import { keyboard } from '../support/hands.ts';
import { look } from '../support/look.ts';
import { startLoopbackProcess } from '../support/loopback.ts';
import { importReferentiel, makeTestFolder, withEngine } from '../support/workspace.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
});

const cqpi = referentiel({
  nature: 'CQPI',
  intitule: 'Animateur ou animatrice d’équipe',
  cpne: [{ nom: 'CPNE du bois' }, { nom: 'CPNE du métal' }],
});

const annexe = (page: Page, cpne: string) =>
  page.getByRole('group', { name: `Annexe de «\u00a0${cpne}\u00a0»` });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe('a CQPI', () => {
  it('is a common core with an annexe a branch, written in the sheet with the keyboard alone, exported and printed', async () => {
    const folder = makeTestFolder();
    await importReferentiel(folder, cqpi);
    const host = await startLoopbackProcess(folder.env, [folder.workspace]);
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    const complaints = watchComplaints(page);
    const hands = keyboard(page);
    await page.goto(host.address);
    await page.getByRole('option', { name: /^Animateur/ }).click();
    await hands.press(page.getByRole('tab', { name: 'Fiche de certification' }));

    await page.getByText('«\u00a0CPNE du bois\u00a0» n’a pas encore rédigé son annexe').waitFor();
    await hands.press(button(page, 'Ajouter l’annexe de «\u00a0CPNE du bois\u00a0»'));
    // The first field has the focus.
    await annexe(page, 'CPNE du bois').locator('textarea').first().and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Scieries');
    const adaptations = annexe(page, 'CPNE du bois').getByRole('textbox', { name: 'Adaptations' });
    await hands.type(adaptations, 'En scierie');
    await hands.press(button(page, 'Ajouter l’annexe de «\u00a0CPNE du métal\u00a0»'));
    await page.getByText('«\u00a0CPNE du bois\u00a0» n’a pas encore rédigé').waitFor({ state: 'detached' });
    await look(page, 'cqpi-annexes', { shown: annexe(page, 'CPNE du métal') });

    // The commission is called otherwise: its annexe follows, and undo brings both back.
    const name = page.getByRole('group', { name: 'CPNE 1' }).getByRole('textbox', { name: 'Nom' });
    await hands.type(name, 'CPNE de la filière bois');
    await page.keyboard.press('Tab');
    await annexe(page, 'CPNE de la filière bois').waitFor();
    await hands.press(page.getByRole('tab', { name: 'Fiche de certification' }));
    await page.keyboard.press('ControlOrMeta+z');
    await annexe(page, 'CPNE du bois').waitFor();

    // One that is taken off has an annexe without a place, which is said.
    await hands.press(button(page, 'Retirer\u00a0: CPNE 2'));
    await page.getByText('«\u00a0CPNE du métal\u00a0» n’est pas une CPNE de cette certification').waitFor();
    await look(page, 'cqpi-sans-place', { shown: annexe(page, 'CPNE du métal') });
    await hands.press(button(page, 'Retirer l’annexe de «\u00a0CPNE du métal\u00a0»'));
    await annexe(page, 'CPNE du métal').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await context.close();
    await host.stop();

    await withEngine(folder.workspace, async (ask) => {
      const { text } = await ask<ExportedDocument>('document.read', { ref: cqpi.id, numero: null });
      const { annexes } = (JSON.parse(text) as Document).referentiel;
      const id = expect.any(String) as string;
      expect(annexes).toEqual([
        { id, cpne: 'CPNE du bois', secteurs: 'Scieries', adaptations: 'En scierie' },
      ]);
      const asked = { ref: cqpi.id, numero: null, format: 'html' };
      const { octets } = await ask<PaperDocument>('paper.read', asked);
      expect(Buffer.from(octets).toString('utf8')).toContain(
        '<h2>Annexe de branche\u00a0: CPNE du bois</h2>',
      );
    });
    folder.remove();
  });
});
