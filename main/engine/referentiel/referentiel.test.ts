import { rmSync } from 'node:fs';
import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assembleReferentiel, stateOfRows } from '../../../shared/document/rows.ts';
import { draftEntities, isPartOf, type EntityName } from '../../../shared/domain/entities.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { membersOf, membersOfRow } from '../../../shared/domain/row.ts';
import { testEngine, type TestEngine } from '../../../tests/support/engine.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { closeWorkspace } from '../opening.ts';

let example: OpenExample;
let engine: TestEngine;
beforeEach(async () => {
  example = openExample();
  closeWorkspace(example.session.workspace);
  engine = testEngine();
  await engine.ask('workspace.open', { file: example.file });
});
afterEach(() => {
  engine.close();
  rmSync(example.folder, { recursive: true, force: true });
});

const { id } = exampleReferentiel;
const adopt = (numero: string): Promise<unknown> =>
  engine.ask('version.adopt', {
    grilles: {},
    ref: id,
    numero,
    decision: { type: 'adoption', date: '2026-11-20', ref: 'Relevé n° 12' },
    motif: 'Essai',
    passerOutre: null,
  });
const retitle = (from: string, to: string): Promise<unknown> =>
  engine.ask('gesture.commit', {
    op: 'referentiel.changed',
    reason: null,
    changes: [{ entity: 'referentiel', id, before: { intitule: from }, after: { intitule: to } }],
  });
const removal = async (of: string): Promise<Change[]> => {
  const { rows } = await engine.ask('referentiel.rows', { id: of });
  return rows
    .map(({ entity, row }): Change => ({
      entity,
      id: row.id,
      before: membersOfRow(entity, row),
      after: null,
    }))
    .reverse();
};

describe('the rows of a référentiel', () => {
  test('make its draft, as it is after the last journal row', async () => {
    const before = await engine.ask('referentiel.rows', { id });
    expect(before).toMatchObject({ seq: 2, versions: [] });
    expect(assembleReferentiel(stateOfRows(before.rows), id)).toEqual(exampleReferentiel);
    await retitle(exampleReferentiel.intitule, 'Autre titre');
    await adopt('1.0');
    const after = await engine.ask('referentiel.rows', { id });
    expect(after).toMatchObject({ seq: 4, versions: [{ numero: '1.0' }] });
    expect(assembleReferentiel(stateOfRows(after.rows), id).intitule).toBe('Autre titre');
  });

  test('are those of an id that is here', async () => {
    expect(await engine.refusal('referentiel.rows', { id: uuid() })).toBe('REFERENTIEL_UNKNOWN');
    expect(await engine.refusal('referentiel.situation', { id: uuid() })).toBe('REFERENTIEL_UNKNOWN');
  });
});

describe('where a référentiel stands', () => {
  const statut = async (): Promise<string> => (await engine.ask('referentiel.situation', { id })).statut;

  test('a draft, adopted, changed since, and adopted again once it is as it was', async () => {
    expect(await statut()).toBe('brouillon');
    await adopt('1.0');
    expect(await statut()).toBe('adopte');
    await retitle(exampleReferentiel.intitule, 'Autre titre');
    expect(await statut()).toBe('modifie');
    await engine.ask('gesture.undo', { seq: null });
    expect(await statut()).toBe('adopte');
  });

  test('says its empreinte, and what needs attention', async () => {
    await retitle(exampleReferentiel.intitule, '');
    const { empreinte, attention } = await engine.ask('referentiel.situation', { id });
    expect((await engine.ask('referentiel.read', { ref: id })).empreinte).toBe(empreinte);
    expect(attention).toContainEqual({ regle: 'L41', niveau: 'erreur', items: [id] });
  });
});

describe('a window', () => {
  const created = (entity: EntityName, item: string, after: Change['after']): Change => ({
    entity,
    id: item,
    before: null,
    after: { ...Object.fromEntries(membersOf(entity).map((name) => [name, null])), ...after },
  });
  const lists = [
    'cpne',
    'coCertificateurs',
    'codesNsf',
    'codesRome',
    'formacodes',
    'idcc',
    'brochures',
  ].concat(['anciennes', 'nouvelles', 'correspondances']);

  test('creates a référentiel with its six voies d’accès, in one gesture', async () => {
    const referentiel = uuid();
    const voies = ['FI', 'CA', 'FC', 'CQ', 'CL', 'VAE'].map((code, i) =>
      created('voieAcces', uuid(), { referentiel, rang: `a${i}`, code, actif: false, jury: null }),
    );
    const root = created('referentiel', referentiel, {
      ...Object.fromEntries(lists.map((name) => [name, []])),
      nature: 'CQP',
      registre: 'RNCP',
      intitule: 'Agent de propreté',
    });
    const changes = [root, ...voies];
    const committed = await engine.ask('gesture.commit', {
      op: 'referentiel.created',
      reason: null,
      changes,
    });
    expect(committed.touched).toEqual(['referentiel', 'voieAcces']);
    const { referentiel: made } = await engine.ask('referentiel.read', { ref: referentiel });
    expect(made.voiesAcces.map(({ code }) => code)).toEqual(['FI', 'CA', 'FC', 'CQ', 'CL', 'VAE']);
    await engine.ask('gesture.undo', { seq: null });
    expect(await engine.ask('referentiel.list', {})).toHaveLength(1);
  });

  test('removes a référentiel with all it holds, and undoes that', async () => {
    const changes = await removal(id);
    expect(new Set(changes.map(({ entity }) => entity)).size).toBe(
      draftEntities.filter(
        (name) => isPartOf(name, 'referentiel') && !['derogation', 'annexe'].includes(name),
      ).length,
    );
    await engine.ask('gesture.commit', { op: 'referentiel.removed', reason: 'Abandon', changes });
    expect(await engine.ask('referentiel.list', {})).toEqual([]);
    await engine.ask('gesture.undo', { seq: null });
    expect((await engine.ask('referentiel.read', { ref: id })).referentiel).toEqual(exampleReferentiel);
  });

  test('is told in words that what was adopted stays, asked to remove it or to undo what made it', async () => {
    await adopt('1.0');
    const changes = await removal(id);
    const asked = { op: 'referentiel.removed' as const, reason: null, changes };
    await expect(engine.ask('gesture.commit', asked)).rejects.toThrow(
      `«\u00a0${exampleReferentiel.intitule}\u00a0» a des versions adoptées\u00a0: il ne peut pas être supprimé.`,
    );
    expect(await engine.refusal('gesture.undo', { seq: 2 })).toBe('REFERENTIEL_ADOPTED');
    expect(await engine.ask('referentiel.list', {})).toMatchObject([{ id, version: '1.0' }]);
  });
});

test('a journal row is read whole; one that is not there is refused in words', async () => {
  expect(await engine.journal()).toMatchObject([
    { seq: 1 },
    { seq: 2, op: 'referentiel.imported', subject: { entity: 'referentiel', id } },
  ]);
  const entry = await engine.ask('journal.entry', { seq: 2 });
  expect(entry).toMatchObject({ seq: 2, op: 'referentiel.imported' });
  expect(entry.changes.length).toBeGreaterThan(100);
  await expect(engine.ask('journal.entry', { seq: 3 })).rejects.toThrow('Le journal n’a pas de ligne 3.');
});
