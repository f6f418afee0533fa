import Database from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { JournalLine } from '../../../shared/contract/answers/journal.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import type { ItemRef } from '../../../shared/domain/row.ts';
import { stateOfRows } from '../../../shared/document/rows.ts';
import { ajouterOrganisme, retirerOrganisme } from '../../../shared/edit/organismes.ts';
import { removeItem } from '../../../shared/edit/removal.ts';
import type { OperationName } from '../../../shared/domain/operations.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { organismeExemple } from '../../../tests/support/organisme-exemple.ts';
import { canonical } from '../canonical.ts';
import { readOrganisme } from '../organisme/liste.ts';
import { readState } from '../referentiel/queries.ts';
import { migrate } from '../workspace/migrate.ts';
import { genesisHash } from './chain.ts';
import { commit } from './commit.ts';
import { lastSeq } from './entries.ts';
import { linesAt } from './lines.ts';
import { namesOfChanged } from './subject.ts';
import { redo, undo } from './undo.ts';

let example: OpenExample;
beforeEach(() => {
  example = openExample();
});
afterEach(() => example.close());

const { id, blocs, intitule } = exampleReferentiel;
const home = { id, numero: exampleReferentiel.numero ?? null, intitule };
const competence = blocs[0]?.competences[0];
if (competence === undefined) throw new Error('the example has competences');

function done(op: OperationName, ...changes: readonly Change[]): void {
  const { session } = example;
  commit(session.workspace, session.gesture(op, changes, null), session.replica);
}
/** The last rows, newest first. */
function lastLines(db: Database.Database, limit: number) {
  const total = lastSeq(db);
  const seqs = Array.from({ length: Math.min(limit, total) }, (_, index) => total - index);
  return { lines: linesAt(db, seqs), total };
}
const lines = (limit = 100) => lastLines(example.session.workspace.db, limit);
const lastSubject = (): JournalLine['subject'] => lines(1).lines[0]?.subject ?? null;

const critere = {
  competence: competence.id,
  rang: 'a8',
  code: 'K9',
  libelle: 'Le dossier est complet.',
  aVerifier: null,
};
const added: Change = { entity: 'critere', id: uuid(), before: null, after: critere };
const removed: Change = { ...added, before: critere, after: null };
const named = { entity: 'critere', id: added.id, code: 'K9', libelle: 'Le dossier est complet.' };

describe('a row of the journal', () => {
  test('says who, when, why and how much', () => {
    const { session } = example;
    const gesture = session.gesture('item.added', [added], 'Oubli signalé par le jury');
    commit(session.workspace, gesture, session.replica);
    expect(lines(1).lines).toEqual([
      {
        seq: 3,
        op: 'item.added',
        author: session.author,
        at: gesture.at,
        reason: 'Oubli signalé par le jury',
        undoOf: null,
        undone: null,
        changeCount: 1,
        subject: named,
        referentiel: home,
      },
    ]);
  });
});

