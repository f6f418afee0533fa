import { useMemo, useState } from 'react';
import type { ImportNote } from '../../../shared/contract/answers/import.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Paged } from '../../ui/Paged.tsx';
import { TabBar } from '../../ui/TabBar.tsx';
import { firstGroup, groupsOf, noteKinds, type NoteKind } from './notes.ts';
import styles from './Notes.module.css';

const said = texts.importing.preview;
/** Characters of a source text that are shown at once. */
const SHORT = 200;

/** What the reading understood, guessed and left aside, each with the text it comes from. */
export function Notes({ notes }: { readonly notes: readonly ImportNote[] }) {
  const groups = useMemo(() => groupsOf(notes), [notes]);
  const [chosen, setChosen] = useState(() => firstGroup(groups));
  return (
    <section className={styles.section} aria-labelledby="import-notes">
      <h3 id="import-notes" className={styles.title}>
        {said.notes}
      </h3>
      <TabBar
        label={said.notes}
        tabs={noteKinds.map((kind) => ({
          id: kind,
          label: said.group(kind, groups[kind].length),
          panel: <Group kind={kind} notes={groups[kind]} />,
        }))}
        chosen={chosen}
        onChange={setChosen}
      />
    </section>
  );
}

function Group({ kind, notes }: { readonly kind: NoteKind; readonly notes: readonly ImportNote[] }) {
  return (
    <div className={styles.group}>
      <p className={styles.hint}>{notes.length === 0 ? said.groupEmpty : said.groupHint(kind)}</p>
      <Paged items={notes} more={said.more}>
        {(shown) => (
          <ul className={styles.list}>
            {/* Notes have no identity of their own, and their order never changes. */}
            {shown.map((note, index) => (
              <Note key={index} note={note} />
            ))}
          </ul>
        )}
      </Paged>
    </div>
  );
}

function Note({ note: { message, champ, source } }: { readonly note: ImportNote }) {
  return (
    <li className={styles.note}>
      <p>{message}</p>
      <p className={styles.field}>{said.field(champ)}</p>
      {source !== '' && source.length <= SHORT && <Source text={source} />}
      {source.length > SHORT && (
        <details>
          <summary className={styles.summary}>{said.wholeSource(source.length)}</summary>
          <Source text={source} />
        </details>
      )}
    </li>
  );
}

function Source({ text }: { readonly text: string }) {
  return <blockquote className={styles.source}>{text}</blockquote>;
}
