import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ItemStep } from '../../../shared/contract/answers/history.ts';
import { noFilter, type JournalFilter } from '../../../shared/contract/shapes.ts';
import { gestureSaid } from '../../../shared/i18n/fr/gesture-said.ts';
import { texts } from '../../../shared/i18n/window.ts';
import type { JournalLine } from '../../../shared/contract/answers/journal.ts';
import type { JsonObject } from '../../../shared/domain/json.ts';
import { copieOuverte, idsDe, relevesDe, reunir } from '../../../tests/support/copies.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { leaveSession, temporaryFolder, type TemporaryFolder } from '../../../tests/support/workspace.ts';
import { recuesSql, reunionDite, reunionTient } from '../fusion/reunion-dite.ts';
import { commit } from '../journal/commit.ts';
import { lastSeq } from '../journal/entries.ts';
import { redo, undo } from '../journal/undo.ts';
import type { Session } from '../session.ts';
import { activity } from './activity.ts';
import { touchedBetween } from './between.ts';
import { bringReceivedAgain, catchUp } from './catch-up.ts';
import { historyChoices } from './choices.ts';
import { historyCount, historyPage } from './history.ts';
import { itemHistory } from './item.ts';
import { chunkEndSql, receivedSql } from './walk.ts';
import { theirsSql } from './written.ts';

let example: OpenExample;
let folder: TemporaryFolder;
let anne: Session;
let bruno: Session;
let claire: Session;
let c1: string;
let c2: string;
const opened: Session[] = [];

const copyOf = (session: Session, name: string): Session => {
  const copy = copieOuverte(session, folder.at(`${name}.cpne`), name);
  opened.push(copy);
  return copy;
};

/** Somebody writes something else in a compétence, for a reason. */
function write(session: Session, id: string, after: JsonObject, reason: string | null = null): void {
  const { workspace, gesture, replica } = session;
  const names = Object.keys(after);
  const before = workspace.db
    .prepare(`SELECT ${names.join(', ')} FROM competence WHERE id = ?`)
    .get(id) as JsonObject;
  commit(workspace, gesture('item.changed', [{ entity: 'competence', id, before, after }], reason), replica);
}

beforeEach(() => {
  example = openExample();
  folder = temporaryFolder();
  anne = example.session;
  anne.author = { ...anne.author, nom: 'Anne' };
  bruno = copyOf(anne, 'Bruno');
  claire = copyOf(anne, 'Claire');
  [c1 = '', c2 = ''] = idsDe(anne, 'competence');
});
afterEach(() => {
  for (const session of opened.splice(0)) leaveSession(session);
  leaveSession(anne);
  folder.remove();
});

const db = () => anne.workspace.db;
/** Each answer comes at once, with what was found until then: one goes on from there. */
function stepsOf(id: string, field: string | null = null): readonly ItemStep[] {
  const steps: ItemStep[] = [];
  for (let from: number | null = null; ;) {
    const part = itemHistory(db(), { id, field, from, limit: 50 });
    steps.push(...(part?.steps ?? []));
    if (part?.next === null) return steps;
    from = part?.next ?? from;
  }
}
/** Who, what it became, why, and by which row it came. */
const told = (steps: readonly ItemStep[], field: string) =>
  steps.map(({ line, changes, received }) => [
    line.author.nom,
    changes[0]?.after?.[field],
    line.reason,
    received?.by.seq ?? null,
  ]);
const sameNames =
  (...names: readonly string[]) =>
  (found: readonly string[]) =>
    found.toSorted().join() === names.join();
/** Who answered what with other words, and whose words they were made of. */
const made = (steps: readonly ItemStep[]) =>
  steps.flatMap(({ line, madeOf }) =>
    madeOf === null ? [] : [[line.author.nom, madeOf.authors.map(({ nom }) => nom), madeOf.isBoth]],
  );
const found = (filter: Partial<JournalFilter>) => {
  catchUp(db());
  const asked = { ...noFilter, ...filter };
  const lines: JournalLine[] = [];
  for (let from: number | null = null, isOver = false; !isOver;) {
    const page = historyPage(db(), { filter: asked, way: 'older', from, limit: 100 });
    lines.push(...page.lines);
    from = page.next;
    isOver = from === null;
  }
  return lines.map(({ seq, received = 0 }) => [seq, received]);
};

