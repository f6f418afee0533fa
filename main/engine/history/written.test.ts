import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ItemStep } from '../../../shared/contract/answers/history.ts';
import { noFilter } from '../../../shared/contract/shapes.ts';
import { ajoutDeCompetence } from '../../../tests/support/ajout-de-competence.ts';
import { ajouter, changer, idsDe, retirer, reunir } from '../../../tests/support/copies.ts';
import { found, stepsOf } from '../../../tests/support/histoires.ts';
import { exampleReferentiel } from '../../../tests/support/open-example.ts';
import { troisCopies, type TroisCopies } from '../../../tests/support/trois-copies.ts';
import { reunionDite } from '../fusion/reunion-dite.ts';
import { commit } from '../journal/commit.ts';
import { lastSeq } from '../journal/entries.ts';
import { redo, undo } from '../journal/undo.ts';
import type { Session } from '../session.ts';
import { loadMembers } from '../workspace/rows.ts';
import { touchedBetween } from './between.ts';
import { catchUp } from './catch-up.ts';
import { itemHistory } from './item.ts';

let { anne, bruno, claire, folder, ouvrirCopie, fermer }: TroisCopies = {} as never;
let [c1, c2] = ['', ''];

beforeEach(() => {
  ({ anne, bruno, claire, folder, ouvrirCopie, fermer } = troisCopies());
  [c1 = '', c2 = ''] = idsDe(anne, 'competence');
});
afterEach(() => fermer());

const db = () => anne.workspace.db;

/** Who, what it became, why, and by which row it came. */
const told = (steps: readonly ItemStep[], field: string) =>
  steps.map(({ line, changes, received }) => [
    line.author.nom,
    changes[0]?.after?.[field],
    line.reason,
    received?.by.seq ?? null,
  ]);
/** Anne puts off the one question that what Bruno did asks; by which row. */
async function remettre(): Promise<number> {
  changer(anne, 'competence', c1, { libelle: 'Ici' });
  changer(bruno, 'competence', c1, { libelle: 'Reçu' });
  changer(bruno, 'competence', c2, { libelle: 'Aussi' });
  await reunir(anne, bruno, folder, ({ id }) => (id === c1 ? { choix: 'plusTard' } : undefined));
  return lastSeq(db());
}
const sameNames =
  (...names: readonly string[]) =>
  (said: readonly string[]) =>
    said.toSorted().join() === names.join();
/** Who answered what with other words, and whose words they were made of. */
const made = (steps: readonly ItemStep[]) =>
  steps.flatMap(({ line, madeOf }) =>
    madeOf === null ? [] : [[line.author.nom, madeOf.authors.map(({ nom }) => nom), madeOf.isBoth]],
  );

