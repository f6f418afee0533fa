import type { Page } from 'playwright-core';
import { createEngine } from '../../main/engine/engine.ts';
import { stateOfRows } from '../../shared/document/rows.ts';
import type { GrilleSansLien } from '../../shared/document/tree.ts';
import { createGrille } from '../../shared/edit/grilles.ts';
import { genererGrille, type ChoixGrille } from '../../shared/grille/generer.ts';
import { ask } from './ask.ts';
import { measureGestures, measureKeys, scrollMeasure, typicalGoals } from './drafting.ts';
import type { Found } from './electron.ts';
import { answered } from './keys.ts';
import { median, percentile95, type Measure } from './measure.ts';
import { idSource, Random } from './random.ts';
import type { Size } from './referentiel.ts';
import { inBrowser } from './window.ts';
import { makeWorkspace, type Made } from './workspace.ts';

/** 500 critères, of which a grid is generated: five times a large real one. */
const size: Size = { activites: 5, taches: 2, blocs: 5, modalites: 2, competences: 25, criteres: 4 };

/** The grid of the only référentiel of a workspace, on a scale of four levels, written in its file. */
async function addGrille({ file, referentiels }: Made, seed: number): Promise<GrilleSansLien> {
  const [referentiel] = referentiels;
  if (referentiel === undefined) throw new Error('no référentiel');
  const choix: ChoixGrille = {
    intitule: 'Grille du banc d’essai',
    blocs: null,
    voies: [],
    echelle: 'maitrise',
  };
  // Not the identifiers that the workspace was made with.
  const grille = genererGrille(referentiel, choix, idSource(new Random(seed + 1)));
  const engine = createEngine(() => undefined);
  await ask(engine, 'workspace.open', { file });
  const { rows } = await ask(engine, 'referentiel.rows', { id: referentiel.id });
  const { op, changes } = createGrille(stateOfRows(rows), referentiel.id, grille);
  await ask(engine, 'gesture.commit', { op, reason: null, changes: [...changes] });
  engine.close();
  return grille;
}

const linesOf = ({ parties }: GrilleSansLien) =>
  parties.flatMap(({ epreuves }) => epreuves.flatMap(({ lignes }) => lignes));

/** A mark of a trial, from the key to the image of what is concluded. */
async function measureMark(page: Page, rounds: number, bare: number): Promise<Measure> {
  await page.getByRole('radio', { name: 'Essayer' }).click();
  await page.getByRole('button', { name: 'Nouveau candidat' }).click();
  const first = page.getByRole('group', { name: /^Note/ }).first();
  await first.getByRole('radio').first().focus();
  const times: number[] = [];
  // To the lowest level and back to none: the result says one, then the other.
  for (let round = 0; round < rounds; round += 1) {
    for (const [key, shown] of [
      ['ArrowRight', 'niveau «\u00a0Non maîtrisé\u00a0»'],
      ['ArrowLeft', 'aucune note'],
    ] as const) {
      const expected = key === 'ArrowRight' ? { shown } : { gone: 'niveau «\u00a0Non maîtrisé\u00a0»' };
      times.push(await answered(page, 'keydown', expected, () => page.keyboard.press(key)));
    }
  }
  const ours = median(times);
  return {
    name: `  une note d’essai, jusqu’à la conclusion (p95 : ${Math.round(percentile95(times))} ms)`,
    ours,
    bare,
    unit: 'ms',
    ratio: ours / bare,
    goal: { words: '≤ nu + 2 images', met: ours <= bare + 2000 / 60 },
  };
}

/** A grid of 500 lines shaped and tried in Chromium, against the barest page that does the same. */
export async function measureGrille(folder: string, rounds: number, seed: number): Promise<Found> {
  const made = makeWorkspace(folder, 'grille', { referentiels: 1, size, rows: 10 }, seed);
  const lignes = linesOf(await addGrille(made, seed));
  return inBrowser('Grille', made.file, async (browser, address) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(address);
    await page.getByRole('tab', { name: 'Grilles' }).click();
    await page.getByRole('grid', { name: /^Grille/ }).waitFor();
    const scroll = await scrollMeasure(
      browser,
      page,
      lignes.map(({ libelle }) => libelle),
    );
    const critere = page.getByRole('gridcell', { name: lignes[3]?.libelle ?? '' }).first();
    await page.getByRole('gridcell').first().click();
    await page.keyboard.press('Control+Home');
    await critere.click();
    await page.keyboard.press('F2');
    const [letter, ...work] = await measureKeys(browser, page, rounds);
    if (letter === undefined) throw new Error('no key measured');
    const gestures = await measureGestures(page, letter.bare, typicalGoals, rounds, [
      'Control+Enter',
      'Ctrl+Entrée',
    ]);
    await page.keyboard.press('Escape');
    const mark = await measureMark(page, rounds, letter.bare);
    const name = `Mettre en forme une grille de ${lignes.length} lignes : ${letter.name.trim()}`;
    return [{ ...letter, name }, ...work, ...gestures, scroll, mark];
  });
}
