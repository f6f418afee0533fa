import { execFile, spawnSync } from 'node:child_process';
import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { annuaireFile, readAnnuaire } from '../../main/engine/annuaire/base.ts';
import { chercher } from '../../main/engine/annuaire/recherche.ts';
import { motsDe } from '../../shared/annuaire/mots.ts';
import { growthOf } from '../support/growth.ts';
import { writeListeFictive } from '../support/liste-fictive.ts';
import { project, type Found } from './electron.ts';
import { interleaved, median, percentile95, ratioMeasure, timed, type Measure } from './measure.ts';
import { Random } from './random.ts';

const run = promisify(execFile);
const cli = join(project, 'dist/main/cli.js');

const IMPORT_GOAL = 3;
const SEARCH_GOAL_MS = 30;
const GROWTH_GOAL_MB = 80;
const SEARCHES = 500;
const SHOWN = 20;

/** Why an import cannot be measured here; null when it can. */
function obstacle(): string | null {
  if (spawnSync('sqlite3', ['--version']).status !== 0) return 'la commande sqlite3 n’est pas sur ce poste';
  return existsSync(cli) ? null : 'application non construite (npm run build)';
}

const megabytes = (file: string): number => Math.round(statSync(file).size / 1e6);

/** Whole processes on both sides, from their start to their end: « paritaire annuaire », and « sqlite3 .import », which makes no index. */
async function measureImport(folder: string, file: string, rounds: number): Promise<Measure> {
  const bareFile = join(folder, 'nu.sqlite');
  const commands = ['.mode csv', '.separator ;', `.import '${file}' liste`];
  const pairs = await interleaved(
    rounds,
    1,
    () => timed(() => run(process.execPath, [cli, 'annuaire', file])),
    async () => {
      rmSync(bareFile, { force: true });
      return timed(() => run('sqlite3', [bareFile, ...commands]));
    },
  );
  const sizes = `${megabytes(file)} Mo, base de ${megabytes(annuaireFile())} Mo, nue ${megabytes(bareFile)}`;
  return ratioMeasure(`Importer la Liste publique (${sizes}), processus entiers`, pairs, IMPORT_GOAL);
}

/** As long a list as the real one beside one of a tenth: what grows with the list is not flat. */
function measureGrowth(file: string, tenth: string): Measure {
  const bare = growthOf('annuaire.importer', tenth).growthMb;
  const ours = growthOf('annuaire.importer', file).growthMb;
  return {
    name: `Mémoire pendant cet import : +${ours} Mo (nu : une liste dix fois plus courte)`,
    ours,
    bare,
    unit: 'Mo',
    ratio: ours / Math.max(1, bare),
    goal: { words: `≤ +${GROWTH_GOAL_MB} Mo`, met: ours <= GROWTH_GOAL_MB },
  };
}

/** The beginnings of a word or two of names, the last letters not typed yet. */
function typedIn(noms: readonly string[], random: Random): readonly string[] {
  return Array.from({ length: SEARCHES }, () => {
    const mots = motsDe(random.pick(noms));
    const said = random.next() < 0.5 ? mots.slice(0, 1) : mots.slice(0, 2);
    const whole = said.join(' ');
    return whole.slice(0, 1 + random.below(whole.length));
  });
}

/** Each search opens the base, as the engine does; beside it, the full-text query alone, on a connection that stays open. */
async function measureCompletion(noms: readonly string[], seed: number): Promise<Measure> {
  const typed = typedIn(noms, new Random(seed));
  const ours: number[] = [];
  for (const texte of typed) ours.push(await timed(() => chercher(texte, SHOWN)));
  const bare = readAnnuaire((db) => {
    const query = db.prepare('SELECT count(*) FROM noms WHERE noms MATCH ?');
    return typed.map((texte) => {
      const match = motsDe(texte)
        .map((mot) => `"${mot}"*`)
        .join(' ');
      const start = performance.now();
      if (match !== '') query.get(match);
      return performance.now() - start;
    });
  });
  return {
    name: `Compléter un nom parmi eux, ${SEARCHES} saisies, p95 (nu : la requête FTS5 seule)`,
    ours: percentile95(ours),
    bare: percentile95(bare),
    unit: 'ms',
    ratio: median(ours) / median(bare),
    goal: { words: `≤ ${SEARCH_GOAL_MS} ms`, met: percentile95(ours) <= SEARCH_GOAL_MS },
  };
}

/** The public list of training bodies: so many fictional ones, imported then looked through as one types. */
export async function measureAnnuaire(
  folder: string,
  count: number,
  rounds: number,
  seed: number,
): Promise<Found> {
  const [file, tenth] = [join(folder, 'liste.csv'), join(folder, 'liste-courte.csv')];
  await writeListeFictive(tenth, Math.ceil(count / 10), seed);
  const noms = await writeListeFictive(file, count, seed);
  const growth = measureGrowth(file, tenth);
  const why = obstacle();
  const imported = why === null ? [await measureImport(folder, file, rounds)] : [];
  return {
    measures: [...imported, growth, await measureCompletion(noms, seed)],
    skipped: why === null ? null : `Importer la Liste publique : SAUTÉ, ${why}`,
  };
}
