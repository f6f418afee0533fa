import { useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Collection } from 'react-aria-components/Collection';
import { Header } from 'react-aria-components/Header';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { texts } from '../../../shared/i18n/window.ts';
import { matching } from '../../../shared/search/matching.ts';
import { afterDrawing } from '../../app/focus.ts';
import { ComboboxField } from '../../ui/ComboboxField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Keys } from './Keys.tsx';
import { usePaletteEntries, type Entry } from './palette-entries.ts';
import styles from './Commands.module.css';

const MOST = 50;

/** Every command that can be done now, every item of the référentiel, and the other référentiels: a few letters, then Enter. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const { offered, elsewhere, items, referentiels } = usePaletteEntries();
  const said = texts.palette;
  const found = (entries: readonly Entry[]): readonly Entry[] =>
    matching(entries, typed, (entry) => entry.folded);

  const run = (id: string): void => {
    onClose();
    // From where one was: a dialog that it opens gives the focus back there.
    afterDrawing(() => [...offered, ...referentiels, ...items].find((entry) => entry.id === id)?.run());
  };
  return (
    <Dialog title={said.list} isOpen onClose={onClose} size="large" isDismissable>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <ComboboxField label={said.typed} />
        <ListBox
          aria-label={said.list}
          className={styles.list ?? ''}
          onAction={(key) => run(String(key))}
          renderEmptyState={() => <Nothing elsewhere={found(elsewhere)} />}
        >
          {group(said.commands, found(offered))}
          {group(said.referentiels, found(referentiels))}
          {group(said.items, found(items))}
        </ListBox>
      </Autocomplete>
    </Dialog>
  );
}

/** A command that nothing on the screen answers is not hidden: where it is given is said. */
function Nothing({ elsewhere }: { readonly elsewhere: readonly Entry[] }) {
  const { none, elsewhere: onlyThere } = texts.palette;
  return (
    <p className={styles.none}>
      {elsewhere.length === 0 ? none : onlyThere(elsewhere.map(({ label }) => label))}
    </p>
  );
}

/** A collection is made of its sections themselves: this is no component. */
function group(title: string, entries: readonly Entry[]) {
  if (entries.length === 0) return null;
  const shown = entries.slice(0, MOST);
  return (
    <ListBoxSection>
      <Header className={styles.title ?? ''}>
        {texts.palette.group(title, shown.length, entries.length)}
      </Header>
      <Collection items={shown}>{(entry) => line(entry)}</Collection>
    </ListBoxSection>
  );
}

function line({ label, hint, keys }: Entry) {
  return (
    <ListBoxItem className={styles.line ?? ''} textValue={`${label} ${hint}`}>
      <span className={styles.label}>{label}</span>
      {hint !== '' && <span className={styles.hint}>{hint}</span>}
      {keys.length > 0 && <Keys parts={keys} />}
    </ListBoxItem>
  );
}
