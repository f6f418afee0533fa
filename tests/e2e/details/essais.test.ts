import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReferentielRows } from '../../../shared/contract/answers/referentiel.ts';
import { stateOfRows } from '../../../shared/document/rows.ts';
import type { Referentiel } from '../../../shared/generated/document.ts';
import { itemsUnder } from '../../../shared/edit/siblings.ts';
import { essaiDe, type Essai } from '../../../shared/grille/essais.ts';
import { bloc, competence, critere, referentiel } from '../../support/controles.ts';
import { Atelier, moyenne, tous } from '../../support/grilles.ts';
import { axeViolations } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { watchComplaints } from '../support/complaints.ts';
import { describedBy } from '../support/described-by.ts';
import { desktopObstacle, startDesktop } from '../support/desktop.ts';
import { drawn, keyboard, tabInto } from '../support/hands.ts';
import { startLoopbackProcess } from '../support/loopback.ts';
import { picture } from '../support/picture.ts';
import { putGrille } from '../support/put-grille.ts';
import { importReferentiel, makeTestFolder, withEngine, type TestFolder } from '../support/workspace.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const coudre = competence('Coudre les cahiers d’un livre', {
  code: 'C1.1',
  criteres: [critere('La couture tient')],
});
const binder = () =>
  referentiel({
    intitule: 'Relieur ou relieuse',
    blocs: [bloc({ code: 'BC01', intitule: 'Relier un livre', competences: [coudre] })],
  });

const atelier = new Atelier(31);
const vingt = atelier.echelle('vingt');
const niveaux = atelier.echelle('enCours');
const ligne = { competence: coudre.id };
/** A practical épreuve on marks, a talk on levels, and what is taken again of both. */
const grille = atelier.grille(
  'Grille du jury',
  tous,
  [vingt, niveaux],
  [
    atelier.partie('Relier un livre', tous, [
      atelier.epreuve('Pratique', moyenne('10'), [
        atelier.ligne('La couture tient', vingt, {
          ...ligne,
          descripteurs: [{ niveau: vingt.niveaux[1]?.id ?? '', texte: 'Elle tient quand on tire' }],
        }),
        atelier.ligne('Le dos est rond', vingt, ligne),
      ]),
      atelier.epreuve('Entretien', tous, [
        atelier.ligne('Le geste est expliqué', niveaux, {
          ...ligne,
          descripteurs: [{ niveau: niveaux.niveaux[2]?.id ?? '', texte: 'Sans rien oublier' }],
        }),
      ]),
      atelier.epreuve('Rattrapage', tous, [], { reprend: { sur: ['non_acquis'], garde: 'derniere' } }),
    ]),
  ],
);

async function essaisOf({ workspace }: TestFolder, id: string): Promise<readonly Essai[]> {
  return withEngine(workspace, async (ask) => {
    const { rows } = await ask<ReferentielRows>('referentiel.rows', { id });
    return itemsUnder(stateOfRows(rows), 'essai', grille.id).map(essaiDe);
  });
}

const resultat = (page: Page): Locator => page.getByRole('region', { name: 'Résultat' });
const note = (page: Page, ligne: string): Locator =>
  page.getByRole('table', { name: 'Pratique' }).getByRole('textbox', { name: `Note\u00a0: ${ligne}` });
const saved = (page: Page): Promise<void> => page.getByText('Enregistré', { exact: true }).waitFor();

async function reads(place: Locator, words: RegExp): Promise<void> {
  await expect
    .poll(async () => (await place.innerText()).replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' '))
    .toMatch(words);
}

