import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DossiersDe } from '../../../shared/contract/answers/dossier.ts';
import { stateOfRows } from '../../../shared/document/rows.ts';
import { byText } from '../../../shared/domain/order.ts';
import type { State } from '../../../shared/domain/row.ts';
import {
  noterDepot,
  noterSuite,
  retirerDossier,
  retirerPiece,
  retirerSuite,
} from '../../../shared/dossier/gestes.ts';
import { plusGrosFichier } from '../../../shared/dossier/fichier.ts';
import type { Depot, SuiteDite } from '../../../shared/dossier/modele.ts';
import type { Edit } from '../../../shared/edit/edit.ts';
import { suiteVide } from '../../../tests/support/suite-vide.ts';
import { exampleReferentiel } from '../../../tests/support/open-example.ts';
import { testEngine, type TestEngine } from '../../../tests/support/engine.ts';
import { withoutGuards } from '../../../tests/support/forger.ts';
import { temporaryFolder, type TemporaryFolder } from '../../../tests/support/workspace.ts';
import { sha256 } from '../canonical.ts';

const { id: ref } = exampleReferentiel;
let folder: TemporaryFolder;
let engine: TestEngine;
let depot: Depot;

beforeEach(async () => {
  folder = temporaryFolder();
  engine = testEngine('Jeanne Essai');
  await engine.ask('workspace.openExample', {});
  const { versions } = await engine.ask('referentiel.read', { ref });
  const version = versions.at(-1) ?? (await adopter('1.0', '2026-01-10'));
  depot = {
    version: version.id,
    sha256: version.sha256,
    repertoire: 'RNCP',
    deposeLe: '2026-12-01',
    reference: 'D-2026-12',
    entretienLe: null,
    note: null,
  };
});
afterEach(() => {
  engine.close();
  folder.remove();
});

const adopter = async (numero: string, date: string, causes: readonly 'technique'[] = []) =>
  (
    await engine.ask('version.adopt', {
      ref,
      grilles: {},
      numero,
      decision: { type: 'creation', date, ref: 'Relevé n° 3' },
      motif: 'Essai',
      passerOutre: 'Essai',
      revision: { causes: [...causes], prochaineRevision: null },
    })
  ).version;
const { intitule } = exampleReferentiel;
const reecrire: Edit = {
  op: 'referentiel.changed',
  changes: [
    { entity: 'referentiel', id: ref, before: { intitule }, after: { intitule: `${intitule}, réécrit` } },
  ],
};
const state = async (): Promise<State> =>
  stateOfRows((await engine.ask('referentiel.rows', { id: ref })).rows);
const commit = ({ op, changes, reason }: Edit) =>
  engine.ask('gesture.commit', { op, changes: [...changes], reason: reason ?? null });
const refusal = ({ op, changes }: Edit) =>
  engine.refusal('gesture.commit', { op, changes: [...changes], reason: null });
const deposer = async (autre: Partial<Depot> = {}): Promise<string> => {
  const id = uuid();
  await commit(noterDepot(id, ref, { ...depot, ...autre }));
  return id;
};
const suite = (dossier: string, dite: Partial<SuiteDite>): Edit =>
  noterSuite(uuid(), dossier, { ...suiteVide, ...dite });
const refus = { criteres: [{ numero: '3', motif: 'Des tâches données pour des compétences.' }] };
const enregistre = {
  type: 'enregistre',
  numero: 'RNCP40999',
  dateEffet: '2027-03-01',
  dateFin: '2030-03-01',
  anciennes: ['RNCP30001'],
} as const;
const lire = async (au = '2027-03-02'): Promise<DossiersDe> => {
  const [lus] = await engine.ask('dossiers.lire', { ref, au });
  if (lus === undefined) throw new Error('nothing read');
  return lus;
};
const file = async (): Promise<string> => (await engine.ask('workspace.current', {}))?.file ?? '';
const problems = async (): Promise<readonly string[]> =>
  (await engine.ask('workspace.verify', { file: await file(), ancre: null })).findings.map(
    ({ code }) => code,
  );

