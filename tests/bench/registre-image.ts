import type { BrowserContext } from 'playwright-core';
import type { RegistreServi } from '../../shared/contract/answers/organisme.ts';
import { localDate } from '../../shared/domain/dates.ts';
import type { Found } from './electron.ts';
import { answered } from './keys.ts';
import { median, percentile95, type Measure } from './measure.ts';
import { size } from './registre-made.ts';
import { inBrowser } from './window.ts';

const goal = 300;
/** What is seen of the table at once, for the bare side. */
const shownRows = 40;

/** In the page: a button alone, which asks for the same lines, reads them and shows a plain list of the first ones. */
function plainPage({ name, au, count }: Plain): void {
  const show = async (): Promise<void> => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ ref: null, au, connuLe: null });
    const answer = await fetch('/api/organismes.liste', { method: 'POST', headers, body });
    const { value } = (await answer.json()) as { readonly value: RegistreServi };
    const list = document.createElement('ul');
    for (const denomination of value.lignes.columns.denomination?.values.slice(0, count) ?? []) {
      const item = document.createElement('li');
      item.textContent = denomination;
      list.append(item);
    }
    document.body.replaceChildren(list);
  };
  const button = document.createElement('button');
  button.textContent = name;
  button.addEventListener('click', () => void show());
  document.body.replaceChildren(button);
}

interface Plain {
  readonly name: string;
  readonly au: string;
  readonly count: number;
}

interface Image {
  readonly ours: number;
  readonly bare: number;
}

/** From « Organismes » to the first image of the table, in a window that has just opened. */
async function imageOf(context: BrowserContext, address: string): Promise<Image> {
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('gridcell').first().waitFor();
  const name = 'Organismes';
  const image = () => {
    const button = page.getByRole('button', { name, exact: true });
    return answered(page, 'click', { shown: 'Organisme de formation n° 1' }, () => button.click());
  };
  const ours = await image();
  await page.evaluate(plainPage, { name, au: localDate(new Date()), count: shownRows });
  const bare = await image();
  await page.close();
  return { ours, bare };
}

function measureOf(name: string, images: readonly Image[]): Measure {
  const ours = median(images.map((image) => image.ours));
  const bare = median(images.map((image) => image.bare));
  const p95 = Math.round(percentile95(images.map((image) => image.ours)));
  return {
    name: `${name} (p95 : ${p95} ms)`,
    ours,
    bare,
    unit: 'ms',
    ratio: median(images.map((image) => image.ours / image.bare)),
    goal: { words: `< ${goal} ms`, met: ours < goal },
  };
}

/** The register on screen, in Chromium: the first time after its file was opened, then in windows that open. */
export async function measureRegistreImage(file: string, starts: number, windows: number): Promise<Found> {
  const first: Image[] = [];
  const next: Image[] = [];
  const lines = (size.organismes * size.certifications).toLocaleString('fr-FR');
  for (let start = 0; start < starts; start += 1) {
    const { skipped } = await inBrowser('Registre', file, async (browser, address) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      first.push(await imageOf(context, address));
      for (let window = 0; window < windows; window += 1)
        next.push(await imageOf(context, new URL(address).origin));
      return [];
    });
    if (skipped !== null) return { measures: [], skipped };
  }
  return {
    measures: [
      measureOf(`Registre de ${lines} lignes, du clic à la première image`, next),
      measureOf('  le même, la première fois que le fichier est lu', first),
    ],
    skipped: null,
  };
}
