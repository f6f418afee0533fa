import type { Locator, Page } from 'playwright-core';

/** How a journey is made: with the mouse, or with the keyboard alone. */
export interface Hands {
  readonly name: 'souris' | 'clavier';
  /** A button, a tab, a menu entry. */
  press(target: Locator): Promise<void>;
  /** One row among others: of a list, of a tree. */
  choose(row: Locator): Promise<void>;
  /** One option among a few that are all in sight. */
  tick(radio: Locator): Promise<void>;
  /** Replaces what a field holds. */
  type(field: Locator, text: string): Promise<void>;
}

export const mouse: Hands = {
  name: 'souris',
  press: (target) => target.click(),
  choose: (row) => row.click(),
  // The input itself is out of sight: a person presses its label.
  tick: (radio) => radio.locator('xpath=ancestor-or-self::label').first().click(),
  type: (field, text) => field.fill(text),
};

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

const holdsFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element.contains(document.activeElement));

/** Tab, from where the focus is, until the target has it. A person who has gone past goes round: all of a page is on one loop. */
async function tabUntil(page: Page, there: () => Promise<boolean>, what: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await there()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`120 tabs do not lead to ${String(what)}`);
}

/** Never touches the mouse: whatever cannot be reached with Tab and the arrows fails. */
export function keyboard(page: Page): Hands {
  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor();
    // One tab stop for a group (toolbar, tab list, menu): the arrows go through it.
    const group = target.locator(
      'xpath=ancestor-or-self::*[@role="tablist" or @role="menu" or @role="listbox" or @role="treegrid" or @role="grid" or @role="radiogroup"][1]',
    );
    if ((await group.count()) === 0) return tabUntil(page, () => isFocused(target), target);
    await tabUntil(page, () => holdsFocus(group), target);
    if (await isFocused(target)) return;
    await page.keyboard.press('Home');
    for (let presses = 0; presses < 200; presses += 1) {
      if (await isFocused(target)) return;
      await page.keyboard.press('ArrowDown');
    }
    throw new Error(`200 arrows do not lead to ${String(target)}`);
  };
  return {
    name: 'clavier',
    press: async (target) => {
      await reach(target);
      await page.keyboard.press('Enter');
    },
    choose: async (row) => {
      await reach(row);
      await page.keyboard.press('Enter');
    },
    tick: async (radio) => {
      await reach(radio);
      await page.keyboard.press('Space');
    },
    type: async (field, text) => {
      await field.waitFor();
      await tabUntil(page, () => isFocused(field), field);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText(text);
    },
  };
}
