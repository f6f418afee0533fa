import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { v7 as newId } from 'uuid';
import { createEngine } from '../../main/engine/engine.ts';
import { newReferentiel } from '../../shared/edit/new-referentiel.ts';
import { wordTable } from '../support/word-table.ts';
import { ask } from './ask.ts';
import type { Found } from './electron.ts';
import { median, timed, type Measure } from './measure.ts';
import { answered, pressed } from './keys.ts';
import { inBrowser } from './window.ts';

const rows = 10_000;
const limit = { timeout: 120_000 } as const;
/** What says that the table was understood, and the first of what is made of it. */
const preview = 'Sera créé';
const made = 'Conduite de la ligne 1';

/** A workspace of one référentiel with nothing in it. */
async function blankWorkspace(folder: string): Promise<string> {
  const file = join(folder, 'collage.cpne');
  const engine = createEngine(() => undefined);
  await ask(engine, 'workspace.create', { file, nom: 'CPNE du banc d’essai', idcc: ['0016'] });
  const fields = { intitule: 'Référentiel collé', nature: 'CQP', registre: 'aucun' } as const;
  const { op, changes } = newReferentiel(newId(), newId, fields);
  await ask(engine, 'gesture.commit', { op, reason: null, changes: [...changes] });
  engine.close();
  return file;
}

/** What Ctrl+V does, with that on the clipboard. */
function pasteIn(html: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/html', html);
  document.body.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
}

interface Times {
  readonly seen: number;
  readonly accepted: number;
  readonly undone: number;
  readonly redone: number;
}

/** Whatever the window does once the person has what they asked for is done: its rows read again, the rules run. */
async function atRest(page: Page, work: () => Promise<number>): Promise<number> {
  const read = page.waitForResponse((response) => response.url().endsWith('referentiel.rows'), limit);
  const elapsed = await work();
  await (await read).finished();
  for (let turn = 0; turn < 3; turn += 1)
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => resolve(null))));
  return elapsed;
}

/** Pasted, seen, accepted, undone, redone: the référentiel is blank at the end as it was. `whenMade`: while the rows are there. */
async function once(page: Page, whenMade: () => void): Promise<Times> {
  const html = wordTable(rows, true);
  const dialog = page.getByRole('dialog', { name: 'Coller un tableau' });
  const seen = await answered(page, 'paste', { shown: preview }, () => page.evaluate(pasteIn, html));
  await dialog.getByRole('button', { name: 'Coller', exact: true }).focus();
  const accepted = await atRest(page, () => pressed(page, 'Enter', { gone: preview }));
  whenMade();
  const undo = (): Promise<number> => atRest(page, () => pressed(page, 'Control+z', { gone: made }));
  const first = await undo();
  const redone = await atRest(page, () => pressed(page, 'Control+y', { shown: made }));
  return { seen, accepted, undone: median([first, await undo()]), redone };
}

type Bare = Pick<Times, 'undone' | 'redone'>;

/** The same rows taken out of a file one by one, and put back, by SQLite alone: what no undo can do without. */
async function bare(file: string): Promise<Bare> {
  const db = new Database(file);
  const tables = ['competenceActivite', 'critere', 'competence', 'activite'];
  const held = tables.map((table) => ({
    table,
    rows: db.prepare(`SELECT * FROM ${table}`).raw().all() as unknown[][],
  }));
  const undone = await timed(() =>
    db.transaction(() => {
      for (const { table, rows: records } of held) {
        const [key, also] = table === 'competenceActivite' ? ['competence', ' AND activite = ?'] : ['id', ''];
        const remove = db.prepare(`DELETE FROM ${table} WHERE ${key} = ?${also}`);
        for (const record of records) remove.run(...record.slice(0, also === '' ? 1 : 2));
      }
    })(),
  );
  const redone = await timed(() =>
    db.transaction(() => {
      for (const { table, rows: records } of held.toReversed()) {
        const insert = db.prepare(`INSERT INTO ${table} VALUES (${records[0]?.map(() => '?').join(', ')})`);
        for (const record of records) insert.run(...record);
      }
    })(),
  );
  db.close();
  return { undone, redone };
}

function measure(name: string, ours: number, bare: number, limitMs: number | null): Measure {
  const goal = limitMs === null ? null : { words: `< ${limitMs / 1000} s`, met: ours < limitMs };
  return { name, ours, bare, unit: 'ms', ratio: ours / bare, goal };
}

/** A table of 10,000 rows in a blank référentiel, in Chromium; against SQLite alone for the same rows, in a copy of the file. */
export async function measurePaste(folder: string, rounds: number): Promise<Found> {
  const file = await blankWorkspace(folder);
  const copy = join(folder, 'colle.cpne');
  const times: Times[] = [];
  const alone: Bare[] = [];
  return inBrowser('Collage', file, async (browser, address) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(address);
    await page.getByRole('gridcell').first().waitFor();
    for (let round = 0; round < rounds; round += 1) {
      // A file copied while it is open is whole.
      times.push(await once(page, () => copyFileSync(file, copy)));
      alone.push(await bare(copy));
    }
    const middle = (step: keyof Times): number => median(times.map((one) => one[step]));
    const pasted = median(times.map(({ seen, accepted }) => seen + accepted));
    const [undone, redone] = [median(alone.map((one) => one.undone)), median(alone.map((one) => one.redone))];
    return [
      measure('Coller un tableau de 10 000 lignes, 32 001 éléments : l’aperçu', middle('seen'), redone, null),
      measure('  aperçu et collage (nu : les mêmes lignes, par SQLite seul)', pasted, redone, 5000),
      measure('  annulé', middle('undone'), undone, 1000),
      measure('  rétabli', middle('redone'), redone, null),
    ];
  });
}