describe('the history of an item', () => {
  test('what came by a merge is told by who wrote it, when and why, and by which merge it came', async () => {
    changer(bruno, 'competence', c1, { libelle: 'Accueillir' }, 'Vu en sous-groupe');
    changer(bruno, 'competence', c1, { libelle: 'Accueillir les clients' }, 'Relu');
    await reunir(anne, bruno, folder);
    const merge = lastSeq(db());
    const [last, before, first] = stepsOf(anne, c1, 'libelle');
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
      changer(anne, 'competence', id, { libelle: 'Ici' });
      changer(bruno, 'competence', id, { libelle: 'Reçu' });
    }
    await reunir(anne, bruno, folder, ({ id }) =>
      id === c1
        ? { choix: 'autre', valeur: 'Ni l’un ni l’autre', motif: 'Vu en séance' }
        : { choix: 'leur', motif: 'Mieux dit' },
    );
    const merge = lastSeq(db());
    const steps = stepsOf(anne, c1, 'libelle');
    expect(told(steps.slice(0, 3), 'libelle')).toEqual([
      ['Anne', 'Ni l’un ni l’autre', 'Vu en séance', null],
      ['Bruno', 'Reçu', null, merge],
      ['Anne', 'Ici', null, null],
    ]);
    expect(made(steps)).toEqual([['Anne', ['Anne', 'Bruno'], false]]);
    expect(made(stepsOf(anne, c2))).toEqual([]);
    expect(told(stepsOf(anne, c2, 'libelle').slice(0, 2), 'libelle')).toEqual([
      ['Anne', 'Reçu', 'Mieux dit', null],
      ['Bruno', 'Reçu', null, merge],
    ]);
  });

  test('words that are by chance those of the other, given as one’s own, are one’s own', async () => {
    changer(anne, 'competence', c1, { libelle: 'Ici' });
    changer(bruno, 'competence', c1, { libelle: 'Reçu' });
    await reunir(anne, bruno, folder, () => ({ choix: 'autre', valeur: 'Reçu' }));
    expect(told(stepsOf(anne, c1, 'libelle').slice(0, 1), 'libelle')).toEqual([['Anne', 'Reçu', null, null]]);
  });

  test('what one took from another is by who wrote it first, and what was decided there by who decided it', async () => {
    for (const id of [c1, c2]) changer(claire, 'competence', id, { libelle: 'De Claire' }, 'Métier');
    changer(bruno, 'competence', c2, { libelle: 'De Bruno' });
    await reunir(bruno, claire, folder, ({ question }) =>
      question === null ? undefined : { choix: 'autre', valeur: 'Des deux' },
    );
    await reunir(anne, bruno, folder);
    const merge = lastSeq(db());
    expect(told(stepsOf(anne, c1, 'libelle').slice(0, 1), 'libelle')).toEqual([
      ['Claire', 'De Claire', 'Métier', merge],
    ]);
    const steps = stepsOf(anne, c2, 'libelle');
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
    expect(made(stepsOf(anne, c2, 'code'))).toEqual([]);
  });

  test('both changes together are of all whose gestures led to either, and of nobody who was undone', async () => {
    const [base, ici, recu] = [
      'Accueillir un client et encaisser',
      'Recevoir un client et encaisser',
      'Accueillir un client et rembourser',
    ];
    changer(anne, 'competence', c1, { libelle: base });
    const [paul, jeanne, dora] = [
      ouvrirCopie(anne, 'Paul'),
      ouvrirCopie(anne, 'Jeanne'),
      ouvrirCopie(anne, 'Dora'),
    ];
    changer(paul, 'competence', c1, { libelle: ici });
    await reunir(anne, paul, folder);
    changer(jeanne, 'competence', c1, { libelle: recu });
    jeanne.author = dora.author;
    changer(jeanne, 'competence', c1, { libelle: 'Autre chose' });
    undo(jeanne);
    const both = 'Recevoir un client et rembourser';
    await reunir(anne, jeanne, folder, ({ propose }) =>
      propose === null ? undefined : { choix: 'autre', valeur: propose },
    );
    const [step] = stepsOf(anne, c1, 'libelle');
    expect(step?.changes[0]?.after).toEqual({ libelle: both });
    expect(made(stepsOf(anne, c1, 'libelle'))).toEqual([['Anne', ['Paul', 'Jeanne'], true]]);
    const merge = lastSeq(db());
    expect(reunionDite(db(), { seq: merge, filter: noFilter }).reponses[0]?.faitDe).toEqual(step?.madeOf);
    undo(anne);
    redo(anne);
    changer(bruno, 'competence', c1, { libelle: 'De Bruno' });
    await reunir(anne, bruno, folder, ({ question }) =>
      question === null ? undefined : { choix: 'autre', valeur: 'De tous' },
    );
    expect(made(stepsOf(anne, c1, 'libelle').slice(0, 1))).toEqual([
      ['Anne', expect.toSatisfy(sameNames('Anne', 'Bruno', 'Jeanne', 'Paul')), false],
    ]);
  });

  test('of a change that would have come by itself, amended, what came alone', async () => {
    changer(bruno, 'competence', c1, { libelle: 'Reçu' });
    await reunir(anne, bruno, folder, ({ id }) =>
      id === c1 ? { choix: 'autre', valeur: 'Reçu, revu' } : undefined,
    );
    expect(made(stepsOf(anne, c1))).toEqual([['Anne', ['Bruno'], false]]);
  });

  test('in the copy that they were answered for, they are of the same', async () => {
    changer(anne, 'competence', c1, { libelle: 'Ici' });
    changer(bruno, 'competence', c1, { libelle: 'Reçu' });
    await reunir(bruno, anne, folder, () => ({ choix: 'autre', valeur: 'Ensemble', motif: 'Au téléphone' }));
    await reunir(anne, bruno, folder);
    const steps = stepsOf(anne, c1, 'libelle');
    const merge = lastSeq(db());
    expect(told(steps.slice(0, 3), 'libelle')).toEqual([
      ['Bruno', 'Ensemble', 'Au téléphone', merge],
      ['Bruno', 'Reçu', null, merge],
      ['Anne', 'Ici', null, null],
    ]);
    expect(made(steps)).toEqual([['Bruno', ['Anne', 'Bruno'], false]]);
  });

  test('put off, then answered in other words, they are of what came before', async () => {
    const first = await remettre();
    await reunir(anne, bruno, folder, () => ({ choix: 'autre', valeur: 'Ensemble' }));
    const steps = stepsOf(anne, c1, 'libelle');
    expect(told(steps.slice(0, 2), 'libelle')).toEqual([
      ['Anne', 'Ensemble', null, null],
      ['Bruno', 'Reçu', null, lastSeq(db())],
    ]);
    expect(made(steps)).toEqual([['Anne', ['Anne', 'Bruno'], false]]);
    expect(found(anne, { person: bruno.author.id, item: c1 })).toEqual([
      [lastSeq(db()), 1],
      [first, 1],
    ]);
  });

  test('what was put off is told as such; then taken, it is by who wrote it', async () => {
    const first = await remettre();
    const [putOff, ...before] = stepsOf(anne, c1, 'libelle');
    expect(putOff).toMatchObject({ line: { seq: first }, changes: [], ecartes: [{ choix: 'plusTard' }] });
    expect(told(before.slice(0, 1), 'libelle')).toEqual([['Anne', 'Ici', null, null]]);
    await reunir(anne, bruno, folder, () => ({ choix: 'leur' }));
    const [, taken, stillPutOff] = stepsOf(anne, c1, 'libelle');
    expect(taken?.received?.by.seq).toBe(lastSeq(db()));
    expect(stillPutOff).toMatchObject({
      line: { seq: first },
      changes: [],
      ecartes: [{ choix: 'plusTard' }],
    });
  });

  test('what would have come by itself, put off and then taken, is under the merge that took it, with its reason', async () => {
    changer(bruno, 'competence', c1, { libelle: 'Reçu' }, 'Vu en sous-groupe');
    changer(bruno, 'competence', c2, { libelle: 'Aussi' });
    const later = { choix: 'plusTard', motif: 'Pas encore' } as const;
    await reunir(anne, bruno, folder, ({ id }) => (id === c1 ? later : undefined));
    const first = lastSeq(db());
    await reunir(anne, bruno, folder, () => ({ choix: 'leur', motif: 'D’accord maintenant' }));
    const then = lastSeq(db());
    expect(then).toBeGreaterThan(first);
    for (const field of [null, 'libelle']) {
      const [taken, done, putOff] = stepsOf(anne, c1, field);
      expect(taken).toMatchObject({
        line: { seq: then, author: { nom: 'Anne' }, reason: 'D’accord maintenant' },
        changes: [{ after: { libelle: 'Reçu' } }],
        received: null,
      });
      expect(done).toMatchObject({
        line: { author: { nom: 'Bruno' }, reason: 'Vu en sous-groupe' },
        received: { by: { seq: then } },
      });
      expect(putOff).toMatchObject({
        line: { seq: first },
        ecartes: [{ choix: 'plusTard', motif: 'Pas encore' }],
      });
    }
  });

  test('what was here before the other copy took it is no addition of whoever took it there, and a choice against it keeps its reason', async () => {
    const [critere = ''] = idsDe(anne, 'critere');
    const neuf = ajouter(anne, c1, 'Nouveau');
    await reunir(bruno, anne, folder);
    await reunir(claire, anne, folder);
    changer(bruno, 'critere', neuf, { libelle: 'De Bruno' });
    changer(claire, 'critere', neuf, { libelle: 'De Claire' });
    changer(bruno, 'critere', critere, { libelle: 'Aussi' });
    await reunir(anne, bruno, folder, ({ id }) => (id === neuf ? { choix: 'plusTard' } : undefined));
    await reunir(anne, claire, folder);
    await reunir(anne, bruno, folder, ({ id }) =>
      id === neuf ? { choix: 'leur', motif: 'C’est la pratique' } : undefined,
    );
    const [by, claires] = [lastSeq(db()), lastSeq(db()) - 1];
    expect(told(stepsOf(anne, neuf, 'libelle'), 'libelle')).toEqual([
      ['Anne', 'De Bruno', 'C’est la pratique', null],
      ['Bruno', 'De Bruno', null, by],
      ['Claire', 'De Claire', null, claires],
      ['Anne', undefined, null, null],
      ['Anne', 'Nouveau', null, null],
    ]);
  });

  test('what a text is made of after a refusal is what stood here, and what came; not what both had long left', async () => {
    changer(anne, 'competence', c1, { libelle: 'D’Anne' });
    changer(claire, 'competence', c1, { libelle: 'De Claire' });
    await reunir(anne, claire, folder, () => ({ choix: 'notre' }));
    await reunir(claire, anne, folder, ({ id }) =>
      id === c1 ? { choix: 'notre', motif: 'J’y tiens' } : undefined,
    );
    await reunir(anne, claire, folder, ({ id }) =>
      id === c1 ? { choix: 'autre', valeur: 'Des deux' } : undefined,
    );
    expect(made(stepsOf(anne, c1, 'libelle').slice(0, 1))).toEqual([
      ['Anne', expect.toSatisfy(sameNames('Anne', 'Claire')), false],
    ]);
  });

  test('a gesture that led to several merges is told once, under the first that made something of it', async () => {
    changer(anne, 'competence', c1, { libelle: 'D’Anne' });
    changer(bruno, 'competence', c1, { libelle: 'De Bruno' });
    changer(claire, 'competence', c1, { libelle: 'De Claire' });
    for (const one of [bruno, claire])
      await reunir(anne, one, folder, ({ id }) =>
        id === c1 ? { choix: 'autre', valeur: `Avec ${one.author.nom}` } : undefined,
      );
    const [second, first] = [lastSeq(db()), lastSeq(db()) - 1];
    expect(told(stepsOf(anne, c1, 'libelle').slice(0, 4), 'libelle')).toEqual([
      ['Anne', 'Avec Claire', null, null],
      ['Claire', 'De Claire', null, second],
      ['Anne', 'Avec Bruno', null, null],
      ['Bruno', 'De Bruno', null, first],
    ]);
    undo(anne);
    undo(anne);
    await reunir(anne, bruno, folder, ({ id }) => (id === c1 ? { choix: 'leur' } : undefined));
    expect(told(stepsOf(anne, c1, 'libelle').slice(0, 2), 'libelle')).toEqual([
      ['Anne', 'De Bruno', null, null],
      ['Bruno', 'De Bruno', null, lastSeq(db())],
    ]);
  });

  test('what another copy refused is found even where nothing that came changed the item', async () => {
    changer(bruno, 'competence', c1, { libelle: 'De Bruno' });
    changer(claire, 'competence', c1, { libelle: 'De Claire' });
    await reunir(anne, bruno, folder);
    await reunir(bruno, claire, folder, () => ({ choix: 'notre', motif: 'Déjà dit' }));
    changer(bruno, 'competence', c2, { libelle: 'Aussi' });
    await reunir(anne, bruno, folder);
    for (const field of [null, 'libelle'])
      expect(
        stepsOf(anne, c1, field).flatMap(({ line, ecartes }) =>
          ecartes.map(({ motif }) => [line.author.nom, motif]),
        ),
      ).toContainEqual(['Bruno', 'Déjà dit']);
    expect(stepsOf(anne, c1, 'code').flatMap(({ ecartes }) => ecartes)).toEqual([]);
  });

  test('a gesture received is called by what it was about, and is not told again where what it took away comes back', async () => {
    const activites = () => loadMembers(db(), 'competence', c1, ['activites'])?.['activites'];
    const [activite = ''] = activites() as readonly string[];
    retirer(bruno, 'activite', activite);
    await reunir(anne, bruno, folder);
    expect(activites()).toEqual([]);
    const recus = () => stepsOf(anne, c1).filter(({ received }) => received !== null);
    const retrait = {
      line: { op: 'item.removed', subject: { entity: 'activite', id: activite } },
      changes: [{ id: c1, after: { activites: [] } }],
    };
    expect(recus()).toMatchObject([retrait]);
    await reunir(claire, bruno, folder, ({ id }) => (id === activite ? { choix: 'notre' } : undefined));
    await reunir(anne, claire, folder);
    expect(activites()).toEqual([activite]);
    const [revenue] = stepsOf(anne, c1);
    expect(revenue).toMatchObject({
      line: { author: { nom: 'Anne' }, op: 'fusion.faite' },
      changes: [{ before: { activites: [] }, after: { activites: [activite] } }],
    });
    expect(recus()).toMatchObject([retrait]);
  });

  test('what comes back with another item, and that others had changed, comes back: it is not changed, nor moved, and the reason is that of the other', async () => {
    const critere = ajouter(anne, c1, 'Avec le client');
    const paul = ouvrirCopie(anne, 'Paul');
    changer(paul, 'critere', critere, { libelle: 'Avec le client, devant lui' });
    retirer(anne, 'competence', c1);
    await reunir(anne, paul, folder, ({ id }) =>
      id === c1 ? { choix: 'leur', motif: 'Exigé par le titre' } : undefined,
    );
    const [revenu, change] = stepsOf(anne, critere);
    expect(revenu).toMatchObject({
      line: { author: { nom: 'Anne' }, reason: 'Exigé par le titre' },
      changes: [{ before: null, after: { libelle: 'Avec le client, devant lui' } }],
      received: null,
    });
    expect(change).toMatchObject({
      line: { author: { nom: 'Paul' }, reason: null },
      changes: [{ after: { libelle: 'Avec le client, devant lui' } }],
    });
  });

  test('what was refused, and that other words are then made of, came by the merge that refused it', async () => {
    changer(anne, 'competence', c1, { libelle: 'Ici' });
    changer(bruno, 'competence', c1, { libelle: 'Reçu' });
    const avantSonRefus = ouvrirCopie(anne, 'Paul');
    await reunir(anne, bruno, folder, () => ({ choix: 'notre', motif: 'Voté' }));
    const refus = lastSeq(db());
    await reunir(bruno, avantSonRefus, folder, () => ({ choix: 'autre', valeur: 'Ensemble' }));
    await reunir(anne, bruno, folder, () => ({ choix: 'leur' }));
    const prise = lastSeq(db());
    const steps = stepsOf(anne, c1, 'libelle');
    expect(told(steps, 'libelle').slice(0, 5)).toEqual([
      ['Anne', 'Ensemble', null, null],
      ['Bruno', 'Ensemble', null, prise],
      ['Bruno', 'Reçu', null, refus],
      ['Anne', undefined, null, null],
      ['Anne', 'Ici', null, null],
    ]);
    expect(steps[3]).toMatchObject({ line: { seq: refus }, ecartes: [{ choix: 'notre', motif: 'Voté' }] });
  });
});

