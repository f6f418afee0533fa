import { canonical } from '../../main/engine/canonical.ts';
import { catchUp } from '../../main/engine/history/catch-up.ts';
import { chainHash } from '../../main/engine/journal/chain.ts';
import { closeWorkspace, openWorkspace } from '../../main/engine/opening.ts';
import { colleges, type Author } from '../../shared/domain/gesture.ts';
import { timed } from './measure.ts';
import { idSource, Random } from './random.ts';
import { largeSize } from './referentiel.ts';
import { makeWorkspace, rewording, type Made } from './workspace.ts';
import { wording } from './words.ts';

export interface LongHistory extends Made {
  /** Instants of the journal, from the first to the last. */
  readonly from: number;
  readonly to: number;
  /** How long it took to make the journal ready to be filtered, in milliseconds. */
  readonly made: number;
}

/** Twenty years of work: so that days, people and référentiels are as they would be. */
const years = 20;
const referentiels = 100;
const people = 12;

/**
 * A workspace of that many journal rows: référentiels imported, then rewordings by several people over years, each row hashed after the one before.
 * Written straight into the tables, which `commit` would take minutes to fill; `verifier` finds nothing to say of it.
 */
export async function makeHistory(folder: string, rows: number, seed: number): Promise<LongHistory> {
  const made = makeWorkspace(
    folder,
    'histoire',
    { referentiels, size: largeSize, rows: referentiels + 1 },
    seed,
  );
  const random = new Random(seed);
  const nextId = idSource(random);
  const authors = Array.from({ length: people }, (_, i): Author => ({
    id: nextId(),
    nom: `Personne ${i + 1}`,
    college: colleges[i % colleges.length] ?? 'expert',
  }));
  const workspace = openWorkspace(made.file);
  const { db } = workspace;
  const last = db.prepare('SELECT seq, hash, corps, at FROM journal ORDER BY seq DESC LIMIT 1').get() as {
    readonly seq: number;
    readonly hash: Buffer;
    readonly corps: string;
    readonly at: string;
  };
  const model = JSON.parse(last.corps) as Record<string, unknown>;
  const from = Date.parse(last.at) + 1000;
  const step = (years * 365 * 86_400_000) / rows;
  const insert = db.prepare('INSERT INTO journal (seq, corps, prev_hash, hash) VALUES (?, ?, ?, ?)');
  const update = db.prepare('UPDATE competence SET libelle = ? WHERE id = ?');
  db.pragma('synchronous = OFF');
  let hash = last.hash;
  const at = (seq: number): number => Math.floor(from + (seq - last.seq) * step);
  db.transaction(() => {
    for (let seq = last.seq + 1; seq <= rows; seq++) {
      const target = random.pick(made.worded);
      const libelle = wording(random);
      const corps = canonical({
        ...model,
        at: new Date(at(seq)).toISOString(),
        author: random.pick(authors),
        op: 'item.changed',
        changes: [rewording(target, libelle)],
      });
      target.libelle = libelle;
      const next = chainHash(hash, corps);
      insert.run(seq, corps, hash, next);
      hash = next;
    }
    for (const { id, libelle } of made.worded) update.run(libelle, id);
  })();
  const ready = await timed(() => catchUp(db));
  closeWorkspace(workspace);
  return { ...made, from, to: at(rows), made: ready };
}
