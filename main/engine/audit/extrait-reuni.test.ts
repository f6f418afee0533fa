import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test, type TestContext } from 'vitest';
import { needPython, verifierSays } from '../../../tests/audit/verifiers.ts';
import { changer, copieDe, copieOuverte, reunir } from '../../../tests/support/copies.ts';
import { withoutGuards } from '../../../tests/support/forger.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { relirePuisRetirer } from '../../../tests/support/relecture-exemple.ts';
import { leaveSession, temporaryFolder, type TemporaryFolder } from '../../../tests/support/workspace.ts';
import { nextUndo, redo, undo } from '../journal/undo.ts';
import type { Session } from '../session.ts';
import { quietTask } from '../task.ts';
import { adoptVersion } from '../version/adopt.ts';
import { verifyFile } from '../verify/verify.ts';
import { ecrireExtrait } from './extrait.ts';

let example: OpenExample;
let folder: TemporaryFolder;
let [a, b, c]: [Session, Session, Session] = [] as never;

beforeEach(() => {
  example = openExample();
  folder = temporaryFolder();
  a = example.session;
  b = copieOuverte(a, folder.at('b.cpne'), 'Bruno');
  c = copieOuverte(a, folder.at('c.cpne'), 'Claire');
});
afterEach(() => {
  for (const session of [c, b]) leaveSession(session);
  example.close();
  folder.remove();
});

const competences = (): readonly string[] =>
  a.workspace.db.prepare('SELECT id FROM competence ORDER BY rang, id').pluck().all() as string[];

const adopter = (session: Session): unknown =>
  adoptVersion(session, {
    grilles: {},
    ref: exampleReferentiel.id,
    numero: '1.0',
    decision: { type: 'creation', date: '2026-11-20', ref: 'Relevé n° 12' },
    motif: 'Essai',
    passerOutre: 'Essai',
  });

/** What both verifiers say of the extract of a file: the same, to the letter. */
async function disent(file: string, context: TestContext, sansCorps = false) {
  needPython(context);
  const to = folder.at('extrait.jsonl');
  await ecrireExtrait({ file, to, sansCorps }, quietTask, null);
  const said = verifierSays('node', to);
  expect(verifierSays('python', to)).toEqual(said);
  return { ...said, lines: readFileSync(to, 'utf8').trimEnd().split('\n') };
}

let copies = 0;
const copie = (session: Session): string => copieDe(session, folder.at(`copie-${++copies}.cpne`));

test('a version and a review that a merge brought are found sound, each at its place in the journal where it was frozen', async (context) => {
  const [c1 = '', c2 = '', c3 = ''] = competences();
  changer(a, 'competence', c2, { libelle: 'Ici' });
  relirePuisRetirer(b, exampleReferentiel.id);
  adopter(b);
  changer(c, 'competence', c3, { libelle: 'Ailleurs' });
  await reunir(b, c, folder);
  changer(b, 'competence', c1, { libelle: 'Là-bas' });
  await reunir(a, b, folder);
  expect(a.workspace.db.prepare('SELECT count(*) FROM version').pluck().get()).toBe(1);
  expect(a.workspace.db.prepare('SELECT count(*) FROM relecture').pluck().get()).toBe(1);
  const file = copie(a);
  const recues = a.workspace.db.prepare('SELECT count(*) FROM journalRecu').pluck().get() as number;
  for (const sansCorps of [false, true]) {
    const { code, releve, text, lines } = await disent(file, context, sansCorps);
    expect([code, releve]).toEqual([0, []]);
    expect(text).toContain(`${recues} lignes reçues d’autres copies, 2 documents gelés.`);
    expect(lines.filter((line) => line.startsWith('{"recue":'))).toHaveLength(recues);
  }
  expect(await verifyFile(file, quietTask)).toMatchObject({ findings: [], recues });
});

test('what was merged, undone, and merged again still leads back to the journal', async (context) => {
  const [c1 = ''] = competences();
  changer(b, 'competence', c1, { libelle: 'Là-bas' });
  await reunir(a, b, folder);
  undo(a, nextUndo(a.workspace.db) ?? 0);
  expect(await disent(copie(a), context)).toMatchObject({ code: 0, releve: [] });
  redo(a);
  changer(b, 'competence', c1, { libelle: 'Encore' });
  await reunir(a, b, folder);
  expect(await disent(copie(a), context)).toMatchObject({ code: 0, releve: [] });
});

test('a row received that was altered, or taken away, goes out as it is, and is found', async (context) => {
  const [c1 = ''] = competences();
  changer(b, 'competence', c1, { libelle: 'Là-bas' });
  await reunir(a, b, folder);
  const file = copie(a);
  const db = new Database(file);
  const altered = (sql: string): void => withoutGuards(db, () => db.exec(sql));
  altered("UPDATE journalRecu SET corps = replace(corps, 'Là-bas', 'Ailleurs')");
  expect((await disent(file, context)).releve).toEqual([
    expect.stringMatching(
      /^Ligne reçue \d+ \([0-9a-f]{12}…\)\u00a0: son texte n’est plus celui qui a été haché\.$/,
    ),
  ]);
  altered('DELETE FROM journalRecu');
  expect((await disent(file, context)).releve).toEqual([
    expect.stringMatching(
      /^Journal, ligne \d+\u00a0: la tête [0-9a-f]{12}… qu’elle a vue n’est pas parmi les lignes reçues\.$/,
    ),
  ]);
  db.close();
});
