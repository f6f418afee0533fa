import type { BrowserContext, Page } from 'playwright-core';

/** What is seen of a table at once, for the bare side. */
const shownRows = 40;

export interface FirstImage {
  readonly ours: number;
  readonly bare: number;
}

/** In the page, from its first line on: when the first cell of the table was painted. The message comes right after that frame. */
function watchFirstCell(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('[role="gridcell"]') === null) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => Object.assign(window, { cellPainted: performance.now() }));
      port1.start();
      port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** In the page: from the last byte of the rows to that image, the reading of their JSON included. */
function sinceData(): number {
  const [data] = performance
    .getEntriesByType('resource')
    .filter(({ name }) => name.endsWith('referentiel.rows')) as PerformanceResourceTiming[];
  if (data === undefined) throw new Error('the rows were not asked for');
  return (window as unknown as { readonly cellPainted: number }).cellPainted - data.responseEnd;
}

/** In the page: the same rows read, and a plain list of the first ones painted. */
async function plainList({ id, count }: { readonly id: string; readonly count: number }): Promise<number> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ id });
  const text = await (await fetch('/api/referentiel.rows', { method: 'POST', headers, body })).text();
  const began = performance.now();
  const { value } = JSON.parse(text) as {
    readonly value: { readonly rows: readonly { readonly row: Readonly<Record<string, unknown>> }[] };
  };
  const list = document.createElement('ul');
  for (const { row } of value.rows.slice(0, count)) {
    const item = document.createElement('li');
    item.textContent = String(row['libelle'] ?? row['intitule']);
    list.append(item);
  }
  document.body.replaceChildren(list);
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve(performance.now() - began));
      port1.start();
      port2.postMessage(null);
    });
  });
}

/** A window that opens on a référentiel: from its data to the first image of its table. */
export async function firstImage(context: BrowserContext, address: string, id: string): Promise<FirstImage> {
  const page: Page = await context.newPage();
  await page.addInitScript(watchFirstCell);
  await page.goto(address);
  await page.waitForFunction(() => 'cellPainted' in window);
  const ours = await page.evaluate(sinceData);
  const bare = await page.evaluate(plainList, { id, count: shownRows });
  await page.close();
  return { ours, bare };
}