describe('the history of an item', () => {
  test('what came by a merge is told by who wrote it, when and why, and by which merge it came', async () => {
    write(bruno, c1, { libelle: 'Accueillir' }, 'Vu en sous-groupe');
    write(bruno, c1, { libelle: 'Accueillir les clients' }, 'Relu');
    await reunir(anne, bruno, folder);
    const merge = lastSeq(db());
    const [last, before, first] = stepsOf(c1, 'libelle');
    expect(
      told(
        [last, before].filter((step) => step !== undefined),
        'libelle',
      ),
    ).toEqual([
      ['Bruno', 'Accueillir les clients', 'Relu', merge],
      ['Bruno', 'Accueillir', 'Vu en sous-groupe', merge],
    ]);
    expect(last?.received?.by).toMatchObject({ author: { nom: 'Anne' }, op: 'fusion.faite' });
    expect(last?.received?.by.subject?.libelle).toMatch(/^la copie recu-\d+\.cpne$/);
    expect(first?.received).toBeNull();
  });

  test('words of one’s own in the place of both are by whoever wrote them, of what each side wrote; theirs, in the place of what was here, were chosen by whoever merged', async () => {
    for (const id of [c1, c2]) {
      write(anne, id, { libelle: 'Ici' });
      write(bruno, id, { libelle: 'Reçu' });
    }
    await reunir(anne, bruno, folder, ({ id }) =>
      id === c1
        ? { choix: 'autre', valeur: 'Ni l’un ni l’autre', motif: 'Vu en séance' }
        : { choix: 'leur', motif: 'Mieux dit' },
    );
    const merge = lastSeq(db());
    const steps = stepsOf(c1, 'libelle');
    expect(told(steps.slice(0, 3), 'libelle')).toEqual([
      ['Anne', 'Ni l’un ni l’autre', 'Vu en séance', null],
      ['Bruno', 'Reçu', null, merge],
      ['Anne', 'Ici', null, null],
    ]);
    expect(made(steps)).toEqual([['Anne', ['Anne', 'Bruno'], false]]);
    expect(made(stepsOf(c2))).toEqual([]);
    expect(told(stepsOf(c2, 'libelle').slice(0, 2), 'libelle')).toEqual([
      ['Anne', 'Reçu', 'Mieux dit', null],
      ['Bruno', 'Reçu', null, merge],
    ]);
  });

  test('words that are by chance those of the other, given as one’s own, are one’s own', async () => {
    write(anne, c1, { libelle: 'Ici' });
    write(bruno, c1, { libelle: 'Reçu' });
    await reunir(anne, bruno, folder, () => ({ choix: 'autre', valeur: 'Reçu' }));
    expect(told(stepsOf(c1, 'libelle').slice(0, 1), 'libelle')).toEqual([['Anne', 'Reçu', null, null]]);
  });

  test('what one took from another is by who wrote it first, and what was decided there by who decided it', async () => {
    for (const id of [c1, c2]) write(claire, id, { libelle: 'De Claire' }, 'Métier');
    write(bruno, c2, { libelle: 'De Bruno' });
    await reunir(bruno, claire, folder, ({ question }) =>
      question === null ? undefined : { choix: 'autre', valeur: 'Des deux' },
    );
    await reunir(anne, bruno, folder);
    const merge = lastSeq(db());
    expect(told(stepsOf(c1, 'libelle').slice(0, 1), 'libelle')).toEqual([
      ['Claire', 'De Claire', 'Métier', merge],
    ]);
    const steps = stepsOf(c2, 'libelle');
    expect(told(steps.slice(0, 1), 'libelle')).toEqual([['Bruno', 'Des deux', null, merge]]);
    const under = told(steps.slice(1, 3), 'libelle');
    expect(under).toHaveLength(2);
    expect(under).toEqual(
      expect.arrayContaining([
        ['Bruno', 'De Bruno', null, merge],
        ['Claire', 'De Claire', 'Métier', merge],
      ]),
    );
    expect(made(steps)).toEqual([['Bruno', expect.toSatisfy(sameNames('Bruno', 'Claire')), false]]);
    expect(made(stepsOf(c2, 'code'))).toEqual([]);
  });

  test('both changes together are of all whose gestures led to either, and of nobody who was undone', async () => {
    const [base, ici, recu] = [
      'Accueillir un client et encaisser',
      'Recevoir un client et encaisser',
      'Accueillir un client et rembourser',
    ];
    write(anne, c1, { libelle: base });
    const [paul, jeanne, dora] = [copyOf(anne, 'Paul'), copyOf(anne, 'Jeanne'), copyOf(anne, 'Dora')];
    write(paul, c1, { libelle: ici });
    await reunir(anne, paul, folder);
    write(jeanne, c1, { libelle: recu });
    jeanne.author = dora.author;
    write(jeanne, c1, { libelle: 'Autre chose' });
    undo(jeanne);
    const both = 'Recevoir un client et rembourser';
    await reunir(anne, jeanne, folder, ({ propose }) =>
      propose === null ? undefined : { choix: 'autre', valeur: propose },
    );
    const [step] = stepsOf(c1, 'libelle');
    expect(step?.changes[0]?.after).toEqual({ libelle: both });
    expect(made(stepsOf(c1, 'libelle'))).toEqual([['Anne', ['Paul', 'Jeanne'], true]]);
    const merge = lastSeq(db());
    expect(reunionDite(db(), { seq: merge, filter: noFilter }).reponses[0]?.faitDe).toEqual(step?.madeOf);
    undo(anne);
    redo(anne);
    write(bruno, c1, { libelle: 'De Bruno' });
    await reunir(anne, bruno, folder, ({ question }) =>
      question === null ? undefined : { choix: 'autre', valeur: 'De tous' },
    );
    expect(made(stepsOf(c1, 'libelle').slice(0, 1))).toEqual([
      ['Anne', expect.toSatisfy(sameNames('Anne', 'Bruno', 'Jeanne', 'Paul')), false],
    ]);
  });

  test('of a change that would have come by itself, amended, what came alone', async () => {
    write(bruno, c1, { libelle: 'Reçu' });
    await reunir(anne, bruno, folder, ({ id }) =>
      id === c1 ? { choix: 'autre', valeur: 'Reçu, revu' } : undefined,
    );
    expect(made(stepsOf(c1))).toEqual([['Anne', ['Bruno'], false]]);
  });

  test('in the copy that they were answered for, they are of the same', async () => {
    write(anne, c1, { libelle: 'Ici' });
    write(bruno, c1, { libelle: 'Reçu' });
    await reunir(bruno, anne, folder, () => ({ choix: 'autre', valeur: 'Ensemble', motif: 'Au téléphone' }));
    await reunir(anne, bruno, folder);
    const steps = stepsOf(c1, 'libelle');
    const merge = lastSeq(db());
    expect(told(steps.slice(0, 3), 'libelle')).toEqual([
      ['Bruno', 'Ensemble', 'Au téléphone', merge],
      ['Bruno', 'Reçu', null, merge],
      ['Anne', 'Ici', null, null],
    ]);
    expect(made(steps)).toEqual([['Bruno', ['Anne', 'Bruno'], false]]);
  });

  test('put off, then answered in other words, they are of what came before', async () => {
    write(anne, c1, { libelle: 'Ici' });
    write(bruno, c1, { libelle: 'Reçu' });
    write(bruno, c2, { libelle: 'Aussi' });
    await reunir(anne, bruno, folder, ({ id }) => (id === c1 ? { choix: 'plusTard' } : undefined));
    const first = lastSeq(db());
    await reunir(anne, bruno, folder, () => ({ choix: 'autre', valeur: 'Ensemble' }));
    const steps = stepsOf(c1, 'libelle');
    expect(told(steps.slice(0, 2), 'libelle')).toEqual([
      ['Anne', 'Ensemble', null, null],
      ['Bruno', 'Reçu', null, first],
    ]);
    expect(made(steps)).toEqual([['Anne', ['Anne', 'Bruno'], false]]);
    expect(found({ person: bruno.author.id, item: c1 })).toEqual([[first, 1]]);
  });

  test('what was refused is told by nobody; put off, then taken, it is by who wrote it', async () => {
    write(anne, c1, { libelle: 'Ici' });
    write(bruno, c1, { libelle: 'Reçu' });
    write(bruno, c2, { libelle: 'Aussi' });
    await reunir(anne, bruno, folder, ({ id }) => (id === c1 ? { choix: 'plusTard' } : undefined));
    const first = lastSeq(db());
    expect(told(stepsOf(c1, 'libelle').slice(0, 1), 'libelle')).toEqual([['Anne', 'Ici', null, null]]);
    await reunir(anne, bruno, folder, () => ({ choix: 'leur' }));
    expect(told(stepsOf(c1, 'libelle').slice(1, 2), 'libelle')).toEqual([['Bruno', 'Reçu', null, first]]);
  });
});

