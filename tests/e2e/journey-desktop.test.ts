import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { watchComplaints } from './support/complaints.ts';
import { describeVersions, desktopObstacle, startDesktop } from './support/desktop.ts';
import { keyboard, mouse, type Hands } from './support/hands.ts';
import { desktopHost } from './support/journey/desktop-host.ts';
import { expectEffects } from './support/journey/effects.ts';
import { runJourney } from './support/journey/journey.ts';
import { createStage, type View } from './support/journey/stage.ts';
import { waysMade } from './support/ways.ts';
import { makeTestFolder } from './support/workspace.ts';

const obstacle = desktopObstacle();

beforeEach(({ skip }) => {
  if (obstacle !== undefined) skip(obstacle);
});

describe('the whole journey in Electron', () => {
  it.each(
    waysMade([
      ['with the mouse', 'light', () => mouse],
      ['with the keyboard alone, in the dark scheme', 'dark', keyboard],
    ] as const),
  )('%s', async (_name, scheme: View['scheme'], hands: (page: Page) => Hands) => {
    const folder = makeTestFolder({ profile: false });
    const desktop = await startDesktop(folder, undefined);
    console.log(await describeVersions(desktop));
    const { page } = desktop;
    page.setDefaultTimeout(10_000);
    await page.getByRole('heading', { name: 'Qui travaille' }).waitFor();
    const complaints = watchComplaints(page);
    await page.emulateMedia({ colorScheme: scheme });
    // Loaded again, so that what the page complains of from its first line on is heard.
    await page.reload();
    const host = desktopHost(desktop, join(folder.folder, 'Facture été.cpne'));
    const exported = await runJourney(createStage(host, hands(page), { width: 1280, height: 800, scheme }));
    expect(complaints).toEqual([]);
    expect(await desktop.close()).toBe(0);
    await expectEffects(host.file, exported);
    folder.remove();
  });
});
