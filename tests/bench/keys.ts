import type { Browser, Page } from 'playwright-core';
import { processorOf } from '../e2e/support/processor.ts';

/**
 * When a key counts as answered: once one of these texts is in the open référentiel; once the cell that has the keyboard in the table
 * is another, or elsewhere; once a text is anywhere in the window, or no longer is; or, null, at the first frame.
 */
export type Expected =
  readonly string[] | 'place' | { readonly shown: string } | { readonly gone: string } | null;

/** What a person does: presses a key, pastes, or clicks. */
type Act = 'keydown' | 'paste' | 'click';

interface Armed {
  readonly painted: Promise<number>;
}

/**
 * In the page: milliseconds from the next act, as the browser dates it, until a frame is painted with what is expected. The message
 * comes right after that frame. What is awaited from outside of the page is looked for at growing intervals, half a second apart at last.
 */
function arm({ expected, act }: { readonly expected: Expected; readonly act: Act }): void {
  const limitMs = 120_000;
  const place = (): string => {
    const cell = document.querySelector<HTMLElement>('[data-current]');
    return `${cell?.dataset['cell']} ${cell?.closest('[role="row"]')?.getAttribute('aria-rowindex')}`;
  };
  const before = place();
  const isThere = (): boolean => {
    if (expected === null) return true;
    if (expected === 'place') return place() !== before;
    if ('shown' in expected) return document.body.textContent.includes(expected.shown);
    if ('gone' in expected) return !document.body.textContent.includes(expected.gone);
    const shown = document.querySelector('main')?.textContent ?? '';
    return expected.some((text) => shown.includes(text));
  };
  const painted = new Promise<number>((resolve, reject) => {
    const answer = (pressedAt: number): void => {
      requestAnimationFrame(() => {
        if (performance.now() - pressedAt > limitMs)
          return reject(new Error(`never shown: ${JSON.stringify(expected)}`));
        if (!isThere()) return answer(pressedAt);
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now() - pressedAt));
        port1.start();
        port2.postMessage(null);
      });
    };
    addEventListener(act, (event) => answer(event.timeStamp), { capture: true, once: true });
  });
  Object.assign(window, { armed: { painted } satisfies Armed });
}

/** From what is done to the frame that answers it, in milliseconds. */
export async function answered(
  page: Page,
  act: Act,
  expected: Expected,
  work: () => Promise<unknown>,
): Promise<number> {
  await page.evaluate(arm, { expected, act });
  await work();
  return page.evaluate(() => (window as unknown as { armed: Armed }).armed.painted);
}

/** From a key to the frame that answers it, in milliseconds. */
export function pressed(page: Page, key: string, expected: Expected): Promise<number> {
  return answered(page, 'keydown', expected, () => page.keyboard.press(key));
}

export async function pressedOneByOne(
  page: Page,
  keys: readonly (readonly [string, Expected])[],
): Promise<number[]> {
  const times: number[] = [];
  for (const [key, expected] of keys) times.push(await pressed(page, key, expected));
  return times;
}

export const typing = (count: number): readonly (readonly [string, null])[] =>
  Array.from({ length: count }, (_, index) => ['abcdefghij'[index % 10] ?? 'a', null]);

export interface Typed {
  /** From each key to its frame. */
  readonly times: readonly number[];
  /** What each has cost the page's main thread, that of measuring included. */
  readonly work: readonly number[];
}

/** Letters in the field that has the focus. */
export async function typed(page: Page, count: number): Promise<Typed> {
  const processor = await processorOf(page);
  const times: number[] = [];
  const work: number[] = [];
  for (const [key, expected] of typing(count)) {
    await page.evaluate(arm, { expected, act: 'keydown' as const });
    const before = await processor();
    await page.keyboard.press(key);
    times.push(await page.evaluate(() => (window as unknown as { armed: Armed }).armed.painted));
    work.push((await processor()) - before);
  }
  return { times, work };
}

/** A plain field in an empty page: what a key costs in this browser whatever the application. */
export async function barePage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.setContent('<textarea autofocus></textarea>');
  await page.locator('textarea').focus();
  return page;
}
