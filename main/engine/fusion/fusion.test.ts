import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noFilter } from '../../../shared/contract/shapes.ts';
import { readState } from '../../../tests/support/whole-state.ts';
import { changer, copieDe, copieOuverte, lue, reunir } from '../../../tests/support/copies.ts';
import { withoutGuards } from '../../../tests/support/forger.ts';
import { openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { adoptRandom, importRandom } from '../../../tests/support/random-gestures.ts';
import { randomSource } from '../../../tests/support/random-source.ts';
import {
  leaveSession,
  newSession,
  temporaryFolder,
  type TemporaryFolder,
} from '../../../tests/support/workspace.ts';
import { anchorOf, headOf } from '../espace/espace.ts';
import { nextUndo, redo, undo } from '../journal/undo.ts';
import { quietTask } from '../task.ts';
import { verifyFile } from '../verify/verify.ts';
import type { Session } from '../session.ts';
import { faceA, situation } from './examiner.ts';
import { reunionDite } from './reunion-dite.ts';

let example: OpenExample;
let folder: TemporaryFolder;
let [a, b]: [Session, Session] = [] as never;
const ouverts: Session[] = [];

const ouvrir = (session: Session, name: string): Session => {
  const autre = copieOuverte(session, folder.at(`${name}.cpne`), name);
  ouverts.push(autre);
  return autre;
};
const valeur = ({ workspace }: Session, entity: string, id: string, field: string): unknown =>
  workspace.db.prepare(`SELECT ${field} FROM ${entity} WHERE id = ?`).pluck().get(id);
const ids = ({ workspace }: Session, entity: string): readonly string[] =>
  workspace.db.prepare(`SELECT id FROM ${entity} ORDER BY rang, id`).pluck().all() as string[];
const lignes = ({ workspace }: Session): number =>
  workspace.db.prepare('SELECT count(*) FROM journal').pluck().get() as number;
const releves = async (session: Session, name: string) =>
  (await verifyFile(copieDe(session, folder.at(`${name}-a-verifier.cpne`)), quietTask)).findings;
const sansFusions = (session: Session) => {
  const { fusion: _fusion, ...rows } = Object.fromEntries(readState(session.workspace.db));
  return rows;
};

beforeEach(() => {
  example = openExample();
  folder = temporaryFolder();
  a = example.session;
  b = ouvrir(a, 'Bruno');
});
afterEach(() => {
  for (const session of ouverts.splice(0)) leaveSession(session);
  leaveSession(a);
  folder.remove();
});

describe('two copies that parted', () => {
  test('what one alone changed comes, what the other alone changed stays, and it is one gesture', async () => {
    const [c1, c2] = ids(a, 'competence');
    changer(a, 'competence', c1 ?? '', { libelle: 'Accueillir les clients' });
    changer(b, 'competence', c2 ?? '', { libelle: 'Encaisser les ventes' });
    changer(b, 'competence', c2 ?? '', { code: 'X9' });
    const avant = lignes(a);
    const { plan, faite } = await reunir(a, b, folder);
    expect(plan.points.map(({ sorte, membre, question }) => [sorte, membre, question])).toEqual(
      expect.arrayContaining([['champ', 'libelle', null]]),
    );
    expect(lignes(a)).toBe(avant + 1);
    expect(faite).toMatchObject({ refuses: 0, reportes: 0 });
    expect(valeur(a, 'competence', c1 ?? '', 'libelle')).toBe('Accueillir les clients');
    expect(valeur(a, 'competence', c2 ?? '', 'libelle')).toBe('Encaisser les ventes');
    expect(await releves(a, 'a')).toEqual([]);
  });

  test('what both changed is asked, and nothing of it is written before it is answered', async () => {
    const [id = ''] = ids(a, 'competence');
    changer(a, 'competence', id, { libelle: 'Ici' });
    changer(b, 'competence', id, { libelle: 'Là-bas' });
    const plus = await reunir(a, b, folder);
    expect(plus.plan.points).toMatchObject([{ question: 'champ', notre: 'Ici', leur: 'Là-bas' }]);
    expect(plus.faite.reportes).toBe(1);
    expect(valeur(a, 'competence', id, 'libelle')).toBe('Ici');
    const { faite } = await reunir(a, b, folder, () => ({ choix: 'autre', valeur: 'Ici et là-bas' }));
    expect(faite.pris).toBe(1);
    expect(valeur(a, 'competence', id, 'libelle')).toBe('Ici et là-bas');
  });

  test('a second time, nothing is left to bring', async () => {
    const [id = ''] = ids(b, 'competence');
    changer(b, 'competence', id, { libelle: 'Là-bas' });
    await reunir(a, b, folder);
    const avant = lignes(a);
    const { plan, faite } = await reunir(a, b, folder);
    expect([plan.points, faite.head, lignes(a)]).toEqual([[], null, avant]);
  });

  test('the next merge begins where the last one ended, whichever way it goes', async () => {
    const [c1 = '', c2 = ''] = ids(a, 'competence');
    changer(a, 'competence', c1, { libelle: 'A1' });
    changer(b, 'competence', c1, { libelle: 'B1' });
    await reunir(a, b, folder, () => ({ choix: 'notre' }));
    changer(a, 'competence', c1, { libelle: 'A2' });
    changer(b, 'competence', c2, { libelle: 'B2' });
    // There, what was answered comes as any change, and is asked no more.
    expect((await reunir(b, a, folder)).plan.points).toMatchObject([{ leur: 'A2', question: null }]);
    changer(b, 'competence', c1, { libelle: 'B3' });
    expect((await reunir(a, b, folder)).plan.points.map(({ question }) => question)).toEqual([null, null]);
    expect(sansFusions(a)).toEqual(sansFusions(b));
  });

  test('each merged the other at once: what both decided alike is asked no more, what they decided otherwise is', async () => {
    const [c1 = '', c2 = ''] = ids(a, 'competence');
    for (const [session, said] of [
      [a, 'A'],
      [b, 'B'],
    ] as const) {
      changer(session, 'competence', c1, { libelle: `${said}1` });
      changer(session, 'competence', c2, { libelle: `${said}2` });
    }
    const [copieA, copieB] = [ouvrir(a, 'Anne'), ouvrir(b, 'Brune')];
    const garderA = (isHere: boolean) => ({ choix: isHere ? 'notre' : 'leur' }) as const;
    await reunir(a, copieB, folder, ({ id }) => garderA(id === c1 || id === c2));
    await reunir(b, copieA, folder, ({ id }) => garderA(id !== c1));
    const { plan } = await reunir(a, b, folder);
    expect(plan.points).toMatchObject([{ id: c2, question: 'sansBase', notre: 'A2', leur: 'B2' }]);
  });

  test('undone, it is as if nothing had come, and it comes again', async () => {
    const [id = ''] = ids(b, 'competence');
    const avant = valeur(a, 'competence', id, 'libelle');
    changer(b, 'competence', id, { libelle: 'Là-bas' });
    await reunir(a, b, folder);
    undo(a, nextUndo(a.workspace.db) ?? 0);
    expect(valeur(a, 'competence', id, 'libelle')).toBe(avant);
    expect(await releves(a, 'defaite')).toEqual([]);
    redo(a);
    expect(valeur(a, 'competence', id, 'libelle')).toBe('Là-bas');
    undo(a, nextUndo(a.workspace.db) ?? 0);
    expect((await reunir(a, b, folder)).plan.points).toHaveLength(1);
    expect(valeur(a, 'competence', id, 'libelle')).toBe('Là-bas');
    expect(await releves(a, 'refaite')).toEqual([]);
  });

  test('a third who had taken in the same things is asked nothing about them', async () => {
    const [c1 = ''] = ids(a, 'competence');
    const c = ouvrir(a, 'Claire');
    changer(c, 'competence', c1, { libelle: 'C1' });
    await reunir(a, c, folder);
    await reunir(b, c, folder);
    changer(a, 'competence', c1, { libelle: 'A1' });
    const { plan } = await reunir(b, a, folder);
    expect(plan.points).toMatchObject([{ base: 'C1', leur: 'A1', question: null }]);
  });
});

describe('what is kept of the other', () => {
  test('its rows, byte for byte, in a chain that verification holds to what the merge named', async () => {
    const [id = ''] = ids(b, 'competence');
    const debut = lignes(b);
    changer(b, 'competence', id, { libelle: 'Là-bas' });
    changer(b, 'competence', id, { libelle: 'Là-bas encore' });
    await reunir(a, b, folder);
    const recues = a.workspace.db.prepare('SELECT seq, corps FROM journalRecu ORDER BY seq').all();
    expect(recues).toEqual(
      b.workspace.db.prepare('SELECT seq, corps FROM journal WHERE seq > ? ORDER BY seq').all(debut),
    );
    expect(reunionDite(a.workspace.db, { seq: lignes(a), filter: noFilter }).gestes).toMatchObject([
      { seq: debut + 1, dit: { par: { nom: 'Bruno' }, op: 'item.changed' } },
      { seq: debut + 2, dit: { par: { nom: 'Bruno' }, sujet: { id } } },
    ]);
    const alterations = [
      "UPDATE journalRecu SET corps = replace(corps, 'encore', 'jamais')",
      'UPDATE journalRecu SET seq = seq + 1',
      'DELETE FROM journalRecu WHERE seq = (SELECT min(seq) FROM journalRecu)',
      'INSERT INTO journalRecu SELECT lower(hex(randomblob(32))), 7, corps, sha256, prev_hash FROM journalRecu LIMIT 1',
    ];
    for (const [i, sql] of alterations.entries()) {
      const file = copieDe(a, folder.at(`altere-${i}.cpne`));
      const db = new Database(file);
      withoutGuards(db, () => db.exec(sql));
      db.close();
      const { findings } = await verifyFile(file, quietTask);
      expect(
        findings.map(({ table }) => table),
        sql,
      ).toContain('journalRecu');
    }
  });

  test('a head that was printed there is said to be that of a row received, until it is altered', async () => {
    const [id = ''] = ids(b, 'competence');
    const debut = lignes(b);
    changer(b, 'competence', id, { libelle: 'Là-bas' });
    const { seq, hash } = anchorOf(headOf(b.workspace));
    changer(a, 'competence', id, { code: 'Z1' });
    const verifie = (file: string, ancre = { seq, hash }) => verifyFile(file, quietTask, null, ancre);
    const inconnue = await verifie(copieDe(a, folder.at('avant.cpne')));
    expect(inconnue).toMatchObject({
      findings: [{ code: 'ANCHOR_LOST' }],
      anchor: { kept: false, received: null },
    });
    expect(inconnue.findings[0]?.message).toMatch(/aucune ligne reçue d’une autre copie ne l’est/);
    await reunir(a, b, folder);
    expect(await verifie(copieDe(a, folder.at('apres.cpne')))).toMatchObject({
      findings: [],
      anchor: { seq, hash, kept: false, received: debut },
    });
    const autreNumero = await verifie(copieDe(a, folder.at('numero.cpne')), { seq: seq + 1, hash });
    expect(autreNumero).toMatchObject({ findings: [{ code: 'ANCHOR_LOST' }], anchor: { received: null } });
    const altere = copieDe(a, folder.at('altere.cpne'));
    const db = new Database(altere);
    withoutGuards(db, () => db.exec("UPDATE journalRecu SET corps = replace(corps, 'Là-bas', 'Ailleurs')"));
    db.close();
    const { anchor, findings } = await verifie(altere);
    expect(anchor).toMatchObject({ kept: false, received: null });
    expect(findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['ANCHOR_LOST', 'RECUE_CHANGED']),
    );
  });

  test('a version that was adopted there comes whole, with the journal that anchors it', async () => {
    const random = randomSource(5);
    adoptRandom(b, random);
    const { plan, gestes } = await reunir(a, b, folder);
    expect(plan.points.some(({ entity, sorte }) => entity === 'version' || sorte === 'ajout')).toBe(true);
    expect(gestes.at(-1)?.changes.some(({ entity }) => entity === 'version')).toBe(true);
    const octets = 'SELECT octets FROM document ORDER BY version';
    expect(a.workspace.db.prepare(octets).all()).toEqual(b.workspace.db.prepare(octets).all());
    expect(await releves(a, 'versions')).toEqual([]);
    expect(() => undo(a, nextUndo(a.workspace.db) ?? 0)).toThrow(/sauvegarde/);
  });
});

