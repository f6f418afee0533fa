import { Menu, type WebContents } from 'electron';
import { contextItems } from './context-items.ts';

/** Shows what can be done in a place, by the right button or by its key. */
export function offerContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, place) => {
    const items = contextItems(place, {
      replace: (by) => contents.replaceMisspelling(by),
      learn: (word) => void contents.session.addWordToSpellCheckerDictionary(word),
    });
    if (items.length > 0) Menu.buildFromTemplate([...items]).popup();
  });
}
