import type { WorkspaceInfo } from '../../shared/contract/answers/workspace.ts';
import { useAboutQuery, useReferentielsQuery } from './engine-api.ts';
import { shownReferentiel } from './place.ts';
import { useAppSelector } from './store.ts';

/** The open file, while the window shows it: not while it asks who works, nor while it says why another one is refused. */
export function useWorkspace(): WorkspaceInfo | null {
  const { data: about } = useAboutQuery();
  return about === undefined || about.profile === null || about.refusal !== null ? null : about.workspace;
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
