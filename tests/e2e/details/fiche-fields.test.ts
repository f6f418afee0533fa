import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Referentiel } from '../../../shared/generated/document.ts';
import { axeViolations } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { watchComplaints } from '../support/complaints.ts';
import { describedBy } from '../support/described-by.ts';
import { startLoopbackProcess, type LoopbackProcess } from '../support/loopback.ts';
import { makeTestFolder, type TestFolder } from '../support/workspace.ts';
import { writtenDraft } from '../support/written.ts';

let browser: Browser;
let folder: TestFolder;
let host: LoopbackProcess;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  folder = makeTestFolder();
  host = await startLoopbackProcess(folder.env, [folder.workspace]);
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(10_000);
  complaints = watchComplaints(page);
  await page.goto(host.address);
  await page.getByRole('button', { name: 'Nouveau référentiel…' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Intitulé' }).fill('Relieur');
  await page.getByRole('button', { name: 'Créer', exact: true }).click();
  await page.getByRole('heading', { level: 2, name: 'Relieur' }).waitFor();
  await tab('Fiche de certification');
});
afterEach(async () => {
  await page.close();
  await host.stop();
  folder.remove();
});

const tab = (name: string): Promise<void> => page.getByRole('tab', { name }).click();
const add = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const within = (group: string, field: string): Locator =>
  page.getByRole('group', { name: group, exact: true }).getByRole('textbox', { name: field, exact: true });

/** What is focused, by its label. */
const focused = (): Promise<string> =>
  page.evaluate(() => {
    const field = document.activeElement;
    const labels =
      field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.labels : null;
    return labels?.[0]?.textContent ?? field?.tagName ?? '';
  });

const seeSaid = (field: Locator, sentence: string): Promise<void> =>
  expect.poll(() => describedBy(field), { timeout: 5000 }).toContain(sentence);

const saved = (): Locator => page.getByText('Enregistré', { exact: true });

/** The certification, as the file says once it is closed. */
async function written(): Promise<Referentiel> {
  await saved().waitFor();
  expect(complaints).toEqual([]);
  await host.stop();
  return writtenDraft(folder, 'Relieur');
}

describe('a text that cannot be saved', () => {
  it('stays in its field, which says why, and holds nobody back', async () => {
    await add('Ajouter un code NSF');
    const code = within('Code NSF 1', 'Code');
    await expect.poll(focused).toBe('Code');
    await page.keyboard.type('252R');
    await page.keyboard.press('Tab');
    await seeSaid(code, 'il s’écrit comme 252r.');
    await page.keyboard.type('Mécanique');
    expect(await focused()).toBe('Libellé');
    await page.getByRole('textbox', { name: 'Objectifs et contexte' }).click();
    await page.keyboard.type('Relier des livres');
    expect(await focused()).toBe('Objectifs et contexte');
    const libelle = within('Code NSF 1', 'Libellé');
    expect([await code.inputValue(), await libelle.inputValue()]).toEqual(['252R', 'Mécanique']);
    expect(await code.getAttribute('aria-invalid')).toBe('true');
    await seeSaid(libelle, 'remplissez aussi « Code ».');
    await add('Ajouter une brochure');
    await expect.poll(focused).toBe('Numéro');
    await page.keyboard.type('1516');
    await add('Ajouter un formacode');
    await expect.poll(focused).toBe('Code');
    await page.keyboard.type('13266');
    await page.keyboard.press('Tab');
    expect(await within('Brochure 1', 'Numéro').inputValue()).toBe('1516');
    expect(await saved().count()).toBe(0);
    expect(await axeViolations(page)).toEqual([]);

    await page.getByRole('button', { name: /^Retirer.: Brochure 1$/ }).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Ajouter une brochure');
    expect(await page.getByRole('group', { name: 'Brochure 1' }).count()).toBe(0);
    await code.fill('252r');
    await code.press('Tab');
    const { codesNsf, formacodes, brochures, objectifsContexte } = await written();
    expect({ codesNsf, formacodes, brochures, objectifsContexte }).toEqual({
      codesNsf: [{ code: '252r', libelle: 'Mécanique' }],
      formacodes: [{ code: '13266' }],
      brochures: [],
      objectifsContexte: 'Relier des livres',
    });
  });

  it('is kept while other parts are looked at, until what is missing is there', async () => {
    const siret = within('Titulaire des droits', 'SIRET');
    await siret.fill('732 829 320 00074');
    await siret.press('Tab');
    const site = within('Titulaire des droits', 'Site internet');
    await site.fill('https://relieurs.example');
    await seeSaid(siret, 'remplissez aussi « Nom ».');
    await seeSaid(site, 'remplissez aussi « Nom ».');
    await add('Ajouter un code ROME');
    await page.keyboard.type('1607');
    await tab('Tableau');
    await page.getByText('« SIRET » n’est pas enregistré.').first().waitFor();
    expect(await saved().count()).toBe(0);
    await tab('Fiche de certification');
    expect(await siret.inputValue()).toBe('732 829 320 00074');
    expect(await within('Code ROME 1', 'Code').inputValue()).toBe('1607');
    await seeSaid(siret, 'remplissez aussi « Nom ».');
    await page.getByRole('button', { name: /^Retirer.: Code ROME 1$/ }).click();
    const nom = within('Titulaire des droits', 'Nom');
    await nom.fill('Fédération des relieurs');
    await nom.press('Tab');
    const { titulaireDroits, codesRome } = await written();
    expect({ titulaireDroits, codesRome }).toEqual({
      titulaireDroits: {
        nom: 'Fédération des relieurs',
        siret: '73282932000074',
        site: 'https://relieurs.example',
      },
      codesRome: [],
    });
  });
});

