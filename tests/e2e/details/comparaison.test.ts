import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import { describe, expect } from 'vitest';
import type { ReferentielRows } from '../../../shared/contract/answers/referentiel.ts';
import { assembleReferentiel, stateOfRows } from '../../../shared/document/rows.ts';
import type { State } from '../../../shared/domain/row.ts';
import type { Edit } from '../../../shared/edit/edit.ts';
import { changeItem } from '../../../shared/edit/items.ts';
import { createGrille } from '../../../shared/edit/grilles.ts';
import { removeItem } from '../../../shared/edit/removal.ts';
import type { EntityName } from '../../../shared/domain/entities.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import { genererGrille } from '../../../shared/grille/generer.ts';
import { exampleReferentiel } from '../../support/open-example.ts';
import { zipPart } from '../../support/zip-part.ts';
import { axeViolations } from '../support/axe.ts';
import { inBothHosts, type HostName } from '../support/both-hosts.ts';
import { keyboard } from '../support/hands.ts';
import { look } from '../support/look.ts';
import { makeTestFolder, withEngine, type TestFolder } from '../support/workspace.ts';

const { id } = exampleReferentiel;

/** The export of its first version. */
let exporte: string;

/** The example, adopted, reworded (a word, a sign, a code, and a critère that goes) and adopted again. */
async function makeFile(): Promise<TestFolder> {
  const folder = makeTestFolder();
  await withEngine(folder.workspace, async (ask) => {
    const state = async (): Promise<State> =>
      stateOfRows((await ask<ReferentielRows>('referentiel.rows', { id })).rows);
    const commit = ({ op, changes }: Edit) =>
      ask('gesture.commit', { op, reason: null, changes: [...changes] });
    const change = async (entity: EntityName, item: string, fields: JsonObject): Promise<void> => {
      const row = (await state()).get(entity)?.get(item);
      if (row === undefined) throw new Error(`no ${entity}`);
      await commit(changeItem({ entity, id: item }, row, fields));
    };
    const adopt = (numero: string, date: string) =>
      ask('version.adopt', {
        grilles: {},
        ref: id,
        numero,
        revision: { causes: numero === '1.0' ? [] : ['technique'], prochaineRevision: null },
        decision: { type: 'adoption', date, ref: 'Relevé n° 12' },
        motif: 'Essai',
        passerOutre: 'Essai',
      });
    await adopt('1.0', '2026-11-20');
    const [bloc, second] = assembleReferentiel(await state(), id).blocs;
    const [competence] = bloc?.competences ?? [];
    const [critere] = competence?.criteres ?? [];
    if (bloc === undefined || second === undefined || competence === undefined || critere === undefined)
      throw new Error('no critère');
    await change('competence', competence.id, { libelle: `Toujours ${competence.libelle}` });
    await change('bloc', bloc.id, { intitule: `${bloc.intitule}.` });
    await change('bloc', second.id, { code: 'BC09' });
    await commit(removeItem(await state(), { entity: 'critere', id: critere.id }));
    await adopt('2.0', '2026-11-25');
    await ask('document.export', { ref: id, numero: '1.0', to: join(folder.folder, 'premiere.json') });
    const grille = genererGrille(
      exampleReferentiel,
      { intitule: 'Grille commune', blocs: null, voies: [], echelle: 'acquis' },
      uuid,
    );
    await commit(createGrille(await state(), id, grille));
    await ask('grille.adopt', {
      ref: id,
      designation: grille.id,
      pour: null,
      numero: '1.0',
      decision: { type: 'adoption', date: '2026-11-26', ref: 'Relevé n° 13' },
      motif: 'Essai',
      passerOutre: 'Essai',
    });
    const [ligne] = grille.parties[0]?.epreuves[0]?.lignes ?? [];
    await change('ligne', ligne?.id ?? '', { libelle: 'Est accueilli' });
  });
  exporte = join(folder.folder, 'premiere.json');
  return folder;
}

