import type { Bloc } from '../../../../shared/generated/document.ts';
import { contentOf } from '../../../../shared/partage/content.ts';
import { canonical, sha256 } from '../../canonical.ts';

/** What tells a state of a bloc's content from another, in whichever référentiel it stands. */
export function empreinteOf(bloc: Bloc): string {
  return sha256(canonical(contentOf(bloc)));
}

/** Is a bloc that says where it comes from still what was taken there? Any other is itself. */
export function isAsTaken(bloc: Bloc): boolean {
  return bloc.partage === undefined || bloc.partage.empreinte === empreinteOf(bloc);
}