it('a text that is saved just as its pause ends is not kept aside', async () => {
  // As on a machine that is busy: the pause ends before it is taken back.
  await page.evaluate(() => Reflect.set(globalThis, 'clearTimeout', () => undefined));
  const field = page.getByRole('textbox', { name: 'Objectifs et contexte' });
  await field.fill('Relier des livres');
  await field.press('Tab');
  await saved().waitFor();
  await page.waitForTimeout(700);
  expect(await saved().count()).toBe(1);
  expect((await written()).objectifsContexte).toBe('Relier des livres');
});

it('in a new record the next field has the focus, and what is typed there', async () => {
  await add('Ajouter un code ROME');
  await page.keyboard.type('I1607');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Maintenance');
  expect(await focused()).toBe('Libellé');
  await page.keyboard.press('Tab');
  await add('Ajouter un co-certificateur');
  await page.keyboard.type('Chambre des relieurs');
  await page.keyboard.press('Tab');
  await page.keyboard.type('73282932000074');
  expect(await focused()).toBe('SIRET');
  await page.keyboard.press('Tab');
  const { codesRome, coCertificateurs } = await written();
  expect({ codesRome, coCertificateurs }).toEqual({
    codesRome: [{ code: 'I1607', libelle: 'Maintenance' }],
    coCertificateurs: [{ nom: 'Chambre des relieurs', siret: '73282932000074' }],
  });
});

it('a record is not removed before one that is begun, whose words would be lost in the place of another', async () => {
  const remove = (name: string): Promise<void> =>
    page.getByRole('button', { name: `Retirer\u00a0: ${name}`, exact: true }).click();
  for (const code of ['I1607', 'I1608']) {
    await add('Ajouter un code ROME');
    await page.keyboard.type(code);
    await page.keyboard.press('Tab');
    await saved().waitFor();
  }
  await add('Ajouter un code ROME');
  const libelle = within('Code ROME 3', 'Libellé');
  await libelle.fill('Reliure');
  await remove('Code ROME 1');
  const refusal = page.getByRole('alert').getByText(/^Terminez ou retirez d’abord «.Code ROME 3.»/);
  await refusal.waitFor();
  expect(await within('Code ROME 1', 'Code').inputValue()).toBe('I1607');
  expect(await libelle.inputValue()).toBe('Reliure');
  const code = within('Code ROME 3', 'Code');
  await code.fill('I1609');
  await code.press('Tab');
  await saved().waitFor();
  expect(await refusal.count()).toBe(0);
  await remove('Code ROME 1');
  await expect.poll(() => page.getByRole('group', { name: /^Code ROME \d$/ }).count()).toBe(2);
  const { codesRome } = await written();
  expect(codesRome).toEqual([{ code: 'I1608' }, { code: 'I1609', libelle: 'Reliure' }]);
});

