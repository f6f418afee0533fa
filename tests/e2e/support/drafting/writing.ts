import { expect } from 'vitest';
import type { Stage } from '../journey/stage.ts';
import { activites, bloc, competences, intitule, modalites } from './content.ts';

export const press = async ({ page }: Stage, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** In the cell that has the keyboard. */
async function write(stage: Stage, ...texts: readonly string[]): Promise<void> {
  await press(stage, 'F2');
  for (const [i, text] of texts.entries()) {
    // From a text to the next item of its kind.
    if (i > 0) await press(stage, 'Enter');
    await stage.page.keyboard.insertText(text);
  }
}

/** The cell that has the focus says that. */
export const expectCell = ({ page }: Stage, text: string | RegExp): Promise<void> =>
  expect
    .poll(
      () =>
        page.evaluate(() => {
          const { activeElement } = document;
          return activeElement?.role === 'gridcell' ? activeElement.textContent : '';
        }),
      { message: `the cell that has the focus: ${String(text)}` },
    )
    .toMatch(text);

/** A référentiel from nothing, on its table. */
export async function beginBlank(stage: Stage): Promise<void> {
  const { page, hands, look } = stage;
  await page.getByRole('gridcell').first().waitFor();
  // Nothing has the focus in a window that has just opened; in a browser's, the first Tab leads into the page, and to nothing in it.
  await press(stage, 'Tab', 'Tab');
  await hands.press(page.getByRole('button', { name: 'Nouveau référentiel…' }));
  const dialog = page.getByRole('dialog', { name: 'Nouveau référentiel' });
  await hands.type(dialog.getByRole('textbox', { name: 'Intitulé' }), intitule);
  await hands.press(dialog.getByRole('button', { name: 'Créer' }));
  await page.getByRole('grid', { name: `Tableau de «\u00a0${intitule}\u00a0»` }).waitFor();
  await look('tableau-vide');
}

/** Activités, a bloc, its modalités and its compétences, then the critères of each from the last one up. */
export async function draftBloc(stage: Stage): Promise<void> {
  const { page, hands, look } = stage;
  await hands.press(page.getByRole('gridcell', { name: /^Replier Activités et tâches/ }));
  // Enter has folded the band, and unfolds it.
  await press(stage, 'Enter', 'ArrowDown', 'ArrowRight');
  await write(stage, ...activites);
  await press(stage, 'Tab', 'Tab');
  await write(stage, bloc);
  await press(stage, 'Tab', 'Tab');
  await write(stage, ...modalites);
  await press(stage, 'Tab', 'Tab', 'Tab');
  await write(stage, ...competences.map(({ libelle }) => libelle));
  await press(stage, 'Escape');
  for (const { criteres } of competences.toReversed()) {
    await press(stage, 'ArrowRight', 'ArrowRight');
    await write(stage, ...criteres);
    await press(stage, 'Escape', 'ArrowLeft', 'ArrowLeft', 'ArrowUp');
  }
  await look('tableau-redige');
}

async function link(stage: Stage, title: RegExp, option: string, cell: RegExp): Promise<void> {
  const { page, hands } = stage;
  await press(stage, 'Enter');
  const dialog = page.getByRole('dialog', { name: title });
  const choice = dialog.getByRole('option', { name: option });
  await hands.tick(choice);
  await expect.poll(() => choice.getAttribute('aria-selected')).toBe('true');
  await press(stage, 'Escape');
  await dialog.waitFor({ state: 'detached' });
  await expectCell(stage, cell);
}

export const linkModalite = (stage: Stage, modalite: string): Promise<void> =>
  link(stage, /^Modalités qui évaluent/, modalite, new RegExp(`${modalite}$`));

/** Each compétence to its activité and to its modalité, save the last one's modalité, which is forgotten. */
export async function linkAll(stage: Stage): Promise<void> {
  for (const [i, { libelle, activite, modalite }] of competences.entries()) {
    await press(stage, 'ArrowDown');
    await expectCell(stage, libelle);
    if (i < competences.length - 1) {
      await press(stage, 'ArrowRight');
      await linkModalite(stage, modalites[modalite]);
    }
    await press(stage, 'Home');
    const wanted = activites[activite];
    await link(stage, /^Activités dont découle/, wanted, new RegExp(`${wanted}$`));
    await press(stage, 'ArrowRight', 'ArrowRight');
  }
}
