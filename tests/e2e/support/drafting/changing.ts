import { expect } from 'vitest';
import type { Stage } from '../journey/stage.ts';
import { pastedTable } from './content.ts';
import { expectCell, press } from './writing.ts';

async function chooseIn({ page, hands }: Stage, field: RegExp, option: string | RegExp): Promise<void> {
  await hands.press(page.getByRole('dialog').getByRole('button', { name: field }));
  await hands.press(page.getByRole('option', { name: option, exact: true }));
}

/** As if it had been copied in another application: what the next Ctrl+C puts on the system's clipboard. */
async function copyElsewhere(stage: Stage, html: string): Promise<void> {
  await stage.page.evaluate((content) => {
    const copied = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/html', content);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    addEventListener('copy', copied, { capture: true, once: true });
  }, html);
  await press(stage, 'Control+c');
}

/** The table of another document: three guesses are corrected, then it is accepted, undone, done again. */
export async function pasteTable(stage: Stage): Promise<void> {
  const { page, hands, look } = stage;
  await press(stage, 'Control+Home');
  await copyElsewhere(stage, pastedTable());
  await press(stage, 'Control+v');
  const dialog = page.getByRole('dialog', { name: 'Coller un tableau' });
  await dialog.getByText(/^Sera créé/).waitFor();
  await look('collage');
  await chooseIn(stage, /Colonne 1/, 'À ignorer');
  await chooseIn(stage, /Colonne 2/, 'Activité');
  await chooseIn(stage, /Colonne 4/, 'Critère d’évaluation');
  await dialog
    .getByText(/^Sera créé.: 1.bloc, 12.activités, 60.compétences, 1.modalité, 60.critères\.$/)
    .waitFor();
  await look('collage-corrige');
  await hands.press(dialog.getByRole('button', { name: 'Coller', exact: true }));
  await dialog.waitFor({ state: 'detached' });
  const messages = page.getByRole('log', { name: 'Messages' });
  await messages.getByText(/^Collé.: 1.bloc, 12.activités, 60.compétences/).waitFor();
  const made = page.getByRole('gridcell', { name: 'Remise en état : vélos', exact: true });
  await made.waitFor();
  await press(stage, 'Control+z');
  await made.waitFor({ state: 'detached' });
  await press(stage, 'Control+y');
  await made.waitFor();
  await look('colle');
}

/** To a cell, by its first words, with the find bar. */
export async function find(stage: Stage, text: string): Promise<void> {
  const { page } = stage;
  await press(stage, 'Control+f');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await page.keyboard.insertText(text);
  await page.getByText(/^1 sur/).waitFor();
  await press(stage, 'Escape');
  await expectCell(stage, text);
}

/** The second compétence goes before the first, a compétence to the next bloc and back. */
export async function moveRows(stage: Stage): Promise<void> {
  const { page } = stage;
  await find(stage, 'Accueillir l’habitant');
  await press(stage, 'Alt+ArrowUp');
  await expectCell(stage, 'Accueillir l’habitant');
  await press(stage, 'ArrowDown');
  await expectCell(stage, 'Préparer la tournée');
  const inBloc = (count: number) =>
    page.getByRole('gridcell', { name: new RegExp(`réemploi.*${count}.compétences`) });
  await press(stage, 'Alt+ArrowRight');
  await expectCell(stage, 'Préparer la tournée');
  await press(stage, 'Control+Home');
  await inBloc(5).waitFor();
  await press(stage, 'Control+z');
  await inBloc(6).waitFor();
}

const styles = [
  [/Activités/, /^A1,/],
  [/Blocs/, /^BC01,/],
  [/Compétences/, /^C1\.1,/],
  [/Critères/, /^C1\.1\.1,/],
  [/Modalités/, /^E1,/],
] as const;

/** All codes, from the palette. */
export async function renumber(stage: Stage): Promise<void> {
  const { page, hands, look } = stage;
  await press(stage, 'Control+k');
  await page.getByRole('dialog', { name: 'Commandes et éléments' }).waitFor();
  await page.keyboard.insertText('Renuméroter');
  await page.getByRole('option', { name: /^Renuméroter les codes/ }).waitFor();
  await press(stage, 'ArrowDown', 'Enter');
  const dialog = page.getByRole('dialog', { name: 'Renuméroter les codes' });
  await dialog.waitFor();
  for (const [kind, style] of styles) await chooseIn(stage, kind, style);
  await look('renumeroter');
  await hands.press(dialog.getByRole('button', { name: 'Renuméroter', exact: true }));
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(/^\d+.codes renumérotés\.$/).waitFor();
}

/** One word for another everywhere, seen before it is done. */
export async function replaceWords(stage: Stage): Promise<void> {
  const { page, hands, look } = stage;
  await press(stage, 'Control+h');
  const bar = page.getByRole('search', { name: 'Recherche dans le référentiel' });
  await hands.type(bar.getByRole('searchbox', { name: 'Rechercher' }), 'habitant');
  await hands.type(bar.getByRole('searchbox', { name: 'Remplacer par' }), 'usager');
  await bar.getByText('1 sur 3').waitFor();
  await hands.press(bar.getByRole('button', { name: 'Aperçu…' }));
  const dialog = page.getByRole('dialog', { name: 'Remplacements' });
  await dialog.getByText(/^3.passages cochés sur 3$/).waitFor();
  await look('remplacements');
  await hands.press(dialog.getByRole('button', { name: /^Remplacer 3.passages$/ }));
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(/^3.passages remplacés$/).waitFor();
  await hands.press(bar.getByRole('button', { name: 'Fermer la recherche' }));
  await bar.waitFor({ state: 'detached' });
  await expectCell(stage, 'usager');
}
