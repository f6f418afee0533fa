import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import { texts } from '../../shared/i18n/window.ts';

const { menu } = texts;
const separator: MenuItemConstructorOptions = { type: 'separator' };

/** What the menu of a place is made from. */
export type Place = Pick<
  ContextMenuParams,
  'misspelledWord' | 'dictionarySuggestions' | 'isEditable' | 'selectionText' | 'editFlags'
>;

interface SpellingActions {
  readonly replace: (by: string) => void;
  readonly learn: (word: string) => void;
}

function spellingItems(
  { misspelledWord, dictionarySuggestions }: Place,
  { replace, learn }: SpellingActions,
): readonly MenuItemConstructorOptions[] {
  if (misspelledWord === '') return [];
  const suggestions = dictionarySuggestions.map((word): MenuItemConstructorOptions => ({
    label: word,
    click: () => replace(word),
  }));
  return [
    ...(suggestions.length === 0 ? [{ label: menu.noSuggestion, enabled: false }] : suggestions),
    { label: menu.learnWord, click: () => learn(misspelledWord) },
    separator,
  ];
}

/** What can be done where the person asks: Chromium has no such menu of its own. Empty: nothing. */
export function contextItems(place: Place, actions: SpellingActions): readonly MenuItemConstructorOptions[] {
  const { isEditable, selectionText, editFlags } = place;
  const copy: MenuItemConstructorOptions = { role: 'copy', label: menu.copy, enabled: editFlags.canCopy };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  return [
    ...spellingItems(place, actions),
    { role: 'cut', label: menu.cut, enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: menu.paste, enabled: editFlags.canPaste },
    separator,
    { role: 'selectAll', label: menu.selectAll, enabled: editFlags.canSelectAll },
  ];
}
