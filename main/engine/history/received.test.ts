import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { noFilter } from '../../../shared/contract/shapes.ts';
import { gestureSaid } from '../../../shared/i18n/fr/gesture-said.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { changer, idsDe, relevesDe, reunir } from '../../../tests/support/copies.ts';
import { found, stepsOf } from '../../../tests/support/histoires.ts';
import { exampleReferentiel } from '../../../tests/support/open-example.ts';
import { troisCopies, type TroisCopies } from '../../../tests/support/trois-copies.ts';
import { recuesSurSql } from '../fusion/proposees.ts';
import { recuesSql, reunionDite, reunionTient } from '../fusion/reunion-dite.ts';
import { lastSeq } from '../journal/entries.ts';
import { redo, undo } from '../journal/undo.ts';
import type { Session } from '../session.ts';
import { activity } from './activity.ts';
import { bringReceivedAgain, catchUp, onItemSql } from './catch-up.ts';
import { historyChoices } from './choices.ts';
import { answeredSql } from './ecartes.ts';
import { historyCount, historyPage } from './history.ts';
import { mergesSql } from './once.ts';
import { chunkEndSql, receivedSql } from './walk.ts';
import { theirsSql } from './written.ts';

let { anne, bruno, claire, folder, ouvrirCopie, fermer }: TroisCopies = {} as never;
let [c1, c2] = ['', ''];

beforeEach(() => {
  ({ anne, bruno, claire, folder, ouvrirCopie, fermer } = troisCopies());
  [c1 = '', c2 = ''] = idsDe(anne, 'competence');
});
afterEach(() => fermer());

const db = () => anne.workspace.db;