/** In Word, its changes are there to be accepted or rejected; to be printed, they are marked, and nothing of it is an obstacle. */
async function surPapier(page: Page, dialog: Locator): Promise<void> {
  const hands = keyboard(page);
  const downloading = page.waitForEvent('download');
  await hands.press(dialog.getByRole('button', { name: 'En Word, avec suivi des modifications…' }));
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^technicien-.*-comparaison-1-0-2-0\.docx$/);
  const xml = await zipPart(readFileSync(await download.path()), 'word/document.xml');
  expect(xml).toMatch(/<w:ins [^>]*><w:r><w:t [^>]*>Toujours/);
  const opening = page.context().waitForEvent('page');
  await hands.press(dialog.getByRole('button', { name: 'En PDF…' }));
  const printed = await opening;
  await printed.getByRole('heading', { level: 1, name: /^Comparaison\s: Technicien/ }).waitFor();
  await printed.locator('ins').getByText('Toujours').waitFor();
  expect(await axeViolations(printed)).toEqual([]);
  await printed.close();
}

/** A change is marked as one of substance; what it is for whom is generated, written over, kept, and generated again. */
async function noter(page: Page, dialog: Locator): Promise<void> {
  const hands = keyboard(page);
  const change = dialog.getByRole('checkbox', { name: /^Substantiel.*Toujours Accueillir/ });
  await hands.tick(change);
  await hands.tick(dialog.getByRole('radio', { name: 'Substantielles' }));
  await dialog.getByText(/^1.montré sur 4.éléments changés\.$/).waitFor();
  await look(page, 'comparaison-substantielles', { shown: dialog });

  await hands.tick(dialog.getByRole('radio', { name: 'Note de modification' }));
  const region = dialog.getByRole('region', { name: 'Note de modification' });
  await region
    .getByText(/devient «\sToujours Accueillir/)
    .first()
    .waitFor();
  const bloc = /BC01.*, Pour les candidats$/;
  await hands.press(region.getByRole('button', { name: new RegExp(`^Modifier.*${bloc.source}`) }));
  const texte = region.getByRole('textbox', { name: 'Pour les candidats' });
  await texte.waitFor();
  await expect.poll(() => texte.evaluate((field) => field === document.activeElement)).toBe(true);
  await hands.type(texte, 'Les candidats accueillent toujours.');
  await page.keyboard.press('Tab');
  await look(page, 'comparaison-note', { shown: dialog });
  const opening = page.context().waitForEvent('page');
  await hands.press(dialog.getByRole('button', { name: 'Note en PDF…' }));
  const printed = await opening;
  await printed.getByRole('heading', { level: 2, name: 'Changements substantiels' }).waitFor();
  await printed.getByText('Les candidats accueillent toujours.').waitFor();
  expect(await axeViolations(printed)).toEqual([]);
  await printed.close();
  await hands.press(region.getByRole('button', { name: new RegExp(`^Revenir.*${bloc.source}`) }));
  await texte.waitFor({ state: 'detached' });
}

/** A grid goes on paper as its référentiel does, and has a note of its own. */
async function grilleSurPapier(page: Page, dialog: Locator): Promise<void> {
  const hands = keyboard(page);
  const downloading = page.waitForEvent('download');
  await hands.press(dialog.getByRole('button', { name: 'En Word, avec suivi des modifications…' }));
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('grille-commune-comparaison-1-0-brouillon.docx');
  const xml = await zipPart(readFileSync(await download.path()), 'word/document.xml');
  expect(xml).toMatch(/<w:ins [^>]*><w:r><w:t [^>]*>Est accueilli/);
  const opening = page.context().waitForEvent('page');
  await hands.press(dialog.getByRole('button', { name: 'En PDF…' }));
  const printed = await opening;
  await printed.getByRole('heading', { level: 1, name: /^Comparaison\s: Grille commune$/ }).waitFor();
  await printed.locator('ins').getByText('Est accueilli').waitFor();
  expect(await axeViolations(printed)).toEqual([]);
  await printed.close();

  await hands.tick(dialog.getByRole('checkbox', { name: /^Substantiel.*Est accueilli/ }));
  await hands.tick(dialog.getByRole('radio', { name: 'Note de modification' }));
  const region = dialog.getByRole('region', { name: 'Note de modification' });
  await region.getByRole('heading', { name: 'La grille dans son ensemble' }).waitFor();
  const bloc = /état d’un matériel.*, Pour les évaluateurs$/;
  await hands.press(region.getByRole('button', { name: new RegExp(`^Modifier.*${bloc.source}`) }));
  const texte = region.getByRole('textbox', { name: 'Pour les évaluateurs' });
  await expect.poll(() => texte.evaluate((field) => field === document.activeElement)).toBe(true);
  await hands.type(texte, 'Une ligne est reformulée.');
  await page.keyboard.press('Tab');
  await look(page, 'comparaison-grille-note', { shown: dialog });
  const openingNote = page.context().waitForEvent('page');
  await hands.press(dialog.getByRole('button', { name: 'Note en PDF…' }));
  const note = await openingNote;
  await note.getByRole('heading', { level: 2, name: 'Changements substantiels' }).waitFor();
  await note.getByText('Une ligne est reformulée.').waitFor();
  expect(await axeViolations(note)).toEqual([]);
  await note.close();
}

