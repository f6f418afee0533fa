import type { Locator, Page } from 'playwright-core';
import { v7 as newId } from 'uuid';
import type { ReferentielRows } from '../../../shared/contract/answers/referentiel.ts';
import { assembleGrille, stateOfRows } from '../../../shared/document/rows.ts';
import type { GrilleSansLien } from '../../../shared/document/tree.ts';
import { itemsUnder } from '../../../shared/edit/siblings.ts';
import type { Referentiel } from '../../../shared/generated/document.ts';
import { genererGrille, type ChoixGrille } from '../../../shared/grille/generer.ts';
import { bloc, competence, critere, modalite, referentiel } from '../../support/controles.ts';
import { keyboard } from './hands.ts';
import { putGrille } from './put-grille.ts';
import { importReferentiel, makeTestFolder, withEngine, type TestFolder } from './workspace.ts';

const coudre = competence('Coudre les cahiers d’un livre', {
  code: 'C1.1',
  criteres: [critere('La couture tient'), critere('Les cahiers sont dans l’ordre')],
});
export const coller = competence('Encoller le dos d’un livre', {
  code: 'C1.2',
  criteres: [critere('La colle est sèche')],
});
export const dorer = bloc({
  code: 'BC02',
  intitule: 'Dorer un livre',
  competences: [competence('Poser la feuille d’or', { code: 'C2.1', criteres: [critere('L’or tient')] })],
});
/** Of one bloc, and others. */
export const binder = (...others: readonly ReturnType<typeof bloc>[]): Referentiel =>
  referentiel({
    intitule: 'Relieur ou relieuse',
    blocs: [
      bloc({
        code: 'BC01',
        intitule: 'Relier un livre',
        competences: [coudre, coller],
        modalites: [modalite('Mise en situation', { code: 'E1', competences: [coudre.id, coller.id] })],
      }),
      ...others,
    ],
  });

/** A file with that référentiel in it, which has no grid. */
export async function folderOf(sujet: Referentiel): Promise<TestFolder> {
  const folder = makeTestFolder();
  await importReferentiel(folder, sujet);
  return folder;
}

/** The same, with the grid that is generated of it. */
export async function folderWithGrille(sujet: Referentiel): Promise<TestFolder> {
  const folder = await folderOf(sujet);
  const choix: ChoixGrille = { intitule: 'Grille du jury', blocs: null, voies: [], echelle: 'acquis' };
  await putGrille(folder, sujet.id, genererGrille(sujet, choix, newId));
  return folder;
}

const gridOf = (page: Page): Locator =>
  page.getByRole('grid', { name: 'Grille «\u00a0Grille du jury\u00a0»' });

export async function openGrille(page: Page): Promise<void> {
  await page.getByRole('option', { name: /^Relieur/ }).click();
  await page.getByRole('tab', { name: 'Grilles' }).click();
  await gridOf(page).waitFor();
}

/** The first grid of a référentiel, as the file says once nobody has it. */
export async function grilleOf({ workspace }: TestFolder, id: string): Promise<GrilleSansLien | null> {
  return withEngine(workspace, async (ask) => {
    const { rows } = await ask<ReferentielRows>('referentiel.rows', { id });
    const state = stateOfRows(rows);
    const [grille] = itemsUnder(state, 'grille', id);
    return grille === undefined ? null : assembleGrille(state, grille.id);
  });
}

/** Opens the grids of the référentiel, and has one made. */
export async function generate(page: Page): Promise<void> {
  const hands = keyboard(page);
  await hands.choose(
    page.getByRole('listbox', { name: 'Référentiels' }),
    page.getByRole('option', { name: /^Relieur/ }),
  );
  await hands.press(page.getByRole('tab', { name: 'Grilles' }));
  await hands.press(page.getByRole('button', { name: 'Générer une grille…' }));
  await hands.type(page.getByRole('textbox', { name: 'Intitulé' }), 'Grille du jury');
  await hands.press(page.getByRole('button', { name: 'Générer', exact: true }));
  await gridOf(page).waitFor();
}
