import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './support/chromium.ts';
import { watchComplaints } from './support/complaints.ts';
import { keyboard, mouse, type Hands } from './support/hands.ts';
import { browserHost } from './support/journey/browser-host.ts';
import { expectEffects } from './support/journey/effects.ts';
import { cpne } from './support/journey/first-screens.ts';
import { runJourney } from './support/journey/journey.ts';
import { capturesFolder, createStage, type View } from './support/journey/stage.ts';
import { startLoopbackProcess } from './support/loopback.ts';
import { waysMade } from './support/ways.ts';
import { makeTestFolder } from './support/workspace.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
  console.log(`Chromium ${browser.version()}`);
});
afterAll(() => browser.close());

const small = { width: 1280, height: 800 } as const;
const large = { width: 1920, height: 1080 } as const;

interface Case {
  readonly view: View;
  readonly hands: (page: Page) => Hands;
}

const light: Case = { view: { ...small, scheme: 'light' }, hands: () => mouse };
const cases: Readonly<Record<string, Case>> = {
  'with the mouse, in a large window': { view: { ...large, scheme: 'light' }, hands: () => mouse },
  'with the keyboard alone, in the dark scheme': { view: { ...small, scheme: 'dark' }, hands: keyboard },
};
/** For the pictures, each size in each scheme. */
const captured: Readonly<Record<string, Case>> = {
  'small, light': light,
  'small, dark': { ...light, view: { ...small, scheme: 'dark' } },
  'large, light': { ...light, view: { ...large, scheme: 'light' } },
  'large, dark': { ...light, view: { ...large, scheme: 'dark' } },
};

describe('the whole journey in a browser', () => {
  it.each(capturesFolder === undefined ? waysMade(Object.entries(cases)) : Object.entries(captured))(
    '%s',
    async (_name, { view, hands }) => {
      const folder = makeTestFolder({ profile: false });
      const process = await startLoopbackProcess(folder.env, ['--dossier', folder.folder]);
      const { width, height, scheme } = view;
      const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme });
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      const complaints = watchComplaints(page);
      await page.goto(process.address);
      const host = browserHost(page, join(folder.folder, `${cpne}.cpne`), 'facteur-d-orgues', view);
      const exported = await runJourney(createStage(host, hands(page), view));
      expect(page.url()).toBe(`${process.origin}/`);
      expect(complaints).toEqual([]);
      await context.close();
      expect(await process.stop()).toBe(0);
      await expectEffects(host.file, exported);
      folder.remove();
    },
  );
});