describe('a dossier', () => {
  test('lives from its dépôt to its registration, and the file is sound', async () => {
    const dossier = await deposer();
    await commit(suite(dossier, { type: 'ajourne', le: '2027-01-10', jusquau: '2027-02-10', ...refus }));
    expect((await lire('2027-01-20')).dossiers[0]).toMatchObject({
      etat: { sorte: 'ajourne' },
      echeances: [{ sorte: 'reponse', le: '2027-02-10', estPasse: false }],
    });
    await commit(reecrire);
    const { id: version } = await adopter('9.0', '2027-01-20', ['technique']);
    await commit(suite(dossier, { type: 'complete', le: '2027-02-01', version }));
    await commit(suite(dossier, enregistre));
    const { dossiers, refus: refuses } = await lire();
    expect(dossiers).toMatchObject([
      {
        dossier: { reference: 'D-2026-12' },
        etat: { sorte: 'enregistre', numeroDeVersion: '9.0' },
        echeances: [{ sorte: 'renouvellement', le: '2029-09-01' }, { sorte: 'fin' }],
      },
    ]);
    const echeances = await engine.ask('organismes.echeances', { au: '2028-06-01', horizon: '2029-12-31' });
    expect(echeances.filter(({ sorte }) => sorte === 'enregistrement')).toMatchObject([{ le: '2029-03-01' }]);
    expect(refuses).toEqual({ nombre: 0, fermeJusquau: null });
    expect(await problems()).toEqual([]);
  });

  test('is undone, done again, and taken away with what followed', async () => {
    const dossier = await deposer();
    await commit(suite(dossier, refus));
    await engine.ask('gesture.undo', { seq: null });
    expect((await lire()).dossiers[0]?.suites).toEqual([]);
    await engine.ask('gesture.redo', {});
    expect((await lire()).dossiers[0]?.etat.sorte).toBe('refuse');
    const now = await state();
    const [une] = [...(now.get('suite')?.keys() ?? [])];
    // Alone, it would leave what followed it under nothing.
    const seul = retirerDossier(new Map([['dossier', now.get('dossier') ?? new Map()]]), dossier);
    expect(await refusal(seul)).toBe('LINK_BROKEN');
    await commit(retirerSuite(now, une ?? ''));
    await engine.ask('gesture.undo', { seq: null });
    await commit(retirerDossier(await state(), dossier));
    expect((await lire()).dossiers).toEqual([]);
    await engine.ask('gesture.undo', { seq: null });
    expect((await lire()).dossiers[0]?.suites).toHaveLength(1);
    expect(await problems()).toEqual([]);
  });

  test('is refused when it cannot be so, whoever writes', async () => {
    const sans = noterDepot(uuid(), ref, { ...depot, version: uuid() });
    expect(await refusal(sans)).toBe('DOSSIER_IMPOSSIBLE');
    expect(await refusal(noterDepot(uuid(), ref, { ...depot, deposeLe: '2019-01-01' }))).toBe(
      'DOSSIER_IMPOSSIBLE',
    );
    expect(await refusal(noterDepot(uuid(), ref, { ...depot, sha256: 'a'.repeat(64) }))).toBe(
      'DOSSIER_IMPOSSIBLE',
    );
    const dossier = await deposer();
    expect(await refusal(suite(dossier, {}))).toBe('DOSSIER_IMPOSSIBLE');
    expect(await refusal(suite(dossier, { ...enregistre, numero: 'RS40999' }))).toBe('DOSSIER_IMPOSSIBLE');
    await commit(suite(dossier, enregistre));
    expect(await refusal(suite(dossier, { type: 'retire', le: '2027-04-01', motif: 'Non' }))).toBe(
      'DOSSIER_IMPOSSIBLE',
    );
    // A day that comes after what followed.
    const tard: Edit = {
      op: 'dossier.modifie',
      changes: [
        {
          entity: 'dossier',
          id: dossier,
          before: { deposeLe: depot.deposeLe },
          after: { deposeLe: '2027-06-01' },
        },
      ],
    };
    expect(await refusal(tard)).toBe('DOSSIER_IMPOSSIBLE');
    const autre = await deposer();
    expect(await refusal(suite(autre, enregistre))).toBe('NUMERO_DEJA_ENREGISTRE');
  });

  test('holds its référentiel, and what followed stays in it', async () => {
    const [un, deux] = [await deposer(), await deposer()];
    const suivi = suite(un, refus);
    await commit(suivi);
    const deplace: Edit = {
      op: 'dossier.modifie',
      changes: [
        {
          entity: 'suite',
          id: suivi.changes[0]?.id ?? '',
          before: { dossier: un },
          after: { dossier: deux },
        },
      ],
    };
    expect(await refusal(deplace)).toBe('CHANGE_REFUSED');
  });
});