/** A candidate is marked with the keyboard alone: what is concluded follows each mark, and says why. */
async function tryIt(page: Page): Promise<void> {
  const hands = keyboard(page);
  await hands.choose(
    page.getByRole('listbox', { name: 'Référentiels' }),
    page.getByRole('option', { name: /^Relieur/ }),
  );
  await hands.press(page.getByRole('tab', { name: 'Grilles' }));
  await tabInto(page.getByRole('radiogroup', { name: 'Ce qui est fait de la grille' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  // Before any trial: in an average of two, each line sinks its bloc, and none saves it.
  await page.getByText('Ce que pèse chaque ligne').waitFor();
  await hands.press(page.getByRole('button', { name: 'Nouveau candidat' }));
  await reads(resultat(page), /Certification non passé/);
  await hands.type(note(page, 'La couture tient'), '8,5');
  await hands.type(note(page, 'Le dos est rond'), '9');
  await tabInto(page.getByRole('group', { name: 'Note\u00a0: Le geste est expliqué' }));
  // From « sans note » to the highest of three levels.
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  await drawn(page);
  await reads(resultat(page), /Certification non acquis/);
  await page.getByText('moyenne\u00a0: 8,75\u00a0; acquis à partir de 10').first().waitFor();
  // What is no mark says so, and does not count.
  await hands.type(note(page, 'Le dos est rond'), '30');
  await page.getByText('De 0 à 20, par pas de 0,5.').waitFor();
  await hands.type(note(page, 'Le dos est rond'), '12');
  await reads(resultat(page), /Certification acquis/);
  // For this candidate, either mark at its lowest would sink the bloc.
  await hands.press(page.getByRole('button', { name: /Dernière colonne/ }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByText('au plus bas, le bloc est non acquis').count()).toBe(3);
  // A copy has the marks that were just given, and is gone back over.
  await hands.press(page.getByRole('button', { name: 'Dupliquer' }));
  const candidats = page.getByRole('listbox', { name: 'Candidats d’essai' });
  await reads(candidats, /Candidat 1 acquis Candidat 1 \(copie\) acquis/);
  await hands.press(page.getByRole('button', { name: 'Supprimer' }));
  await reads(candidats, /^Candidat 1 acquis$/);
  await saved(page);
  await picture(page, 'essai');
  expect(await axeViolations(page)).toEqual([]);
}

/** The average of the first épreuve is asked to reach another threshold. */
async function changeThreshold(page: Page, seuil: string): Promise<void> {
  const hands = keyboard(page);
  await tabInto(page.getByRole('grid'));
  for (const key of ['Control+Home', 'ArrowDown', 'ArrowDown', 'End', 'Enter']) {
    await page.keyboard.press(key);
    await drawn(page);
  }
  await hands.type(page.getByRole('textbox', { name: 'Acquis à partir de' }), seuil);
  await page.keyboard.press('Enter');
  await saved(page);
}

/** A change of the rule says what it does to the trials; a line more is seen by those that were marked before. */
async function change(page: Page): Promise<void> {
  const hands = keyboard(page);
  await tabInto(page.getByRole('radiogroup', { name: 'Ce qui est fait de la grille' }));
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Space');
  await changeThreshold(page, '11');
  const effect = page.getByRole('region', { name: /^Le résultat de l’essai a changé depuis/ });
  await reads(
    effect,
    /Candidat 1 Certification : acquis → non acquis « Relier un livre » : acquis → non acquis/,
  );
  // One row, all of which can be shown.
  expect((await effect.boundingBox())?.height).toBeLessThan(44);
  const all = effect.getByRole('button', { name: 'Tout montrer' });
  await hands.press(all);
  await expect.poll(() => all.getAttribute('aria-expanded')).toBe('true');
  await picture(page, 'essais-change');
  expect(await axeViolations(page)).toEqual([]);
  await hands.press(effect.getByRole('button', { name: 'Repartir d’ici' }));
  await effect.waitFor({ state: 'detached' });
}

const tried = {
  nom: 'Candidat 1',
  notes: [
    { ligne: grille.parties[0]?.epreuves[0]?.lignes[0]?.id, valeur: '8.5' },
    { ligne: grille.parties[0]?.epreuves[1]?.lignes[0]?.id, niveau: 'A' },
    // Given last: what was typed before was no mark for a moment.
    { ligne: grille.parties[0]?.epreuves[0]?.lignes[1]?.id, valeur: '12' },
  ],
};

async function folderWithGrille(sujet: Referentiel, essais: readonly Essai[] = []): Promise<TestFolder> {
  const folder = makeTestFolder();
  await importReferentiel(folder, sujet);
  await putGrille(folder, sujet.id, grille, essais);
  return folder;
}

async function opened(folder: TestFolder) {
  const host = await startLoopbackProcess(folder.env, [folder.workspace]);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const complaints = watchComplaints(page);
  await page.goto(host.address);
  return { host, page, complaints };
}

describe('a grid is tried with the keyboard alone', () => {
  it('in a browser, at 200 % too', async () => {
    const sujet = binder();
    const folder = await folderWithGrille(sujet);
    const { host, page, complaints } = await opened(folder);
    await tryIt(page);
    await page.setViewportSize({ width: 640, height: 400 });
    const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sticksOut).toBeLessThanOrEqual(0);
    expect(await axeViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await change(page);
    expect(complaints).toEqual([]);
    await page.close();
    expect(await host.stop()).toBe(0);
    expect(await essaisOf(folder, sujet.id)).toMatchObject([tried]);
    folder.remove();
  });

  it('in Electron', async ({ skip }) => {
    const obstacle = desktopObstacle();
    if (obstacle !== undefined) skip(obstacle);
    const sujet = binder();
    const folder = await folderWithGrille(sujet);
    const desktop = await startDesktop(folder, folder.workspace);
    const complaints = watchComplaints(desktop.page);
    await tryIt(desktop.page);
    await change(desktop.page);
    expect(complaints).toEqual([]);
    expect(await desktop.close()).toBe(0);
    expect(await essaisOf(folder, sujet.id)).toMatchObject([tried]);
    folder.remove();
  });
});

const [couture, dos] = grille.parties[0]?.epreuves[0]?.lignes ?? [];
const [geste] = grille.parties[0]?.epreuves[1]?.lignes ?? [];
/** Of two marks; three of these averages are from 10 to less than 11. */
const douze: readonly Essai[] = [
  ['6', '7'],
  ['9', '9.5'],
  ['10', '10'],
  ['20', '1'],
  ['9.5', '12'],
  ['11', '11'],
  ['12', '12'],
  ['13', '10'],
  ['14', '14.5'],
  ['0', '18'],
  ['16', '16'],
  ['20', '20'],
].map((marques, rang) => ({
  id: atelier.id(),
  nom: `Candidat ${rang + 1}`,
  jour: '2026-11-27',
  voie: null,
  notes: [
    { ligne: couture?.id ?? '', valeur: marques[0] ?? '' },
    { ligne: dos?.id ?? '', valeur: marques[1] ?? '' },
    { ligne: geste?.id ?? '', niveau: 'A' },
  ],
  acquis: [],
}));

/** Of twelve trials, three change: how many and which ones is said in the words of whoever decides; then all is as it was. */
async function changeAmongTwelve(page: Page): Promise<void> {
  await page.getByRole('option', { name: /^Relieur/ }).click();
  await page.getByRole('tab', { name: 'Grilles' }).click();
  await page.getByRole('grid').waitFor();
  await changeThreshold(page, '11');
  const effect = page.getByRole('region', { name: /^3 essais sur 12 ont changé depuis/ });
  const changed = effect.getByRole('listitem');
  await expect.poll(() => changed.count()).toBe(3);
  for (const [rang, nom] of ['Candidat 3', 'Candidat 4', 'Candidat 5'].entries())
    await reads(
      changed.nth(rang),
      new RegExp(`^${nom} Certification : acquis → non acquis « Relier un livre » : acquis → non acquis$`),
    );
  await effect.getByRole('button', { name: 'Tout montrer' }).click();
  await picture(page, 'essais-douze');
  expect(await axeViolations(page)).toEqual([]);
  await changeThreshold(page, '9,25');
  const one = page.getByRole('region', { name: /^1 essai sur 12 a changé depuis/ });
  await reads(one.getByRole('listitem'), /^Candidat 2 Certification : non acquis → acquis/);
  await changeThreshold(page, '10');
  await one.waitFor({ state: 'detached' });
  expect(await page.getByRole('region', { name: /essais? sur 12/ }).count()).toBe(0);
}

describe('twelve trials, three of which a change of rule changes', () => {
  it('in a browser', async () => {
    const folder = await folderWithGrille(binder(), douze);
    const { host, page, complaints } = await opened(folder);
    await changeAmongTwelve(page);
    expect(complaints).toEqual([]);
    await page.close();
    expect(await host.stop()).toBe(0);
    folder.remove();
  });

  it('in Electron', async ({ skip }) => {
    const obstacle = desktopObstacle();
    if (obstacle !== undefined) skip(obstacle);
    const folder = await folderWithGrille(binder(), douze);
    const desktop = await startDesktop(folder, folder.workspace);
    const complaints = watchComplaints(desktop.page);
    await changeAmongTwelve(desktop.page);
    expect(complaints).toEqual([]);
    expect(await desktop.close()).toBe(0);
    folder.remove();
  });
});

it('marks are given by digits and gone through with Enter, what levels mean in sight', async () => {
  const sujet = binder();
  const folder = await folderWithGrille(sujet);
  const { host, page, complaints } = await opened(folder);
  await page.getByRole('option', { name: /^Relieur/ }).click();
  await page.getByRole('tab', { name: 'Grilles' }).click();
  await page.getByRole('radio', { name: 'Essayer' }).click();
  await page.getByRole('button', { name: 'Nouveau candidat' }).click();
  const focused = page.locator(':focus');
  await note(page, 'La couture tient').click();
  expect(await describedBy(note(page, 'La couture tient'))).toContain('Elle tient quand on tire');
  await page.getByText('acquis à partir de 10 Elle tient quand on tire').waitFor();
  await page.getByText('A Sans rien oublier').waitFor();
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  const talk = page.getByRole('group', { name: 'Note\u00a0: Le geste est expliqué' }).first();
  const level = (name: RegExp) => talk.getByRole('radio', { name });
  await expect.poll(() => focused.getAttribute('type')).toBe('radio');
  await page.keyboard.press('3');
  await expect.poll(() => level(/^Acquis/).isChecked()).toBe(true);
  await page.keyboard.press('e');
  expect(await level(/^Acquis/).isChecked()).toBe(true);
  await page.keyboard.press('Delete');
  await expect.poll(() => level(/^sans note/).isChecked()).toBe(true);
  await page.keyboard.press('1');
  await expect.poll(() => level(/^Non acquis/).evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press('Shift+Enter');
  await expect.poll(() => focused.inputValue()).toBe('9');
  // What is there is replaced.
  await page.keyboard.type('14');
  expect(await note(page, 'Le dos est rond').inputValue()).toBe('14');
  await saved(page);
  await picture(page, 'essai-descripteurs');
  expect(await axeViolations(page)).toEqual([]);
  // A bloc that is acquired after the day of the trial does not count, which is said.
  await page.getByText('Bloc déjà acquis').click();
  await page
    .getByRole('textbox', { name: /acquis le$/ })
    .or(page.getByLabel(/acquis le$/))
    .first()
    .fill('2100-01-01');
  await page.keyboard.press('Enter');
  await page.getByText('1 bloc déjà acquis ne compte pas').waitFor();
  await saved(page);

  // A grid that concludes nothing leads to what is to be mended.
  await page.getByRole('radio', { name: 'Concevoir' }).click();
  await page.getByRole('gridcell', { name: /^Moyenne/ }).click();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'À confirmer à partir de' }).fill('15');
  await page.keyboard.press('Enter');
  await saved(page);
  await page.getByRole('radio', { name: 'Essayer' }).click();
  await page.getByRole('button', { name: /commence au-dessus d’«.acquis/ }).click();
  await expect.poll(() => focused.innerText()).toMatch(/Moyenne/);
  expect(complaints).toEqual([]);
  await page.close();
  expect(await host.stop()).toBe(0);
  folder.remove();
});
