import { expect } from 'vitest';
import { projectPath } from '../../../../build/folders.ts';
import type { Stage } from './stage.ts';

export const imported = 'Facteur d’orgues';
const source = projectPath('tests/fixtures/fiches/trois-fiches.xml');

/** A fiche among several is chosen, read whole, and accepted. */
export async function importFiche(stage: Stage): Promise<void> {
  const { host, page, hands, look } = stage;
  await hands.press(page.getByRole('button', { name: 'Importer…' }));
  await page.getByRole('heading', { name: 'Importer un référentiel' }).waitFor();
  await look('import');
  await host.chooseImport(source, () =>
    hands.press(page.getByRole('button', { name: 'Choisir un fichier…' })),
  );
  const fiches = page.getByRole('listbox', { name: 'Fiches' });
  const fiche = fiches.getByRole('option', { name: `RNCP99903 ${imported}` });
  await fiche.waitFor();
  await look('fiches');
  await hands.choose(fiches, fiche);
  await page.getByRole('heading', { name: `RNCP99903 · ${imported}` }).waitFor();
  await page.getByText('Un nouveau référentiel sera créé dans ce fichier.').waitFor();
  await look('apercu');
  await hands.press(page.getByRole('tab', { name: /^Laissé de côté/ }));
  await page.getByText('Non repris').waitFor();
  await hands.type(page.getByRole('textbox', { name: 'Motif' }), 'Reprise de la fiche publiée');
  await hands.press(page.getByRole('button', { name: 'Importer', exact: true }));
  await page.getByRole('heading', { level: 2, name: imported }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(imported);
  await page.getByText(`«\u00a0${imported}\u00a0» est importé`).waitFor();
  await look('importe');
}
