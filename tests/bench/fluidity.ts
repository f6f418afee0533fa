import type { Page } from 'playwright-core';
import type { Found } from './electron.ts';
import { barePage, pressedOneByOne, typing } from './keys.ts';
import { median, percentile95, type Measure } from './measure.ts';
import { inBrowser } from './window.ts';
import type { Made } from './workspace.ts';

const frameMs = 16;
const promptMs = 100;

type Goal = (times: readonly number[], bare: number) => Measure['goal'];

const oneFrameMore: Goal = (times, bare) => ({
  words: `≤ nu + ${frameMs}`,
  met: median(times) <= bare + frameMs,
});
const prompt: Goal = (times) => ({ words: `p95 ≤ ${promptMs}`, met: percentile95(times) <= promptMs });

function measure(name: string, times: readonly number[], bare: number, goal: Goal): Measure {
  const ours = median(times);
  const named = `${name} (p95 : ${Math.round(percentile95(times))} ms)`;
  return { name: named, ours, bare, unit: 'ms', ratio: ours / bare, goal: goal(times, bare) };
}

/** Texts of the référentiel of which its first screen shows one at least: whatever it begins with. */
function firstTexts({ referentiels }: Made, index: number): readonly string[] {
  const { activites = [], blocs = [] } = referentiels[index] ?? {};
  const texts = [activites[0]?.intitule, blocs[0]?.intitule].filter((text) => text !== undefined);
  if (texts.length === 0) throw new Error(`référentiel ${index} is empty`);
  return texts;
}

async function measureIn(page: Page, made: Made, bare: number): Promise<readonly Measure[]> {
  const count = made.referentiels.length;
  const first = page.getByRole('option').first();
  await first.click();
  await page.getByRole('heading', { level: 2, name: made.referentiels[0]?.intitule ?? '' }).waitFor();
  const half = count >> 1;
  const opening = await pressedOneByOne(
    page,
    Array.from({ length: half - 1 }, (_, index) => ['ArrowDown', firstTexts(made, index + 1)]),
  );
  const steps = await pressedOneByOne(
    page,
    Array.from({ length: count - half }, () => ['ArrowDown', null]),
  );
  await page.getByRole('tab', { name: 'Fiche' }).click();
  await page.getByRole('tabpanel').getByRole('textbox').first().focus();
  const letters = await pressedOneByOne(page, typing(count));
  return [
    measure(`Passer d’un référentiel à l’autre, sur ${count}, sans attendre`, steps, bare, oneFrameMore),
    measure('Ouvrir un référentiel de 499 éléments, par une flèche', opening, bare, prompt),
    measure('Une lettre dans un champ de la fiche', letters, bare, oneFrameMore),
  ];
}

/** Going through a workspace with the keyboard, against keys in an empty page of the same browser. */
export const measureFluidity = (made: Made): Promise<Found> =>
  inBrowser('Fluidité', made.file, async (browser, address) => {
    const bare = await barePage(browser);
    const times = await pressedOneByOne(bare, typing(made.referentiels.length));
    await bare.close();
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(address);
    return measureIn(page, made, median(times));
  });
