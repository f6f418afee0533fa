import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { attemptElsewhere } from '../../crash/other-process.ts';
import { paritaire } from '../../support/cli.ts';
import { ownFiches } from '../../support/samples.ts';
import { axeViolations } from '../support/axe.ts';
import { desktopObstacle } from '../support/desktop.ts';
import { sharedFiles, type SharedFile } from '../support/shared-file.ts';
import { makeTestFolder, type TestFolder } from '../support/workspace.ts';

const row = (page: Page, code: string): Locator =>
  page.getByRole('row', { name: new RegExp(`^Activité ${code},`) });
const title = (page: Page): Locator => page.getByRole('textbox', { name: 'Intitulé de l’activité' });
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
const valueOf = (page: Page) => () => title(page).inputValue();

async function show(page: Page, code: string): Promise<void> {
  page.setDefaultTimeout(10_000);
  await page.getByRole('tab', { name: 'Structure' }).click();
  await row(page, code).click();
  await page.getByRole('heading', { level: 3, name: `Activité ${code}` }).waitFor();
}

/** For a machine that has much else to do. */
const PATIENCE = { timeout: 10_000 } as const;

/** Longer than the pause that keeps what is typed. */
const PAUSE_MS = 700;

describe.each(['navigateur', 'bureau'] as const)('in the host « %s »', (kind) => {
  const obstacle = kind === 'bureau' ? desktopObstacle() : undefined;
  let folder: TestFolder;
  let shared: SharedFile | undefined;
  let first: Page;
  let second: Page;

  beforeAll(async () => {
    folder = makeTestFolder();
    if (obstacle !== undefined) return;
    shared = await sharedFiles[kind](folder);
    first = shared.page;
    second = await shared.openWindow();
  });
  afterAll(async () => {
    expect(await shared?.stop()).toBe(obstacle === undefined ? 0 : undefined);
    folder.remove();
  });
  const started = (ctx: TestContext): SharedFile => {
    if (shared === undefined) return ctx.skip(obstacle);
    return shared;
  };

  it('the address of a window holds no secret', (ctx) => {
    started(ctx);
    for (const page of [first, second])
      expect(new URL(page.url())).toMatchObject({ pathname: '/', search: '' });
  });

  it('a text changed in one window shows in the other', async (ctx) => {
    started(ctx);
    await show(first, 'A1');
    await show(second, 'A1');
    await title(first).fill('Accueillir');
    await title(first).press('Tab');
    await expect.poll(valueOf(second), PATIENCE).toBe('Accueillir');
    await second.getByRole('row', { name: /^Activité A1, Accueillir/ }).waitFor();
  });

  it('a text typed in both is lost in neither: the second to leave the field chooses', async (ctx) => {
    started(ctx);
    await title(second).fill('Recevoir');
    await title(first).fill('Prendre en charge');
    await title(first).press('Tab');
    await second.getByRole('row', { name: /^Activité A1, Prendre en charge/ }).waitFor();
    expect(await valueOf(second)()).toBe('Recevoir');
    await title(second).press('Tab');
    await second.getByText('n’est plus dans l’état où vous l’avez lu').waitFor();
    await press(second, 'Voir l’autre texte');
    await second.getByRole('paragraph').getByText('Prendre en charge', { exact: true }).waitFor();
    expect(await axeViolations(second)).toEqual([]);
    await press(second, 'Garder le mien');
    await expect.poll(valueOf(first), PATIENCE).toBe('Recevoir');
    await second.getByRole('button', { name: 'Garder le mien' }).waitFor({ state: 'detached' });
  });

  it('what one did the other undoes', async (ctx) => {
    started(ctx);
    await press(first, 'Annuler : reformulation d’A1');
    await expect.poll(valueOf(second), PATIENCE).toBe('Prendre en charge');
    await press(second, 'Rétablir : reformulation d’A1');
    await expect.poll(valueOf(first), PATIENCE).toBe('Recevoir');
  });

  it('the other’s text can be taken instead', async (ctx) => {
    started(ctx);
    await title(second).fill('Mien');
    await title(first).fill('Autre');
    await title(first).press('Tab');
    await second.getByRole('row', { name: /^Activité A1, Autre/ }).waitFor();
    await title(second).press('Tab');
    await press(second, 'Prendre l’autre');
    expect(await valueOf(second)()).toBe('Autre');
  });

  it('an item removed in one leaves the other, and what was being typed in it is kept', async (ctx) => {
    started(ctx);
    await show(second, 'A2');
    await show(first, 'A2');
    await title(first).fill('Diagnostiquer');
    await second
      .getByRole('toolbar', { name: 'Actions sur l’élément' })
      .getByRole('button', { name: 'Supprimer' })
      .click();
    await row(first, 'A2').waitFor({ state: 'detached' });
    await first.getByText('Choisissez un élément de la structure').waitFor();
    await first.getByRole('log').getByText('n’est plus dans l’état où vous l’avez lu').waitFor();
    await second.getByRole('log').getByRole('button', { name: 'Annuler' }).click();
    await show(first, 'A2');
    expect(await valueOf(first)()).toBe('Diagnostiquer');
    await title(first).press('Escape');
  });

  it('another application is refused the file, and the command line', async (ctx) => {
    started(ctx);
    expect(attemptElsewhere('ouvrir', folder.workspace).code).toBe('FILE_LOCKED');
    const other = join(folder.folder, 'autre');
    const { code, err } = await paritaire(other, 'importer', folder.workspace, ownFiches[0] ?? '');
    expect(code).toBe(3);
    expect(err).toMatch(/Exemple\.cpne.» est déjà ouvert par .*\. Fermez-le là-bas, puis réessayez\./);
  });

  it('what is being typed in a window that goes is found again in another', async (ctx) => {
    started(ctx);
    await show(second, 'A4');
    await title(second).fill('Reconditionner');
    await setTimeout(PAUSE_MS);
    await second.close({ runBeforeUnload: false });
    second = await started(ctx).openWindow();
    await show(second, 'A4');
    await expect.poll(valueOf(second), PATIENCE).toBe('Reconditionner');
  });

  it('what is being typed when the host is killed is found again', async (ctx) => {
    started(ctx);
    await show(first, 'A3');
    await title(first).fill('Entretenir les matériels');
    await setTimeout(PAUSE_MS);
    const page = await started(ctx).killAndRestart();
    await show(page, 'A3');
    expect(await valueOf(page)()).toBe('Entretenir les matériels');
    await page.getByText('Texte retrouvé, pas encore enregistré').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await title(page).press('Tab');
    await page.getByRole('row', { name: /^Activité A3, Entretenir les matériels/ }).waitFor();
    await page.getByText('Texte retrouvé, pas encore enregistré').waitFor({ state: 'detached' });
  });
});
