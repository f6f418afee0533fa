import { useMemo, useState } from 'react';
import { isOfSheet } from '../../../shared/edit/places.ts';
import { isWrittenAtSource } from '../../../shared/partage/guard.ts';
import { findIn, textsOf, type Hit } from '../../../shared/search/finding.ts';
import type { Looking } from '../../../shared/search/occurrences.ts';
import { isCode } from '../../../shared/search/written-fields.ts';
import { findTyped } from '../../app/find.ts';
import { itemChosen, tabShown } from '../../app/place.ts';
import { useAppDispatch, useAppSelector } from '../../app/store.ts';
import { itemOfGrilleShown } from '../grilles/view.ts';
import { useDraft } from '../referentiel/draft.ts';
import { hitFrom } from './hit-place.ts';
import { useLooked } from './useLooked.ts';

export interface Options extends Looking {
  readonly withCodes: boolean;
}

const initial: Options = { matchCase: false, matchAccents: false, wholeWords: false, withCodes: false };

export interface Finding {
  readonly typed: string;
  readonly options: Options;
  readonly hits: readonly Hit[];
  /** Of the hit that is shown, among them. */
  readonly index: number;
  readonly type: (typed: string) => void;
  readonly setOptions: (options: Options) => void;
  readonly step: (by: -1 | 1) => void;
}

/** What was typed, found in the référentiel that is shown; each hit is shown in its place. */
export function useFind(isReplacing: boolean): Finding {
  const dispatch = useAppDispatch();
  const { state } = useDraft();
  const { root, here } = useLooked();
  const { entity: top, id: rootId } = root;
  const typed = useAppSelector(({ find }) => find.typed);
  const [options, setOptions] = useState(initial);
  const [last, setLast] = useState(0);
  const all = useMemo(() => {
    const texts = textsOf(state, { entity: top, id: rootId });
    if (!isReplacing) return texts;
    // What a shared bloc says is replaced at its source.
    const mine = texts.filter(({ entity, id, field }) => !isWrittenAtSource(state, { entity, id }, field));
    return options.withCodes ? mine : mine.filter(({ field }) => !isCode(field));
  }, [state, top, rootId, isReplacing, options.withCodes]);
  const hits = useMemo(() => findIn(all, typed, options), [all, typed, options]);
  const index = Math.max(0, Math.min(last, hits.length - 1));

  const show = (found: readonly Hit[], next: number): void => {
    setLast(next);
    const hit = found[next];
    if (hit === undefined) return;
    if (top === 'grille') dispatch(itemOfGrilleShown(rootId, hit, hit.field));
    else dispatch(isOfSheet(hit.entity) ? tabShown('fiche') : itemChosen(hit.id));
  };
  return {
    typed,
    options,
    hits,
    index,
    type: (next) => {
      dispatch(findTyped(next));
      const found = findIn(all, next, options);
      show(found, hitFrom(found, all, here));
    },
    setOptions,
    step: (by) => {
      const shown = hits[index];
      if (shown === undefined) return;
      // Whoever went elsewhere goes on from there.
      show(hits, shown.id === here ? (index + by + hits.length) % hits.length : hitFrom(hits, all, here));
    },
  };
}
