import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { activite, bloc, competence, critere, referentiel } from '../../../tests/support/controles.ts';
import { testEngine, type TestEngine } from '../../../tests/support/engine.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import type { BlocSummary } from '../../../shared/contract/answers/blocs.ts';
import { stateOfRows } from '../../../shared/document/rows.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import { parentOf, type ItemRef, type State } from '../../../shared/domain/row.ts';
import type { Edit } from '../../../shared/edit/edit.ts';
import { addItem, changeItem } from '../../../shared/edit/items.ts';
import { removeItem, removeReferentiel } from '../../../shared/edit/removal.ts';
import { usualCodification } from '../../../shared/codes/styles.ts';
import { changesToward } from '../exchange/import/changes.ts';
import { commit } from '../journal/commit.ts';
import { closeWorkspace } from '../opening.ts';

let example: OpenExample;
let engine: TestEngine;

const source = exampleReferentiel;
const [first = bloc()] = source.blocs;

const target = referentiel({
  intitule: 'Vendeur ou vendeuse de matériels',
  codification: { ...usualCodification },
  activites: [activite('Vendre', { code: 'A1' })],
  blocs: [
    bloc({
      code: 'BC01',
      competences: [
        competence('Vendre un matériel', { code: 'C1.1', criteres: [critere('Le matériel est vendu')] }),
      ],
    }),
  ],
});
const rs = referentiel({ registre: 'RS', intitule: 'Conduire un chariot' });

beforeEach(async () => {
  example = openExample();
  const { session } = example;
  for (const other of [target, rs]) {
    const changes = changesToward(session.workspace.db, other);
    commit(session.workspace, session.gesture('referentiel.imported', changes, null), session.replica);
  }
  closeWorkspace(session.workspace);
  engine = testEngine();
  await engine.ask('workspace.open', { file: example.file });
});

afterEach(() => {
  engine.close();
  rmSync(example.folder, { recursive: true, force: true });
});

const stateOf = async (id: string): Promise<State> =>
  stateOfRows((await engine.ask('referentiel.rows', { id })).rows);

const asked = ({ op, changes }: Edit) => ({ op, reason: null, changes: [...changes] });

const preview = (blocs: readonly string[] = [first.id]) =>
  engine.ask('blocs.preview', { referentiel: target.id, blocs: [...blocs] });

/** Takes the bloc of the example as it now is; answers what it is in the other référentiel. */
async function take(): Promise<BlocSummary> {
  const { empreintes } = await preview();
  await engine.ask('blocs.take', { referentiel: target.id, empreintes });
  return copy();
}

async function copy(): Promise<BlocSummary> {
  const found = (await engine.ask('blocs.list', {})).find(
    ({ referentiel: holder, partage }) => holder === target.id && partage?.bloc === first.id,
  );
  if (found === undefined) throw new Error('not taken');
  return found;
}

/** Another wording for the first compétence of a bloc. */
async function reworded(
  holder: string,
  id: string,
  fields: JsonObject = { libelle: 'Autre' },
): Promise<Edit> {
  const state = await stateOf(holder);
  const row = [...(state.get('competence')?.values() ?? [])].find(
    (one) => parentOf('competence', one)?.id === id,
  );
  if (row === undefined) throw new Error('no compétence');
  return changeItem({ entity: 'competence', id: row.id }, row, fields);
}

const changeSource = async (libelle = 'Accueillir le client'): Promise<void> => {
  await engine.ask('gesture.commit', asked(await reworded(source.id, first.id, { libelle })));
};

const verified = async (): Promise<unknown> =>
  (await engine.ask('workspace.verify', { file: example.file, ancre: null })).findings;

