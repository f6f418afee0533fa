import type { FileChoice, PaquetDonne } from '../../../shared/contract/window.ts';

/** Files that a package may go with: those known to be of its workspace; else those of which nothing is known, never opened here or moved since. */
export function fichiersPour(
  files: readonly FileChoice[],
  { manifeste }: Pick<PaquetDonne, 'manifeste'>,
): { readonly files: readonly FileChoice[]; readonly areKnown: boolean } {
  // Nothing says of which workspace one with a password is.
  if (manifeste === null) return { files, areKnown: true };
  const siens = files.filter(({ espace }) => espace === manifeste.espace.id);
  return siens.length > 0
    ? { files: siens, areKnown: true }
    : { files: files.filter(({ espace }) => espace === null), areKnown: false };
}