describe('what was refused of an item', () => {
  test('is told with what it was and whose, here and where another copy refused it', async () => {
    changer(bruno, 'competence', c1, { libelle: 'De Bruno' });
    changer(claire, 'competence', c1, { libelle: 'De Claire' });
    await reunir(anne, bruno, folder);
    await reunir(bruno, claire, folder, () => ({ choix: 'notre' }));
    await reunir(anne, claire, folder, ({ id }) => (id === c1 ? { choix: 'plusTard' } : undefined));
    changer(bruno, 'competence', c2, { libelle: 'Aussi' });
    await reunir(anne, bruno, folder);
    const recus = stepsOf(anne, c1).flatMap(({ line, ecartes }) =>
      ecartes.map(({ choix, recu }) => [line.author.nom, choix, recu?.par.nom, recu?.valeur]),
    );
    expect(recus).toEqual([
      ['Bruno', 'notre', 'Claire', 'De Claire'],
      ['Anne', 'plusTard', 'Claire', 'De Claire'],
    ]);
  });

  test('as a whole, is of who did it, where one person alone did', async () => {
    const ici = db().prepare('SELECT bloc FROM competence WHERE id = ?').pluck().get(c1);
    const [x = '', y = ''] = idsDe(anne, 'bloc').filter((id) => id !== ici);
    changer(bruno, 'competence', c1, { bloc: x });
    changer(claire, 'competence', c1, { bloc: y });
    for (const one of [bruno, claire])
      await reunir(anne, one, folder, ({ sorte }) => (sorte === 'place' ? { choix: 'notre' } : undefined));
    expect(stepsOf(anne, c1).flatMap(({ ecartes }) => ecartes.map(({ recu }) => recu?.par.nom))).toEqual([
      undefined,
      'Bruno',
    ]);
  });

  test('in a merge that was undone, is said to be; done again, it is told once', async () => {
    changer(anne, 'competence', c1, { libelle: 'D’Anne' });
    await reunir(bruno, anne, folder, ({ id }) => (id === c1 ? { choix: 'notre' } : undefined));
    const refus = (session: Session) =>
      stepsOf(session, c1).flatMap(({ ecartes, isUndone }) => (ecartes.length === 0 ? [] : [isUndone]));
    expect(refus(bruno)).toEqual([false]);
    undo(bruno);
    expect(refus(bruno)).toEqual([true]);
    redo(bruno);
    expect(refus(bruno)).toEqual([false]);
    changer(bruno, 'competence', c2, { libelle: 'Aussi' });
    await reunir(claire, bruno, folder);
    expect(refus(claire)).toEqual([false]);
    undo(bruno);
    undo(bruno);
    await reunir(anne, bruno, folder);
    expect(refus(anne)).toEqual([true]);
  });
});

