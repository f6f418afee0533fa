import type { WebFrameMain } from 'electron';
import { PAGE_ORIGIN } from './page-scheme.ts';

/** Our page, in the main frame: an inner frame, or a page that took its place, is not heard. */
export function isOurPage({ senderFrame }: { readonly senderFrame: WebFrameMain | null }): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.origin === PAGE_ORIGIN;
}
