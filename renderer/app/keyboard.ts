/** A dialog that asks something. React Aria gives the role to what holds a menu or a list of choices too, which is no section. */
const DIALOG = 'section:is([role="dialog"], [role="alertdialog"])';
export const OVERLAY = '[role="dialog"], [role="alertdialog"]';
const OWN_HISTORY = `[data-dirty], input[type="search"], ${DIALOG} *`;

/** Where Ctrl+Z is about letters: text not committed yet, text that only filters a list, the fields of a dialog. */
export function keepsItsOwnHistory(target: Element): boolean {
  return target.matches(OWN_HISTORY);
}

/** Where signs are written. */
export function isTyping(target: Element): boolean {
  return target.matches('input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable="true"]');
}

/** While a dialog asks something, nothing is done behind it; nor behind an open menu, which has the keyboard until it is closed. */
export function isBehindOverlay(): boolean {
  return document.querySelector(OVERLAY) !== null;
}