test('what an item stood under, and was linked to, is named, even once it is gone', () => {
  const [{ bloc: from } = { bloc: '' }] = db()
    .prepare('SELECT bloc FROM competence WHERE id = ?')
    .all(c1) as {
    readonly bloc: string;
  }[];
  const to = idsDe(anne, 'bloc').find((id) => id !== from) ?? '';
  changer(anne, 'competence', c1, { bloc: to });
  const nom = db().prepare('SELECT intitule FROM bloc WHERE id = ?').pluck().get(from) as string;
  retirer(anne, 'bloc', from);
  catchUp(db());
  const noms = itemHistory(db(), { id: c1, field: null, from: null, limit: 50 })?.noms ?? {};
  expect(noms[from]).toContain(nom);
  expect(Object.keys(noms)).toEqual(expect.arrayContaining([to, ...idsDe(anne, 'activite').slice(0, 1)]));
});

describe('what changed between two moments', () => {
  test('is signed by who wrote it, with the reasons that they gave', async () => {
    const from = lastSeq(db());
    changer(bruno, 'competence', c1, { libelle: 'Accueillir' }, 'Vu en sous-groupe');
    changer(claire, 'competence', c1, { code: 'Z1' }, 'Renuméroté');
    changer(anne, 'competence', c2, { libelle: 'Ici' });
    changer(bruno, 'competence', c2, { libelle: 'Reçu' }, 'Sous-groupe');
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

  test('reads a row received once, however many items it made', async () => {
    const from = lastSeq(db());
    const ids = Array.from({ length: 30 }, () => uuid());
    const { workspace, gesture, replica } = bruno;
    const changes = ids.map((id) => ajoutDeCompetence(id, idsDe(bruno, 'bloc')[0] ?? ''));
    commit(workspace, gesture('item.added', changes, 'Importé'), replica);
    await reunir(anne, bruno, folder);
    catchUp(db());
    const lus = vi.spyOn(JSON, 'parse');
    const of = { kind: 'referentiel', id: exampleReferentiel.id } as const;
    const touched = touchedBetween(db(), of, new Set(ids), from, lastSeq(db()));
    const fois = lus.mock.calls.filter(([text]) => text.includes('"op":"item.added"')).length;
    lus.mockRestore();
    expect(ids.map((id) => touched.get(id)?.byField.get('')?.author.nom)).toEqual(ids.map(() => 'Bruno'));
    expect(fois).toBe(1);
  });
});
