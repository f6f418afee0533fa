import type { Browser, Page } from 'playwright-core';
import { processorOf } from '../e2e/support/processor.ts';
import { median } from './measure.ts';

const frames = 240;
/** Ten rows a frame or so: much faster than a person reads. */
const stepPx = 120;

export interface Scroll {
  /** From one image to the next, on the average. */
  readonly frame: number;
  /** What an image costs the page's main thread. */
  readonly work: number;
}

/** In the page: what scrolls goes down a step at each frame. */
function goDown({
  selector,
  count,
  step,
}: {
  selector: string;
  count: number;
  step: number;
}): Promise<number> {
  const element = document.querySelector(selector);
  if (element === null) throw new Error(`no ${selector}`);
  element.scrollTop = 0;
  return new Promise((resolve) => {
    let began = 0;
    const next = (done: number): void => {
      requestAnimationFrame((now) => {
        if (done === 0) began = now;
        if (done === count) return resolve((now - began) / count);
        element.scrollTop += step;
        next(done + 1);
      });
    };
    next(0);
  });
}

async function scroll(page: Page, selector: string): Promise<Scroll> {
  const processor = await processorOf(page);
  const before = await processor();
  const frame = await page.evaluate(goDown, { selector, count: frames, step: stepPx });
  return { frame, work: ((await processor()) - before) / frames };
}

async function plainListPage(browser: Browser, texts: readonly string[]): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.setContent('<main style="height: 700px; overflow: auto"></main>');
  await page.evaluate((all) => {
    const lines = all.map((text) => {
      const line = document.createElement('p');
      line.textContent = text;
      return line;
    });
    document.querySelector('main')?.append(...lines);
  }, texts);
  return page;
}

const middle = (rounds: readonly Scroll[]): Scroll => ({
  frame: median(rounds.map(({ frame }) => frame)),
  work: median(rounds.map(({ work }) => work)),
});

/** The table, and a plain list of the same texts in the same browser, one after the other. */
export async function measureScroll(
  browser: Browser,
  page: Page,
  texts: readonly string[],
  rounds: number,
): Promise<{ readonly ours: Scroll; readonly bare: Scroll }> {
  const list = await plainListPage(browser, texts);
  const [ours, bare]: [Scroll[], Scroll[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await scroll(page, ':has(> [role="grid"])'));
    bare.push(await scroll(list, 'main'));
  }
  await list.close();
  return { ours: middle(ours), bare: middle(bare) };
}
