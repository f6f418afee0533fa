import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { scrollTo } from '../hands.ts';
import { corrected } from './editing.ts';
import type { Stage } from './stage.ts';

/** The journal says who did what, and why; the detail of a gesture says what was there before and what came after. */
export async function readJournal({ page, hands, look }: Stage): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'Journal', exact: true }));
  const list = page.getByRole('listbox', { name: 'Gestes' });
  await list.waitFor();
  const imported = list.getByRole('option', {
    name: /Import d’un référentiel.*Camille Essai, secrétariat.*Reprise de la fiche/,
  });
  // Rows that are out of sight are not drawn.
  await scrollTo(list, imported);
  await imported.waitFor();
  await look('journal');
  await hands.choose(list, list.getByRole('option', { name: /Modification — compétence A1C1/ }));
  const detail = page.getByRole('region', { name: 'Détail du geste' });
  await detail.getByText('Camille Essai, secrétariat').waitFor();
  await detail.getByText(corrected, { exact: true }).waitFor();
  await detail.getByText(/^Accueillir le musicien, y compris en situation de handicap/).waitFor();
  await look('geste');
}

/** The file is verified: nothing is found, and the SHA-256 that is said is that of the file. */
export async function verify({ host, page, hands, look }: Stage): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'Vérification', exact: true }));
  await page.getByRole('heading', { name: 'Vérification du fichier' }).waitFor();
  await look('verification');
  await hands.press(page.getByRole('button', { name: 'Vérifier le fichier' }));
  await page.getByText('Aucune altération relevée').waitFor();
  const sha256 = createHash('sha256').update(readFileSync(host.file)).digest('hex');
  expect(await page.getByText(sha256).count()).toBe(1);
  await look('rapport');
}
