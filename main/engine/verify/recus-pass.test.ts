import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ajoutDeCompetence } from '../../../tests/support/ajout-de-competence.ts';
import { deuxCopies, type DeuxCopies, idsDe, relevesDe } from '../../../tests/support/copies.ts';
import { canonical } from '../canonical.ts';
import { digestOf, linkHash } from '../journal/chain.ts';
import { readCorps } from '../journal/entries.ts';

let { a, folder, fermer }: DeuxCopies = {} as never;
beforeEach(() => {
  ({ a, folder, fermer } = deuxCopies());
});
afterEach(() => fermer());

/** A file that holds, since before such rows were refused, one that follows its last and says that; its hash. */
function recevoir(dit: Readonly<Record<string, unknown>>): string {
  const { db, head } = a.workspace;
  if (head === null) throw new Error('no row');
  const corps = canonical({ ...(JSON.parse(readCorps(db, head.seq)) as object), ...dit });
  const sha256 = digestOf(corps);
  const hash = linkHash(head.hash, sha256).toString('hex');
  db.prepare('INSERT INTO journalRecu (hash, seq, corps, sha256, prev_hash) VALUES (?, ?, ?, ?, ?)').run(
    hash,
    head.seq + 1,
    corps,
    sha256,
    head.hash,
  );
  return hash;
}

test.each([
  ['puts an item under itself', () => ajoutDeCompetence('x', 'x')],
  [
    'gives an item the identifier of another',
    () => ajoutDeCompetence(idsDe(a, 'critere')[0] ?? '', idsDe(a, 'bloc')[0] ?? ''),
  ],
])('a row that %s is named', async (_what, change) => {
  const hash = recevoir({ changes: [change()] });
  expect(await relevesDe(a, folder)).toContainEqual(
    expect.objectContaining({ code: 'RECUE_IDENTIFIANT', table: 'journalRecu', row: hash, field: 'corps' }),
  );
});

test.each([
  ['an instant that is none', { at: 'hier' }],
  ['a reason that is no text', { reason: { a: 1 } }],
  ['an author of no collège', { author: { id: 'x', nom: 'Camille Essai', college: 'pirate' } }],
])('a row of %s is named', async (_what, dit) => {
  const hash = recevoir({ changes: [], ...dit });
  expect(await relevesDe(a, folder)).toContainEqual(
    expect.objectContaining({ code: 'RECUE_UNREADABLE', table: 'journalRecu', row: hash, field: 'corps' }),
  );
});

test('a row that says nothing of the kind is not', async () => {
  recevoir({ changes: [ajoutDeCompetence(uuid(), idsDe(a, 'bloc')[0] ?? '')] });
  expect((await relevesDe(a, folder)).map(({ code }) => code)).toEqual(['RECUE_UNEXPECTED']);
});
