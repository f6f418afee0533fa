import { useState } from 'react';
import type { Activity as Counted, ActivityRow } from '../../../shared/contract/answers/history.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { copyText } from '../../app/clipboard.ts';
import { useActivityQuery } from '../../app/engine-api.ts';
import { useNotify } from '../../app/notices.ts';
import { Read } from '../../app/Read.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx';
import { Waiting } from '../../ui/Notice.tsx';
import { Paged } from '../../ui/Paged.tsx';
import { Switcher } from '../../ui/Switcher.tsx';
import styles from './Activity.module.css';

const said = texts.journal.activity;

type By = 'person' | 'college' | 'month' | 'home';
const ways = (['person', 'college', 'month', 'home'] as const).map((id) => ({ id, label: said.by[id] }));

/** Between two questions to a journal that is being made ready, in milliseconds. */
const pause = 500;

/** How many gestures each person, collège, month or référentiel has. */
export function Activity({ onClose }: { readonly onClose: () => void }) {
  const [by, setBy] = useState<By>('person');
  return (
    <Dialog title={said.title} isOpen onClose={onClose} size="large" isDismissable>
      <p>{said.whole}</p>
      <Switcher label={said.ways} options={ways} value={by} onChange={setBy} />
      <CountedBy key={by} by={by} />
      <DialogButtons>
        <Button variant="primary" onPress={onClose}>
          {texts.dialog.close}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}

function CountedBy({ by }: { readonly by: By }) {
  const [isReady, setReady] = useState(false);
  const query = useActivityQuery({ by }, { pollingInterval: isReady ? 0 : pause });
  if (!isReady && query.data !== undefined && query.data !== null) setReady(true);
  return (
    <Read query={query} loading={said.loading}>
      {(counted) =>
        counted === null ? <Waiting text={said.loading} /> : <Table by={by} counted={counted} />
      }
    </Read>
  );
}

function Table({ by, counted: { rows, total } }: { readonly by: By; readonly counted: Counted }) {
  const notify = useNotify();
  const lines = rows.map((row) => ({ name: nameOf(row), count: row.count }));
  const copy = (): void => {
    const table = [[said.columns[by], said.count], ...lines.map(({ name, count }) => [name, String(count)])];
    if (copyText(table.map((cells) => cells.join('\t')).join('\n')))
      notify({ kind: 'success', message: said.copied });
  };
  return (
    <>
      <Paged items={lines} more={(count) => said.more(count, lines.length)}>
        {(shown) => (
          <table className={styles.table} aria-label={said.table(said.by[by])}>
            <thead>
              <tr>
                <th scope="col">{said.columns[by]}</th>
                <th scope="col" className={styles.number}>
                  {said.count}
                </th>
                <th scope="col" className={styles.number}>
                  {said.share}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ name, count }, i) => (
                <tr key={`${i} ${name}`}>
                  <th scope="row">{name}</th>
                  <td className={styles.number}>{said.number(count)}</td>
                  <td className={styles.number}>{said.percent(count / total)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Paged>
      {by === 'home' && <p className={styles.note}>{said.severalHomes}</p>}
      <div>
        <Button onPress={copy}>{said.copy}</Button>
      </div>
    </>
  );
}

function nameOf(row: ActivityRow): string {
  switch (row.kind) {
    case 'person':
      return row.person.nom;
    case 'college':
      return texts.welcome.profile.names[row.college];
    case 'month':
      return said.month(row.at);
    case 'home':
      return row.home.intitule === ''
        ? (row.home.numero ?? texts.journal.filters.unnamed)
        : row.home.intitule;
  }
}
