import { join } from 'node:path';
import Database from 'better-sqlite3';
import { canonical } from '../../main/engine/canonical.ts';
import { chainHash, genesisHash } from '../../main/engine/journal/chain.ts';
import { migrate } from '../../main/engine/workspace/migrate.ts';
import { idSource, Random } from './random.ts';
import { wording } from './words.ts';

/** Rewordings, as they follow one another: texts of the length of real ones, one competence in a hundred each time. */
function* corpsOf(rows: number, seed: number): Generator<string> {
  const random = new Random(seed);
  const nextId = idSource(random);
  const author = { college: 'secretariat', id: nextId(), nom: 'Banc d’essai' };
  const replica = nextId();
  const worded = Array.from({ length: 1000 }, () => ({ id: nextId(), libelle: wording(random) }));
  const start = Date.UTC(2026, 0, 5, 8);
  for (let seq = 1; seq <= rows; seq++) {
    const one = random.pick(worded);
    const libelle = wording(random);
    const change = { after: { libelle }, before: { libelle: one.libelle }, entity: 'competence', id: one.id };
    one.libelle = libelle;
    const at = new Date(start + seq * 30_000).toISOString();
    yield canonical({
      at,
      author,
      changes: [change],
      format: 1,
      op: 'item.changed',
      reason: null,
      replica,
      schema: 5,
      undoOf: null,
    });
  }
}

/** A file whose journal has so many rows, each hashed with the one before: the chain alone, without the items that they would change. */
export function makeChain(folder: string, rows: number, seed: number): string {
  const file = join(folder, 'chaine.cpne');
  const db = new Database(file);
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  migrate(db);
  const insert = db.prepare('INSERT INTO journal (seq, prev_hash, hash, corps) VALUES (?, ?, ?, ?)');
  let [seq, previous]: [number, Buffer] = [0, genesisHash];
  db.transaction(() => {
    for (const corps of corpsOf(rows, seed)) {
      const hash = chainHash(previous, corps);
      insert.run(++seq, previous, hash, corps);
      previous = hash;
    }
  })();
  db.close();
  return file;
}