describe('a merge', () => {
  test('is about no référentiel of its own, and tells what came by its time, whoever did it', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const at = (minute: number, session: Session, id: string): void => {
      vi.setSystemTime(new Date(Date.UTC(2026, 10, 28, 9, minute)));
      write(session, id, { libelle: `Minute ${minute}` });
    };
    at(1, bruno, c1);
    at(4, bruno, c1);
    at(2, claire, c2);
    at(3, claire, c2);
    vi.setSystemTime(new Date(Date.UTC(2026, 10, 28, 9, 5)));
    await reunir(bruno, claire, folder);
    await reunir(anne, bruno, folder);
    vi.useRealTimers();
    const { gestes } = reunionDite(db(), { seq: lastSeq(db()), filter: noFilter });
    expect(gestes.map(({ dit }) => dit?.par.nom)).toEqual(['Bruno', 'Claire', 'Claire', 'Bruno', 'Bruno']);
    expect(historyChoices(db()).homes.filter(({ intitule }) => intitule === '')).toEqual([]);
  });
});

describe('what changed between two moments', () => {
  test('is signed by who wrote it, with the reasons that they gave', async () => {
    const from = lastSeq(db());
    write(bruno, c1, { libelle: 'Accueillir' }, 'Vu en sous-groupe');
    write(claire, c1, { code: 'Z1' }, 'Renuméroté');
    write(anne, c2, { libelle: 'Ici' });
    write(bruno, c2, { libelle: 'Reçu' }, 'Sous-groupe');
    await reunir(anne, bruno, folder, ({ question }) =>
      question === null ? undefined : { choix: 'autre', valeur: 'Ensemble', motif: 'Vu en séance' },
    );
    await reunir(anne, claire, folder);
    const touched = touchedBetween(
      db(),
      { kind: 'referentiel', id: exampleReferentiel.id },
      new Set([c1, c2]),
      from,
      lastSeq(db()),
    );
    const fields = [...(touched.get(c1)?.byField ?? [])];
    expect(fields.map(([field, { author }]) => [field, author.nom])).toEqual([
      ['libelle', 'Bruno'],
      ['code', 'Claire'],
    ]);
    expect([...(touched.get(c1)?.reasons ?? [])]).toEqual(['Vu en sous-groupe', 'Renuméroté']);
    expect(touched.get(c2)?.byField.get('libelle')).toMatchObject({
      author: { nom: 'Anne' },
      madeOf: { authors: [{ nom: 'Anne' }, { nom: 'Bruno' }], isBoth: false },
    });
    expect([...(touched.get(c2)?.reasons ?? [])]).toEqual(['Vu en séance', 'Sous-groupe']);
  });
});

