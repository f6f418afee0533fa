interface Keys {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Ctrl+Z undoes; Ctrl+Y and Ctrl+Shift+Z redo; on macOS with Cmd. */
export function shortcutOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Keys): 'undo' | 'redo' | null {
  if (ctrlKey === metaKey || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : null;
}

const OWN_HISTORY = '[data-dirty], input[type="search"], [role="dialog"] *, [role="alertdialog"] *';

/** Where Ctrl+Z is about letters: text not committed yet, text that only filters a list, the fields of a dialog. */
export function keepsItsOwnHistory(target: Element): boolean {
  return target.matches(OWN_HISTORY);
}

/** While a dialog asks something, nothing is done behind it. */
export function isBehindDialog(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}
