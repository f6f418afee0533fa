import { describe, expect, it } from 'vitest';
import type { Committed } from '../../shared/contract/answers/journal.ts';
import type { ReferentielRows } from '../../shared/contract/answers/referentiel.ts';
import type { WorkspaceInfo } from '../../shared/contract/answers/workspace.ts';
import type { About, Bridge } from '../../shared/contract/window.ts';
import type { Changed } from '../../shared/contract/wire.ts';
import type { Change } from '../../shared/domain/gesture.ts';
import { engineApi } from './engine-api.ts';
import { reversibleNow } from './history.ts';
import { staleTags } from './live.ts';
import { referentielChosen, screenShown, shownReferentiel } from './place.ts';
import { createStore } from './store.ts';

const ID = '019bb179-b0c8-7318-8e85-abdee25ba2dc';

const workspace: WorkspaceInfo = {
  file: '/a.cpne',
  id: 'e',
  nom: 'CPNE',
  idcc: [],
  head: { seq: 1, hash: 'h', at: '2026-01-01T00:00:00.000Z' },
  readOnly: false,
  alteredAt: null,
  motif: null,
  lieu: null,
};
const about: About = {
  host: 'bureau',
  version: '0',
  profile: null,
  workspace,
  refusal: null,
  paquet: null,
  files: [],
  folder: null,
};

type Answers = Partial<Record<string, () => ReturnType<Bridge['invoke']>>>;

const ok = (value: unknown): ReturnType<Bridge['invoke']> => Promise.resolve({ ok: true, value });

/** The outside as a window knows it; `asked` lists what it was asked for. What has no answer is an empty list. */
function outside(answers: Answers = {}) {
  const asked: string[] = [];
  let listener: (change: Changed) => void = () => undefined;
  const silent = () => () => undefined;
  const bridge: Bridge = {
    invoke: (channel) => {
      asked.push(channel);
      return answers[channel]?.() ?? ok([]);
    },
    host: (action) => {
      asked.push(action);
      return Promise.resolve({ ok: true, value: about as never });
    },
    onChanged: (given) => {
      listener = given;
      return () => undefined;
    },
    onProgress: silent,
    onCommand: silent,
    flushed: () => undefined,
  };
  return { bridge, asked, tell: (change: Changed) => listener(change) };
}

const { rows, referentiels, situation, commit } = engineApi.endpoints;

/** The référentiel as the engine reads it once `seq` is in the journal. */
const read = (seq: number, intitule: string): ReferentielRows => ({
  seq,
  rows: [{ entity: 'referentiel', row: { id: ID, intitule } }],
  versions: [],
  versionsDeGrilles: [],
});
const retitled = (before: string, after: string): Change => ({
  entity: 'referentiel',
  id: ID,
  before: { intitule: before },
  after: { intitule: after },
});
const told = (seq: number, changes: readonly Change[] | null): Changed => ({
  channel: 'gesture.commit',
  touched: ['referentiel'],
  referentiels: [ID],
  seq,
  changes,
});

/** A window that shows one référentiel, read at journal row 5 as « a », then as `later` says. */
async function showing(later: () => ReferentielRows, answers: Answers = {}) {
  const readings = [() => read(5, 'a'), later];
  const world = outside({ 'referentiel.rows': () => ok((readings.shift() ?? later)()), ...answers });
  const store = createStore(world.bridge);
  await store.dispatch(rows.initiate(ID));
  const shown = () => {
    const { data } = rows.select(ID)(store.getState());
    return [data?.seq, data?.rows[0]?.row['intitule']];
  };
  const readCount = () => world.asked.filter((channel) => channel === 'referentiel.rows').length;
  return { ...world, store, shown, readCount };
}

describe('the rows of the référentiel that is shown', () => {
  it('follow what another window does, row of the journal by row, without being read again', async () => {
    const { tell, shown, readCount } = await showing(() => read(7, 'never read'));
    tell(told(6, [retitled('a', 'b')]));
    tell(told(7, [retitled('b', 'c')]));
    expect(shown()).toEqual([7, 'c']);
    expect(readCount()).toBe(1);
  });

  it('follow one’s own gesture as soon as it is answered, and count it once when it is told too', async () => {
    const changes = [retitled('a', 'b')];
    const head = { seq: 6, hash: 'h', at: '2026-01-01T00:00:00.000Z' };
    const committed: Committed = {
      op: 'referentiel.changed',
      head,
      changes,
      touched: ['referentiel'],
      referentiels: [ID],
    };
    const { store, tell, shown, readCount } = await showing(() => read(6, 'never read'), {
      'gesture.commit': () => ok(committed),
    });
    await store.dispatch(commit.initiate({ op: 'referentiel.changed', reason: null, changes }));
    expect(shown()).toEqual([6, 'b']);
    tell(told(6, changes));
    tell(told(7, [retitled('b', 'c')]));
    expect(shown()).toEqual([7, 'c']);
    expect(readCount()).toBe(1);
  });

  it('are read again when a row of the journal was missed', async () => {
    const { tell, shown, readCount } = await showing(() => read(8, 'd'));
    tell(told(8, [retitled('c', 'd')]));
    await expect.poll(shown).toEqual([8, 'd']);
    expect(readCount()).toBe(2);
  });

  it('are read again once for one’s own gesture that is too large to be sent', async () => {
    const head = { seq: 6, hash: 'h', at: '2026-01-01T00:00:00.000Z' };
    const committed: Committed = {
      op: 'items.pasted',
      head,
      changes: null,
      touched: ['referentiel'],
      referentiels: [ID],
    };
    const { store, tell, shown, readCount } = await showing(() => read(6, 'pasted'), {
      'gesture.commit': () => ok(committed),
    });
    const changes = [retitled('a', 'pasted')];
    await store.dispatch(commit.initiate({ op: 'items.pasted', reason: null, changes }));
    tell(told(6, null));
    await expect.poll(shown).toEqual([6, 'pasted']);
    tell(told(7, [retitled('pasted', 'b')]));
    expect(shown()).toEqual([7, 'b']);
    expect(readCount()).toBe(2);
  });

  it('are read again when a gesture is too large to be sent', async () => {
    const { tell, shown } = await showing(() => read(6, 'imported'));
    tell(told(6, null));
    await expect.poll(shown).toEqual([6, 'imported']);
  });
});

