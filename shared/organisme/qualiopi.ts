import type { Organisme, Qualiopi } from '../generated/document.ts';

/** The last day that certificates cover; null: none says one. */
const derniereFin = (qualiopis: readonly Qualiopi[]): string | null =>
  qualiopis
    .flatMap(({ jusqua }) => jusqua ?? [])
    .toSorted()
    .at(-1) ?? null;

/** Of all the certificates of a body, whether they hold or not. */
export const finDesCertificats = ({ qualiopis }: Organisme): string | null => derniereFin(qualiopis);

/** Of those that hold on a day. */
export const finDeQualiopi = ({ qualiopis }: Organisme, jour: string): string | null =>
  derniereFin(qualiopis.filter(({ depuis, jusqua }) => (depuis ?? jour) <= jour && jour <= (jusqua ?? '')));
