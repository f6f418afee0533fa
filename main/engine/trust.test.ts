import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sansRevision, type Revision } from '../../shared/domain/revision.ts';
import type { Change } from '../../shared/domain/gesture.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../tests/support/open-example.ts';
import { withoutGuards } from '../../tests/support/forger.ts';
import { checkReplaceable } from './exchange/atomic-write.ts';
import { canonical, sha256 } from './canonical.ts';
import { documentOf, subjectOf } from './exchange/json/document.ts';
import { validationReport } from './exchange/json/read.ts';
import { commit } from './journal/commit.ts';
import { quietTask } from './task.ts';
import { listReferentiels } from './referentiel/queries.ts';
import { verifyFile } from './verify/verify.ts';
import { adoptVersion } from './version/adopt.ts';
import { readDocument } from './version/document-of.ts';
import { provenanceOf } from './version/provenance.ts';
import { listVersions } from './version/versions.ts';
import { backupsOf } from './workspace/backup-folders.ts';
import { closeWorkspace, openWorkspace } from './opening.ts';

let example: OpenExample;
let copy: string;
beforeEach(() => {
  example = openExample();
  copy = join(example.folder, 'copie.cpne');
});
afterEach(() => example.close());

const { id } = exampleReferentiel;
const code = (expected: string): unknown => expect.objectContaining({ code: expected });

function adopt(
  numero: string,
  date = '2026-11-20',
  passerOutre: string | null = null,
  revision: Revision = sansRevision,
): void {
  adoptVersion(example.session, {
    grilles: {},
    ref: id,
    numero,
    revision: { ...revision, causes: [...revision.causes] },
    decision: { type: 'adoption', date, ref: 'Relevé n° 12' },
    motif: 'Essai',
    passerOutre,
  });
}

function rename(intitule: string): void {
  const { session } = example;
  const before = { intitule: readDraftTitle() };
  const change: Change = { entity: 'referentiel', id, before, after: { intitule } };
  commit(session.workspace, session.gesture('referentiel.changed', [change], null), session.replica);
}

function readDraftTitle(): string {
  const row = example.session.workspace.db.prepare('SELECT intitule FROM referentiel').get() as {
    intitule: string;
  };
  return row.intitule;
}

/** As someone with an SQLite tool, on a copy: triggers put aside, then put back as they were. */
function tamper(sql: string): void {
  copyFileSync(example.file, copy);
  const db = new Database(copy);
  withoutGuards(db, () => db.exec(sql));
  db.close();
}

const codes = async (file = copy): Promise<readonly string[]> =>
  (await verifyFile(file, quietTask)).findings.map((finding) => finding.code);

describe('versions', () => {
  test('a frozen version whose bytes changed is not handed out', () => {
    adopt('1.0');
    tamper(
      "UPDATE document SET octets = CAST(replace(CAST(octets AS TEXT), 'Relevé n° 12', 'Relevé n° 99') AS BLOB)",
    );
    const workspace = openWorkspace(copy);
    expect(() => readDocument(workspace, id, '1.0')).toThrow(code('VERSION_ALTERED'));
    closeWorkspace(workspace);
  });

  test('numbers go up, and 1.0, 1 and 1.0.0 are one number', () => {
    adopt('2.9');
    rename('Autre titre');
    expect(() => adopt('2.9.0')).toThrow(code('VERSION_EXISTS'));
    expect(() => adopt('2.8')).toThrow(code('VERSION_NOT_AFTER'));
    adopt('2.10', '2026-11-20', null, { ...sansRevision, causes: ['technique'] });
    expect(readDocument(example.session.workspace, id, '2.10').octets.toString()).toContain('"precedente":');
  });

  test('a revision says why, and when it is looked at again: in its document, its row and the list', async () => {
    const { db } = example.session.workspace;
    const revision = { causes: ['juridique', 'technique'], prochaineRevision: '2029-11-20' } as const;
    adopt('1.0', '2026-11-20', null, { ...sansRevision, prochaineRevision: '2028-01-01' });
    rename('Autre titre');
    expect(() => adopt('1.1')).toThrow('Une révision dit ce qui la rend nécessaire');
    const dite = (plus: Partial<Revision>) => adopt('1.1', '2026-11-20', null, { ...revision, ...plus });
    expect(() => dite({ prochaineRevision: '2026-11-20' })).toThrow('vient après la décision');
    expect(() => dite({ prochaineRevision: '2029-02-30' })).toThrow(code('DATE_IMPOSSIBLE'));
    expect(listReferentiels(db)).toMatchObject([{ version: '1.0', prochaineRevision: '2028-01-01' }]);
    dite({});
    const { octets } = readDocument(example.session.workspace, id, '1.1');
    expect(JSON.parse(octets.toString())).toMatchObject({ version: revision });
    expect(listVersions(db, id)).toMatchObject([{ causes: [] }, revision]);
    expect(listReferentiels(db)).toMatchObject([{ version: '1.1', prochaineRevision: '2029-11-20' }]);
    expect(await codes(example.file)).toEqual([]);
    tamper("UPDATE version SET causes = NULL WHERE numero = '1.1'");
    expect(await codes()).toContain('ROW_CHANGED');
  });

  test('a decision is not dated 30 February', () => {
    expect(() => adopt('1.0', '2026-02-30')).toThrow(code('DATE_IMPOSSIBLE'));
  });

  test('an export of a version is the same bytes later, whatever became of the draft', () => {
    adopt('1.0');
    const first = readDocument(example.session.workspace, id, '1.0');
    rename('Autre titre');
    expect(readDocument(example.session.workspace, id, '1.0').octets).toEqual(first.octets);
    expect(sha256(first.octets)).toBe(first.sha256);
    const text = first.octets.toString('utf8');
    expect(canonical(JSON.parse(text))).toBe(text);
  });
});