describe('what a gesture was about', () => {
  test('the CPNE, the référentiel imported', () => {
    expect(lines().lines.map(({ subject }) => subject)).toMatchObject([
      { entity: 'referentiel', id, code: null, libelle: intitule },
      { entity: 'espace', code: null, libelle: 'CPNEFP des essais' },
    ]);
  });

  test('an item as it was then: what the change does not say is looked up', () => {
    const before = { libelle: competence.libelle };
    done('item.changed', { entity: 'competence', id: competence.id, before, after: { libelle: 'Nouveau' } });
    const code = competence.code ?? null;
    expect(lastSubject()).toEqual({ entity: 'competence', id: competence.id, code, libelle: 'Nouveau' });
    done('item.changed', {
      entity: 'competence',
      id: competence.id,
      before: { code, connaissances: competence.connaissances ?? null },
      after: { code: 'Z1', connaissances: 'Le droit' },
    });
    expect(lastSubject()).toMatchObject({ code: 'Z1', libelle: 'Nouveau' });
  });

  test('an item removed keeps the name it had, in every line and in their details; one that comes back is called as it now is', () => {
    done('item.added', added);
    done('item.moved', { ...added, before: { rang: 'a8' }, after: { rang: 'a9' } });
    expect(lastSubject()).toEqual(named);
    done('item.removed', { ...removed, before: { ...critere, rang: 'a9' } });
    expect(lines(3).lines.map(({ subject }) => subject)).toEqual([named, named, named]);
    const moved: Change = { ...added, before: { rang: 'a8' }, after: { rang: 'a9' } };
    expect(namesOfChanged(example.session.workspace.db, [moved])).toEqual({
      [added.id]: 'K9 Le dossier est complet.',
    });
    undo(example.session);
    done('item.changed', { ...added, before: { code: 'K9' }, after: { code: 'K8' } });
    expect(lines(4).lines.at(-1)?.subject).toMatchObject({ code: 'K8', libelle: critere.libelle });
  });

  test('what a register holds, with the body that it is of, even once that is gone', () => {
    const organisme = organismeExemple([
      { etat: 'demande', le: '2026-01-10', portee: { nature: 'FORMER', blocs: [], versions: [] } },
    ]);
    const { session } = example;
    const { op, changes } = ajouterOrganisme(organisme);
    commit(session.workspace, session.gesture(op, changes, null), session.replica);
    expect(lastSubject()).toMatchObject({ entity: 'organisme', libelle: 'Atelier-école des Lices' });
    const [qualiopi] = organisme.qualiopis;
    done('organisme.modifie', {
      entity: 'qualiopi',
      id: qualiopi?.id ?? '',
      before: { moyen: null },
      after: { moyen: 'Certificat reçu' },
    });
    expect(lastSubject()).toMatchObject({ entity: 'qualiopi', libelle: 'Atelier-école des Lices' });
    const [habilitation] = organisme.habilitations;
    const [passage] = habilitation?.passages ?? [];
    const before = { le: '2026-01-10' };
    const corrige = {
      entity: 'passage',
      id: passage?.id ?? '',
      before,
      after: { le: '2026-01-09' },
    } as const;
    commit(session.workspace, session.gesture('organisme.corrige', [corrige], 'Erreur'), session.replica);
    expect(lastSubject()).toMatchObject({ libelle: 'Atelier-école des Lices, Demande' });
    const retrait = retirerOrganisme(
      stateOfRows(readOrganisme(session.workspace, organisme.id).rows),
      organisme.id,
    );
    commit(session.workspace, session.gesture(retrait.op, retrait.changes, null), session.replica);
    expect(lines(3).lines.map(({ subject }) => [subject?.entity, subject?.libelle])).toEqual([
      ['organisme', 'Atelier-école des Lices'],
      ['passage', 'Atelier-école des Lices, Demande'],
      ['qualiopi', 'Atelier-école des Lices'],
    ]);
  });

  test('an item removed, rather than what it held or what was linked to it', () => {
    const removal = (item: ItemRef) => removeItem(readState(example.session.workspace.db, id), item);
    const bloc = blocs[0];
    if (bloc === undefined) throw new Error('the example has blocs');
    const { op, changes } = removal({ entity: 'bloc', id: bloc.id });
    expect(changes.length).toBeGreaterThan(10);
    done(op, ...changes);
    expect(lastSubject()).toMatchObject({ entity: 'bloc', id: bloc.id, libelle: bloc.intitule });
    const activite = exampleReferentiel.activites.at(-1);
    if (activite === undefined) throw new Error('the example has activités');
    const next = removal({ entity: 'activite', id: activite.id });
    expect(next.changes[0]?.entity).not.toBe('activite');
    done(next.op, ...next.changes);
    expect(lastSubject()).toMatchObject({ entity: 'activite', libelle: activite.intitule });
  });

  test('a voie d’accès by its words: it has no name but its code', () => {
    const voie = exampleReferentiel.voiesAcces.find(({ code }) => code === 'CL');
    if (voie === undefined) throw new Error('the example says how one comes to it');
    const { id: item, actif } = voie;
    done('item.changed', { entity: 'voieAcces', id: item, before: { actif }, after: { actif: !actif } });
    expect(lastSubject()).toEqual({
      entity: 'voieAcces',
      id: item,
      code: null,
      libelle: 'candidature individuelle',
    });
  });

  test('a rule set aside by what it is called', () => {
    const derogation = { referentiel: id, rang: 'a0', regle: 'L45', element: null, motif: 'Niveau demandé' };
    done('regle.ecartee', { entity: 'derogation', id: uuid(), before: null, after: derogation });
    expect(lastSubject()).toMatchObject({ entity: 'derogation', libelle: 'Niveau non renseigné' });
  });

  test('undone or done again, what it was about then', () => {
    const other: Change = { ...added, id: uuid(), after: { ...critere, libelle: 'Autre' } };
    done('item.added', added, other);
    undo(example.session);
    expect(lines(1).lines[0]).toMatchObject({ undoOf: 3, undone: 'item.added', subject: named });
    redo(example.session);
    expect(lines(1).lines[0]).toMatchObject({ undoOf: 4, undone: 'item.added', subject: named });
    undo(example.session);
    expect(lines(1).lines[0]).toMatchObject({ op: 'gesture.undone', undone: 'item.added' });
    undo(example.session, lines(1).total);
    expect(lines(1).lines[0]).toMatchObject({
      op: 'gesture.undone',
      undone: 'gesture.undone',
      subject: named,
    });
  });

  test('a removal undone, done again, and so on, is about what was removed', () => {
    const [bloc] = blocs;
    if (bloc === undefined) throw new Error('the example has blocs');
    const { db } = example.session.workspace;
    const { op, changes } = removeItem(readState(db, id), { entity: 'bloc', id: bloc.id });
    done(op, ...changes);
    const subject = { entity: 'bloc', id: bloc.id, libelle: bloc.intitule };
    for (const again of [undo, redo, undo, redo]) {
      again(example.session);
      expect(lastSubject()).toMatchObject(subject);
    }
    undo(example.session);
    undo(example.session, lines(1).total);
    expect(lastSubject()).toMatchObject(subject);
  });
});