describe('a merge', () => {
  test('is about no référentiel of its own, and tells what came by its time, whoever did it', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const at = (minute: number, session: Session, id: string): void => {
      vi.setSystemTime(new Date(Date.UTC(2026, 10, 28, 9, minute)));
      changer(session, 'competence', id, { libelle: `Minute ${minute}` });
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

describe('the journal', () => {
  test('asked for somebody, finds the merges that brought what they did, and how much of it', async () => {
    changer(bruno, 'competence', c1, { libelle: 'Accueillir' }, 'Sous-groupe du matin');
    changer(bruno, 'competence', c2, { libelle: 'Encaisser' });
    await reunir(bruno, claire, folder);
    changer(claire, 'competence', c2, { code: 'Z9' });
    await reunir(anne, bruno, folder);
    const merge = lastSeq(db());
    await reunir(anne, claire, folder);
    const { people } = historyChoices(db());
    expect(people.map(({ nom }) => nom)).toEqual(expect.arrayContaining(['Anne', 'Bruno', 'Claire']));
    const [person, other] = [bruno.author.id, claire.author.id];
    expect(found(anne, { person })).toEqual([[merge, 2]]);
    expect(found(anne, { person: other })).toEqual([[merge + 1, 1]]);
    expect(found(anne, { person, item: c1 })).toEqual([[merge, 1]]);
    expect(found(anne, { person, op: 'item.removed' })).toEqual([]);
    expect(found(anne, { person, home: exampleReferentiel.id })).toEqual([[merge, 2]]);
    expect(found(anne, { person, text: 'sous-groupe du MATIN' })).toEqual([[merge, 1]]);
    expect(found(anne, { text: 'sous-groupe du matin' })).toEqual([[merge, 1]]);
    expect(found(anne, { person, from: '2000-01-01T00:00:00.000Z', to: '2100-01-01T00:00:00.000Z' })).toEqual(
      [[merge, 2]],
    );
    expect(found(anne, { person, to: '2000-01-01T00:00:00.000Z' })).toEqual([]);
    expect(found(anne, noFilter).every(([, received]) => received === 0)).toBe(true);
  });

  describe('asked for somebody, finds each merge that took what they did', () => {
    const parBruno = () => found(anne, { person: bruno.author.id });

    test('though the one before, which put it off, had received it', async () => {
      changer(anne, 'competence', c1, { libelle: 'Ici' });
      changer(bruno, 'competence', c1, { libelle: 'De Bruno' });
      changer(bruno, 'competence', c2, { libelle: 'De Bruno aussi' });
      await reunir(anne, bruno, folder);
      const first = lastSeq(db());
      changer(claire, 'competence', c1, { code: 'Z9' });
      await reunir(anne, claire, folder);
      expect(parBruno()).toEqual([[first, 2]]);
      await reunir(anne, bruno, folder, () => ({ choix: 'leur' }));
      const merge = lastSeq(db());
      expect(parBruno()).toEqual([
        [merge, 1],
        [first, 2],
      ]);
      expect(found(anne, { person: bruno.author.id, item: c1 })).toEqual([
        [merge, 1],
        [first, 1],
      ]);
      const { gestes } = reunionDite(db(), { seq: merge, filter: noFilter });
      expect(gestes).toMatchObject([{ dejaRecu: true, dit: { par: { nom: 'Bruno' } } }]);
      // Counted, and told of the item, once.
      expect(activity(db(), { by: 'person' })?.rows).toContainEqual(
        expect.objectContaining({ person: expect.objectContaining({ nom: 'Bruno' }) as unknown, count: 2 }),
      );
      expect(activity(db(), { by: 'person' })?.total).toBe(lastSeq(db()) + 3);
      expect(stepsOf(anne, c1, 'libelle').filter(({ received }) => received !== null)).toHaveLength(1);
      expect(await relevesDe(anne, folder)).toEqual([]);
    });

    test('though the one before, which was undone, had brought it; and says which was', async () => {
      changer(bruno, 'competence', c1, { libelle: 'De Bruno' });
      await reunir(anne, bruno, folder);
      const first = lastSeq(db());
      undo(anne);
      await reunir(anne, bruno, folder);
      expect(parBruno()).toEqual([
        [lastSeq(db()), 1],
        [first, 1],
      ]);
      const page = historyPage(db(), {
        filter: { ...noFilter, person: bruno.author.id },
        way: 'older',
        from: null,
        limit: 9,
      });
      expect(page.lines.map(({ isUndone }) => isUndone ?? false)).toEqual([false, true]);
      expect(await relevesDe(anne, folder)).toEqual([]);
    });

    test('and taken with other words, and not what it only left as it was', async () => {
      changer(anne, 'competence', c1, { libelle: 'Ici' });
      changer(bruno, 'competence', c1, { libelle: 'De Bruno' });
      await reunir(anne, bruno, folder);
      const first = lastSeq(db());
      await reunir(anne, bruno, folder, () => ({ choix: 'autre', valeur: 'Ensemble' }));
      const merge = lastSeq(db());
      expect(parBruno()).toEqual([
        [merge, 1],
        [first, 1],
      ]);
      changer(claire, 'competence', c1, { libelle: 'De Claire' });
      await reunir(anne, claire, folder, () => ({ choix: 'leur' }));
      expect(parBruno()).toEqual([
        [merge, 1],
        [first, 1],
      ]);
    });
  });

  test('days are those on which the gestures of others were made, not that of the merge', async () => {
    changer(bruno, 'competence', c1, { libelle: 'Accueillir' });
    const later = new Date(Date.now() + 5).toISOString();
    await new Promise((done) => setTimeout(done, 15));
    await reunir(anne, bruno, folder);
    expect(found(anne, { person: bruno.author.id, to: later })).toEqual([[lastSeq(db()), 1]]);
    expect(found(anne, { person: bruno.author.id, from: later })).toEqual([]);
  });

  test('a filter that finds merges counts them, each once', async () => {
    changer(bruno, 'competence', c1, { libelle: 'Accueillir' });
    changer(bruno, 'competence', c1, { libelle: 'Accueillir les clients' });
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
    expect([count, found(anne, filter)]).toEqual([
      2,
      [
        [lastSeq(db()), 2],
        [lastSeq(db()) - 1, 0],
      ],
    ]);
  });

  test('counts the gestures of others for those who made them', async () => {
    changer(bruno, 'competence', c1, { libelle: 'Accueillir' });
    changer(bruno, 'competence', c1, { libelle: 'Accueillir les clients' });
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
    changer(bruno, 'competence', c1, { libelle: 'Accueillir' });
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
    changer(anne, 'competence', c2, { code: 'Z9' });
    await reunir(bruno, anne, folder);
    undo(bruno);
    redo(bruno);
    undo(bruno);
    changer(bruno, 'competence', c1, { libelle: 'Accueillir' });
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
    const [step] = stepsOf(anne, c1, 'libelle');
    expect(step === undefined ? '' : gestureSaid(step.line)).toMatch(
      /^Rétablissement\u00a0: modification — /,
    );
    expect(reunionTient(db(), merge)).toBe(true);
  });

  test('what it goes back over may be from before the copies parted', async () => {
    changer(anne, 'competence', c1, { libelle: 'Accueillir' });
    const dora = ouvrirCopie(anne, 'Dora');
    undo(dora);
    await reunir(anne, dora, folder);
    const [geste] = reunionDite(db(), { seq: lastSeq(db()), filter: noFilter }).gestes;
    expect(geste?.dit?.undone).toBe('item.changed');
  });

  test('knows whether it still holds, whatever was undone and redone', async () => {
    changer(anne, 'competence', c2, { code: 'Z9' });
    changer(bruno, 'competence', c1, { libelle: 'Accueillir' });
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
    changer(anne, 'competence', c2, { libelle: 'Encaisser' });
    expect(tient()).toBe(false);
    undo(anne, lastSeq(db()) - 1);
    expect(tient()).toBe(true);
    // Another gesture that is undone, from before it, is no undoing of it.
    undo(anne, merge - 1);
    expect(tient()).toBe(true);
    expect(reunionTient(db(), merge - 1)).toBe(false);
  });

  test('says what was answered, of which item, and why', async () => {
    changer(anne, 'competence', c1, { libelle: 'Ici' });
    changer(bruno, 'competence', c1, { libelle: 'Reçu' });
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
    changer(bruno, 'competence', c1, { libelle: 'Accueillir' });
    changer(bruno, 'competence', c2, { libelle: 'Encaisser' });
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
      "UPDATE historyReceived SET hash = iif(hash LIKE 'a%', 'b', 'a') || substr(hash, 2)",
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
      recuesSql('received'),
      recuesSurSql,
      onItemSql,
      answeredSql,
      mergesSql,
    ]) {
      const lines = plan(sql);
      expect(lines).not.toMatch(/SCAN/);
      expect(lines).toMatch(/SEARCH/);
    }
  });
});
