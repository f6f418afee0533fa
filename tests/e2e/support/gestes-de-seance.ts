import type { Locator, Page } from 'playwright-core';
import { keyboard } from './hands.ts';

export const button = (place: Page | Locator, name: string | RegExp): Locator =>
  place.getByRole('button', { name, exact: true });

/** An organisation that sits: its name, its votes, whether it was there. */
export async function siege(page: Page, ajout: string, nom: string, voix: string): Promise<void> {
  const hands = keyboard(page);
  await hands.press(button(page, ajout));
  const ligne = page.getByRole('row').filter({ has: page.getByLabel('Organisation, organisation sans nom') });
  await ligne.waitFor();
  await page.keyboard.insertText(nom);
  await page.keyboard.press('Enter');
  await hands.type(page.getByLabel(`Voix, ${nom}`), voix);
  await page.keyboard.press('Enter');
  await hands.press(button(page, new RegExp(`Présence, ${nom}`)));
  await page.getByRole('option', { name: 'présente' }).waitFor();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
}