it('what is typed in a record that is begun stays in sight when one before it is undone', async () => {
  await add('Ajouter un code ROME');
  await page.keyboard.type('I1607');
  await page.keyboard.press('Tab');
  await saved().waitFor();
  await add('Ajouter un code ROME');
  const libelle = within('Code ROME 2', 'Libellé');
  await libelle.fill('Reliure');
  await libelle.press('Tab');
  await page.getByRole('button', { name: /^Annuler.: / }).click();
  const canRedo = async (): Promise<boolean> =>
    (await page
      .getByRole('button', { name: /^Rétablir/ })
      .first()
      .getAttribute('aria-disabled')) !== 'true';
  await expect.poll(canRedo).toBe(true);
  const [begun, code] = [within('Code ROME 1', 'Libellé'), within('Code ROME 1', 'Code')];
  await expect.poll(() => begun.inputValue()).toBe('Reliure');
  await code.fill('I1609');
  await code.press('Tab');
  // In the file: it is what came after the undo.
  await expect.poll(canRedo).toBe(false);
  expect(await within('Code ROME 2', 'Libellé').inputValue()).toBe('Reliure');
});

it('what is chosen before a record can be waits to be chosen again, and says so; its name cannot be emptied', async () => {
  await page.getByText('Candidature individuelle', { exact: true }).click();
  await add('Ajouter un membre');
  const external = page.getByRole('checkbox', { name: /^Extérieur au certificateur/ });
  await external.locator('xpath=ancestor::label').click();
  const early = page.getByText('Remplissez d’abord «\u00a0Rôle\u00a0».');
  await early.waitFor();
  expect(await external.isChecked()).toBe(false);
  const role = within('Membre 1', 'Rôle');
  await role.fill('Maître relieur');
  await role.press('Tab');
  await early.waitFor({ state: 'detached' });
  await external.locator('xpath=ancestor::label').click();
  await expect.poll(() => external.isChecked()).toBe(true);
  await role.fill('');
  await role.press('Tab');
  await seeSaid(role, '« Rôle » ne peut pas rester vide');
  expect(await axeViolations(page)).toEqual([]);
  await role.fill('Maître relieur');
  const { voiesAcces } = await written();
  expect(voiesAcces.flatMap(({ jury }) => jury?.membres ?? [])).toEqual([
    { role: 'Maître relieur', externe: true },
  ]);
});

it('what identifies is checked as it is typed, in words', async () => {
  const top = (name: string): Locator => page.getByRole('textbox', { name, exact: true }).first();
  await add('Ajouter une CPNE');
  await page.keyboard.type('CPNE de la reliure');
  await add('Ajouter une correspondance');
  const cases: readonly (readonly [field: Locator, text: string, sentence: string])[] = [
    [within('CPNE 1', 'IDCC'), '16', 'écrivez 0016.'],
    [within('CPNE 1', 'IDCC'), '3237, 16', '« 16 » : Un IDCC a quatre chiffres'],
    [within('CPNE 1', 'SIRET'), '00000000000000', 'n’est pas fait de zéros'],
    [within('CPNE 1', 'SIRET'), '732829320', 'a 14 chiffres ; celui-ci en a 9.'],
    [within('CPNE 1', 'SIRET'), '35600000009090', 'La clé de contrôle ne tombe pas juste'],
    [top('Niveau de qualification'), '9', 'Un niveau va de 1 à 8'],
    [top('Numéro au répertoire'), 'RS6117', 'il devrait commencer par RNCP.'],
    [top('Durée (années)'), '7', 'Écrivez un nombre de 1 à 5.'],
    [top('Certifications remplacées'), '40344', 'il s’écrit comme RNCP40344.'],
    [within('Correspondance 1', 'Certification correspondante'), '40344', 'il s’écrit comme RNCP40344.'],
  ];
  for (const [field, text, sentence] of cases) {
    await field.fill(text);
    await seeSaid(field, sentence);
    expect(await field.getAttribute('aria-invalid'), text).toBe('true');
    // Once, and nothing of the schema.
    const words = (await describedBy(field)).split(sentence);
    expect(words, text).toHaveLength(2);
    expect(words.join(''), text).not.toMatch(/Modification refusée|referentiel ›/);
  }
  await within('CPNE 1', 'SIRET').fill('732 829 320 00074');
  await expect.poll(() => within('CPNE 1', 'SIRET').getAttribute('aria-invalid')).not.toBe('true');
  expect(await page.getByText('Modification refusée').count()).toBe(0);
  expect(complaints).toEqual([]);
});
