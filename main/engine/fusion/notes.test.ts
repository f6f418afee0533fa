import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { copieOuverte, relevesDe, reunir } from '../../../tests/support/copies.ts';
import { openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { leaveSession, temporaryFolder, type TemporaryFolder } from '../../../tests/support/workspace.ts';
import { rediger } from '../../../shared/edit/note.ts';
import { commit } from '../journal/commit.ts';
import { listReferentiels } from '../referentiel/queries.ts';
import type { Session } from '../session.ts';

let example: OpenExample;
let folder: TemporaryFolder;
let [a, b]: [Session, Session] = [] as never;

beforeEach(() => {
  example = openExample();
  folder = temporaryFolder();
  a = example.session;
  b = copieOuverte(a, folder.at('b.cpne'), 'Bruno');
});
afterEach(() => {
  leaveSession(b);
  leaveSession(a);
  folder.remove();
});

/** Somebody writes the note of one rubric. */
function noter({ workspace, gesture, replica }: Session, texte: string): void {
  const id = listReferentiels(workspace.db)[0]?.id ?? '';
  const ecart = { porteur: { entity: 'referentiel', id }, depuis: 1, vers: 2 } as const;
  const place = { ...ecart, cle: 'ensemble', rubrique: 'candidats' } as const;
  const { op, changes } = rediger(new Map(), uuid(), place, texte);
  commit(workspace, gesture(op, changes, null), replica);
}

const textes = ({ workspace: { db } }: Session): unknown =>
  db.prepare('SELECT texte FROM noteModification').pluck().all();

describe('two notes of one rubric, one in each copy', () => {
  test.each(['leur', 'notre'] as const)('answered « %s », one is left in both', async (choix) => {
    noter(a, 'Ici');
    noter(b, 'Reçu');
    const { plan } = await reunir(a, b, folder, () => ({ choix }));
    expect(plan.points.map(({ question }) => question)).toEqual(['deuxNotes']);
    await reunir(b, a, folder);
    const attendu = [choix === 'leur' ? 'Reçu' : 'Ici'];
    expect([textes(a), textes(b)]).toEqual([attendu, attendu]);
    expect([await relevesDe(a, folder), await relevesDe(b, folder)]).toEqual([[], []]);
  });
});
