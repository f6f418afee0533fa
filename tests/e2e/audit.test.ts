import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DossierDAudit } from '../../shared/contract/audit.ts';
import { launchChromium } from './support/chromium.ts';
import { desktopObstacle, withDesktop } from './support/desktop.ts';
import { watchComplaints } from './support/complaints.ts';
import { answerOpenDialog, answerSaveDialog } from './support/dialogs.ts';
import { keyboard } from './support/hands.ts';
import { look } from './support/look.ts';
import { startLoopbackProcess } from './support/loopback.ts';
import { readPdf } from './support/pdf.ts';
import { exampleReferentiel } from '../support/open-example.ts';
import { makeTestFolder, withEngine, type TestFolder } from './support/workspace.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const button = (place: Page | Locator, name: string): Locator =>
  place.getByRole('button', { name, exact: true });

async function makeFile(): Promise<TestFolder> {
  const folder = makeTestFolder();
  const { id, intitule } = exampleReferentiel;
  await withEngine(folder.workspace, async (ask) => {
    let now = intitule;
    for (let i = 0; i < 12; i += 1) {
      const changes = [
        { entity: 'referentiel', id, before: { intitule: now }, after: { intitule: `${intitule} ${i}` } },
      ];
      await ask('gesture.commit', { op: 'referentiel.changed', reason: 'Essai', changes });
      now = `${intitule} ${i}`;
    }
  });
  return folder;
}

/** What a Word document says. */
const wordText = (file: string): string => {
  const { 'word/document.xml': xml } = unzipSync(readFileSync(file));
  return new TextDecoder().decode(xml).replaceAll(/<[^>]+>/g, ' ');
};

const dossierDe = ({ workspace }: TestFolder): DossierDAudit =>
  JSON.parse(readFileSync(workspace.replace(/\.cpne$/, '.audit.json'), 'utf8')) as DossierDAudit;

it('a copy is audited with the keyboard alone: a sample, what was examined, a finding, the report', async () => {
  const folder = await makeFile();
  const avant = readFileSync(folder.workspace);
  const host = await startLoopbackProcess(folder.env, ['--dossier', folder.folder]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const complaints = watchComplaints(page);
  await page.goto(host.address);
  const hands = keyboard(page);
  await page.getByRole('button', { name: /^Exemple/ }).click();
  await hands.press(button(page, 'Fichier'));
  await hands.press(page.getByRole('menuitem', { name: 'Ouvrir pour auditer…' }));
  const choix = page.getByRole('dialog', { name: 'Ouvrir pour auditer…' });
  await hands.press(choix.getByRole('button', { name: /^Exemple/ }));
  await page.getByText('Aucun échantillon n’est encore tiré.').waitFor();

  await hands.press(button(page, 'Tirer'));
  await page.getByText('Indiquez une graine.').waitFor();
  await hands.type(page.getByRole('textbox', { name: /^Graine/ }), 'CPNE 2026');
  await hands.type(page.getByRole('textbox', { name: 'Taille' }), '5');
  await page.keyboard.press('Enter');
  const lignes = page.getByRole('list', { name: 'Lignes à examiner' }).getByRole('listitem');
  await lignes.nth(4).waitFor();
  await page.getByText('0 ligne examinée sur 5.').waitFor();
  // A note, and at once a tick: each is kept.
  await hands.type(lignes.first().getByRole('textbox'), 'Titre changé sans décision');
  await lignes.first().getByText('Examinée').click();
  await page.getByText('1 ligne examinée sur 5.').waitFor();
  await expect
    .poll(() => dossierDe(folder).marques[0])
    .toMatchObject({ examinee: true, note: 'Titre changé sans décision' });
  await hands.press(lignes.first().getByRole('button', { name: /^Voir/ }));
  await page
    .getByRole('dialog', { name: 'Ce que dit le journal' })
    .getByText(/^Empreinte de la ligne/)
    .waitFor();
  await page.keyboard.press('Escape');

  await hands.press(button(page, 'Ajouter un constat…'));
  const constat = page.getByRole('dialog', { name: 'Constat' });
  await page.keyboard.press('Enter');
  await constat.getByText('Indiquez un titre.').waitFor();
  await hands.type(constat.getByRole('textbox', { name: /^Titre/ }), 'Intitulé changé douze fois');
  await hands.type(constat.getByRole('textbox', { name: /^Lignes/ }), '3, 4');
  await look(page, 'audit-constat', { shown: constat });
  await page.keyboard.press('Enter');
  await constat.waitFor({ state: 'detached' });
  await page.getByText('Intitulé changé douze fois').waitFor();
  await look(page, 'audit', { shown: page.getByRole('main') });

  // Any gesture of the journal may be marked, in the sample or not.
  await hands.press(button(page, 'Journal'));
  await page.getByRole('option').first().click();
  await hands.tick(page.getByRole('checkbox', { name: /^Examinée/ }));
  await expect.poll(() => dossierDe(folder).marques.map(({ seq }) => seq)).toContain(14);
  await hands.press(button(page, 'Audit'));

  const opening = context.waitForEvent('page');
  await hands.press(button(page, 'Rapport en PDF…'));
  const rapport = await opening;
  await rapport.getByRole('heading', { level: 1, name: 'Rapport d’audit' }).waitFor();
  await rapport.getByText('Aucune altération relevée', { exact: false }).waitFor();
  await rapport.getByText('Titre changé sans décision').waitFor();
  await rapport.getByText('graine «\u00a0CPNE 2026\u00a0»', { exact: false }).waitFor();
  await rapport.close();
  const downloading = page.waitForEvent('download');
  await hands.press(button(page, 'Rapport en Word (.docx)…'));
  const word = wordText(await (await downloading).path());
  for (const said of [
    'Titre changé sans décision',
    'Intitulé changé douze fois',
    'Aucune altération relevée',
  ])
    expect(word).toContain(said);
  expect(dossierDe(folder)).toMatchObject({ auditeur: 'Camille Essai', constats: [{ lignes: [3, 4] }] });
  expect(complaints).toEqual([]);
  await context.close();
  await host.stop();
  expect(readFileSync(folder.workspace).equals(avant)).toBe(true);
  folder.remove();
});

it('in the desktop, a file that is chosen is audited, and its report saved as a PDF', async ({ skip }) => {
  const obstacle = desktopObstacle();
  if (obstacle !== undefined) return skip(obstacle);
  const folder = await makeFile();
  await withDesktop(folder, undefined, async (desktop) => {
    const { page } = desktop;
    await answerOpenDialog(desktop, folder.workspace);
    await page.getByRole('button', { name: /^Auditer un fichier/ }).click();
    const pdf = join(folder.folder, 'Rapport.pdf');
    await answerSaveDialog(desktop, pdf);
    await button(page, 'Rapport en PDF…').click();
    await page
      .getByRole('log', { name: 'Messages' })
      .getByText(`Document enregistré\u00a0: ${pdf}`)
      .waitFor();
    expect(readPdf(pdf).text).toMatch(/\/StructTreeRoot \d+ 0 R/);
  });
  folder.remove();
});
