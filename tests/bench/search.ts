import { setTimeout as pause } from 'node:timers/promises';
import { closeWorkspace, openWorkspace } from '../../main/engine/opening.ts';
import { createRecherche, type Recherche } from '../../main/engine/recherche/recherche.ts';
import type { Workspace } from '../../main/engine/workspace/workspace.ts';
import { wordsTyped } from '../../shared/search/words.ts';
import { median, percentile95, timed, type Measure } from './measure.ts';
import { Random } from './random.ts';
import type { Made } from './workspace.ts';

const GOAL_MS = 30;

function failed(error: unknown): never {
  throw error;
}

const asked = (texte: string) => ({ texte, referentiel: null, kinds: [], limit: 50 });

/** What is typed on the way to one or two words of a text: « se », « sec », « secu »… */
function typedOnTheWay(random: Random, text: string): readonly string[] {
  const words = wordsTyped(text).map((parts) => parts.join(' '));
  const [first, second] = [random.pick(words), random.pick(words)];
  const whole = random.next() < 0.5 ? first : `${first} ${second}`;
  return Array.from({ length: whole.length - 1 }, (_, i) => whole.slice(0, i + 2));
}

/** Until all the texts are read; answers how many there are. */
async function readAll(recherche: Recherche, { db }: Workspace): Promise<number> {
  let total = 0;
  for (;;) {
    const { progress } = recherche.run(db, asked(''));
    if (progress === null) return total;
    ({ total } = progress);
    await pause(5);
  }
}

/** Words looked for in a whole file letter after letter, beside the full-text query alone; and the first reading of the texts. */
export async function measureSearch(made: Made, searches: number, seed: number): Promise<readonly Measure[]> {
  const random = new Random(seed);
  const workspace = openWorkspace(made.file);
  const { db } = workspace;
  const recherche = createRecherche(failed);
  let items = 0;
  const reading = await timed(async () => {
    items = await readAll(recherche, workspace);
  });
  const texts = Array.from({ length: Math.ceil(searches / 8) }, () => random.pick(made.worded).libelle);
  const typed = texts.flatMap((text) => typedOnTheWay(random, text)).slice(0, searches);
  const bareQuery = db.prepare('SELECT count(*) FROM temp.recherche WHERE recherche MATCH ?');
  const ours: number[] = [];
  const bare: number[] = [];
  for (const texte of typed) {
    ours.push(await timed(() => recherche.run(db, asked(texte))));
    const match = wordsTyped(texte).map((words) => `"${words.join(' ')}"*`);
    bare.push(match.length === 0 ? 0 : await timed(() => bareQuery.get(match.join(' '))));
  }
  workspace.changed = false;
  closeWorkspace(workspace);
  const count = items.toLocaleString('fr-FR');
  const goal = { words: `≤ ${GOAL_MS} ms`, met: percentile95(ours) <= GOAL_MS };
  return [
    {
      name: `Rechercher dans ${count} éléments, p95 (nu : la requête FTS5 seule)`,
      ours: percentile95(ours),
      bare: percentile95(bare),
      unit: 'ms',
      ratio: median(ours) / median(bare),
      goal,
    },
    {
      name: 'Première lecture des textes, par tranches (nu : rechercher, médiane)',
      ours: reading,
      bare: median(ours),
      unit: 'ms',
      ratio: reading / median(ours),
      goal: null,
    },
  ];
}
