import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { paritaire } from '../../support/cli.ts';
import { inBothHosts } from '../support/both-hosts.ts';
import { keyboard } from '../support/hands.ts';
import { look } from '../support/look.ts';
import { makeTestFolder, type TestFolder } from '../support/workspace.ts';

/** The file of the example, in a folder that is called as that of OneDrive. */
function inOneDrive(): TestFolder {
  const made = makeTestFolder();
  const there = join(made.folder, 'OneDrive - Fédération');
  mkdirSync(there);
  const workspace = join(there, basename(made.workspace));
  copyFileSync(made.workspace, workspace);
  return { ...made, workspace };
}

const notice = (page: Page): Locator => page.getByRole('region', { name: 'Emplacement du fichier' });

async function live(page: Page, reopen: () => Promise<Page>): Promise<void> {
  const said = notice(page);
  await said.getByText('Ce fichier est dans OneDrive, qui le copie à tout moment').waitFor();
  await said.getByText('échanger des paquets (.cpnex)').waitFor();
  await look(page, 'lieu', { shown: said });
  // It stops nothing.
  const accept = said.getByRole('button', { name: 'Ne plus le dire pour ce fichier' });
  await page.getByRole('button', { name: 'Exporter le brouillon…' }).waitFor();
  await keyboard(page).press(accept);
  await said.waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  const again = await reopen();
  await again.getByRole('button', { name: 'Exporter le brouillon…' }).waitFor();
  expect(await notice(again).count()).toBe(0);
}

describe('a file that is open where it is not safe', { timeout: 120_000 }, () => {
  inBothHosts(() => Promise.resolve(inOneDrive()), live);

  it('is said on the command line, beside the answer', async () => {
    const made = makeTestFolder();
    const there = join(made.folder, 'Dropbox');
    mkdirSync(there);
    const file = join(there, 'neuf.cpne');
    const created = await paritaire(made.folder, 'nouveau', file, '--cpne', 'CPNEFP des essais', '--json');
    expect(created.code).toBe(0);
    expect(created.err).toMatch(/^Attention\u00a0: ce fichier est dans Dropbox, .*\(\.cpnex\)\.\n$/u);
    expect(JSON.parse(created.out)).toMatchObject({ lieu: { sorte: 'synchronise', nom: 'Dropbox' } });
    // What is only read is read from a copy.
    expect(await paritaire(made.folder, 'lister', file)).toMatchObject({ code: 0, err: '' });
    made.remove();
  });
});
