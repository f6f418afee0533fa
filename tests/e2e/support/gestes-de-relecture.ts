import type { Page } from 'playwright-core';
import type { Hands } from './hands.ts';

/** A window, and who works in it. */
export interface Ecran {
  readonly page: Page;
  readonly hands: Hands;
}

export const onglet = ({ page, hands }: Ecran, name: string): Promise<void> =>
  hands.press(page.getByRole('tab', { name, exact: true }));

export async function mettreEnRelecture(
  { page, hands }: Ecran,
  role: 'button' | 'menuitem',
  objet: string,
): Promise<void> {
  await hands.press(page.getByRole(role, { name: 'Mettre en relecture…' }));
  const dialog = page.getByRole('dialog', { name: 'Mettre en relecture' });
  await hands.type(dialog.getByRole('textbox', { name: /^Objet/ }), objet);
  await hands.press(dialog.getByRole('button', { name: 'Mettre en relecture' }));
  await dialog.waitFor({ state: 'detached' });
}

/** Says something of the words chosen, or of the whole of what is shown. */
export async function commenter(
  { page, hands }: Ecran,
  texte: string,
  organisation: string,
  college: string,
): Promise<void> {
  await page.keyboard.press('Control+Alt+m');
  const dialog = page.getByRole('dialog', { name: /^Commenter/ });
  await hands.type(dialog.getByRole('textbox', { name: /^Commentaire/ }), texte);
  await hands.type(dialog.getByRole('textbox', { name: 'Au nom de' }), organisation);
  await hands.press(dialog.getByRole('button', { name: /Collège/ }));
  await hands.press(page.getByRole('option', { name: college }));
  await hands.press(dialog.getByRole('button', { name: 'Commenter' }));
  await dialog.waitFor({ state: 'detached' });
}

export async function retirer({ page, hands }: Ecran, motif: string): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'Retirer de la relecture…' }));
  const retrait = page.getByRole('dialog', { name: 'Retirer de la relecture' });
  await hands.type(retrait.getByRole('textbox', { name: /^Motif/ }), motif);
  await hands.press(retrait.getByRole('button', { name: 'Retirer' }));
}

/** What becomes of the comment that is shown. */
export async function suite({ page, hands }: Ecran, name: string): Promise<void> {
  const form = page.getByRole('region', { name: 'Suite donnée' });
  await hands.press(form.getByRole('button', { name: /Suite/ }));
  await hands.press(page.getByRole('option', { name, exact: true }));
  await hands.press(form.getByRole('button', { name: 'Enregistrer la suite' }));
}
