import type { Locator } from 'playwright-core';

/** What a screen reader says of a field beside its name and its value, with ordinary spaces. */
export const describedBy = (field: Locator): Promise<string> =>
  field.evaluate((element: Element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ')
      .replaceAll('\u00a0', ' ')
      .trim(),
  );
