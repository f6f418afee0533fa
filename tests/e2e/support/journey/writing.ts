import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Stage } from './stage.ts';

export const written = 'Accordeur de pianos';

/** Whoever leaves a field has committed it. Backwards: after the last field of all, Tab leaves the page. */
export async function leave({ page }: Stage): Promise<void> {
  await page.keyboard.press('Shift+Tab');
}

/** The focus is, or is about to be, inside of what a selector says. */
export const expectFocusIn = ({ page }: Stage, selector: string): Promise<void> =>
  expect
    .poll(
      () =>
        page.evaluate(
          (wanted) => document.activeElement?.matches(`:is(${wanted}), :is(${wanted}) *`) === true,
          selector,
        ),
      {
        message: `the focus in ${selector}`,
        interval: 20,
      },
    )
    .toBe(true);

/** What was just added has the focus in its first field. */
async function added(stage: Stage, title: string, label: string, text: string): Promise<void> {
  const { page, hands } = stage;
  await page.getByRole('heading', { level: 3, name: title }).waitFor();
  await expectFocusIn(stage, 'input, textarea');
  await hands.type(page.getByRole('textbox', { name: label, exact: true }), text);
}

const inActions = ({ page }: Stage, name: string): Locator =>
  page.getByRole('toolbar', { name: 'Actions sur l’élément' }).getByRole('button', { name, exact: true });

/** A référentiel from a blank page: an activité, a bloc, a compétence and its critère. */
export async function writeReferentiel(stage: Stage): Promise<void> {
  const { page, hands, look } = stage;
  await hands.press(page.getByRole('button', { name: 'Nouveau référentiel…' }));
  const dialog = page.getByRole('dialog', { name: 'Nouveau référentiel' });
  await hands.type(dialog.getByRole('textbox', { name: 'Intitulé' }), written);
  await hands.tick(dialog.getByRole('radio', { name: 'RNCP' }));
  await look('nouveau-referentiel');
  await hands.press(dialog.getByRole('button', { name: 'Créer' }));
  await page.getByRole('heading', { level: 2, name: written }).waitFor();
  await hands.press(page.getByRole('tab', { name: 'Structure' }));
  await page.getByText('Ce référentiel est encore vide.').waitFor();
  await look('referentiel-vide');
  await hands.press(page.getByRole('button', { name: 'Ajouter une activité' }));
  await added(stage, 'Activité', 'Intitulé de l’activité', 'Accord de l’instrument');
  await hands.press(page.getByRole('button', { name: 'Ajouter', exact: true }));
  await hands.press(page.getByRole('menuitem', { name: 'Ajouter un bloc' }));
  await added(stage, 'Bloc', 'Intitulé du bloc', 'Accorder un piano');
  await hands.press(inActions(stage, 'Ajouter une compétence'));
  await added(stage, 'Compétence', 'Compétence', 'Régler le tempérament afin que l’instrument sonne juste');
  await hands.press(inActions(stage, 'Ajouter un critère'));
  await added(stage, 'Critère', 'Critère d’évaluation', 'Les battements sont réguliers');
  await leave(stage);
  await page.getByRole('row', { name: /^Critère, Les battements sont réguliers/ }).waitFor();
  await page.getByRole('row', { name: /^Blocs de compétences, 1.bloc, 1.compétence, 1.critère$/ }).waitFor();
}
