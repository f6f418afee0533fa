import { expect } from 'vitest';
import type { Document } from '../../../../shared/generated/document.ts';
import type { Stage } from '../journey/stage.ts';
import { leave } from '../journey/writing.ts';
import { tabInto, walkTo } from '../hands.ts';
import { find } from './changing.ts';
import { mended, modalites, pastedBloc } from './content.ts';
import { linkModalite, press } from './writing.ts';

export const motif = 'Terme de la convention de collecte';

/** What the rules say: a word is kept with its reason, a compétence is reworded, another is linked to what evaluates it. */
export async function mend(stage: Stage): Promise<void> {
  const { page, hands, look } = stage;
  const tab = (name: string) => page.getByRole('tab', { name, exact: true });
  const list = page.getByRole('treegrid', { name: 'Constats' });
  const finding = (text: string) => list.getByRole('row').filter({ hasText: text });
  const isStopped = page.getByText(/^\d+.erreurs?$/);

  // Closing the search leads to what it found: out of the table, where Tab goes from cell to cell.
  await press(stage, 'F6');
  await hands.press(tab('Contrôles'));
  await list.waitFor();
  await look('controles');
  await isStopped.first().waitFor();
  await walkTo(list, finding('correctement'));
  await press(stage, 'ArrowRight', 'Enter');
  const dialog = page.getByRole('dialog', { name: 'Écarter une règle' });
  await hands.type(dialog.getByRole('textbox', { name: /^Motif/ }), motif);
  await look('ecarter');
  await hands.press(dialog.getByRole('button', { name: 'Écarter la règle' }));
  await dialog.waitFor({ state: 'detached' });
  await walkTo(list, finding(motif));

  for (const [fault, field, text] of [
    ['qui n’est pas un verbe à l’infinitif', 'Compétence', mended],
    ['Le texte est vide', 'Intitulé du bloc', pastedBloc],
  ] as const) {
    await hands.choose(list, finding(fault));
    await hands.type(page.getByRole('textbox', { name: field, exact: true }), text);
    await leave(stage);
    await hands.press(tab('Contrôles'));
    await finding(fault).waitFor({ state: 'detached' });
  }

  await hands.press(tab('Tableau'));
  await tabInto(page.getByRole('grid'));
  await find(stage, 'Peser les flux');
  await press(stage, 'ArrowRight');
  await linkModalite(stage, modalites[1]);
  await press(stage, 'F6');
  await hands.press(tab('Contrôles'));
  await list.waitFor();
  await isStopped.first().waitFor({ state: 'detached' });
  await look('controles-sans-erreur');
}

/** Nothing stops it any more: adopted, then exported. */
export async function adoptAndExport(stage: Stage): Promise<Document> {
  const { host, page, hands, look } = stage;
  await hands.press(page.getByRole('button', { name: 'Adopter…' }));
  const dialog = page.getByRole('dialog', { name: 'Adopter une version' });
  await dialog.getByLabel(/^Date de la décision/).fill('2026-11-27');
  await hands.type(
    dialog.getByRole('textbox', { name: 'Référence de la décision' }),
    'Procès-verbal n°\u00a07 du 27\u00a0novembre 2026',
  );
  expect(await dialog.getByRole('textbox', { name: 'Pourquoi adopter malgré les erreurs' }).count()).toBe(0);
  await hands.type(dialog.getByRole('textbox', { name: /^Motif/ }), 'Création du CQP');
  await look('adoption');
  await hands.press(dialog.getByRole('button', { name: 'Adopter', exact: true }));
  await page
    .getByRole('log', { name: 'Messages' })
    .getByText(/^Version 1\.0 adoptée/)
    .waitFor();
  await dialog.waitFor({ state: 'detached' });
  await hands.press(page.getByRole('tab', { name: 'Versions' }));
  const text = await host.takeExport(() =>
    hands.press(page.getByRole('button', { name: 'Exporter la version\u00a01.0…' })),
  );
  return JSON.parse(text) as Document;
}
