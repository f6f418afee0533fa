import Database from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entityNames } from '../../../shared/domain/entities.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import type { State } from '../../../shared/domain/row.ts';
import { ajoutDeCompetence } from '../../../tests/support/ajout-de-competence.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { readRows } from '../referentiel/queries.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { commit } from './commit.ts';
import { undo } from './undo.ts';

let example: OpenExample;
beforeAll(() => {
  example = openExample();
});
afterAll(() => example.close());

const bloc = exampleReferentiel.blocs[0];
const competence = bloc?.competences[0];
if (bloc === undefined || competence === undefined) throw new Error('the example has competences');

const reword = (from: string, to: string): Change => ({
  entity: 'competence',
  id: competence.id,
  before: { libelle: from },
  after: { libelle: to },
});
const addition = (fields: JsonObject): Change => ({
  entity: 'critere',
  id: uuid(),
  before: null,
  after: fields,
});
const whole = {
  competence: competence.id,
  rang: 'a9',
  code: null,
  libelle: 'Le dossier est complet.',
  aVerifier: null,
};

const soiMeme = uuid();
const rows = (): State =>
  new Map(entityNames.map((entity) => [entity, readRows(example.session.workspace.db, entity, null)]));
const attempt = (changes: readonly Change[], workspace: Workspace = example.session.workspace): unknown => {
  const { session } = example;
  return commit(workspace, session.gesture('referentiel.imported', changes, null), session.replica);
};

describe('what commit refuses changes nothing', () => {
  const refused: readonly (readonly [string, readonly Change[], string])[] = [
    ['a `before` that no longer holds', [reword('Autre texte', 'Nouveau')], 'CONFLICT'],
    ['an item put under itself', [ajoutDeCompetence(soiMeme, soiMeme)], 'LINK_BROKEN'],
    ['an item created twice', [ajoutDeCompetence(competence.id, bloc.id, '')], 'CONFLICT'],
    ['an item that is not there', [{ ...reword('x', 'y'), id: uuid() }], 'CONFLICT'],
    [
      'a member that does not exist',
      [{ ...reword('x', 'y'), before: { couleur: 'x' }, after: { couleur: 'y' } }],
      'CHANGE_REFUSED',
    ],
    [
      'a creation that does not say the whole row',
      [addition({ competence: competence.id, libelle: 'x' })],
      'CHANGE_REFUSED',
    ],
    ['two sides about different members', [{ ...reword('x', 'y'), after: { code: 'C1' } }], 'CHANGE_REFUSED'],
    ['a text over the cap of the schema', [reword(competence.libelle, 'x'.repeat(65_537))], 'CHANGE_REFUSED'],
    ['a value of the wrong type', [{ ...reword('x', 'y'), after: { libelle: 12 } }], 'CHANGE_REFUSED'],
    ['an id that is not ours', [{ ...addition(whole), id: '../../etc/passwd' }], 'CHANGE_REFUSED'],
    ['a child of something that is not there', [addition({ ...whole, competence: uuid() })], 'LINK_BROKEN'],
    [
      'two parents',
      [
        {
          entity: 'modalite',
          id: uuid(),
          before: null,
          after: {
            bloc: bloc.id,
            referentiel: exampleReferentiel.id,
            rang: 'a0',
            code: null,
            type: null,
            libelle: '',
            duree: null,
            lieu: null,
            amenagements: null,
            competences: [],
          },
        },
      ],
      'CHANGE_REFUSED',
    ],
    [
      'a good change beside a bad one',
      [reword(competence.libelle, 'Nouveau'), addition({ ...whole, competence: uuid() })],
      'LINK_BROKEN',
    ],
  ];
  test.each(refused)('%s', (_name, changes, code) => {
    const before = rows();
    const { head } = example.session.workspace;
    expect(() => attempt(changes)).toThrow(expect.objectContaining({ code }));
    expect(rows()).toEqual(before);
    expect(example.session.workspace.head).toEqual(head);
  });

  test('an item that others still hold does not disappear', () => {
    const before = rows();
    const row = readRows(example.session.workspace.db, 'bloc', null).get(bloc.id);
    const { id: _id, ...members } = row as JsonObject & { id: string };
    expect(() => attempt([{ entity: 'bloc', id: bloc.id, before: members, after: null }])).toThrow(
      expect.objectContaining({ code: 'LINK_BROKEN' }),
    );
    expect(rows()).toEqual(before);
  });
});

