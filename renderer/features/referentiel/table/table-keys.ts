import type { Step } from '../../../../shared/table/walk.ts';

/** What a key asks of the table. */
export type Command =
  | { readonly kind: 'walk'; readonly step: Step; readonly selection: 'drop' | 'keep' | 'extend' }
  | { readonly kind: 'page' | 'move' | 'aside'; readonly by: -1 | 1 }
  | {
      readonly kind:
        'edit' | 'write' | 'leave' | 'next' | 'addAfter' | 'addUnder' | 'remove' | 'toggle' | 'selectAll';
    };

interface Keys {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
}

const arrows: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Alt moves: up and down among siblings, left and right from one place to another. */
function moving(key: string): Command | null {
  if (key === 'ArrowUp' || key === 'ArrowDown') return { kind: 'move', by: key === 'ArrowUp' ? -1 : 1 };
  if (key === 'ArrowLeft' || key === 'ArrowRight') return { kind: 'aside', by: key === 'ArrowLeft' ? -1 : 1 };
  return null;
}

const adding = (shiftKey: boolean): Command => ({ kind: shiftKey ? 'addUnder' : 'addAfter' });

const tab = (shiftKey: boolean): Command => ({
  kind: 'walk',
  step: shiftKey ? 'previous' : 'next',
  selection: 'drop',
});

function walking(key: string, isCtrl: boolean, shiftKey: boolean): Command | null {
  const step = arrows[key];
  if (step !== undefined) {
    const isVertical = step === 'up' || step === 'down';
    if (shiftKey) return isVertical ? { kind: 'walk', step, selection: 'extend' } : null;
    return { kind: 'walk', step, selection: isCtrl ? 'keep' : 'drop' };
  }
  if (key === 'Home') return { kind: 'walk', step: isCtrl ? 'first' : 'rowStart', selection: 'drop' };
  if (key === 'End') return { kind: 'walk', step: isCtrl ? 'last' : 'rowEnd', selection: 'drop' };
  if (key === 'PageUp' || key === 'PageDown') return { kind: 'page', by: key === 'PageUp' ? -1 : 1 };
  return null;
}

const isWriting = ({ key, ctrlKey, metaKey }: Keys): boolean =>
  !ctrlKey && !metaKey && (key.length === 1 || key === 'Dead' || key === 'Process');

/** While a cell is not being written. */
export function commandInTable(keys: Keys): Command | null {
  const { key, altKey, shiftKey } = keys;
  const isCtrl = keys.ctrlKey || keys.metaKey;
  if (altKey && !isCtrl) return moving(key) ?? (isWriting(keys) ? { kind: 'write' } : null);
  if (key === 'Tab' && !isCtrl) return tab(shiftKey);
  if (key === 'Enter') return isCtrl ? adding(shiftKey) : { kind: 'edit' };
  if (key === 'F2') return { kind: 'edit' };
  if (key === 'Delete') return { kind: 'remove' };
  if (key === 'Escape') return { kind: 'leave' };
  if (isCtrl && key === ' ') return { kind: 'toggle' };
  if (isCtrl && key.toLowerCase() === 'a') return { kind: 'selectAll' };
  return walking(key, isCtrl, shiftKey) ?? (isWriting(keys) ? { kind: 'write' } : null);
}

/** While one is: most keys are the text's own. */
export function commandInCell(keys: Keys): Command | null {
  const { key, altKey, shiftKey, isComposing } = keys;
  if (isComposing) return null;
  const isCtrl = keys.ctrlKey || keys.metaKey;
  if (altKey && !isCtrl) return moving(key);
  if (key === 'Tab' && !isCtrl) return tab(shiftKey);
  if (key === 'Enter') return isCtrl ? adding(shiftKey) : shiftKey ? null : { kind: 'next' };
  return key === 'Escape' || key === 'F2' ? { kind: 'leave' } : null;
}
