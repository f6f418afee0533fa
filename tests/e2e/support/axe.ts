import axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { overlaysShown } from './overlays.ts';

interface Axe {
  run(options: RunOptions): Promise<AxeResults>;
}

/** What axe finds wrong on the page as it is, by rule and place. It is evaluated by the debugger, which no CSP stops. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  await overlaysShown(page);
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { readonly axe: Axe }).axe.run({ resultTypes: ['violations'] }),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