test('where another copy stands is said before anything is done', async () => {
  const situationDe = async (ici: Session, la: Session): Promise<string> => {
    const { autre, fermer } = await lue(ici, la, folder);
    try {
      return situation(faceA(ici.workspace, autre), autre.portee);
    } finally {
      fermer();
    }
  };
  const [id = ''] = ids(a, 'competence');
  expect(await situationDe(a, b)).toBe('identique');
  changer(b, 'competence', id, { libelle: 'Là-bas' });
  expect([await situationDe(a, b), await situationDe(b, a)]).toEqual(['devant', 'ancienne']);
  changer(a, 'competence', id, { libelle: 'Ici' });
  expect(await situationDe(a, b)).toBe('divergente');
});

test('a file that began otherwise is refused', async () => {
  const etranger = newSession(folder.at('autre.cpne'));
  ouverts.push(etranger);
  await expect(reunir(a, etranger, folder)).rejects.toMatchObject({ code: 'FUSION_AUTRE_ESPACE' });
});

test('a référentiel that was added there comes with all that it holds', async () => {
  const { changes } = importRandom(b, randomSource(3));
  const { gestes } = await reunir(a, b, folder);
  expect(gestes.at(-1)?.changes.length).toBe(changes.length + 1);
  expect(sansFusions(a)).toEqual(sansFusions(b));
});
