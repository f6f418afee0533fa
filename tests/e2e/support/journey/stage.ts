import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeViolations } from '../axe.ts';
import { overlaysShown } from '../overlays.ts';
import type { Hands } from '../hands.ts';
import type { JourneyHost } from './host.ts';

export interface View {
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
}

/** Where a journey is made: a page in its host, and the hands that work in it. */
export interface Stage {
  readonly host: JourneyHost;
  readonly page: Page;
  readonly hands: Hands;
  /**
   * A screen or a dialog, once it is whole: axe finds nothing, the focus is somewhere, a dialog's buttons are in sight, and at 200 %
   * nothing sticks out.
   */
  readonly look: (name: string) => Promise<void>;
}

/** When it names a folder, each screen of a journey leaves its picture there. */
export const capturesFolder = process.env['PARITAIRE_CAPTURES'];

export function createStage(host: JourneyHost, hands: Hands, view: View): Stage {
  const { page } = host;
  let looks = 0;
  return {
    host,
    page,
    hands: attentive(page, hands),
    look: async (name) => {
      looks += 1;
      await overlaysShown(page);
      await expectFocusKept(page, name);
      if (capturesFolder !== undefined) {
        const { width, height, scheme } = view;
        const file = `${String(looks).padStart(2, '0')}-${name}-${host.name}-${width}x${height}-${scheme}.png`;
        await page.screenshot({ path: join(capturesFolder, file) });
      }
      expect(await coveredButtons(page), name).toEqual([]);
      expect(await axeViolations(page), name).toEqual([]);
      await expectNothingSticksOut(host, name);
    },
  };
}

/** Whoever works without a mouse is lost when the focus is on nothing. */
async function expectFocusKept(page: Page, when: string): Promise<void> {
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.tagName ?? 'nothing');
  await expect.poll(focused, { message: `the focus, ${when}`, interval: 20 }).not.toMatch(/^(BODY|nothing)$/);
}

/** Before each thing they do, the hands check that what was done before has left the focus somewhere. */
function attentive(page: Page, hands: Hands): Hands {
  const first =
    <A extends readonly [Locator, ...unknown[]]>(work: (...args: A) => Promise<void>) =>
    async (...args: A): Promise<void> => {
      await args[0].waitFor();
      await expectFocusKept(page, `before ${String(args[0])}`);
      await work(...args);
    };
  return {
    name: hands.name,
    press: first(hands.press),
    choose: first(hands.choose),
    tick: first(hands.tick),
    type: first(hands.type),
  };
}

/** What ends a dialog, hidden behind something else: a message that comes over it, above all. What a part of it scrolls is not. */
const coveredButtons = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isScrolledAway = (element: Element, x: number, y: number): boolean => {
      const holder = element.parentElement;
      if (holder === null || holder.role === 'dialog') return false;
      const { left, right, top, bottom } = holder.getBoundingClientRect();
      const isOut = x < left || x > right || y < top || y > bottom;
      return (isOut && getComputedStyle(holder).overflowY !== 'visible') || isScrolledAway(holder, x, y);
    };
    return [...document.querySelectorAll('section[role="dialog"] button')]
      .filter((button) => {
        const { left, top, width, height } = button.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        const above = document.elementFromPoint(x, y);
        return above !== null && !button.contains(above) && !isScrolledAway(button, x, y);
      })
      .map(({ textContent }) => textContent);
  });

/** What is wider than its place and can only be read by scrolling sideways. */
const stickingOut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .filter((one) => one.matches('html') || /auto|scroll/.test(getComputedStyle(one).overflowX))
      .map(({ tagName, className, scrollWidth, clientWidth }) =>
        [tagName, className, scrollWidth, clientWidth].join(' '),
      ),
  );

async function expectNothingSticksOut({ page, zoom }: JourneyHost, name: string): Promise<void> {
  const width = (): Promise<number> => page.evaluate(() => window.innerWidth);
  const whole = await width();
  await zoom(2);
  await expect.poll(width, { interval: 20 }).toBeLessThanOrEqual(Math.ceil(whole / 2));
  await expect.poll(() => stickingOut(page), { message: `${name} at 200 %`, interval: 20 }).toEqual([]);
  await zoom(1);
  await expect.poll(width, { interval: 20 }).toBe(whole);
}