describe('the window’s state', () => {
  it('asks again for lists and situations when a gesture touched what they show, and only then', async () => {
    const { bridge, asked, tell } = outside();
    const store = createStore(bridge);
    await store.dispatch(referentiels.initiate());
    await store.dispatch(situation.initiate(ID));
    await store.dispatch(engineApi.endpoints.about.initiate());
    asked.length = 0;
    tell({ channel: 'gesture.commit', touched: ['critere'], referentiels: [ID], seq: 2, changes: [] });
    await expect.poll(() => asked.toSorted()).toEqual(['referentiel.list', 'referentiel.situation']);
    tell({ channel: 'gesture.commit', touched: ['espace'], referentiels: null, seq: 3, changes: [] });
    await expect.poll(() => asked.at(-1)).toBe('about');
    expect(asked).toHaveLength(3);
  });

  it('asks for everything again, and goes back to the start, when another file stands open', async () => {
    const { store, asked, tell } = await showing(() => read(1, 'another file’s'));
    await store.dispatch(referentiels.initiate());
    await store.dispatch(engineApi.endpoints.about.initiate());
    store.dispatch(referentielChosen(ID));
    store.dispatch(screenShown('journal'));
    asked.length = 0;
    tell({ channel: 'workspace.open', touched: [], referentiels: null, seq: null, changes: null });
    await expect.poll(() => asked.toSorted()).toEqual(['about', 'referentiel.list', 'referentiel.rows']);
    expect(store.getState().place).toMatchObject({ screen: 'referentiels', referentiel: null });
  });

  it('asks what undo comes to next only when what it knows may be a gesture late', async () => {
    let head = 6;
    const world = outside({ 'journal.reversible': () => ok({ head, undo: null, redo: null }) });
    const store = createStore(world.bridge);
    const count = () => world.asked.filter((channel) => channel === 'journal.reversible').length;
    const headKnown = async () => (await store.dispatch(reversibleNow())).data?.head;
    world.tell(told(6, []));
    expect([await headKnown(), await headKnown(), count()]).toEqual([6, 6, 1]);
    head = 7;
    world.tell(told(7, []));
    expect([await headKnown(), await headKnown(), count()]).toEqual([7, 7, 2]);
  });

  it('keeps the sentence of a refusal', async () => {
    const refusal = { code: 'FILE_CORRUPT', message: 'Le fichier est abîmé.', details: {} } as const;
    const refused = () => Promise.resolve({ ok: false, error: refusal } as const);
    const store = createStore(outside({ 'referentiel.list': refused }).bridge);
    const { error } = await store.dispatch(referentiels.initiate());
    expect(error).toEqual({ code: 'FILE_CORRUPT', message: 'Le fichier est abîmé.' });
  });

  it('says that the host is gone when the bridge itself fails', async () => {
    const failing = () => Promise.reject(new TypeError('Failed to fetch'));
    const store = createStore(outside({ 'referentiel.rows': failing }).bridge);
    const { error } = await store.dispatch(rows.initiate(ID));
    expect(error).toMatchObject({
      code: 'HOST_GONE',
      message: expect.stringContaining('ne répond plus') as string,
    });
  });

  it('shows the référentiel chosen while it exists, else the first', () => {
    expect(shownReferentiel('b', ['a', 'b'])).toBe('b');
    expect(shownReferentiel('b', ['a'])).toBe('a');
    expect(shownReferentiel('b', [])).toBeNull();
    expect(shownReferentiel(null, ['a', 'b'])).toBe('a');
  });
});

describe('what a gesture makes stale', () => {
  it.each([
    [['espace'], null, ['Espace', 'Journal']],
    [
      ['version'],
      null,
      [
        'Liste',
        'Textes',
        'Situation',
        'Grilles',
        { type: 'Ailleurs', id: 'a' },
        'Organismes',
        'Decisions',
        'Lignes',
        'Journal',
      ],
    ],
    [
      ['espace', 'bloc'],
      ['a'],
      [
        'Espace',
        'Liste',
        'Blocs',
        'Textes',
        { type: 'Situation', id: 'a' },
        { type: 'Grilles', id: 'a' },
        'Organismes',
        'Journal',
      ],
    ],
    [
      ['bloc'],
      ['b'],
      [
        'Liste',
        'Blocs',
        'Textes',
        { type: 'Situation', id: 'b' },
        { type: 'Grilles', id: 'b' },
        { type: 'Ailleurs', id: 'a' },
        'Organismes',
        'Journal',
      ],
    ],
    [
      ['activite'],
      ['a'],
      ['Liste', 'Textes', { type: 'Situation', id: 'a' }, { type: 'Grilles', id: 'a' }, 'Journal'],
    ],
    [['commentaire', 'reponse'], [], ['Journal']],
    [['changementSubstantiel'], [], ['Note', 'Journal']],
    [['organisme', 'passage'], [], ['Organismes', 'Decisions', 'Journal']],
    [['presence', 'decision'], [], ['Decisions', 'Journal']],
    [[], null, ['Journal']],
  ] as const)('%j in %j, « a » being shown: %j', (touched, referentiels, tags) => {
    expect(staleTags({ touched, referentiels }, ['a'])).toEqual(tags);
  });
});