test('a draft that the schema refuses is kept, and not exported', () => {
  const { session } = example;
  const change: Change = {
    entity: 'referentiel',
    id,
    before: { registre: 'RNCP' },
    after: { registre: 'RS' },
  };
  commit(session.workspace, session.gesture('referentiel.changed', [change], null), session.replica);
  expect(() => readDocument(session.workspace, id, null)).toThrow(
    /referentiel › blocs\u00a0: la liste doit être vide ici/,
  );
  expect(() => adopt('1.0')).toThrow(code('CONTROLES_ERREURS'));
  expect(() => adopt('1.0', '2026-11-20', 'Reprise')).toThrow(code('DOCUMENT_INVALID'));
});

describe('an export takes the place of an earlier export only', () => {
  test.each([
    ['the workspace', (folder: string) => join(folder, 'essai.cpne')],
    ['a letter', (folder: string) => join(folder, 'lettre.docx')],
    ['a folder', (folder: string) => folder],
  ])('not of %s', (_name, place) => {
    writeFileSync(join(example.folder, 'lettre.docx'), 'Monsieur,');
    expect(() => checkReplaceable(place(example.folder))).toThrow(code('EXPORT_WOULD_REPLACE'));
  });

  test('of an export, yes', () => {
    const file = join(example.folder, 'export.json');
    writeFileSync(file, readDocument(example.session.workspace, id, null).octets);
    expect(() => checkReplaceable(file)).not.toThrow();
  });
});

describe('what verification must not miss', () => {
  test('an emptied file', async () => {
    const tables = [
      'journal',
      'document',
      'version',
      'modaliteCompetence',
      'competenceActivite',
      'critere',
      'modalite',
      'competence',
      'bloc',
      'tache',
      'activite',
      'voieAcces',
      'referentiel',
      'espace',
    ];
    tamper(tables.map((table) => `DELETE FROM ${table};`).join('\n'));
    expect(await codes()).toContain('JOURNAL_START');
  });

  test('a file left in another journal mode is refused before anything of it is believed', async () => {
    copyFileSync(example.file, copy);
    const db = new Database(copy);
    db.pragma('journal_mode = WAL');
    db.close();
    await expect(verifyFile(copy, quietTask)).rejects.toThrow(code('FILE_WAL'));
  });

  test('an altered journal keeps nobody from reading a copy, but is said', async () => {
    tamper("UPDATE journal SET corps = replace(corps, 'Jeanne', 'Jeanna') WHERE seq = 1");
    expect(() => openWorkspace(copy)).toThrow(code('JOURNAL_BROKEN'));
    expect(await codes()).toContain('CHAIN_HASH');
  });
});