describe('the référentiel that a gesture was about', () => {
  const homes = () => lines().lines.map(({ referentiel }) => referentiel);

  test('is found from any item, not for the espace', () => {
    done('item.added', added);
    done('item.moved', { ...added, before: { rang: 'a8' }, after: { rang: 'a9' } });
    expect(homes()).toEqual([home, home, home, null]);
  });

  test('is known for what was removed since, and for what held it', () => {
    const { db } = example.session.workspace;
    const [bloc] = blocs;
    if (bloc === undefined) throw new Error('the example has blocs');
    done('item.added', added);
    done('item.moved', { ...added, before: { rang: 'a8' }, after: { rang: 'a9' } });
    // Read now, and again once more is gone.
    expect(homes()).toEqual([home, home, home, null]);
    const removal = removeItem(readState(db, id), { entity: 'bloc', id: bloc.id });
    done(removal.op, ...removal.changes);
    expect(homes()).toEqual([home, home, home, home, null]);
    undo(example.session);
    expect(homes()).toEqual([home, home, home, home, home, null]);
  });

  test('is called what it was when it was removed itself', () => {
    done('item.added', added);
    done('referentiel.changed', {
      entity: 'referentiel',
      id,
      before: { intitule },
      after: { intitule: 'Deux' },
    });
    undo(example.session, 4);
    undo(example.session, 3);
    undo(example.session, 2);
    expect(readState(example.session.workspace.db, id).get('referentiel')?.size).toBe(0);
    expect(homes()).toEqual([...Array.from({ length: 6 }, () => home), null]);
  });
});

test('a page is whole, whatever the length of the journal and the size of an import on it', () => {
  const db = new Database(':memory:');
  migrate(db);
  const insert = db.prepare('INSERT INTO journal (seq, corps, prev_hash, hash) VALUES (?, ?, ?, ?)');
  const text = 'Conduire un entretien avec un client. '.repeat(8);
  const changesOf = (count: number): readonly Change[] =>
    Array.from({ length: count }, (): Change => ({ ...added, after: { ...critere, libelle: text } }));
  const corpsOf = (count: number): string =>
    canonical({ ...example.session.gesture('item.added', changesOf(count), null), format: 1 });
  const [small, huge] = [corpsOf(1), corpsOf(15_000)];
  const total = 5_000;
  // Hashes are not what is looked at: all are the one that comes before the first row.
  const fill = db.transaction(() => {
    for (let seq = 1; seq <= total; seq++)
      insert.run(seq, seq === total - 50 ? huge : small, genesisHash, genesisHash);
  });
  fill();
  const page = lastLines(db, 100);
  expect(page).toMatchObject({ total });
  expect(page.lines.find(({ changeCount }) => changeCount === 15_000)).toMatchObject({ seq: total - 50 });
  expect(page.lines).toHaveLength(100);
  db.close();
});

test('items that a gesture changes are called as they now are; one that is gone, as it was', () => {
  const { db } = example.session.workspace;
  done('item.added', added);
  const verifiee: Change = {
    ...added,
    before: { aVerifier: null },
    after: { aVerifier: true },
  };
  done('item.changed', verifiee);
  expect(namesOfChanged(db, [verifiee])).toEqual({ [added.id]: 'K9 Le dossier est complet.' });
  done('item.removed', { ...removed, before: { ...critere, aVerifier: true } });
  expect(namesOfChanged(db, [verifiee, removed])).toEqual({ [added.id]: 'K9 Le dossier est complet.' });
});

test('what an item that a gesture changed stood under, and was linked to, is named with it', () => {
  const { db } = example.session.workspace;
  const [un, deux] = blocs;
  const [activite] = exampleReferentiel.activites;
  if (un === undefined || deux === undefined || activite === undefined) throw new Error('no two blocs');
  const moved: Change = {
    entity: 'competence',
    id: competence.id,
    before: { bloc: un.id, activites: [activite.id] },
    after: { bloc: deux.id, activites: [] },
  };
  const noms = namesOfChanged(db, [moved]);
  expect(Object.keys(noms).toSorted()).toEqual([un.id, deux.id, activite.id, competence.id].toSorted());
  expect(noms[un.id]).toContain(un.intitule);
  expect(noms[deux.id]).toContain(deux.intitule);
});
