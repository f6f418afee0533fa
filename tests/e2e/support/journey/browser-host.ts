import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { JourneyHost } from './host.ts';
import type { View } from './stage.ts';

/** `slug`: how the name of what is exported begins. */
export function browserHost(page: Page, file: string, slug: string, { width, height }: View): JourneyHost {
  return {
    name: 'navigateur',
    page,
    file,
    placeFile: () => Promise.resolve(),
    chooseImport: async (file, start) => {
      const choosing = page.waitForEvent('filechooser');
      await start();
      await (await choosing).setFiles(file);
    },
    takeExport: async (start) => {
      const downloading = page.waitForEvent('download');
      await start();
      const download = await downloading;
      expect(download.suggestedFilename()).toMatch(new RegExp(`^${slug}-.*\\.json$`));
      return readFileSync(await download.path(), 'utf8');
    },
    // What a window of that size holds at 200 %.
    zoom: (factor) => page.setViewportSize({ width: width / factor, height: height / factor }),
  };
}