describe('a file that is joined', () => {
  const joindre = async (dossier: string, nom: string, contenu: string | Buffer): Promise<string> => {
    const path = folder.at(nom);
    writeFileSync(path, contenu);
    await engine.ask('dossiers.joindre', { file: path, dossier, nature: 'deliberation', le: '2026-11-30' });
    return [...((await state()).get('pieceJointe')?.keys() ?? [])].at(-1) ?? '';
  };

  test('is given back as it was, is held once, and comes back when its removal is undone', async () => {
    const dossier = await deposer();
    const octets = Buffer.from([0, 1, 2, 255, 254, 10, 13]);
    const [un, deux] = [
      await joindre(dossier, 'Délibération.pdf', octets),
      await joindre(dossier, 'copie.bin', octets),
    ];
    const lue = await engine.ask('dossiers.piece', { id: un });
    expect([lue.name, Buffer.from(lue.octets)]).toEqual(['Délibération.pdf', octets]);
    const pieces = (await lire()).dossiers[0]?.pieces;
    expect(pieces).toMatchObject([
      {
        nom: 'Délibération.pdf',
        type: 'application/pdf',
        taille: 7,
        sha256: sha256(octets),
        nature: 'deliberation',
      },
      { nom: 'copie.bin', type: 'application/octet-stream' },
    ]);
    await commit(retirerPiece(await state(), un));
    await commit(retirerPiece(await state(), deux));
    expect(await engine.refusal('dossiers.piece', { id: un })).toBe('PIECE_UNKNOWN');
    expect(await problems()).toEqual([]);
    await engine.ask('gesture.undo', { seq: null });
    await engine.ask('gesture.undo', { seq: null });
    expect(Buffer.from((await engine.ask('dossiers.piece', { id: un })).octets)).toEqual(octets);
    expect(await problems()).toEqual([]);
  });

  test('is refused when it is too heavy, empty, absent, of no dossier, or another one than it was', async () => {
    const dossier = await deposer();
    const lourd = folder.at('lourd.pdf');
    writeFileSync(lourd, '');
    truncateSync(lourd, plusGrosFichier + 1);
    const asked = { file: lourd, dossier, nature: 'autre', le: '2026-11-30' } as const;
    await expect(engine.ask('dossiers.joindre', asked)).rejects.toThrow(
      /pèse 10\u00a0Mo|pèse au plus 10\u00a0Mo/,
    );
    truncateSync(lourd, 0);
    expect(await engine.refusal('dossiers.joindre', asked)).toBe('PIECE_VIDE');
    expect(await engine.refusal('dossiers.joindre', { ...asked, file: folder.at('absent.pdf') })).toBe(
      'FILE_MISSING',
    );
    expect(await engine.refusal('dossiers.joindre', { ...asked, file: folder.path })).toBe('FILE_UNREADABLE');
    expect(await engine.refusal('dossiers.joindre', { ...asked, dossier: uuid() })).toBe('DOSSIER_UNKNOWN');
    expect(await engine.refusal('dossiers.joindre', { ...asked, le: '2026-02-30' })).toBe('DATE_IMPOSSIBLE');
    const piece = await joindre(dossier, 'note.txt', 'Note');
    const change: Edit = {
      op: 'dossier.modifie',
      changes: [
        { entity: 'pieceJointe', id: piece, before: { nom: 'note.txt' }, after: { nom: 'autre.txt' } },
      ],
    };
    expect(await refusal(change)).toBe('CHANGE_REFUSED');
    const nature: Edit = {
      op: 'dossier.modifie',
      changes: [
        {
          entity: 'pieceJointe',
          id: piece,
          before: { nature: 'deliberation' },
          after: { nature: 'reglement' },
        },
      ],
    };
    expect(await refusal(nature)).toBeNull();
  });

  test('takes its place among 200 Mo, those that were taken away included', async () => {
    const dossier = await deposer();
    for (let i = 0; i < 20; i += 1)
      await joindre(dossier, `${i}.bin`, Buffer.alloc(plusGrosFichier, String.fromCharCode(65 + i)));
    await commit(retirerPiece(await state(), (await lire()).dossiers[0]?.pieces[0]?.id ?? ''));
    await expect(joindre(dossier, 'encore.txt', 'Encore')).rejects.toThrow(/PIECES_LOURDES.*200\u00a0Mo/);
    // Bytes that are there already take no place.
    await joindre(dossier, 'la-meme.bin', Buffer.alloc(plusGrosFichier, 'C'));
    expect(statSync(await file()).size).toBeLessThan(230 * 1024 * 1024);
  }, 60_000);

  test('that was changed, or is gone, or was put there, is a finding and is not given back', async () => {
    const dossier = await deposer();
    const piece = await joindre(dossier, 'note.txt', 'Note');
    const parti = await joindre(dossier, 'partie.txt', 'Partie');
    const from = await file();
    engine.close();
    const copie = folder.at('copie.cpne');
    writeFileSync(copie, readFileSync(from));
    const db = new Database(copie);
    withoutGuards(db, (open) => {
      open.pragma('foreign_keys = OFF');
      open
        .prepare('UPDATE fichier SET octets = ? WHERE sha256 = ?')
        .run(Buffer.from('Non'), sha256(Buffer.from('Note')));
      open.prepare('DELETE FROM fichier WHERE sha256 = ?').run(sha256(Buffer.from('Partie')));
      open.prepare('INSERT INTO fichier VALUES (?, ?)').run('b'.repeat(64), Buffer.from('Autre'));
    });
    db.close();
    engine = testEngine('Jeanne Essai');
    const { findings } = await engine.ask('workspace.verify', { file: copie, ancre: null });
    expect(
      findings
        .flatMap(({ code, table }) => (table === 'fichier' ? [code] : []))
        .toSorted(byText((code) => code)),
    ).toEqual(['FICHIER_CHANGED', 'FICHIER_MISSING', 'FICHIER_UNEXPECTED']);
    await engine.ask('workspace.examine', { file: copie });
    expect(await engine.refusal('dossiers.piece', { id: piece })).toBe('PIECE_ALTEREE');
    expect(await engine.refusal('dossiers.piece', { id: parti })).toBe('PIECE_ALTEREE');
    // Joined again over altered bytes, it would be lost: they are frozen.
    await engine.ask('workspace.open', { file: copie });
    await expect(joindre(dossier, 'note.txt', 'Note')).rejects.toThrow('PIECE_ALTEREE');
  });
});
