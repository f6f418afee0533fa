import type { PageHost } from '../page/page-host.ts';
import type { Dialogs } from './dialogs.ts';

/** What all windows of the desktop share. */
export interface Application {
  readonly page: PageHost;
  readonly dialogs: Dialogs;
  readonly version: string;
  readonly openWindow: () => void;
}
