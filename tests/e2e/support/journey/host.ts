import type { Page } from 'playwright-core';

/** What differs from one host to the other in the journey of a person. */
export interface JourneyHost {
  readonly name: 'bureau' | 'navigateur';
  readonly page: Page;
  /** The file that the journey creates. */
  readonly file: string;
  /** Before a file is created: whatever asks where it goes is answered. */
  readonly placeFile: () => Promise<void>;
  /** The file to import is chosen once `start` has asked for it. */
  readonly chooseImport: (file: string, start: () => Promise<void>) => Promise<void>;
  /** The content of the file that was exported, once `start` has asked for it. */
  readonly takeExport: (start: () => Promise<void>) => Promise<string>;
  /** As Ctrl + and Ctrl - do. */
  readonly zoom: (factor: 1 | 2) => Promise<void>;
}