describe('the journal', () => {
  test('asked for somebody, finds the merges that brought what they did, and how much of it', async () => {
    write(bruno, c1, { libelle: 'Accueillir' }, 'Sous-groupe du matin');
    write(bruno, c2, { libelle: 'Encaisser' });
    await reunir(bruno, claire, folder);
    write(claire, c2, { code: 'Z9' });
    await reunir(anne, bruno, folder);
    const merge = lastSeq(db());
    await reunir(anne, claire, folder);
    const { people } = historyChoices(db());
    expect(people.map(({ nom }) => nom)).toEqual(expect.arrayContaining(['Anne', 'Bruno', 'Claire']));
    const [person, other] = [bruno.author.id, claire.author.id];
    expect(found({ person })).toEqual([[merge, 2]]);
    expect(found({ person: other })).toEqual([[merge + 1, 1]]);
    expect(found({ person, item: c1 })).toEqual([[merge, 1]]);
    expect(found({ person, op: 'item.removed' })).toEqual([]);
    expect(found({ person, home: exampleReferentiel.id })).toEqual([[merge, 2]]);
    expect(found({ person, text: 'sous-groupe du MATIN' })).toEqual([[merge, 1]]);
    expect(found({ text: 'sous-groupe du matin' })).toEqual([[merge, 1]]);
    expect(found({ person, from: '2000-01-01T00:00:00.000Z', to: '2100-01-01T00:00:00.000Z' })).toEqual([
      [merge, 2],
    ]);
    expect(found({ person, to: '2000-01-01T00:00:00.000Z' })).toEqual([]);
    expect(found(noFilter).every(([, received]) => received === 0)).toBe(true);
  });

  test('days are those on which the gestures of others were made, not that of the merge', async () => {
    write(bruno, c1, { libelle: 'Accueillir' });
    const later = new Date(Date.now() + 5).toISOString();
    await new Promise((done) => setTimeout(done, 15));
    await reunir(anne, bruno, folder);
    expect(found({ person: bruno.author.id, to: later })).toEqual([[lastSeq(db()), 1]]);
    expect(found({ person: bruno.author.id, from: later })).toEqual([]);
  });

  test('a filter that finds merges counts them, each once', async () => {
    write(bruno, c1, { libelle: 'Accueillir' });
    write(bruno, c1, { libelle: 'Accueillir les clients' });
    await reunir(anne, bruno, folder);
    catchUp(db());
    const filter = { ...noFilter, item: c1 };
    let count = 0;
    for (let from: number | null = null, isOver = false; !isOver;) {
      const part = historyCount(db(), { filter, from });
      count += part.count;
      from = part.next;
      isOver = from === null;
    }
    // The import of the example, and the merge: for itself, and for what it brought.
    expect([count, found(filter)]).toEqual([
      2,
      [
        [lastSeq(db()), 2],
        [lastSeq(db()) - 1, 0],
      ],
    ]);
  });

  test('counts the gestures of others for those who made them', async () => {
    write(bruno, c1, { libelle: 'Accueillir' });
    write(bruno, c1, { libelle: 'Accueillir les clients' });
    await reunir(anne, bruno, folder);
    const byPerson = activity(db(), { by: 'person' });
    expect(byPerson?.rows).toMatchObject([
      { person: { nom: 'Anne' }, count: lastSeq(db()) },
      { person: { nom: 'Bruno' }, count: 2 },
    ]);
    expect(byPerson?.total).toBe(lastSeq(db()) + 2);
    const months = activity(db(), { by: 'month' })?.rows ?? [];
    expect(months.reduce((sum, { count }) => sum + count, 0)).toBe(lastSeq(db()) + 2);
  });

  test('a merge is called by where it came from, undone and redone too, and counts what it changed', async () => {
    write(bruno, c1, { libelle: 'Accueillir' });
    await reunir(anne, bruno, folder);
    const merge = lastSeq(db());
    undo(anne, merge);
    redo(anne);
    const { lines } = historyPage(db(), { filter: noFilter, way: 'older', from: null, limit: 3 });
    expect(lines.map((line) => [gestureSaid(line).replace(/recu-\d+/, 'recu'), line.changeCount])).toEqual([
      ['Rétablissement\u00a0: réunion avec la copie recu.cpne', 1],
      ['Annulation\u00a0: réunion avec la copie recu.cpne', 1],
      ['Réunion avec la copie recu.cpne', 1],
    ]);
    expect(await relevesDe(anne, folder)).toEqual([]);
  });

  test('a received gesture that goes back over another says so, however often', async () => {
    write(anne, c2, { code: 'Z9' });
    await reunir(bruno, anne, folder);
    undo(bruno);
    redo(bruno);
    undo(bruno);
    write(bruno, c1, { libelle: 'Accueillir' });
    undo(bruno);
    redo(bruno);
    await reunir(anne, bruno, folder);
    const merge = lastSeq(db());
    const { gestes } = reunionDite(db(), { seq: merge, filter: noFilter });
    const titles = gestes.map((geste) =>
      texts.journal.reunion
        .geste(geste)
        .replace(/^.*?\. (?=[A-ZR])/, '')
        .replace(/recu-\d+/, 'recu'),
    );
    expect(titles).toEqual([
      'Réunion avec la copie recu.cpne.',
      'Annulation\u00a0: réunion avec la copie recu.cpne.',
      'Rétablissement\u00a0: réunion avec la copie recu.cpne.',
      'Annulation\u00a0: réunion avec la copie recu.cpne.',
      expect.stringMatching(/^Modification — compétence .* «\u00a0Accueillir\u00a0»\.$/),
      expect.stringMatching(/^Annulation\u00a0: modification — compétence /),
      expect.stringMatching(
        /^Rétablissement\u00a0: modification — compétence .* «\u00a0Accueillir\u00a0»\.$/,
      ),
    ]);
    const [step] = stepsOf(c1, 'libelle');
    expect(step === undefined ? '' : gestureSaid(step.line)).toMatch(
      /^Rétablissement\u00a0: modification — /,
    );
    expect(reunionTient(db(), merge)).toBe(true);
  });

  test('what it goes back over may be from before the copies parted', async () => {
    write(anne, c1, { libelle: 'Accueillir' });
    const dora = copyOf(anne, 'Dora');
    undo(dora);
    await reunir(anne, dora, folder);
    const [geste] = reunionDite(db(), { seq: lastSeq(db()), filter: noFilter }).gestes;
    expect(geste?.dit?.undone).toBe('item.changed');
  });

  test('knows whether it still holds, whatever was undone and redone', async () => {
    write(anne, c2, { code: 'Z9' });
    write(bruno, c1, { libelle: 'Accueillir' });
    await reunir(anne, bruno, folder);
    const merge = lastSeq(db());
    const tient = () => reunionTient(db(), merge);
    const tour: boolean[] = [tient()];
    for (const one of [undo, redo, undo]) {
      one(anne);
      tour.push(tient());
    }
    expect(tour).toEqual([true, false, true, false]);
    // Something new: it cannot be redone, and still does not hold.
    write(anne, c2, { libelle: 'Encaisser' });
    expect(tient()).toBe(false);
    undo(anne, lastSeq(db()) - 1);
    expect(tient()).toBe(true);
    // Another gesture that is undone, from before it, is no undoing of it.
    undo(anne, merge - 1);
    expect(tient()).toBe(true);
    expect(reunionTient(db(), merge - 1)).toBe(false);
  });

  test('says what was answered, of which item, and why', async () => {
    write(anne, c1, { libelle: 'Ici' });
    write(bruno, c1, { libelle: 'Reçu' });
    await reunir(anne, bruno, folder, () => ({ choix: 'autre', valeur: 'Ensemble', motif: 'Vu en séance' }));
    const filter = { ...noFilter, person: anne.author.id };
    expect(reunionDite(db(), { seq: lastSeq(db()), filter })).toMatchObject({
      gestes: [{ dit: { par: { nom: 'Bruno' } }, demande: false }],
      reponses: [
        {
          sujet: { id: c1, libelle: 'Ensemble' },
          membre: 'libelle',
          sorte: 'champ',
          question: 'champ',
          choix: 'autre',
          valeur: 'Ensemble',
          motif: 'Vu en séance',
        },
      ],
    });
  });
});

