import type { PaquetDit } from '../../shared/contract/answers/paquet.ts';
import type { WorkspaceInfo } from '../../shared/contract/answers/workspace.ts';
import type { About, FileChoice } from '../../shared/contract/window.ts';
import { useAboutQuery, useReferentielsQuery } from './engine-api.ts';
import { shownReferentiel } from './place.ts';
import { useAppSelector } from './store.ts';

/** May a package that was given be put together with the open file? Nothing says of which workspace one with a password is. */
export const vaAvec = ({ manifeste }: PaquetDit, workspace: WorkspaceInfo | null): boolean =>
  workspace !== null && !workspace.readOnly && (manifeste?.espace.id ?? workspace.id) === workspace.id;

/** What was given and asks for the whole window: a file that could not be opened, or a package that goes with none that is open. */
export function givenIn({ refusal, paquet, workspace }: About): Pick<FileChoice, 'key' | 'name'> | null {
  if (refusal !== null) return refusal.file;
  return paquet === null || vaAvec(paquet, workspace) ? null : paquet;
}

/** Is the whole window that of what was given? The open file gives way first. */
export function useIsCovered(): boolean {
  const { data: about } = useAboutQuery();
  const gaveWayTo = useAppSelector(({ covering }) => covering);
  const given = about === undefined ? null : givenIn(about);
  return given !== null && (about?.workspace === null || gaveWayTo === given.key);
}

/**
 * The open file, while the window shows it: not while it asks who works, nor while it says why another one is refused, or what a package
 * that was given goes with.
 */
export function useWorkspace(): WorkspaceInfo | null {
  const { data: about } = useAboutQuery();
  const isCovered = useIsCovered();
  return about === undefined || about.profile === null || isCovered ? null : about.workspace;
}

/** The référentiels of the open file, and the one that the window shows. */
export function useShown() {
  const workspace = useWorkspace();
  const list = useReferentielsQuery(undefined, { skip: workspace === null });
  const chosen = useAppSelector((state) => state.place.referentiel);
  const items = list.data ?? [];
  const id = shownReferentiel(
    chosen,
    items.map((item) => item.id),
  );
  return { list, shown: items.find((item) => item.id === id) };
}
