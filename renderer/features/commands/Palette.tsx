import { useEffect, useRef, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Collection } from 'react-aria-components/Collection';
import { Header } from 'react-aria-components/Header';
import { Input } from 'react-aria-components/Input';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { SearchField } from 'react-aria-components/SearchField';
import { texts } from '../../../shared/i18n/window.ts';
import { matching } from '../../../shared/search/matching.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import field from '../../ui/field.module.css';
import { Keys } from './Keys.tsx';
import { usePaletteEntries, type Entry } from './palette-entries.ts';
import styles from './Commands.module.css';

const MOST = 50;

/** Every command that can be done now, and every item of the référentiel: a few letters, then Enter. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const search = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const { offered, items } = usePaletteEntries();
  const said = texts.palette;
  const found = (entries: readonly Entry[]): readonly Entry[] =>
    matching(entries, typed, (entry) => entry.folded);

  useEffect(() => search.current?.querySelector('input')?.focus(), []);
  const run = (id: string): void => {
    onClose();
    [...offered, ...items].find((entry) => entry.id === id)?.run();
  };
  return (
    <Dialog title={said.list} isOpen onClose={onClose} size="large" isDismissable>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField ref={search} aria-label={said.typed}>
          <Input className={field.input ?? ''} placeholder={said.typed} />
        </SearchField>
        <Menu
          aria-label={said.list}
          className={styles.list ?? ''}
          onAction={(key) => run(String(key))}
          renderEmptyState={() => <p className={styles.none}>{said.none}</p>}
        >
          {group(said.commands, found(offered))}
          {group(said.items, found(items))}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}

/** A collection is made of its sections themselves: this is no component. */
function group(title: string, entries: readonly Entry[]) {
  if (entries.length === 0) return null;
  const shown = entries.slice(0, MOST);
  return (
    <MenuSection>
      <Header className={styles.title ?? ''}>
        {texts.palette.group(title, shown.length, entries.length)}
      </Header>
      <Collection items={shown}>{(entry) => line(entry)}</Collection>
    </MenuSection>
  );
}

function line({ label, hint, keys }: Entry) {
  return (
    <MenuItem className={styles.line ?? ''} textValue={`${label} ${hint}`}>
      <span className={styles.label}>{label}</span>
      {hint !== '' && <span className={styles.hint}>{hint}</span>}
      {keys.length > 0 && <Keys parts={keys} />}
    </MenuItem>
  );
}
