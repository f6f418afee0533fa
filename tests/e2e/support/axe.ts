import axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

interface Axe {
  run(options: RunOptions): Promise<AxeResults>;
}

const LOOKS = 4;

/**
 * What axe finds wrong on the page, by rule and place. What it finds is looked for again a moment later: a page that is still being
 * drawn, or a menu that is still opening, is no page that anybody reads.
 */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  let found = await violationsNow(page);
  for (let look = 1; look < LOOKS && found.length > 0; look += 1) {
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 250)));
    found = await violationsNow(page);
  }
  return found;
}

/** As the page is. Evaluated by the debugger, which no CSP stops. */
async function violationsNow(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { readonly axe: Axe }).axe.run({ resultTypes: ['violations'] }),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
