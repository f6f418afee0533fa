import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegistreServi } from '../../../shared/contract/answers/organisme.ts';
import type { ReferentielRows } from '../../../shared/contract/answers/referentiel.ts';
import { stateOfRows } from '../../../shared/document/rows.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import { changeItem } from '../../../shared/edit/items.ts';
import { registreServi } from '../../../shared/organisme/servi.ts';
import { exampleReferentiel } from '../../support/open-example.ts';
import { axeViolations } from '../support/axe.ts';
import { inBothHosts } from '../support/both-hosts.ts';
import { launchChromium } from '../support/chromium.ts';
import { desktopObstacle, startDesktop } from '../support/desktop.ts';
import { answerOpenDialog } from '../support/dialogs.ts';
import { look } from '../support/look.ts';
import { startLoopbackProcess } from '../support/loopback.ts';
import { makeTestFolder, withEngine, type TestFolder } from '../support/workspace.ts';

/** By the keyboard alone, from anywhere. */
async function ouvrir(page: Page): Promise<void> {
  await page.getByRole('gridcell').first().waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.type('Importer des organismes');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Importer des organismes' }).waitFor();
}

const noms = async ({ workspace }: TestFolder): Promise<readonly string[]> =>
  withEngine(workspace, async (ask) => {
    const asked = { ref: null, au: '2026-03-01', connuLe: null };
    const { lignes } = registreServi(await ask<RegistreServi>('organismes.liste', asked));
    return lignes.map(({ denomination, siret, etat }) => `${denomination} ${siret ?? '-'} ${etat ?? '-'}`);
  });

const liste = [
  'Nom;SIRET;Statut;Depuis',
  'Atelier-école des Lices;73282932000074;Actif;01/01/2025',
  'Zinc et Cuivre;-;Actif;01/01/2025',
  'Zinc et Cuivre;98222438800016;Supprimé;01/01/2025',
  '=1+1;;Actif;',
].join('\n');

