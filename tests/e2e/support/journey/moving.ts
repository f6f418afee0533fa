import { expect } from 'vitest';
import type { Stage } from './stage.ts';
import { expectFocusIn } from './writing.ts';

/** Codes of the compétences in sight, in their order: « A1C1 A1C2 ». */
async function codesInSight({ page }: Stage): Promise<string> {
  const rows = page.getByRole('treegrid').getByRole('row', { name: /^Compétence / });
  const names = await rows.evaluateAll((elements) =>
    elements.map((element) => element.getAttribute('aria-label') ?? ''),
  );
  return names.map((name) => name.split(/[ ,]/)[1]).join(' ');
}

const expectInOrder = (stage: Stage, codes: string): Promise<void> =>
  expect.poll(() => codesInSight(stage), { interval: 20 }).toContain(codes);

/** Where the detail pane says that the item stands. */
const expectUnder = ({ page }: Stage, code: string): Promise<void> =>
  page
    .getByRole('navigation', { name: 'Place dans la structure' })
    .getByRole('button', { name: new RegExp(`^Bloc RNCP99903${code},`) })
    .waitFor();

/** By the keyboard the outline has keys of its own. */
async function act({ page, hands }: Stage, button: string | RegExp, key: string): Promise<void> {
  if (hands.name === 'clavier') await page.keyboard.press(key);
  else await hands.press(page.getByRole('button', { name: button, exact: true }));
}

const OUTLINE = '[role="treegrid"]';

/** The row of what was moved or chosen, in the outline, for its keys; whoever uses the mouse just sees it. */
async function goTo(stage: Stage, code: string): Promise<void> {
  const { page, hands } = stage;
  const outline = page.getByRole('treegrid');
  await hands.choose(outline, outline.getByRole('row', { name: new RegExp(`^Compétence ${code},`) }));
  await page.getByRole('heading', { level: 3, name: `Compétence ${code}` }).waitFor();
  if (hands.name === 'souris') return;
  // Enter led into the first field: Escape leads back.
  await expectFocusIn(stage, 'textarea');
  await page.keyboard.press('Escape');
  await expectFocusIn(stage, OUTLINE);
}

/** Up among those of its bloc, then under another bloc. */
export async function move(stage: Stage): Promise<void> {
  const { page, hands, look } = stage;
  await goTo(stage, 'A1C2');
  await act(stage, 'Monter', 'Alt+ArrowUp');
  await expectInOrder(stage, 'A1C2 A1C1 A1C3 A1C4');
  await expectFocusIn(stage, OUTLINE);
  await hands.press(page.getByRole('button', { name: 'Déplacer vers…' }));
  const dialog = page.getByRole('dialog', { name: /^Déplacer «.Compétence A1C2.»$/ });
  const places = dialog.getByRole('listbox');
  await hands.choose(places, places.getByRole('option', { name: /BC02/ }));
  await look('deplacer');
  await hands.press(dialog.getByRole('button', { name: 'Déplacer', exact: true }));
  await expectInOrder(stage, 'A2C1 A2C2 A2C3 A2C4 A1C2');
  await expectFocusIn(stage, OUTLINE);
}

/** The last move is undone, then done again from the sentence that says so; a removal is undone the same way. */
export async function goBack(stage: Stage): Promise<void> {
  const { page, hands, look } = stage;
  const messages = page.getByRole('log', { name: 'Messages' });
  await act(stage, /^Annuler : déplacement d’A1C2$/, 'Control+z');
  await messages.getByText(/^Annulé.: déplacement d’A1C2$/).waitFor();
  await expectUnder(stage, 'BC01');
  await look('annule');
  await hands.press(messages.getByRole('button', { name: 'Rétablir' }));
  await messages.getByText(/^Rétabli.: Déplacement d’A1C2$/).waitFor();
  await expectUnder(stage, 'BC02');
  await goTo(stage, 'A1C3');
  await act(stage, 'Supprimer', 'Delete');
  await messages.getByText(/^Supprimé.: Compétence A1C3, Établir un devis/).waitFor();
  await expectInOrder(stage, 'A1C1 A1C4');
  await hands.press(messages.getByRole('button', { name: 'Annuler' }));
  // It may have come back just above what is in sight.
  await goTo(stage, 'A1C3');
  await expectInOrder(stage, 'A1C3 A1C4');
}