describe('all or nothing', () => {
  /** The same connection, whose nth statement fails: every step of commit is one. */
  function failingAt(
    workspace: Workspace,
    step: number,
  ): { readonly workspace: Workspace; readonly steps: () => number } {
    let count = 0;
    const db = new Proxy(workspace.db, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name, target);
        if (name !== 'prepare')
          return typeof member === 'function' ? (member.bind(target) as unknown) : member;
        return (sql: string) => {
          const statement = target.prepare(sql);
          // raw() answers the statement itself: what it answers is watched too.
          return new Proxy(statement, {
            get: (inner, method, watched: unknown) => {
              const own: unknown = Reflect.get(inner, method, inner);
              if (typeof own !== 'function') return own;
              return (...values: unknown[]): unknown => {
                if (['run', 'get', 'all'].includes(String(method)) && ++count === step)
                  throw new Error(`step ${step}`);
                const answer: unknown = Reflect.apply(own, inner, values);
                return answer === inner ? watched : answer;
              };
            },
          });
        };
      },
    });
    return { workspace: { ...workspace, db }, steps: () => count };
  }

  test('an exception at any step leaves the file as it was, and the next gesture passes', () => {
    const { workspace } = example.session;
    const changes = (): readonly Change[] => [reword(competence.libelle, 'Autre libellé'), addition(whole)];
    const before = rows();
    const dry = failingAt(workspace, Number.POSITIVE_INFINITY);
    attempt(changes(), dry.workspace);
    workspace.head = dry.workspace.head;
    undo(example.session);
    expect(dry.steps()).toBeGreaterThan(8);
    for (let step = 1; step <= dry.steps(); step++) {
      const { head } = workspace;
      expect(() => attempt(changes(), failingAt(workspace, step).workspace)).toThrow(`step ${step}`);
      expect(rows()).toEqual(before);
      expect(workspace.head).toEqual(head);
      expect(workspace.db.inTransaction).toBe(false);
    }
    attempt([reword(competence.libelle, 'Encore')]);
    undo(example.session);
  });
});

describe('the journal only grows', () => {
  const forbidden = [
    'UPDATE journal SET corps = corps WHERE seq = 1',
    'DELETE FROM journal WHERE seq = 1',
    'INSERT OR REPLACE INTO journal (seq, corps, prev_hash, hash) SELECT seq, corps, prev_hash, hash FROM journal WHERE seq = 1',
    'INSERT INTO journal (seq, corps, prev_hash, hash) SELECT max(seq) + 2, corps, hash, zeroblob(32) FROM journal',
    'INSERT INTO journal (seq, corps, prev_hash, hash) SELECT max(seq) + 1, corps, zeroblob(32), zeroblob(32) FROM journal',
  ];
  test.each(forbidden)('%s', (sql) => {
    expect(() => example.session.workspace.db.exec(sql)).toThrow(Database.SqliteError);
  });
});

describe('an identifier is that of one item for ever', () => {
  const [activite] = exampleReferentiel.activites;
  if (activite === undefined) throw new Error('the example has activités');
  const tache = (id: string): Change => ({
    entity: 'tache',
    id,
    before: null,
    after: { activite: activite.id, rang: 'aZ', libelle: 'Devenu une tâche' },
  });
  const removal = ({ entity, id, after }: Change): Change => ({ entity, id, before: after, after: null });

  test('what was removed does not come back as another kind, but as what it was', () => {
    const critere = addition(whole);
    attempt([critere]);
    attempt([removal(critere)]);
    const { head } = example.session.workspace;
    expect(() => attempt([tache(critere.id)])).toThrow(expect.objectContaining({ code: 'CHANGE_REFUSED' }));
    expect(example.session.workspace.head).toEqual(head);
    attempt([critere]);
  });

  test('nor in the very gesture that removes it', () => {
    const critere = addition(whole);
    attempt([critere]);
    expect(() => attempt([removal(critere), tache(critere.id)])).toThrow(
      expect.objectContaining({ code: 'CHANGE_REFUSED' }),
    );
  });
});
