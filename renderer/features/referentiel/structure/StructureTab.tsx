import { useRef } from 'react';
import { asksFor } from '../../../../shared/commands/keys.ts';
import { standsInShared } from '../../../../shared/partage/guard.ts';
import { useCommand } from '../../../app/command-registry.ts';
import { itemChosen } from '../../../app/place.ts';
import { useAppDispatch, useAppSelector } from '../../../app/store.ts';
import { useDraft } from '../draft.ts';
import { ItemDetail } from './ItemDetail.tsx';
import { standingOf, type Standing } from './neighbours.ts';
import { NothingChosen } from './NothingChosen.tsx';
import { Outline, type OutlineHandle } from './Outline.tsx';
import { useKeys } from './useKeys.ts';
import { useMoveOne } from './useMoveOne.tsx';
import { useStructure, type FocusOn, type StructureActions } from './useStructure.ts';
import styles from './Structure.module.css';

/** What an item says, rather than its code, which stands before. */
const MAIN_FIELD = 'textarea';

/** Escape first closes or clears what it is pressed in. What is being typed it commits, by leaving: undo takes it back. */
function keepsEscape(target: Element): boolean {
  if (target.matches('[aria-expanded="true"]:not([role="row"])')) return true;
  return target.matches('input[type="search"]') && target instanceof HTMLInputElement && target.value !== '';
}

/** What a key does to the item that was chosen. */
function gestureOf(
  pressed: KeyboardEvent,
  target: Element,
  standing: Standing,
  actions: StructureActions,
): (() => void) | undefined {
  if (asksFor(pressed, 'addAfter')) return () => actions.addAfter(standing);
  if (target.closest('[role="treegrid"]') === null) return undefined;
  if (asksFor(pressed, 'moveUp')) return () => actions.step(standing, -1);
  if (asksFor(pressed, 'moveDown')) return () => actions.step(standing, 1);
  return asksFor(pressed, 'removeItem') ? () => actions.remove(standing) : undefined;
}

/** The outline at left, the item that was chosen at right. */
export function StructureTab() {
  const dispatch = useAppDispatch();
  const { state, isReadOnly } = useDraft();
  const chosen = useAppSelector(({ place }) => place.item);
  const area = useRef<HTMLDivElement>(null);
  const outline = useRef<OutlineHandle>(null);
  const detail = useRef<HTMLElement>(null);
  const wanted = useRef<FocusOn | null>(null);
  const standing = chosen === null ? null : standingOf(state, chosen);

  const focusField = (): void => detail.current?.querySelector<HTMLElement>(MAIN_FIELD)?.focus();
  /** Once what was chosen is drawn. */
  const focusWanted = (): void => {
    if (wanted.current === 'field') focusField();
    if (wanted.current === 'row') outline.current?.focus(chosen);
    wanted.current = null;
  };
  const actions = useStructure((id, on) => {
    wanted.current = on;
    // What was shown already has only moved.
    if (id === chosen) requestAnimationFrame(focusWanted);
    else dispatch(itemChosen(id));
  });
  const isFixed = isReadOnly || (standing !== null && standsInShared(state, standing));
  const offered = isFixed ? null : standing;
  useKeys(area, (event, target) => {
    if (asksFor(event, 'leaveItem') && detail.current?.contains(target) === true && !keepsEscape(target)) {
      outline.current?.focus(chosen);
      return true;
    }
    const action = offered === null ? undefined : gestureOf(event, target, offered, actions);
    action?.();
    return action !== undefined;
  });
  const moving = useMoveOne(offered, actions);
  useCommand('moveTo', moving.ask);
  useCommand('addAfter', offered === null ? null : () => actions.addAfter(offered));
  useCommand('moveUp', offered === null ? null : () => actions.step(offered, -1));
  useCommand('moveDown', offered === null ? null : () => actions.step(offered, 1));
  useCommand('removeItem', offered === null ? null : () => actions.remove(offered));
  return (
    <div ref={area} className={styles.structure}>
      <Outline
        ref={outline}
        chosen={chosen}
        onChoose={(id) => dispatch(itemChosen(id))}
        onEnter={focusField}
        onAdd={actions.add}
        onShown={focusWanted}
      />
      {standing === null ? (
        <NothingChosen place="structure" onAdd={actions.add} />
      ) : (
        <ItemDetail key={standing.id} ref={detail} standing={standing} actions={actions} />
      )}
      {moving.dialog}
    </div>
  );
}
