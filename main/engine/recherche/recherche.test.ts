import { fc, test } from '@fast-check/vitest';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entriesAfter } from '../../../tests/support/entries.ts';
import { doneIn, rowsShown } from '../../../tests/support/edit-example.ts';
import { exampleReferentiel, openExample } from '../../../tests/support/open-example.ts';
import { randomSource } from '../../../tests/support/random-source.ts';
import { gridRandom, randomGesture } from '../../../tests/support/random-gestures.ts';
import {
  fill,
  leaveSession,
  newSession,
  temporaryFolder,
  type TemporaryFolder,
} from '../../../tests/support/workspace.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import type { SearchAnswer } from '../../../shared/contract/answers/recherche.ts';
import { createGrille } from '../../../shared/edit/grilles.ts';
import { genererGrille, type ChoixGrille } from '../../../shared/grille/generer.ts';
import { wordPlaces, wordsTyped } from '../../../shared/search/words.ts';
import { searchedEntities, writtenFields } from '../../../shared/search/written-fields.ts';
import { readRows } from '../referentiel/queries.ts';
import type { Session } from '../session.ts';
import { createRecherche, type Recherche } from './recherche.ts';

let folder: TemporaryFolder;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => folder.remove());

function failed(error: unknown): never {
  throw error;
}

type Asked = Partial<Request<'recherche.run'>>;

/** As a window does: asks again until all the texts are read. */
async function whole(
  recherche: Recherche,
  { workspace }: Session,
  texte: string,
  asked: Asked = {},
): Promise<SearchAnswer> {
  const request = { texte, referentiel: null, kinds: [], limit: 200, ...asked };
  const found = recherche.run(workspace.db, request);
  if (found.progress === null) return found;
  await new Promise((resolve) => setTimeout(resolve, 5));
  return whole(recherche, { workspace } as Session, texte, asked);
}

/** What there is to find, without any index: every text gone through. */
function naive({ workspace: { db } }: Session, texte: string): readonly string[] {
  const typed = wordsTyped(texte);
  return searchedEntities.flatMap((entity) =>
    [...readRows(db, entity, null).values()]
      .filter((row) => {
        const texts = writtenFields(entity).map((field) => row[field]);
        return typed.every((words) =>
          texts.some((text) => typeof text === 'string' && (wordPlaces(text, [words])[0] ?? []).length > 0),
        );
      })
      .map(({ id }) => id),
  );
}

const idsOf = ({ hits }: SearchAnswer): readonly string[] => hits.map(({ id }) => id).toSorted();

