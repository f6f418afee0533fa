import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifierSays } from '../../../tests/audit/verifiers.ts';
import { withoutGuards } from '../../../tests/support/forger.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { relirePuisRetirer } from '../../../tests/support/relecture-exemple.ts';
import { semerRegistre } from '../../../tests/support/registre-seme.ts';
import { sha256 } from '../canonical.ts';
import { createEngine } from '../engine.ts';
import { quietTask, type Task } from '../task.ts';
import { adoptVersion } from '../version/adopt.ts';
import { ecrireExtrait } from './extrait.ts';

let example: OpenExample;
let to = '';
beforeEach(() => {
  example = openExample();
  to = join(example.folder, 'extrait.jsonl');
});
afterEach(() => example.close());

function adopt(numero: string): void {
  adoptVersion(example.session, {
    grilles: {},
    ref: exampleReferentiel.id,
    numero,
    decision: { type: 'adoption', date: '2026-11-20', ref: 'Relevé n° 12' },
    motif: 'Essai',
    passerOutre: null,
  });
}

const write = (sansCorps = false, task: Task = quietTask): ReturnType<typeof ecrireExtrait> =>
  ecrireExtrait({ file: example.file, to, sansCorps }, task, example.session.workspace);
const lines = (): readonly Record<string, unknown>[] =>
  readFileSync(to, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('an audit extract', () => {
  test('holds the rows and the frozen octets, and is found sound, with the head as its anchor', async () => {
    adopt('1.0');
    const { head, sha256: written } = await write();
    expect(sha256(readFileSync(to))).toBe(written);
    const { db } = example.session.workspace;
    const stored = db.prepare('SELECT corps FROM journal ORDER BY seq').pluck().all();
    expect(lines().flatMap(({ corps }) => corps ?? [])).toEqual(stored);
    expect(lines().at(-1)?.['texte']).toBe(
      db.prepare('SELECT CAST(octets AS TEXT) FROM document').pluck().get(),
    );
    expect(verifierSays('node', to, '--ancre', `${head.seq}:${head.hash}`)).toMatchObject({
      code: 0,
      text: expect.stringContaining(
        `Ancré\u00a0: le journal passe par la ligne ${head.seq} donnée.`,
      ) as string,
    });
  });

  test('holds nothing of what is known of persons', async () => {
    adopt('1.0');
    semerRegistre(example.session);
    await write();
    const text = readFileSync(to, 'utf8');
    const { db } = example.session.workspace;
    const known = db
      .prepare(
        "SELECT valeur, hex(sel) AS sel, valeur ->> 'nom' AS nom, valeur ->> 'courriel' AS courriel FROM coffre",
      )
      .all() as { valeur: string; sel: string; nom: string; courriel: string | null }[];
    expect(known.length).toBeGreaterThan(0);
    for (const { valeur, sel, nom, courriel } of known) {
      for (const secret of [valeur, sel.toLowerCase(), `"${nom}"`, ...(courriel === null ? [] : [courriel])])
        expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
    }
    expect(verifierSays('node', to).code).toBe(0);
  });

  test('may hold rows by the digest of their text: the chain and the versions still verify', async () => {
    adopt('1.0');
    await write(true);
    expect(lines().filter((line) => 'sha256' in line)).toHaveLength(2);
    expect(readFileSync(to, 'utf8')).not.toContain('espace.created');
    expect(verifierSays('node', to)).toMatchObject({ code: 0, releve: [] });
  });

  test('holds the snapshots of reviews, and with rows by their digest the rows that name them', async () => {
    relirePuisRetirer(example.session, exampleReferentiel.id);
    const { db } = example.session.workspace;
    const octets = db.prepare('SELECT CAST(octets AS TEXT) FROM instantane').pluck().get();
    for (const sansCorps of [false, true]) {
      await write(sansCorps);
      expect(lines().at(-1)).toMatchObject({ sorte: 'relecture', texte: octets });
      expect(verifierSays('node', to)).toMatchObject({ code: 0, releve: [] });
    }
    expect(lines().filter((line) => 'corps' in line)).toHaveLength(1);
  });

  test('is that of a file of an earlier format too, as it is', async () => {
    const file = fileURLToPath(new URL('../../../tests/fixtures/formats/format-4.cpne', import.meta.url));
    await ecrireExtrait({ file, to, sansCorps: false }, quietTask, null);
    expect(verifierSays('node', to)).toMatchObject({ code: 0, releve: [] });
  });

  test('shows what was altered as it is: it is for the verifier to say', async () => {
    adopt('1.0');
    const copy = join(example.folder, 'copie.cpne');
    example.session.workspace.db.prepare('VACUUM INTO ?').run(copy);
    const db = new Database(copy);
    withoutGuards(db, () =>
      db.exec("UPDATE journal SET corps = replace(corps, 'Jeanne', 'Jeanna') WHERE seq = 1"),
    );
    db.close();
    await ecrireExtrait({ file: copy, to, sansCorps: false }, quietTask, null);
    expect(verifierSays('node', to).releve).toEqual([
      'Journal, ligne 1\u00a0: son texte n’est plus celui qui a été haché.',
    ]);
  });

  test('is written whole or not at all', async () => {
    adopt('1.0');
    const before = readdirSync(example.folder);
    await expect(write(false, { progress: () => undefined, cancelled: () => true })).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    expect(readdirSync(example.folder)).toEqual(before);
  });

  test('takes the place of an earlier one, and of nothing else', async () => {
    const engine = createEngine(() => undefined);
    const asked = { file: example.file, to, sansCorps: false };
    const answer = async (): Promise<unknown> => engine.handle('audit.extrait', asked, quietTask);
    await write();
    expect(await answer()).toMatchObject({ ok: true });
    writeFileSync(to, 'Monsieur,');
    expect(await answer()).toMatchObject({ ok: false, error: { code: 'EXPORT_WOULD_REPLACE' } });
    engine.close();
  });
});
