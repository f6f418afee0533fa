import { changeBetween, type State } from '../domain/row.ts';
import type { Edit } from '../edit/edit.ts';

/** The bloc is written here from now on: what it holds stays, where it is taken from is forgotten. */
export function detachBloc(state: State, bloc: string): Edit {
  const change = changeBetween('bloc', bloc, state.get('bloc')?.get(bloc), { partage: null });
  return { op: 'bloc.detache', changes: change === null ? [] : [change] };
}
