const OWN_HISTORY = '[data-dirty], input[type="search"], [role="dialog"] *, [role="alertdialog"] *';

/** Where Ctrl+Z is about letters: text not committed yet, text that only filters a list, the fields of a dialog. */
export function keepsItsOwnHistory(target: Element): boolean {
  return target.matches(OWN_HISTORY);
}

/** Where signs are written. */
export function isTyping(target: Element): boolean {
  return target.matches('input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable="true"]');
}

/** While a dialog asks something, nothing is done behind it. */
export function isBehindDialog(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}