async function comparer(page: Page, _: unknown, host: HostName): Promise<void> {
  const hands = keyboard(page);
  await hands.press(page.getByRole('tab', { name: 'Versions', exact: true }));
  const dialog = page.getByRole('dialog', { name: 'Comparer' });
  await hands.press(page.getByRole('button', { name: 'Comparer… le brouillon avec la version 2.0' }));
  await dialog.getByText('Ces deux textes sont les mêmes.').waitFor();
  await page.keyboard.press('Escape');
  await hands.press(page.getByRole('button', { name: 'Comparer… la version 2.0 avec la version 1.0' }));
  await dialog.getByText(/^4.éléments changés\.$/).waitFor();
  await dialog.locator('ins').getByText('Toujours').waitFor();
  await dialog.getByText('changement de forme', { exact: true }).waitFor();
  const plan = dialog.getByRole('navigation', { name: 'Parties qui changent' });
  await look(page, 'comparaison', { shown: dialog });

  if (host === 'navigateur') await surPapier(page, dialog);

  // What is of form is set aside; a part is gone to.
  await hands.tick(dialog.getByRole('checkbox', { name: '1 changement de forme' }));
  await dialog.getByText(/^3.montrés sur 4.éléments changés\.$/).waitFor();
  await hands.press(plan.getByRole('button', { name: /BC09/ }));
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/BC09/);
  await hands.tick(dialog.getByRole('radio', { name: 'Deux colonnes' }));
  await dialog.getByText('Avant', { exact: true }).first().waitFor();
  await look(page, 'comparaison-colonnes', { shown: dialog });

  await hands.tick(dialog.getByRole('radio', { name: 'Sans la forme' }));
  await dialog.getByText(/^2.montrés sur 4.éléments changés\.$/).waitFor();

  if (host === 'navigateur') await noter(page, dialog);

  // The other way round, what went comes.
  await hands.press(dialog.getByRole('button', { name: 'Échanger' }));
  await dialog.getByRole('checkbox', { name: '1 ajout' }).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  // A grid as it was; the day is not over: nothing has changed since.
  const grille = page.getByRole('region', { name: 'Grille commune' });
  await hands.press(grille.getByRole('button', { name: /^Comparer… le brouillon/ }));
  await dialog.getByText(/^1.élément changé\.$/).waitFor();
  if (host === 'navigateur') await grilleSurPapier(page, dialog);
  await choisir(page, 'De', 'À une date…');
  await dialog.getByText('Ces deux textes sont les mêmes.').waitFor();
  const jour = dialog.getByLabel('De : état à la fin du');
  await jour.fill('');
  await dialog.getByText('Indiquez un jour.').first().waitFor();
  await jour.fill('2020-01-31');
  await dialog.getByText(/^Cela n’existait pas à la fin du 31.01.2020/).waitFor();
  await look(page, 'comparaison-jour', { shown: dialog });
  await page.keyboard.press('Escape');
  if (host === 'bureau') return;
  await hands.press(page.getByRole('button', { name: 'Comparer… le brouillon avec la version 2.0' }));
  const choix = page.waitForEvent('filechooser');
  await choisir(page, 'De', 'Un fichier…');
  await (await choix).setFiles(exporte);
  await dialog.getByText(/^4.éléments changés\.$/).waitFor();
  await look(page, 'comparaison-fichier', { shown: dialog });
  await page.keyboard.press('Escape');
}

async function choisir(page: Page, label: string, option: string): Promise<void> {
  const hands = keyboard(page);
  await hands.press(page.getByRole('dialog').getByRole('button', { name: new RegExp(`${label}$`) }));
  await hands.press(page.getByRole('option', { name: option }));
}

describe('two states of a référentiel are compared, by the keyboard alone', () => {
  inBothHosts(makeFile, comparer);
});
