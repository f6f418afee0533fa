import { describe, expect } from 'vitest';
import { inBothHosts } from '../support/both-hosts.ts';
import type { Copies } from '../support/copies-divergentes.ts';
import { copiesLongues } from '../support/copies-longues.ts';
import { keyboard } from '../support/hands.ts';
import { look } from '../support/look.ts';
import { button, main, recevoir } from '../support/reunir.ts';

describe('two large copies: what is being done is said, and can be interrupted', () => {
  let copies: Copies;
  inBothHosts(
    () => Promise.resolve((copies = copiesLongues())),
    async (page, _reopen, host, { send }) => {
      const hands = keyboard(page);
      await recevoir(page, hands, send, copies.copie);

      await hands.press(button(page, 'Voir ce qui changerait'));
      await page.getByRole('progressbar', { name: /^(Recherche|Comparaison|Lecture du journal)/ }).waitFor();
      await hands.press(button(page, 'Interrompre'));
      await button(page, 'Voir ce qui changerait').waitFor();
      // What the person gave up is no refusal.
      expect(await page.getByRole('alert').count()).toBe(0);
      if (host === 'navigateur') await look(page, 'reunion-interrompue', { shown: main(page) });

      page.setDefaultTimeout(60_000);
      await hands.press(button(page, 'Voir ce qui changerait'));
      await page.getByRole('tab', { name: /^À décider/ }).waitFor();
    },
  );
});
