import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Typing, WorkspaceInfo } from '../../../shared/contract/answers/workspace.ts';
import type { Referentiel } from '../../../shared/generated/document.ts';
import { readTyping } from '../../../main/engine/workspace/typing.ts';
import { axeViolations } from '../support/axe.ts';
import { desktopObstacle } from '../support/desktop.ts';
import { sharedFiles, type SharedFile } from '../support/shared-file.ts';
import { makeTestFolder, withEngine, type TestFolder } from '../support/workspace.ts';

const recovered = 'Texte retrouvé, pas encore enregistré';
const begun = 'Les outils sont rangés après usage';

describe.each(['navigateur', 'bureau'] as const)('in the host « %s »', (kind) => {
  const obstacle = kind === 'bureau' ? desktopObstacle() : undefined;
  let folder: TestFolder;
  let id: string;
  let shared: SharedFile;

  beforeEach(async ({ skip }) => {
    if (obstacle !== undefined) skip(obstacle);
    folder = makeTestFolder();
    ({ id } = await withEngine(folder.workspace, (ask) => ask<WorkspaceInfo>('workspace.current', {})));
    shared = await sharedFiles[kind](folder);
    shared.page.setDefaultTimeout(20_000);
  });
  afterEach(async () => {
    if (obstacle !== undefined) return;
    expect(await shared.stop()).toBe(0);
    folder.remove();
  });

  const criteres = async (): Promise<readonly string[]> =>
    withEngine(folder.workspace, async (ask) => {
      const [first] = await ask<readonly { readonly id: string }[]>('referentiel.list', {});
      const { referentiel } = await ask<{ readonly referentiel: Referentiel }>('referentiel.read', {
        ref: first?.id,
      });
      return referentiel.blocs.flatMap(({ competences }) =>
        competences.flatMap((one) => one.criteres.map(({ libelle }) => libelle)),
      );
    });
  const cellOf = (page: Page, text: string): Locator => page.getByRole('gridcell').filter({ hasText: text });

  it('what was being typed in the table when all is killed is offered again, save the last pause', async () => {
    const { page } = shared;
    await page.getByRole('gridcell').first().click();
    await page.keyboard.press('Control+End');
    const known = (await page.locator('[data-current]').textContent()) ?? '';
    await page.keyboard.press('F2');
    // A critère of its own, after that one: it is in the file at once, its text is not.
    await page.keyboard.press('Enter');
    await page.keyboard.insertText(begun);
    await expect
      .poll(() => readTyping(id).map(({ text }: Typing) => text), { timeout: 20_000 })
      .toEqual([begun]);
    await page.keyboard.type(' et');
    const again = await shared.killAndRestart();
    again.setDefaultTimeout(20_000);
    const cell = cellOf(again, begun);
    await cell.getByText(recovered).waitFor();
    expect(await cell.textContent()).toMatch(new RegExp(`^${begun}(?: e?t?)?${recovered}$`));
    await cellOf(again, known).waitFor();
    expect(await axeViolations(again)).toEqual([]);

    // Gone on with, it is committed like any other.
    await cell.click();
    await again.keyboard.press('F2');
    await again.keyboard.press('Control+a');
    await again.keyboard.insertText(`${begun}, puis comptés`);
    await again.keyboard.press('Escape');
    await again.getByText(recovered).waitFor({ state: 'detached' });
    await expect.poll(() => readTyping(id), { timeout: 20_000 }).toEqual([]);
    expect(await shared.stop()).toBe(0);
    expect(await criteres()).toContain(`${begun}, puis comptés`);
  });
});
