import type { Locator } from 'playwright-core';

/** Nothing else is drawn over its middle, and all of it is in the window. */
export const isInSight = (one: Locator): Promise<boolean> =>
  one.evaluate((element) => {
    const { top, bottom, left, width, height } = element.getBoundingClientRect();
    const over = document.elementFromPoint(left + width / 2, top + height / 2);
    return top >= 0 && bottom <= window.innerHeight && over !== null && element.contains(over);
  });
