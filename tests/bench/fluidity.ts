import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../e2e/support/chromium.ts';
import { startLoopbackProcess } from '../e2e/support/loopback.ts';
import { project, type Found } from './electron.ts';
import { median, type Measure } from './measure.ts';
import type { Made } from './workspace.ts';

const frameMs = 16;
const promptMs = 100;

/** What a key must have changed before it counts as answered: one of these texts in the open référentiel, or nothing but one frame. */
type Expected = readonly string[] | null;

interface Armed {
  readonly painted: Promise<number>;
}

/**
 * In the page: milliseconds from the next key, as the browser dates it, until a frame is painted with what is expected. The message
 * comes right after that frame.
 */
function arm(expected: Expected): void {
  const limitMs = 20_000;
  const painted = new Promise<number>((resolve, reject) => {
    const answer = (pressedAt: number): void => {
      requestAnimationFrame(() => {
        const shown = document.querySelector('main')?.textContent ?? '';
        if (performance.now() - pressedAt > limitMs)
          return reject(new Error(`never shown: ${String(expected)}`));
        if (expected !== null && !expected.some((text) => shown.includes(text))) return answer(pressedAt);
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now() - pressedAt));
        port1.start();
        port2.postMessage(null);
      });
    };
    addEventListener('keydown', (event) => answer(event.timeStamp), { capture: true, once: true });
  });
  Object.assign(window, { armed: { painted } satisfies Armed });
}

async function pressed(page: Page, key: string, expected: Expected): Promise<number> {
  await page.evaluate(arm, expected);
  await page.keyboard.press(key);
  return page.evaluate(() => (window as unknown as { armed: Armed }).armed.painted);
}

async function pressedOneByOne(
  page: Page,
  keys: readonly (readonly [string, Expected])[],
): Promise<number[]> {
  const times: number[] = [];
  for (const [key, expected] of keys) times.push(await pressed(page, key, expected));
  return times;
}

const typing = (count: number): readonly (readonly [string, null])[] =>
  Array.from({ length: count }, (_, index) => ['abcdefghij'[index % 10] ?? 'a', null]);

/** A plain field in an empty page: what a key costs in this browser whatever the application. */
async function bareKeys(browser: Browser, count: number): Promise<number[]> {
  const page = await browser.newPage();
  await page.setContent('<textarea autofocus></textarea>');
  await page.locator('textarea').focus();
  const times = await pressedOneByOne(page, typing(count));
  await page.close();
  return times;
}

function percentile95(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0;
}

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

/** Going through a workspace with the keyboard, in Chromium, against keys in an empty page of the same browser. */
export async function measureFluidity(made: Made): Promise<Found> {
  if (!existsSync(join(project, 'dist/main/loopback.js')))
    return { measures: [], skipped: 'Fluidité : SAUTÉ, application non construite (npm run build)' };
  const env = Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
  const host = await startLoopbackProcess(env, [made.file]);
  const browser = await launchChromium();
  try {
    const bare = median(await bareKeys(browser, made.referentiels.length));
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(host.address);
    return { measures: await measureIn(page, made, bare), skipped: null };
  } finally {
    await browser.close();
    await host.stop();
  }
}