describe('what rows of others are found by', () => {
  test('is held to the journal by verification, and made again when a text comes later', async () => {
    write(bruno, c1, { libelle: 'Accueillir' });
    write(bruno, c2, { libelle: 'Encaisser' });
    await reunir(anne, bruno, folder);
    catchUp(db());
    const all = () => db().prepare('SELECT key, seq, hash FROM historyReceived').all();
    const before = all();
    expect(before.length).toBeGreaterThan(8);
    expect(await relevesDe(anne, folder)).toEqual([]);
    bringReceivedAgain(db());
    expect(all().length).toBe(before.length);
    expect(await relevesDe(anne, folder)).toEqual([]);
    for (const sql of [
      'DELETE FROM historyReceived WHERE key = (SELECT max(key) FROM historyReceived)',
      "UPDATE historyReceived SET hash = 'a' || substr(hash, 2) WHERE hash NOT LIKE 'a%'",
      'UPDATE historyReceived SET seq = seq - 1',
    ]) {
      db().exec('SAVEPOINT altered');
      db().exec(sql);
      expect((await relevesDe(anne, folder)).map(({ code }) => code)).toContain('HISTORY_CHANGED');
      db().exec('ROLLBACK TO altered; RELEASE altered');
    }
  });

  test('leads to them by the indexes alone', () => {
    const plan = (sql: string): string =>
      (
        db()
          .prepare(`EXPLAIN QUERY PLAN ${sql}`)
          .all(...[...sql.matchAll(/\?/g)].map(() => null)) as { readonly detail: string }[]
      )
        .map(({ detail }) => detail)
        .join('\n');
    for (const sql of [
      chunkEndSql('older', 'historyReceived'),
      receivedSql('DISTINCT seq', 'older', 3),
      receivedSql('hash', 'newer', 1),
      theirsSql,
      recuesSql,
    ]) {
      const lines = plan(sql);
      expect(lines).not.toMatch(/SCAN/);
      expect(lines).toMatch(/SEARCH/);
    }
  });
});
