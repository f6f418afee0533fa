import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Echelle } from '../../../shared/generated/document.ts';
import { bloc, competence, critere, referentiel } from '../../support/controles.ts';
import { Atelier, moyenne, tous } from '../../support/grilles.ts';
import { axeViolations } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { drawn } from '../support/hands.ts';
import { startLoopbackProcess } from '../support/loopback.ts';
import { picture } from '../support/picture.ts';
import { putGrille } from '../support/put-grille.ts';
import { importReferentiel, makeTestFolder, type TestFolder } from '../support/workspace.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const libelles = [
  'Non maîtrisé',
  'Débutant',
  'Partiellement maîtrisé',
  'En cours d’acquisition',
  'Maîtrisé avec de l’aide',
  'Maîtrisé en autonomie',
  'Parfaitement maîtrisé, et transmis aux autres',
];

/** A référentiel and its grid, whose lines are on a scale of so many levels, each described. */
async function folderWithNiveaux(count: number): Promise<TestFolder> {
  const coudre = competence('Coudre les cahiers', { criteres: [critere('La couture tient')] });
  const sujet = referentiel({
    intitule: 'Relieur ou relieuse',
    blocs: [bloc({ code: 'BC01', intitule: 'Relier un livre', competences: [coudre] })],
  });
  const atelier = new Atelier(count);
  const echelle: Echelle = {
    id: atelier.id(),
    intitule: `${count} niveaux`,
    niveaux: libelles.slice(0, count).map((libelle, rang) => ({
      id: atelier.id(),
      code: `${rang + 1}`,
      libelle,
      valeur: `${rang + 1}`,
      validant: rang === count - 1 ? 'oui' : 'non',
    })),
  };
  const lignes = ['La couture tient', 'Le dos est rond'].map((libelle) =>
    atelier.ligne(libelle, echelle, {
      competence: coudre.id,
      indicateur: 'On tire sur le fil',
      attendu: 'Aucun cahier ne bouge',
      descripteurs: echelle.niveaux.map(({ id }, rang) => ({
        niveau: id,
        texte: `Rang ${rang + 1}, avec l’aide du tuteur quand la matière change d’une reliure à l’autre`,
      })),
    }),
  );
  const partie = atelier.partie('Relier un livre', tous, [atelier.epreuve('Pratique', moyenne('1'), lignes)]);
  const folder = makeTestFolder();
  await importReferentiel(folder, sujet);
  await putGrille(folder, sujet.id, atelier.grille('Grille du jury', tous, [echelle], [partie]));
  return folder;
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

const edgesOf = (place: Locator): Promise<Edges> =>
  place.evaluate((one) => {
    const { left, right } = one.getBoundingClientRect();
    return { left: Math.round(left), right: Math.round(right) };
  });

/** Whose text does not fit. */
const cutIn = (cells: Locator): Promise<readonly string[]> =>
  cells.evaluateAll((all) =>
    all
      .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
      .map(({ textContent }) => textContent),
  );

/** From the critère to its last level and back, with the arrows: each is whole in sight, beside the critère, which never leaves its place. */
async function goThrough(page: Page, count: number): Promise<void> {
  const named = page.getByRole('gridcell', { name: /La couture tient$/ });
  const sight = await edgesOf(page.getByRole('grid').locator('xpath=..'));
  const pinned = await edgesOf(named);
  await named.click();
  const go = async (key: string): Promise<void> => {
    await page.keyboard.press(key);
    await drawn(page);
    const { left, right } = await edgesOf(page.locator('[data-current]'));
    expect(left).toBeGreaterThanOrEqual(pinned.right - 1);
    expect(right).toBeLessThanOrEqual(sight.right);
    expect(await edgesOf(named)).toEqual(pinned);
  };
  for (let step = 0; step < 5 + count; step += 1) await go('ArrowRight');
  expect(await page.locator('[data-current]').innerText()).toContain(`Rang ${count},`);
  for (let step = 0; step < 4 + count; step += 1) await go('ArrowLeft');
}

it.each([2, 4, 7])('%i levels are read at 1280 × 800, beside the critère that they are of', async (count) => {
  const folder = await folderWithNiveaux(count);
  const host = await startLoopbackProcess(folder.env, [folder.workspace]);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(host.address);
  await page.getByRole('option', { name: /^Relieur/ }).click();
  await page.getByRole('tab', { name: 'Grilles' }).click();
  const descriptors = page.getByRole('gridcell', { name: /^Rang/ });
  await expect.poll(() => descriptors.count()).toBe(2 * count);
  for (const column of await descriptors.all()) {
    const { left, right } = await edgesOf(column);
    expect(right - left).toBeGreaterThanOrEqual(128);
  }
  expect(await cutIn(descriptors)).toEqual([]);
  const headings = page.getByRole('columnheader');
  // What is longer than two lines is read in its title, and is never cut within a line.
  const lowest = await headings.evaluateAll((all) =>
    Math.max(...all.map((one) => one.getBoundingClientRect().bottom)),
  );
  const first = await page.locator('[data-strip]').first().boundingBox();
  expect(lowest).toBeLessThanOrEqual(first?.y ?? 0);
  const titles = await headings.evaluateAll((all) => all.map((one) => one.getAttribute('title')));
  expect(titles.slice(6)).toEqual(libelles.slice(0, count));
  await goThrough(page, count);
  await picture(page, `niveaux-${count}`);
  expect(await axeViolations(page)).toEqual([]);
  await page.close();
  await host.stop();
  folder.remove();
});
