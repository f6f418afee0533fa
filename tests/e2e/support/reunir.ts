import type { Locator, Page } from 'playwright-core';
import type { ReferentielRows } from '../../../shared/contract/answers/referentiel.ts';
import { stateOfRows } from '../../../shared/document/rows.ts';
import { competences, ref } from './copies-divergentes.ts';
import type { Hands } from './hands.ts';
import type { FileHands } from './hosts.ts';
import { withEngine, type TestFolder } from './workspace.ts';

export const button = (place: Page | Locator, name: string | RegExp): Locator =>
  place.getByRole('button', { name, exact: true });
/** Of a point: what is asked, both sides, what may be answered. */
export const detail = (page: Page): Locator => page.getByRole('region', { name: /^C\d/ });
export const main = (page: Page): Locator => page.getByRole('main');

export async function commande(page: Page, hands: Hands, name: string): Promise<void> {
  await hands.press(button(page, 'Fichier'));
  await hands.press(page.getByRole('menuitem', { name, exact: true }));
}

/** What was received is chosen, and read. */
export async function choisir(
  page: Page,
  hands: Hands,
  send: FileHands['send'],
  fichier: string,
): Promise<void> {
  await commande(page, hands, 'Réunir avec…');
  await send(fichier, () => hands.press(button(page, 'Choisir un fichier…')));
}

/** The same, of a copy in which people worked, as in this one. */
export async function recevoir(...choix: Parameters<typeof choisir>): Promise<void> {
  await choisir(...choix);
  const [page] = choix;
  await page.getByText(/^On a travaillé dans les deux copies/).waitFor();
}

export const parChoix =
  (page: Page): FileHands['send'] =>
  async (file, press) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press()]);
    await chooser.setFiles(file);
  };

export const deJeanne = (page: Page): Locator =>
  page.getByText(/^Jeanne Dupont \(.*\)\u00a0: 3\u00a0gestes, le dernier le /);

export const question = (page: Page, phrase: string): Promise<void> =>
  detail(page).getByText(phrase).waitFor();

/** The texts of the compétences in the file; undefined: it is not there. */
export async function textes({ workspace }: TestFolder): Promise<Readonly<Record<string, unknown>>> {
  const { rows } = await withEngine(workspace, (ask) =>
    ask<ReferentielRows>('referentiel.rows', { id: ref }),
  );
  const lues = stateOfRows(rows).get('competence');
  return Object.fromEntries(
    Object.entries(competences).map(([nom, { id }]) => [nom, lues?.get(id)?.['libelle']]),
  );
}

export const rangee = (page: Page, texte: string): Locator =>
  page.getByRole('treegrid').getByRole('row', { name: texte });
