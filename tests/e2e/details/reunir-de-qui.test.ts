import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReferentielRows } from '../../../shared/contract/answers/referentiel.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import { launchChromium } from '../support/chromium.ts';
import { competences, ref, type Copies } from '../support/copies-divergentes.ts';
import { keyboard } from '../support/hands.ts';
import { look } from '../support/look.ts';
import { withLoopbackWindow } from '../support/loopback-window.ts';
import { button, choisir, main, parChoix } from '../support/reunir.ts';
import { makeTestFolder, withEngine, type Ask } from '../support/workspace.ts';

const ajout = uuid();

const ecrire = (copie: string, nom: string, changes: readonly JsonObject[]): Promise<unknown> =>
  withEngine(copie, (ask: Ask) => ask('gesture.commit', { op: 'item.added', reason: null, changes }), nom);

/** A compétence that Bruno added, under which Claire wrote; another that she added alone. */
async function copieDeDeux(): Promise<Copies> {
  const folder = makeTestFolder();
  const copie = join(folder.folder, 'Copie de Claire.cpne');
  copyFileSync(folder.workspace, copie);
  const { rows } = await withEngine(copie, (ask) => ask<ReferentielRows>('referentiel.rows', { id: ref }));
  const { id: _id, ...modele } = rows.find(({ row }) => row.id === competences.laBas.id)?.row ?? { id: '' };
  const competence = (id: string, code: string, libelle: string): JsonObject => ({
    entity: 'competence',
    id,
    before: null,
    after: { ...modele, rang: 'aZ', code, libelle, activites: [] },
  });
  const critere = (libelle: string): JsonObject => ({
    entity: 'critere',
    id: uuid(),
    before: null,
    after: { competence: ajout, rang: `a${libelle.length}`, code: null, libelle, aVerifier: null },
  });
  await ecrire(copie, 'Bruno Petit', [competence(ajout, 'C1.8', 'Dorer au fer le dos d’un livre')]);
  await ecrire(copie, 'Claire Martin', [
    critere('Le fer est à la bonne température'),
    critere('L’or tient après essuyage'),
    competence(uuid(), 'C1.9', 'Protéger une reliure ancienne'),
  ]);
  return { ...folder, copie };
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test('what one person did is taken with what others did in it, which is said, and either may be chosen', async () => {
  const copies = await copieDeDeux();
  await withLoopbackWindow(browser, copies, { scheme: 'light', tab: 'Structure' }, async (page) => {
    const hands = keyboard(page);
    await choisir(page, hands, parChoix(page), copies.copie);
    await hands.press(button(page, 'Voir ce qui changerait'));
    const points = page.getByRole('listbox').getByRole('option');
    await points.filter({ hasText: 'Bruno Petit et Claire Martin' }).waitFor();
    await look(page, 'reunir-de-qui', { shown: main(page) });

    const filtre = page.getByRole('search');
    const choisirPersonne = async (nom: RegExp): Promise<void> => {
      await hands.press(filtre.getByRole('button', { name: /Personne$/ }));
      await hands.press(page.getByRole('option', { name: nom }));
    };
    await choisirPersonne(/^Bruno Petit/);
    await filtre.getByText(/^1\u00a0point sur 2, avec ce qu’y a fait Claire Martin/).waitFor();
    expect(await points.count()).toBe(1);
    await hands.choose(page.getByRole('listbox'), points.first());
    await page
      .getByRole('region', { name: /^C1\.8/ })
      .getByText(/^Avec ce qu’y a fait Claire Martin \(.*\)\.$/)
      .waitFor();
    await look(page, 'reunir-de-qui-filtre', { shown: main(page) });
    await choisirPersonne(/^Claire Martin/);
    await filtre.getByText(/^2\u00a0points, avec ce qu’y a fait Bruno Petit/).waitFor();
  });
  copies.remove();
});
