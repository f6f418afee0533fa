import type { ThunkAction, UnknownAction } from '@reduxjs/toolkit';
import type { SeancesRows } from '../../shared/contract/answers/decision.ts';
import type { OrganismeView } from '../../shared/contract/answers/organisme.ts';
import type { ReferentielRows } from '../../shared/contract/answers/referentiel.ts';
import type { Channel } from '../../shared/contract/requests.ts';
import type { Changed } from '../../shared/contract/wire.ts';
import { rowsAfter } from '../../shared/document/rows.ts';
import {
  entities,
  isBesideDraft,
  isOfRegister,
  isOfSeances,
  type EntityName,
} from '../../shared/domain/entities.ts';
import type { Change } from '../../shared/domain/gesture.ts';
import { fichierChange } from '../features/fusion/view.ts';
import { inBlocs } from '../../shared/partage/guard.ts';
import { afterPaint } from './after-paint.ts';
import { engineApi, tags, type Outside, type Tag } from './engine-api.ts';
import { withWhatIsOnTheWay } from './on-the-way.ts';
import { beginsOn, type beginning } from './beginning.ts';
import { placeLeft, screenShown } from './place.ts';
import { untouched } from './untouched.ts';

export interface EngineState {
  readonly [engineApi.reducerPath]: ReturnType<typeof engineApi.reducer>;
  readonly beginning: ReturnType<typeof beginning.reducer>;
}
type Thunk = ThunkAction<void, EngineState, Outside, UnknownAction>;

type Stale = Tag | { readonly type: Tag; readonly id: string };

/** What the register names beside its own: a certification, its blocs, what was declared, adopted and registered of it. */
const named: ReadonlySet<EntityName> = new Set([
  'referentiel',
  'bloc',
  'declaration',
  'version',
  'dossier',
  'suite',
]);

/**
 * What a row of the journal makes stale, besides the rows that are brought up to date here. `shown`: the référentiels that others were
 * compared with.
 */
export function staleTags(
  { touched, referentiels }: Pick<Changed, 'touched' | 'referentiels'>,
  shown: readonly string[],
): readonly Stale[] {
  const espace: readonly Tag[] = touched.includes('espace') ? ['Espace'] : [];
  const isContent = touched.some(
    (entity) =>
      entity !== 'espace' && !isOfRegister(entity) && !isOfSeances(entity) && !isBesideDraft(entity),
  );
  const perReferentiel = (['Situation', 'Grilles'] as const).flatMap(
    (type): readonly Stale[] => referentiels?.map((id) => ({ type, id })) ?? [type],
  );
  const compared = shown.filter((id) => referentiels === null || referentiels.some((other) => other !== id));
  const blocs: readonly Tag[] = touched.some((entity) => inBlocs.has(entity)) ? ['Blocs'] : [];
  const content: readonly Stale[] = isContent
    ? [
        'Liste',
        ...blocs,
        'Textes',
        ...perReferentiel,
        ...compared.map((id) => ({ type: 'Ailleurs', id }) as const),
      ]
    : [];
  const register: readonly Tag[] = touched.some((entity) => isOfRegister(entity) || named.has(entity))
    ? ['Organismes']
    : [];
  const decisions: readonly Tag[] = touched.some(
    (entity) => isOfSeances(entity) || entity === 'version' || entity === 'passage',
  )
    ? ['Decisions']
    : [];
  const note: readonly Tag[] = touched.includes('changementSubstantiel') ? ['Note'] : [];
  // Versions come with the rows of their référentiel.
  const versions: readonly Tag[] = touched.includes('version') ? ['Lignes'] : [];
  return [...espace, ...content, ...note, ...register, ...decisions, ...versions, 'Journal'];
}

/** What is held as rows, whose gestures are shown at once. */
export type HeldRows = 'rows' | 'organisme' | 'seances';
export type HeldData = ReferentielRows | OrganismeView | SeancesRows;

/** A new meeting or rule stands under nothing that is held: the rows are asked again. */
const makesRoot = ({ entity, before }: Change): boolean =>
  before === null && isOfSeances(entity) && entities[entity].parents.length === 0;

/** Brings one référentiel's rows, or one body's, to `change`; asks them again when something was missed, or could be, in between. */
const rowsReceived =
  (held: HeldRows, id: string, { seq, changes }: Changed): Thunk =>
  (dispatch, getState) => {
    const { data, status } = engineApi.endpoints[held].select(id)(getState());
    if (seq === null || (data !== undefined && seq <= data.seq)) return;
    const isMissed = data === undefined || changes === null || seq !== data.seq + 1 || status === 'pending';
    if (isMissed || (held === 'seances' && changes.some(makesRoot))) {
      // While they are being read, RTK Query waits for the end of that before it asks again.
      dispatch(engineApi.util.invalidateTags(['Lignes']));
      return;
    }
    const next = untouched({ ...data, seq, rows: withWhatIsOnTheWay(rowsAfter(data.rows, changes)) });
    dispatch(engineApi.util.updateQueryData(held, id, () => next));
  };

/** What is of the session, and no row of the journal. */
const besides: Partial<Readonly<Record<Channel, 'Espace' | 'Audit'>>> = {
  'motif.write': 'Espace',
  'lieu.accepter': 'Espace',
  'audit.ecrire': 'Audit',
  // Given to be opened: where the person is stays as it is.
  'paquet.dire': 'Espace',
};

/**
 * What changed, told by the engine to every window and answered to the one that asked: each is received twice there, and counts
 * once: nothing is asked again for the second.
 */
export const changeReceived =
  (change: Changed): Thunk =>
  (dispatch, getState, { heard }) => {
    const beside = besides[change.channel];
    if (beside !== undefined) {
      dispatch(engineApi.util.invalidateTags([beside]));
      return;
    }
    if (change.seq === null) {
      heard.forget();
      // Opened otherwise, maybe by another window: nobody has asked for more than the file.
      if (change.channel !== 'workspace.examine') dispatch(beginsOn('referentiels'));
      dispatch(placeLeft());
      dispatch(screenShown(getState().beginning));
      dispatch(engineApi.util.invalidateTags([...tags]));
      return;
    }
    if (!heard.hear(change.seq)) return;
    dispatch(fichierChange());
    for (const held of ['rows', 'organisme', 'seances'] as const)
      for (const id of engineApi.util.selectCachedArgsForQuery(getState(), held))
        dispatch(rowsReceived(held, id, change));
    // Asking again costs a window as much as drawing: what changed is shown first.
    afterPaint(() => {
      const compared = engineApi.util.selectCachedArgsForQuery(getState(), 'ailleurs');
      dispatch(engineApi.util.invalidateTags([...staleTags(change, compared)]));
    });
  };
