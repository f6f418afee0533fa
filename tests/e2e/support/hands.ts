import type { Locator, Page } from 'playwright-core';

/** How a journey is made: with the mouse, or with the keyboard alone. */
export interface Hands {
  readonly name: 'souris' | 'clavier';
  /** A button, a tab, a menu entry. */
  readonly press: (target: Locator) => Promise<void>;
  /** One row of a list or of a tree; those out of sight do not exist until the list has been gone through. */
  readonly choose: (list: Locator, row: Locator) => Promise<void>;
  /** One option among a few that are all in sight. */
  readonly tick: (choice: Locator) => Promise<void>;
  /** Replaces what a field holds. */
  readonly type: (field: Locator, text: string) => Promise<void>;
}

/** The wheel, from the top of the list down. */
export async function scrollTo(list: Locator, row: Locator): Promise<void> {
  if ((await row.count()) > 0) return;
  await list.hover();
  const { mouse: wheel } = list.page();
  await wheel.wheel(0, -100_000);
  for (let turns = 0; turns < 100; turns += 1) {
    if ((await row.count()) > 0) return;
    await wheel.wheel(0, 200);
  }
}

export const mouse: Hands = {
  name: 'souris',
  press: (target) => target.click(),
  choose: async (list, row) => {
    await scrollTo(list, row);
    await row.click();
  },
  // The input itself is out of sight: a person presses its label.
  tick: (choice) => choice.locator('xpath=ancestor-or-self::label').first().click(),
  type: (field, text) => field.fill(text),
};

/** What is not drawn yet is not focused either. */
const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluateAll(([element]) => element !== undefined && element === document.activeElement);

const holdsFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element.contains(document.activeElement));

/** Two frames: what a key has asked for is then drawn, and has the focus. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

/**
 * Presses a key and sees where the focus goes, as a person does: a virtual row has it once it is drawn, and a key pressed before that goes
 * past it. An element may come to show another row and keep the focus. A key that moves nothing has been waited for long enough after a
 * third of a second; in a date, Tab goes from the day to the month at once, and the focus stays where it was. Answers whether it moved.
 */
async function pressAndSee(page: Page, key: string): Promise<boolean> {
  const before = await page.evaluateHandle(() => ({
    element: document.activeElement,
    row: document.activeElement?.getAttribute('data-key'),
    most: document.activeElement?.getAttribute('type') === 'date' ? 1 : 20,
  }));
  await page.keyboard.press(key);
  const moved = await before.evaluate(
    ({ element, row, most }) =>
      new Promise<boolean>((resolve) => {
        const look = (frames: number): void => {
          const focused = document.activeElement;
          const goesOn = focused === element && focused?.getAttribute('data-key') === row;
          if (!goesOn || frames === 0) resolve(!goesOn);
          else requestAnimationFrame(() => look(frames - 1));
        };
        look(most);
      }),
  );
  await before.dispose();
  return moved;
}

/** Presses a key until what it leads to has the focus; a person who has gone past goes round: all of a page is on one loop. */
async function pressUntil(
  page: Page,
  key: string,
  most: number,
  there: () => Promise<boolean>,
): Promise<boolean> {
  for (let presses = 0; presses < most; presses += 1) {
    if (await there()) return true;
    await pressAndSee(page, key);
  }
  return there();
}

async function tabUntil(page: Page, there: () => Promise<boolean>, what: Locator): Promise<void> {
  if (!(await pressUntil(page, 'Tab', 150, there))) throw new Error(`Tab does not lead to ${String(what)}`);
}

/** One tab stop each: the arrows go through them. */
const GROUPS = ['tablist', 'menu', 'listbox', 'treegrid', 'radiogroup', 'toolbar'] as const;

/** Those of a toolbar do not go round, and Home does nothing there: to its end, then back. */
async function alongToolbar(page: Page, there: () => Promise<boolean>): Promise<boolean> {
  for (const key of ['ArrowRight', 'ArrowLeft'])
    do if (await there()) return true;
    while (await pressAndSee(page, key));
  return false;
}

/** Tabs and choices go round. */
const ROUND: readonly (string | null)[] = ['tablist', 'radiogroup'];

async function arrowsTo(page: Page, target: Locator, role: string | null): Promise<void> {
  const there = (): Promise<boolean> => isFocused(target);
  if (await there()) return;
  if (role === 'toolbar') {
    if (await alongToolbar(page, there)) return;
  } else {
    if (!ROUND.includes(role)) await pressAndSee(page, 'Home');
    if (await pressUntil(page, ROUND.includes(role) ? 'ArrowRight' : 'ArrowDown', 200, there)) return;
  }
  throw new Error(`no arrow leads to ${String(target)}`);
}

/** Into a part of the page, wherever in it. */
export const tabInto = (place: Locator): Promise<void> =>
  tabUntil(place.page(), () => holdsFocus(place), place);

/** To one row of a list or of a tree, without pressing it. */
export async function walkTo(list: Locator, row: Locator): Promise<void> {
  await tabInto(list);
  await arrowsTo(list.page(), row, await list.getAttribute('role'));
}

/** Never touches the mouse: whatever cannot be reached with Tab and the arrows fails. */
export function keyboard(page: Page): Hands {
  const roles = GROUPS.map((role) => `@role="${role}"`).join(' or ');
  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor({ state: 'attached' });
    const group = target.locator(`xpath=ancestor-or-self::*[${roles}][1]`);
    if ((await group.count()) === 0) return tabUntil(page, () => isFocused(target), target);
    await tabUntil(page, () => holdsFocus(group), target);
    await arrowsTo(page, target, await group.getAttribute('role'));
  };
  const reachThen =
    (key: string) =>
    async (target: Locator): Promise<void> => {
      await reach(target);
      await page.keyboard.press(key);
    };
  return {
    name: 'clavier',
    press: reachThen('Enter'),
    choose: async (list, row) => {
      await walkTo(list, row);
      await page.keyboard.press('Enter');
    },
    tick: reachThen('Space'),
    type: async (field, text) => {
      await reach(field);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText(text);
    },
  };
}