describe('a gesture does what its operation says', () => {
  const attempt = (op: 'item.changed' | 'espace.changed' | 'item.removed', change: Change) => (): unknown =>
    commit(example.session.workspace, example.session.gesture(op, [change], null), example.session.replica);
  const espace = (): string =>
    (example.session.workspace.db.prepare('SELECT id FROM espace').get() as { id: string }).id;

  test('the workspace itself is never removed', () => {
    const change: Change = {
      entity: 'espace',
      id: espace(),
      before: { nom: 'CPNEFP des essais', idcc: ['9998'] },
      after: null,
    };
    expect(attempt('item.removed', change)).toThrow(code('CHANGE_REFUSED'));
    expect(attempt('espace.changed', change)).toThrow(code('CHANGE_REFUSED'));
  });

  test('a rewording is not passed off as something else', () => {
    const [bloc] = exampleReferentiel.blocs;
    const change: Change = {
      entity: 'bloc',
      id: bloc?.id ?? '',
      before: { intitule: bloc?.intitule ?? '' },
      after: { intitule: 'Autre' },
    };
    expect(attempt('espace.changed', change)).toThrow(code('CHANGE_REFUSED'));
    expect(attempt('item.changed', change)).not.toThrow();
  });
});

describe('documents from outside', () => {
  function report(change: (document: Record<string, unknown>) => void): () => unknown {
    const subject = subjectOf(exampleReferentiel);
    const { octets } = documentOf(subject, provenanceOf(example.session.workspace), { statut: 'brouillon' });
    const document = JSON.parse(octets.toString('utf8')) as Record<string, unknown>;
    change(document);
    const file = join(example.folder, 'document.json');
    writeFileSync(file, JSON.stringify(document));
    return () => validationReport(file);
  }
  const subject = (document: Record<string, unknown>): Record<string, unknown> =>
    document['referentiel'] as Record<string, unknown>;

  test('text that is not normalised is refused rather than changed', () => {
    expect(report((document) => (subject(document)['intitule'] = 'Re\u0301fe\u0301rentiel'))).toThrow(
      code('TEXT_MALFORMED'),
    );
    expect(report((document) => (subject(document)['secteurs'] = 'a\r\nb'))).toThrow(code('TEXT_MALFORMED'));
  });

  test('a nesting without end is refused', () => {
    const deep = JSON.parse('{"a":'.repeat(200) + '1' + '}'.repeat(200)) as unknown;
    expect(report((document) => (document['extensions'] = deep))).toThrow(code('TEXT_MALFORMED'));
  });

  test('a content that is not the one of its empreinte is not valid', () => {
    expect(report((document) => (subject(document)['secteurs'] = 'Autre'))()).toMatchObject({ valid: false });
  });

  test('a newer minor version is read without the members that we do not know', () => {
    const newer = report((document) => {
      document['schema'] = '1.99.0';
      document['nouveaute'] = true;
    });
    expect(newer()).toMatchObject({ valid: true, problems: [] });
  });

  test('one that names no version of the schema, or an unknown one, is not valid, and told so', () => {
    expect(report((document) => delete document['schema'])()).toMatchObject({
      valid: false,
      problems: [expect.stringContaining('ne dit pas quelle version du schéma')],
    });
    expect(report((document) => (document['schema'] = '9.0.0'))()).toMatchObject({
      valid: false,
      problems: [expect.stringContaining('la version 9.0.0 du schéma')],
    });
  });

  test.each([
    ['what is not JSON', '{\n  "format": oui }', 'DOCUMENT_NOT_JSON', 'JSON'],
    ['what is cut short', '{"format":', 'DOCUMENT_NOT_JSON', 'entier'],
    ['what is not UTF-8', Buffer.from('{"é":1}', 'latin1'), 'DOCUMENT_NOT_UTF8', 'UTF-8'],
  ])('%s is refused in French', (_what, content, refused, sentence) => {
    const file = join(example.folder, 'document.json');
    writeFileSync(file, content);
    expect(() => validationReport(file)).toThrow(code(refused));
    expect(() => validationReport(file)).toThrow(sentence);
    expect(() => validationReport(file)).not.toThrow(/JSON at|Unexpected|encoded/);
  });

  test('a newer version that gives an identifier twice is not valid', () => {
    const twice = report((document) => {
      document['schema'] = '1.99.0';
      const blocs = subject(document)['blocs'] as unknown[];
      blocs.push(structuredClone(blocs[0]));
    });
    expect(twice()).toMatchObject({ valid: false });
  });
});

describe('the folder of this installation', () => {
  test('two files of the same name have their own backups', () => {
    const [here, there] = ['ici', 'là'].map((name) => join(example.folder, name));
    for (const folder of [here, there]) {
      mkdirSync(folder ?? '');
      copyFileSync(example.file, join(folder ?? '', 'cqp.cpne'));
    }
    const file = join(here ?? '', 'cqp.cpne');
    const workspace = openWorkspace(file);
    workspace.changed = true;
    closeWorkspace(workspace);
    expect(backupsOf(file)).toHaveLength(1);
    expect(backupsOf(join(there ?? '', 'cqp.cpne'))).toEqual([]);
  });
});