describe('a pasted list is seen, decided, imported and undone by the keyboard alone', () => {
  let folder: TestFolder;
  inBothHosts(
    () => {
      folder = makeTestFolder();
      return Promise.resolve(folder);
    },
    async (page, reopen) => {
      await ouvrir(page);
      const boite = page.getByRole('textbox', { name: 'Ou collez la liste ici' });
      while (!(await boite.evaluate((element) => element === document.activeElement)))
        await page.keyboard.press('Tab');
      await page.keyboard.insertText(liste);
      expect(await axeViolations(page)).toEqual([]);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByText('2 nouveaux organismes, 1 doute à lever, 1 ligne écartée').waitFor();
      expect(await axeViolations(page)).toEqual([]);
      const doute = page.getByRole('button', { name: /est-ce le même/ });
      await doute.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('option', { name: 'Le même : Zinc et Cuivre, sans SIRET' }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByText('2 nouveaux organismes, 1 ligne à regarder, 1 ligne écartée').waitFor();
      await page.getByText(/Cette ligne contredit la ligne 3 de la source/).waitFor();
      await doute.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByText('3 nouveaux organismes, 1 ligne écartée').waitFor();
      await page.getByRole('button', { name: 'Importer', exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('Importé : 3 nouveaux organismes.').waitFor();
      await page.keyboard.press('Control+z');
      await page.getByRole('button', { name: /^Rétablir : import d’organismes/ }).waitFor();
      await page.keyboard.press('Control+Shift+z');
      await page.getByRole('button', { name: /^Annuler : import d’organismes/ }).waitFor();
      // The second time, there is nothing to import.
      await ouvrir(page);
      await boite.fill(liste);
      await page.getByRole('button', { name: 'Lire la liste collée' }).click();
      await page.getByText('Rien à importer, 1 ligne écartée').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await reopen();
    },
  );
});

const fiche = `<?xml version="1.0" encoding="utf-8"?><FICHES><VERSION_FLUX>4.1</VERSION_FLUX><FICHE><NUMERO_FICHE>RNCP99999</NUMERO_FICHE>
<PARTENAIRES><PARTENAIRE><NOM_PARTENAIRE>CFA DES LICES</NOM_PARTENAIRE><SIRET_PARTENAIRE>73282932000074</SIRET_PARTENAIRE>
<HABILITATION_PARTENAIRE>HABILITATION_FORMER</HABILITATION_PARTENAIRE><ETAT_HABILITATION>Actif</ETAT_HABILITATION><DATE_ACTIF>28/03/2025</DATE_ACTIF></PARTENAIRE>
</PARTENAIRES></FICHE></FICHES>`;

/** The browser's dialog, on a page that collects what nothing holds while the person looks for the file. */
async function choisirLongtemps(page: Page, press: () => Promise<void>, file: string): Promise<void> {
  // Playwright's own chooser holds the field: the protocol alone leaves it as the page does.
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.enable');
  await devtools.send('Page.setInterceptFileChooserDialog', { enabled: true });
  const asked = new Promise<number>((resolve, reject) => {
    devtools.on('Page.fileChooserOpened', ({ backendNodeId }) =>
      backendNodeId === undefined ? reject(new Error('no field asks')) : resolve(backendNodeId),
    );
  });
  await press();
  const backendNodeId = await asked;
  for (let times = 0; times < 3; times += 1) await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('DOM.setFileInputFiles', { files: [file], backendNodeId });
}

describe('the partners of a fiche', () => {
  const folder = makeTestFolder();
  const file = join(folder.folder, 'fiche.xml');
  writeFileSync(file, fiche);
  beforeAll(async () => {
    await withEngine(folder.workspace, async (ask) => {
      const { id } = exampleReferentiel;
      const { rows } = await ask<ReferentielRows>('referentiel.rows', { id });
      const row = stateOfRows(rows).get('referentiel')?.get(id) ?? { id };
      const { op, changes } = changeItem({ entity: 'referentiel', id }, row, { numero: 'RNCP99999' });
      await ask('gesture.commit', { op, reason: null, changes: [...changes] });
    });
  });
  afterAll(() => folder.remove());

  const bouton = 'Fiche de France compétences (XML, ZIP)…';
  async function importer(page: Page, choisir: (press: () => Promise<void>) => Promise<void>): Promise<void> {
    await ouvrir(page);
    await choisir(() => page.getByRole('button', { name: bouton }).click());
    await page.getByText(/«.fiche\.xml.», pour /).waitFor();
  }

  it('are imported in a browser, however long one looks for the file', async () => {
    const host = await startLoopbackProcess(folder.env, [folder.workspace]);
    const browser = await launchChromium();
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      page.setDefaultTimeout(10_000);
      await page.goto(host.address);
      await importer(page, (press) => choisirLongtemps(page, press, file));
      const connue = page.getByRole('checkbox', { name: /^Cette liste vient de France compétences/ });
      expect(await connue.isChecked()).toBe(true);
      await look(page, 'import-d-une-fiche', { shown: connue });
      await page.getByRole('button', { name: 'Importer', exact: true }).click();
      await page.getByText('Importé : 1 nouvel organisme.').waitFor();
    } finally {
      await browser.close();
      await host.stop();
    }
    expect(await noms(folder)).toEqual(['CFA DES LICES 73282932000074 habilite']);
    await withEngine(folder.workspace, async (ask) => {
      const asked = { ref: exampleReferentiel.id, au: localDate(new Date()) };
      expect(await ask('organismes.aDeclarer', asked)).toMatchObject({ changements: [] });
    });
  });

  it('are there already, in Electron', async ({ skip }) => {
    const obstacle = desktopObstacle();
    if (obstacle !== undefined) skip(obstacle);
    const desktop = await startDesktop(folder, folder.workspace);
    const { page } = desktop;
    page.setDefaultTimeout(10_000);
    await importer(page, async (press) => {
      await answerOpenDialog(desktop, file);
      await press();
    });
    await page.getByText('Rien à importer').waitFor();
    expect(await desktop.close()).toBe(0);
  });
});
