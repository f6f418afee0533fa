import type { Browser, Page } from 'playwright-core';
import type { Referentiel } from '../../shared/generated/document.ts';
import type { Found } from './electron.ts';
import { firstImage } from './first-image.ts';
import { barePage, pressed, typed, type Expected, type Typed } from './keys.ts';
import { median, percentile95, type Measure } from './measure.ts';
import { countItems } from './referentiel.ts';
import { measureScroll } from './scroll.ts';
import { inBrowser } from './window.ts';
import type { Made } from './workspace.ts';

const frameMs = 1000 / 60;

/** What is aimed at for a référentiel of a size; null: for information. */
interface Goals {
  readonly size: string;
  /** Milliseconds from the data to the first image. */
  readonly opening: number;
  /** Frames from a key that changes the table to its image. */
  readonly gesture: number | null;
}

export const hugeGoals: Goals = { size: 'énorme', opening: 400, gesture: null };
/** Everything in a frame or two. */
export const typicalGoals: Goals = { size: 'courant', opening: 100, gesture: 2 };

const ms = (value: number): string => value.toLocaleString('fr-FR', { maximumFractionDigits: 1 });

const under = (limit: number, ours: number): Measure['goal'] => ({
  words: `< ${ms(limit)} ms`,
  met: ours < limit,
});

const concat = (rounds: readonly Typed[]): Typed => ({
  times: rounds.flatMap(({ times }) => times),
  work: rounds.flatMap(({ work }) => work),
});

export async function measureKeys(browser: Browser, page: Page, rounds: number): Promise<readonly Measure[]> {
  const bare = await barePage(browser);
  const [ours, theirs]: [Typed[], Typed[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await typed(page, 10));
    theirs.push(await typed(bare, 10));
  }
  await bare.close();
  const [here, there] = [concat(ours), concat(theirs)];
  const [time, bareTime] = [median(here.times), median(there.times)];
  const [work, bareWork] = [percentile95(here.work), percentile95(there.work)];
  return [
    {
      name: '  une lettre dans une cellule, de la touche à l’image',
      ours: time,
      bare: bareTime,
      unit: 'ms',
      ratio: time / bareTime,
      goal: { words: '≤ 1,2', met: time / bareTime <= 1.2 },
    },
    {
      name: '  le même, temps processeur de la page, p95',
      ours: work,
      bare: bareWork,
      unit: 'ms',
      ratio: work / bareWork,
      goal: under(8, work),
    },
  ];
}

const addedBy = (key: string, said: string): readonly (readonly [string, string, Expected])[] => [
  [`  ${said}, une ligne de plus`, key, 'place'],
  ['  Alt+flèche, une ligne déplacée', 'Alt+ArrowUp', 'place'],
  ['  Ctrl+Z, par le fichier et retour', 'Control+z', 'place'],
];

/** A line is written, one is added by a key, moved, and that is undone. */
export async function measureGestures(
  page: Page,
  bare: number,
  goals: Pick<Goals, 'gesture'>,
  rounds: number,
  [key, said]: readonly [key: string, said: string] = ['Enter', 'Entrée'],
): Promise<readonly Measure[]> {
  const gestures = addedBy(key, said);
  const times = new Map(gestures.map(([name]) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    await page.keyboard.type('Une ligne de plus');
    for (const [name, key, expected] of gestures) {
      times.get(name)?.push(await pressed(page, key, expected));
      // What is undone is in the file by then, and nothing else is on its way.
      await page.getByText('Enregistré', { exact: true }).waitFor();
    }
    await page.keyboard.press('F2');
  }
  return [...times].map(([name, all]) => {
    const ours = median(all);
    const goal =
      goals.gesture === null
        ? null
        : { words: `≤ nu + ${goals.gesture} images`, met: ours <= bare + goals.gesture * frameMs };
    return {
      name: `${name} (p95 : ${Math.round(percentile95(all))} ms)`,
      ours,
      bare,
      unit: 'ms',
      ratio: ours / bare,
      goal,
    };
  });
}

/** An image of the table that scrolls, against a plain list of these texts. */
export async function scrollMeasure(
  browser: Browser,
  page: Page,
  texts: readonly string[],
): Promise<Measure> {
  const { ours, bare } = await measureScroll(browser, page, texts, 3);
  const ratio = ours.frame / bare.frame;
  return {
    name: `  une image du défilement (page : ${ms(ours.work)} ms de processeur, nu ${ms(bare.work)})`,
    ours: ours.frame,
    bare: bare.frame,
    unit: 'ms',
    ratio,
    goal: { words: '≤ 1,2', met: ratio <= 1.2 },
  };
}

const textsOf = ({ blocs }: Referentiel): readonly string[] =>
  blocs.flatMap(({ competences }) =>
    competences.flatMap(({ libelle, criteres }) => [libelle, ...criteres.map((critere) => critere.libelle)]),
  );

/** Drafting in the table of a workspace's first référentiel, in Chromium, against the barest page that does the same. */
export async function measureDrafting(made: Made, goals: Goals, rounds: number): Promise<Found> {
  const [referentiel] = made.referentiels;
  if (referentiel === undefined) throw new Error('no référentiel');
  return inBrowser('Rédaction', made.file, async (browser, address) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await page.goto(address);
    await page.getByRole('gridcell').first().waitFor();
    const images = [];
    for (let round = 0; round < rounds; round += 1)
      images.push(await firstImage(context, new URL(address).origin, referentiel.id));
    const [opening, bareOpening] = [
      median(images.map(({ ours }) => ours)),
      median(images.map(({ bare }) => bare)),
    ];
    const scroll = await scrollMeasure(browser, page, textsOf(referentiel));
    await page.getByRole('gridcell').first().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('F2');
    const keys = await measureKeys(browser, page, rounds);
    const gestures = await measureGestures(page, keys[0]?.bare ?? 0, goals, rounds);
    await context.close();
    const items = countItems(referentiel).toLocaleString('fr-FR');
    return [
      {
        name: `Rédiger dans un référentiel ${goals.size} (${items} éléments) : des données à la première image`,
        ours: opening,
        bare: bareOpening,
        unit: 'ms',
        ratio: opening / bareOpening,
        goal: under(goals.opening, opening),
      },
      ...keys,
      ...gestures,
      scroll,
    ];
  });
}
