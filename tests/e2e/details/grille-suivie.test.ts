import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { pasteFixture } from '../../support/paste.ts';
import { axeViolations } from '../support/axe.ts';
import { inBothHosts } from '../support/both-hosts.ts';
import { binder, folderOf, generate, grilleOf } from '../support/grille-relieur.ts';
import { scrollTo } from '../support/hands.ts';
import { paste } from '../support/paste.ts';
import { picture } from '../support/picture.ts';
import type { TestFolder } from '../support/workspace.ts';

/** A critère is reworded and another added: the grid says so, and follows what moved one by one, then in one gesture. */
async function followReferentiel(page: Page): Promise<void> {
  expect(await page.getByText('Le référentiel a changé depuis cette grille').count()).toBe(0);
  await page.getByRole('tab', { name: 'Tableau' }).click();
  await page.getByRole('gridcell', { name: 'La colle est sèche' }).click();
  await page.keyboard.press('End');
  await page.keyboard.press('F2');
  await page.keyboard.type(' et ne déborde pas');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Le dos est rond');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Grilles' }).click();
  const changed = page.getByRole('region', { name: 'Le référentiel a changé depuis cette grille' });
  await changed.getByText('1 ligne reformulée').waitFor();
  await changed.getByText('1 critère ajouté').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, 'ecarts');
  // What the rules say of a line leads to it.
  await page.getByRole('tab', { name: 'Contrôles' }).click();
  const finding = page.getByText(/a été reformulée dans le référentiel/);
  await scrollTo(page.getByRole('treegrid'), finding);
  await finding.locator('xpath=ancestor::*[@role="row"]').focus();
  await page.keyboard.press('Enter');
  const line = page.getByRole('gridcell', { name: /La colle est sèche$/ });
  await expect.poll(() => line.evaluate((one) => one === document.activeElement)).toBe(true);

  // One by one, each said in a sentence.
  await changed.getByRole('button', { name: 'Voir chaque écart…' }).click();
  const each = page.getByRole('dialog', { name: 'Le référentiel a changé depuis cette grille' });
  await each.getByRole('listitem').first().waitFor();
  expect(await each.getByRole('listitem').count()).toBe(2);
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, 'ecarts-un-a-un');
  await each.getByRole('button', { name: /^Ajuster.: La ligne/ }).click();
  await expect.poll(() => each.getByRole('listitem').count()).toBe(1);
  await each.getByRole('button', { name: 'Fermer' }).click();
  expect(await changed.getByText('1 ligne reformulée').count()).toBe(0);
  await changed.getByRole('button', { name: 'Tout ajuster' }).click();
  await changed.waitFor({ state: 'detached' });
  await page.getByRole('gridcell', { name: /La colle est sèche et ne déborde pas$/ }).waitFor();
  await page.getByRole('gridcell', { name: /Le dos est rond$/ }).waitFor();
}

/** A table of a spreadsheet becomes lines after the one that has the keyboard, first as plain text, then as Excel copies it. */
async function pasteLines(page: Page): Promise<void> {
  await page.getByRole('gridcell', { name: /Le dos est rond$/ }).click();
  await paste(
    page,
    '',
    'Critère\tPoids\tAcquis\nLe titre est droit\t2\tSans aide\nLe titre est lisible\t0,5\t',
  );
  await page.getByText('2 lignes collées').waitFor();
  await page.getByRole('gridcell', { name: /Le titre est lisible$/ }).waitFor();
  // What a level means is said somewhere: each level has its column.
  await page.getByRole('columnheader', { name: 'Acquis', exact: true }).waitFor();
  await page.getByRole('gridcell', { name: 'Sans aide' }).waitFor();

  await paste(page, pasteFixture('excel-grille.html').toString('utf8'));
  await page.getByText('2 lignes collées').last().waitFor();
  await page.getByRole('gridcell', { name: /Les ficelles sont coupées$/ }).waitFor();
  // The compétence that is merged over both, the band, the total and what is hidden make no line.
  expect(await page.getByText(/Ligne masquée|^secret|BC01 - Relier|^Total$/).count()).toBe(0);
  await page.getByRole('gridcell', { name: 'Le fil est tendu' }).waitFor();
}

/** Removed at once, and back by an undo. */
async function removeAndComeBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Autres actions sur la grille' }).click();
  await page.getByRole('menuitem', { name: 'Supprimer la grille' }).click();
  await page.getByText('Ce référentiel n’a pas encore de grille d’évaluation').waitFor();
  await page.getByRole('button', { name: 'Annuler', exact: true }).last().click();
  await page.getByRole('grid', { name: 'Grille «\u00a0Grille du jury\u00a0»' }).waitFor();
}

/** A line goes where its handle is dropped. */
async function dragLine(page: Page): Promise<void> {
  const named = (text: string) => page.getByRole('gridcell', { name: new RegExp(`${text}$`) });
  await named('Le titre est lisible')
    .locator('[data-grip]')
    .dragTo(named('Le titre est droit'), { targetPosition: { x: 40, y: 2 } });
  const titres = page.getByRole('gridcell', { name: /Le titre est (droit|lisible)$/ });
  await expect
    .poll(async () => (await titres.allInnerTexts()).map((text) => text.split('\n').at(-1)))
    .toEqual(['Le titre est lisible', 'Le titre est droit']);
}

const collees = [
  {
    libelle: 'La tranchefile est cousue',
    indicateur: 'Le fil est tendu\nLe nœud est caché',
    attendu: 'Aucun point ne manque',
    poids: '2.5',
    eliminatoire: true,
    descripteurs: [{ texte: 'Elle s’ouvre' }, { texte: 'Elle tient' }],
  },
  {
    libelle: 'Les ficelles sont coupées',
    attendu: 'À ras',
    poids: '25',
    eliminatoire: false,
    descripteurs: [{ texte: 'Coupées < 1 mm' }],
  },
];

async function leftBehind(page: Page): Promise<void> {
  await generate(page);
  await followReferentiel(page);
  await pasteLines(page);
  await dragLine(page);
  await removeAndComeBack(page);
}

const sujet = binder();

async function expectPasted(folder: TestFolder): Promise<void> {
  const grille = await grilleOf(folder, sujet.id);
  const lignes =
    grille?.parties.flatMap(({ epreuves }) => epreuves.flatMap((epreuve) => epreuve.lignes)) ?? [];
  expect(collees.map(({ libelle }) => lignes.find((ligne) => ligne.libelle === libelle))).toMatchObject(
    collees,
  );
}

describe('a grid that was left behind by its référentiel follows it, takes lines of a spreadsheet, and is gone for a moment', () => {
  inBothHosts(() => folderOf(sujet), leftBehind, expectPasted);
});