describe('a bloc taken from another référentiel', () => {
  test('is a real copy with codes of its own, in one gesture that undo takes back', async () => {
    const { changes, referentiel: shown } = await preview();
    expect(changes.every(({ before }) => before === null)).toBe(true);
    const taken = await take();
    expect(taken).toMatchObject({ code: 'BC02', intitule: first.intitule, etat: 'aJour' });
    expect(taken.partage).toMatchObject({ referentiel: source.id, intitule: source.intitule });
    const { referentiel: now } = await engine.ask('referentiel.read', { ref: target.id });
    expect(now.blocs[1]?.competences.map(({ code }) => code)).toEqual(
      shown.blocs[1]?.competences.map(({ code }) => code),
    );
    expect(now.blocs[1]?.competences[0]?.code).toBe('C2.1');
    expect((await engine.ask('document.read', { ref: target.id, numero: null })).statut).toBe('brouillon');
    await engine.ask('gesture.undo', { seq: null });
    expect((await engine.ask('referentiel.read', { ref: target.id })).referentiel).toEqual(target);
    await engine.ask('gesture.redo', {});
    expect((await copy()).id).toBe(taken.id);
    expect(await verified()).toEqual([]);
  });
  test('taken again as it is, leaves nothing to do', async () => {
    await take();
    const { changes, empreintes } = await preview();
    expect(changes).toEqual([]);
    expect(await engine.ask('blocs.take', { referentiel: target.id, empreintes })).toBeNull();
  });
  test('is seen to be behind when its source has changed, and takes its new state in one gesture', async () => {
    const { id } = await take();
    await changeSource();
    expect((await copy()).etat).toBe('nouvelEtat');
    const { changes } = await preview();
    expect(changes.map(({ entity, after }) => [entity, after?.fields['libelle']])).toContainEqual([
      'competence',
      'Accueillir le client',
    ]);
    expect(await take()).toMatchObject({ id, etat: 'aJour' });
    expect((await preview()).changes).toEqual([]);
    await engine.ask('gesture.undo', { seq: null });
    expect((await copy()).etat).toBe('nouvelEtat');
    expect(await verified()).toEqual([]);
  });
  test('a state that is no longer the one shown is not taken', async () => {
    await take();
    await changeSource();
    const { empreintes } = await preview();
    await changeSource('Encore autre');
    expect(await engine.refusal('blocs.take', { referentiel: target.id, empreintes })).toBe('SOURCE_CHANGED');
    expect((await copy()).etat).toBe('nouvelEtat');
  });
  test('is not changed here: neither by hand, nor by replacing, nor by taking something away', async () => {
    const { id } = await take();
    const edit = await reworded(target.id, id);
    const state = await stateOf(target.id);
    const one: ItemRef = { entity: 'competence', id: edit.changes[0]?.id ?? '' };
    const added = addItem(state, { entity: 'critere', id: critere('').id }, one, 0, { libelle: 'De plus' });
    for (const refused of [edit, { ...edit, op: 'texts.replaced' as const }, removeItem(state, one), added])
      expect(await engine.refusal('gesture.commit', asked(refused))).toBe('BLOC_SHARED');
  });
  test('has codes, activités and a place of its own', async () => {
    const { id } = await take();
    const mine = await reworded(target.id, id, { code: 'X1', activites: [target.activites[0]?.id ?? ''] });
    expect(await engine.refusal('gesture.commit', asked(mine))).toBeNull();
    expect((await copy()).etat).toBe('aJour');
    await changeSource();
    await take();
    const { referentiel: now } = await engine.ask('referentiel.read', { ref: target.id });
    expect(now.blocs[1]?.competences[0]).toMatchObject({
      code: 'X1',
      libelle: 'Accueillir le client',
      activites: [target.activites[0]?.id],
    });
  });
  test('detached, it is written here as any other; its source knows nothing of it any more', async () => {
    const { id } = await take();
    const row = (await stateOf(target.id)).get('bloc')?.get(id);
    if (row === undefined) throw new Error('no bloc');
    const { changes } = changeItem({ entity: 'bloc', id }, row, { partage: null });
    const before = (await engine.ask('referentiel.read', { ref: target.id })).referentiel;
    await engine.ask('gesture.commit', { op: 'bloc.detache', reason: null, changes: [...changes] });
    const now = (await engine.ask('referentiel.read', { ref: target.id })).referentiel;
    expect(now.blocs[1]).toEqual({ ...before.blocs[1], partage: undefined });
    await engine.ask('gesture.commit', asked(await reworded(target.id, id)));
    const all = await engine.ask('blocs.list', {});
    expect(all.filter(({ partage }) => partage !== null)).toEqual([]);
    // Undone in their order, both are; the link alone would be to what the source never was.
    const { undo } = await engine.ask('journal.reversible', {});
    expect(await engine.refusal('gesture.undo', { seq: (undo?.seq ?? 0) - 1 })).toBe('BLOC_SHARED');
    await engine.ask('gesture.undo', { seq: null });
    await engine.ask('gesture.undo', { seq: null });
    expect((await copy()).etat).toBe('aJour');
  });
  test('stays, readable, when its source is gone', async () => {
    await take();
    const state = await stateOf(source.id);
    await engine.ask('gesture.commit', asked(removeReferentiel(state, source.id)));
    expect((await copy()).etat).toBe('sansSource');
    expect(await engine.refusal('document.read', { ref: target.id, numero: null })).toBeNull();
    expect(await verified()).toEqual([]);
  });
});

test('a bloc is taken from where it is written, into a référentiel that has blocs', async () => {
  const { id } = await take();
  const own = target.blocs[0]?.id ?? '';
  const refusal = (holder: string, one: string) =>
    engine.refusal('blocs.preview', { referentiel: holder, blocs: [one] });
  expect(await refusal(source.id, id)).toBe('BLOC_NOT_SHAREABLE');
  expect(await refusal(target.id, own)).toBe('BLOC_NOT_SHAREABLE');
  expect(await refusal(target.id, rs.id)).toBe('BLOC_NOT_SHAREABLE');
  expect(await refusal(rs.id, first.id)).toBe('BLOCS_NOT_IN_RS');
});
