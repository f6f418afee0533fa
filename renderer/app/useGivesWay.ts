import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import { gaveWay } from './covering.ts';
import { useAboutQuery, useDismissRefusalMutation } from './engine-api.ts';
import { givenIn } from './shown.ts';
import { useAppDispatch } from './store.ts';
import { useLeavesDialog } from './useLeavesDialog.ts';

/** The window of the open file gives way to what was given, once it may; otherwise all stays as it was. */
export function useGivesWay(): void {
  const dispatch = useAppDispatch();
  const leavesDialog = useLeavesDialog();
  const [dismiss] = useDismissRefusalMutation();
  const { data: about } = useAboutQuery();
  const given = about === undefined ? null : givenIn(about);
  const key = given?.key ?? null;
  const asked = useRef(key);
  const ask = useEffectEvent(async (): Promise<void> => {
    asked.current = key;
    if (given === null || about?.workspace === null) return void dispatch(gaveWay(key));
    const answer = leavesDialog(given.name);
    // At once where nothing is asked: the window is not drawn in between.
    const isWanted = answer === true || (await answer);
    // Something else was given meanwhile.
    if (asked.current !== given.key) return;
    if (isWanted) dispatch(gaveWay(given.key));
    else await dismiss();
  });
  useLayoutEffect(() => void ask(), [key]);
}
