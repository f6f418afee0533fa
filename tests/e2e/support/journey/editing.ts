import { expect } from 'vitest';
import type { Stage } from './stage.ts';
import { leave } from './writing.ts';

export const corrected =
  'Accueillir le musicien en l’interrogeant sur sa pratique, afin de cerner sa demande.';

/** A compétence is reworded, and two things of the certification sheet are chosen. */
export async function edit(stage: Stage): Promise<void> {
  const { page, hands, look } = stage;
  await hands.press(page.getByRole('tab', { name: 'Structure' }));
  const outline = page.getByRole('treegrid');
  await hands.choose(outline, outline.getByRole('row', { name: /^Compétence A1C1,/ }));
  await page.getByRole('heading', { level: 3, name: 'Compétence A1C1' }).waitFor();
  await look('competence');
  await hands.type(page.getByRole('textbox', { name: 'Compétence', exact: true }), corrected);
  await leave(stage);
  await page.getByRole('row', { name: `Compétence A1C1, ${corrected}` }).waitFor();
  await hands.press(page.getByRole('tab', { name: 'Fiche de certification' }));
  await look('fiche-de-certification');
  await chooseRegistration(stage);
  const alone = page.getByRole('checkbox', { name: 'Candidature individuelle' });
  await hands.tick(alone);
  await expect.poll(() => alone.isChecked()).toBe(true);
  await hands.press(page.getByRole('tab', { name: 'Structure' }));
}

async function chooseRegistration({ page, hands }: Stage): Promise<void> {
  const field = page.getByRole('button', { name: /Enregistrement$/ });
  expect(await field.textContent()).toContain('sur demande');
  await hands.press(field);
  await hands.press(page.getByRole('option', { name: 'de droit' }));
  await expect.poll(() => field.textContent()).toContain('de droit');
}