describe('looking for words in the file', () => {
  test.prop([fc.integer({ min: 1, max: 2 ** 31 - 1 })], { numRuns: 12 })(
    'finds what going through every text finds, before gestures and after each',
    async (seed) => {
      const random = randomSource(seed);
      const session = newSession(folder.at(`${newId()}.cpne`));
      fill(session, random, { referentiels: 2, versions: 0, gestures: 5 });
      gridRandom(session, random);
      const recherche = createRecherche(failed);
      const asked = [
        'secur',
        'ŒUVRE',
        'd’équ',
        'l’intervention',
        'prép* AND "de',
        'usager consigne',
        'C1',
        'N+1',
        'grille',
      ];
      for (let round = 0; round < 5; round += 1) {
        const texte = random.pick(asked);
        const found = await whole(recherche, session, texte);
        const expected = naive(session, texte);
        expect(found.total, texte).toBe(expected.length);
        if (expected.length <= 200) expect(idsOf(found), texte).toEqual(expected.toSorted());
        const before = session.workspace.head?.seq ?? 0;
        randomGesture(session, random);
        for (const { changes } of entriesAfter(session.workspace.db, before))
          recherche.follow(session.workspace.db, changes);
      }
      leaveSession(session);
    },
  );

  it('counts by kind and by référentiel, each without its own choice', async () => {
    const session = newSession(folder.at('facettes.cpne'));
    fill(session, randomSource(7), { referentiels: 3, versions: 0, gestures: 0 });
    const recherche = createRecherche(failed);
    const all = await whole(recherche, session, 'consignes');
    const sum = (facets: readonly { readonly count: number }[]): number =>
      facets.reduce((total, { count }) => total + count, 0);
    expect([sum(all.kinds), sum(all.referentiels)]).toEqual([all.total, all.total]);
    const [kind] = all.kinds;
    const [home] = all.referentiels;
    if (kind === undefined || home === undefined) throw new Error('nothing found');
    const some = await whole(recherche, session, 'consignes', { kinds: [kind.id], referentiel: home.id });
    expect(some.hits.every((hit) => hit.entity === kind.id && hit.referentiel === home.id)).toBe(true);
    expect(some.total).toBe(some.kinds.find(({ id }) => id === kind.id)?.count);
    expect(some.total).toBe(some.referentiels.find(({ id }) => id === home.id)?.count);
    const few = await whole(recherche, session, 'consignes', { limit: 2 });
    expect([few.hits.length, few.total]).toEqual([2, all.total]);
    leaveSession(session);
  });

  it('marks the words in what it shows, and never takes what was typed for anything but words', async () => {
    const session = newSession(folder.at('extraits.cpne'));
    fill(session, randomSource(11), { referentiels: 1, versions: 0, gestures: 0 });
    const recherche = createRecherche(failed);
    const { hits } = await whole(recherche, session, 'SECURIT');
    expect(hits.length).toBeGreaterThan(0);
    for (const { excerpt } of hits)
      for (const { start, end } of excerpt.marks) expect(excerpt.text.slice(start, end)).toBe('sécurité');
    for (const texte of [
      '"',
      '*',
      'NOT',
      'texte:sécurité',
      'NEAR(a b)',
      'a',
      '',
      '(((',
      '\uE000\uE000',
      '{x}: "y',
    ])
      expect((await whole(recherche, session, texte)).total, texte).toBe(naiveTotal(session, texte));
    leaveSession(session);
  });

  it('says in which grid an item stands, and finds one that was made since the first search', async () => {
    const example = openExample();
    const { session } = example;
    const { id } = exampleReferentiel;
    const recherche = createRecherche(failed);
    expect((await whole(recherche, session, 'commune')).total).toBe(0);
    const choix: ChoixGrille = { intitule: 'Grille commune', blocs: null, voies: [], echelle: 'acquis' };
    const grille = genererGrille(exampleReferentiel, choix, newId);
    const made = createGrille(rowsShown(session, id), id, grille);
    doneIn(session, made);
    recherche.follow(session.workspace.db, made.changes);
    expect((await whole(recherche, session, 'commune')).hits).toMatchObject([
      { entity: 'grille', id: grille.id, referentiel: id, grille: grille.id, field: 'intitule' },
    ]);
    // A line says what its critère does.
    const libelle = grille.parties[0]?.epreuves[0]?.lignes[0]?.libelle ?? '';
    const { hits } = await whole(recherche, session, libelle);
    const places = hits.map((hit) => [hit.entity, hit.grille]);
    expect(places).toContainEqual(['critere', null]);
    expect(places).toContainEqual(['ligne', grille.id]);
    example.close();
  });

  it('is kept out of the file', async () => {
    const session = newSession(folder.at('dehors.cpne'));
    fill(session, randomSource(13), { referentiels: 1, versions: 0, gestures: 0 });
    const tables = (): unknown[] => session.workspace.db.prepare('SELECT * FROM sqlite_schema').all();
    const [before, pages] = [tables(), session.workspace.db.pragma('page_count')];
    await whole(createRecherche(failed), session, 'consignes');
    expect([tables(), session.workspace.db.pragma('page_count')]).toEqual([before, pages]);
    leaveSession(session);
  });
});

/** Nothing that can be looked for is nothing to find. */
function naiveTotal(session: Session, texte: string): number {
  return wordsTyped(texte).length === 0 ? 0 : naive(session, texte).length;
}
