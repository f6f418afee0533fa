import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PrintedAnchor } from '../../../shared/domain/printed-anchor.ts';
import type { VerifyReport } from '../../../shared/contract/answers/workspace.ts';
import { rewriteChain, withoutGuards } from '../../../tests/support/forger.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { commit } from '../journal/commit.ts';
import { quietTask, type Task } from '../task.ts';
import { verifyFile } from './verify.ts';

let example: OpenExample;
let copy = '';
/** The head as a paper carries it, before what is done next. */
let printed: PrintedAnchor;

beforeEach(() => {
  example = openExample();
  copy = join(example.folder, 'copie.cpne');
  for (const intitule of ['Premier titre', 'Deuxième titre', 'Troisième titre']) rename(intitule);
  const { head } = example.session.workspace;
  if (head === null) throw new Error('no head');
  printed = { seq: head.seq, hash: head.hash.toString('hex') };
});
afterEach(() => example.close());

function rename(intitule: string): void {
  const { session } = example;
  const { db } = session.workspace;
  const before = { intitule: db.prepare('SELECT intitule FROM referentiel').pluck().get() as string };
  const change = { entity: 'referentiel', id: exampleReferentiel.id, before, after: { intitule } } as const;
  commit(session.workspace, session.gesture('referentiel.changed', [change], null), session.replica);
}

function forged(change: (db: Database.Database) => void): void {
  example.session.workspace.db.prepare('VACUUM INTO ?').run(copy);
  const db = new Database(copy);
  withoutGuards(db, change);
  db.close();
}

const verified = (ancre: PrintedAnchor | null = null): Promise<VerifyReport> =>
  verifyFile(copy, quietTask, null, ancre);
const codes = ({ findings }: VerifyReport): readonly string[] => findings.map(({ code }) => code);

describe('a head that was printed earlier', () => {
  test('is one that the journal goes through, as long as nothing before it changed', async () => {
    rename('Titre d’après');
    forged(() => undefined);
    expect(await verified(printed)).toMatchObject({ findings: [], anchor: { ...printed, kept: true } });
  });

  test('is missing from a journal cut at its end, which nothing else tells', async () => {
    const cut = (db: Database.Database): void => {
      db.prepare('DELETE FROM journal WHERE seq = ?').run(printed.seq);
      db.exec("UPDATE referentiel SET intitule = 'Deuxième titre'");
    };
    forged(cut);
    expect(await verified()).toMatchObject({ findings: [], anchor: null });
    const report = await verified(printed);
    expect(report).toMatchObject({ anchor: { kept: false }, head: { seq: printed.seq - 1 } });
    expect(codes(report)).toEqual(['ANCHOR_BEYOND']);
  });

  test('is another row in a journal written anew, which nothing else tells', async () => {
    forged((db) => {
      rewriteChain(db, (corps) => corps.replace('Deuxième titre', 'Titre jamais donné'));
    });
    expect(codes(await verified())).toEqual([]);
    expect((await verified(printed)).findings).toMatchObject([
      { code: 'ANCHOR_LOST', table: 'journal', row: String(printed.seq), field: 'hash' },
    ]);
  });
});

describe('what a row says of itself', () => {
  test('an hour that goes backward is to be known, and no alteration', async () => {
    forged((db) =>
      rewriteChain(db, (corps, seq) => (seq < 3 ? corps.replace('"at":"20', '"at":"21') : corps)),
    );
    expect(await verified()).toMatchObject({
      findings: [],
      remarks: [{ code: 'TIME_BACKWARD', table: 'journal', row: '3' }],
    });
  });

  test.each([
    ['an instant that is none', /"at":"[^"]*"/, '"at":"hier"'],
    ['a reason that is no text', /"reason":(?:null|"[^"]*")/, '"reason":{"a":1}'],
    ['no installation', /"replica":"[^"]*"/, '"replica":5'],
  ])('a row with %s is not one of ours', async (_what, written, instead) => {
    forged((db) =>
      rewriteChain(db, (corps, seq) => (seq === printed.seq ? corps.replace(written, instead) : corps)),
    );
    expect((await verified()).findings).toContainEqual(
      expect.objectContaining({ code: 'ENTRY_UNREADABLE', row: String(printed.seq), field: 'corps' }),
    );
  });

  test.each([
    ['no name', /"nom":"[^"]*"/, '"nom":" "'],
    ['a collège that is none', /"college":"[^"]*"/, '"college":"direction"'],
    ['no author', /"author":\{[^}]*\}/, '"author":null'],
  ])('a row signed with %s is not one of ours', async (_what, written, instead) => {
    forged((db) =>
      rewriteChain(db, (corps, seq) => (seq === printed.seq ? corps.replace(written, instead) : corps)),
    );
    expect((await verified()).findings).toMatchObject([
      { code: 'AUTHOR_UNKNOWN', table: 'journal', row: String(printed.seq), field: 'corps' },
    ]);
  });
});

test.each([
  ['corps', "corps = replace(corps, 'Premier', 'Dernier')"],
  ['hash', 'hash = zeroblob(32)'],
  ['prev_hash', 'prev_hash = zeroblob(32)'],
])('of an altered row of the journal, the field is named: %s', async (field, sql) => {
  forged((db) => db.prepare(`UPDATE journal SET ${sql} WHERE seq = ?`).run(printed.seq - 2));
  const { findings } = await verified();
  expect(findings).toContainEqual(
    expect.objectContaining({ table: 'journal', row: String(printed.seq - 2), field }),
  );
});

test('every finding says what to do', async () => {
  forged((db) => db.exec("UPDATE referentiel SET intitule = 'Hors de Paritaire'"));
  expect((await verified()).findings).toMatchObject([
    {
      table: 'referentiel',
      row: exampleReferentiel.id,
      field: 'intitule',
      advice: expect.stringContaining('sauvegarde') as string,
    },
  ]);
});

test('it stops when it is given up', async () => {
  forged(() => undefined);
  const givenUp: Task = { progress: () => undefined, cancelled: () => true };
  await expect(verifyFile(copy, givenUp)).rejects.toMatchObject({ code: 'CANCELLED' });
});
