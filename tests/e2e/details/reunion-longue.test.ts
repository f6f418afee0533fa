import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { inBothHosts } from '../support/both-hosts.ts';
import type { Copies } from '../support/copies-divergentes.ts';
import { copiesLongues } from '../support/copies-longues.ts';
import { keyboard } from '../support/hands.ts';
import { look } from '../support/look.ts';

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

describe('two large copies: what is being done is said, and can be interrupted', () => {
  let copies: Copies;
  inBothHosts(
    () => Promise.resolve((copies = copiesLongues())),
    async (page, _reopen, host, { send }) => {
      const hands = keyboard(page);
      await hands.press(button(page, 'Fichier'));
      await hands.press(page.getByRole('menuitem', { name: 'Réunir avec…', exact: true }));
      await send(copies.copie, () => hands.press(button(page, 'Choisir un fichier…')));
      await page.getByText(/^On a travaillé dans les deux copies/).waitFor();

      await hands.press(button(page, 'Voir ce qui changerait'));
      await page.getByRole('progressbar', { name: /^(Recherche|Comparaison|Lecture du journal)/ }).waitFor();
      await hands.press(button(page, 'Interrompre'));
      await button(page, 'Voir ce qui changerait').waitFor();
      // What the person gave up is no refusal.
      expect(await page.getByRole('alert').count()).toBe(0);
      if (host === 'navigateur') await look(page, 'reunion-interrompue', { shown: page.getByRole('main') });

      page.setDefaultTimeout(60_000);
      await hands.press(button(page, 'Voir ce qui changerait'));
      await page.getByRole('tab', { name: /^À décider/ }).waitFor();
    },
  );
});
