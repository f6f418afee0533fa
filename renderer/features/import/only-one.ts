import type { ImportContent } from '../../../shared/contract/answers/import.ts';

/** What is read without anybody having to choose; undefined when there are several fiches, or none. */
export function onlyOne({ kind, fiches }: ImportContent): { readonly numero: string | null } | undefined {
  if (kind === 'document') return { numero: null };
  const [fiche, second] = fiches;
  return fiche !== undefined && second === undefined ? { numero: fiche.numero } : undefined;
}
