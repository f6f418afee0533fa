import { copyFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { createEngine } from '../../main/engine/engine.ts';
import { canonical } from '../../main/engine/canonical.ts';
import { chainHash } from '../../main/engine/journal/chain.ts';
import { setPragmas } from '../../main/engine/workspace/pragmas.ts';
import type { Request } from '../../shared/contract/requests.ts';
import { ask } from './ask.ts';
import { interleaved, median, ratioMeasure, timed, type Measure, type Side } from './measure.ts';
import { Random } from './random.ts';
import { rewording, type Made, type Worded } from './workspace.ts';
import { wording } from './words.ts';

interface Reworded {
  readonly worded: Worded;
  readonly libelle: string;
}

interface Ready extends Reworded {
  readonly seq: number;
  readonly corps: string;
  readonly previous: Buffer;
  readonly hash: Buffer;
}

interface Last {
  readonly seq: number;
  readonly corps: string;
  readonly hash: Buffer;
}

/** The journal rows that the gestures make, hashed beforehand: the bare side only writes. */
function readyRows(last: Last, gestures: readonly Reworded[]): readonly Ready[] {
  const model = JSON.parse(last.corps) as Record<string, unknown>;
  let { seq, hash: previous } = last;
  return gestures.map(({ worded, libelle }) => {
    const corps = canonical({ ...model, changes: [rewording(worded, libelle)] });
    const hash = chainHash(previous, corps);
    const ready = { worded, libelle, seq: ++seq, corps, previous, hash };
    previous = hash;
    return ready;
  });
}

/** Same file, same folder, same pragmas, same tables and indexes; no trigger, no check, nothing read. */
function bareFile(file: string): Database.Database {
  const path = file.replace('.cpne', '-nu.cpne');
  copyFileSync(file, path);
  const db = new Database(path);
  setPragmas(db, path);
  for (const { name } of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all() as {
    name: string;
  }[]) {
    db.exec(`DROP TRIGGER ${name}`);
  }
  db.exec('BEGIN EXCLUSIVE; COMMIT');
  return db;
}

function bareWriter(db: Database.Database, gestures: readonly Reworded[]): () => void {
  const last = db.prepare('SELECT seq, corps, hash FROM journal ORDER BY seq DESC LIMIT 1').get() as Last;
  const ready = readyRows(last, gestures).values();
  const begin = db.prepare('BEGIN IMMEDIATE');
  const update = db.prepare('UPDATE competence SET libelle = ? WHERE id = ?');
  const insert = db.prepare('INSERT INTO journal (seq, corps, prev_hash, hash) VALUES (?, ?, ?, ?)');
  const end = db.prepare('COMMIT');
  return () => {
    const row = ready.next().value;
    if (row === undefined) throw new Error('out of gestures');
    begin.run();
    update.run(row.libelle, row.worded.id);
    insert.run(row.seq, row.corps, row.previous, row.hash);
    end.run();
  };
}

/** Adds the processor time of what it times to `spent`, in milliseconds, user and system. */
function metered(spent: number[], action: () => unknown): Side {
  return async () => {
    const before = process.cpuUsage();
    const wall = await timed(action);
    const { user, system } = process.cpuUsage(before);
    spent.push((user + system) / 1000);
    return wall;
  };
}

/** One reworded competence through the router, against the bare transaction that leaves the same rows. */
export async function measureGesture(
  { file, worded }: Made,
  rounds: number,
  seed: number,
): Promise<readonly Measure[]> {
  const random = new Random(seed);
  const warmUp = Math.ceil(rounds / 4);
  const gestures = Array.from({ length: rounds + warmUp }, (): Reworded => ({
    worded: random.pick(worded),
    libelle: wording(random),
  }));
  const bare = bareFile(file);
  const writeBare = bareWriter(bare, gestures);
  const engine = createEngine(() => undefined);
  await ask(engine, 'workspace.open', { file });
  const next = gestures.values();
  const payloadOf = ({ worded: target, libelle }: Reworded): Request<'gesture.commit'> => {
    const changes = [rewording(target, libelle)];
    target.libelle = libelle;
    return { op: 'item.changed', reason: null, changes };
  };
  const spent = { ours: [] as number[], bare: [] as number[] };
  const ours: Side = () => {
    const gesture = next.next().value;
    if (gesture === undefined) throw new Error('out of gestures');
    const payload = payloadOf(gesture);
    return metered(spent.ours, () => ask(engine, 'gesture.commit', payload))();
  };
  const pairs = await interleaved(rounds, warmUp, ours, metered(spent.bare, writeBare));
  bare.close();
  engine.close();
  const cpu = { ours: median(spent.ours), bare: median(spent.bare) };
  return [
    ratioMeasure('Un geste (une compétence reformulée), par le routeur', pairs, 1.3),
    ratioMeasure('  le même, temps processeur seul', { ...cpu, ratio: cpu.ours / cpu.bare }, null),
  ];
}
