import type { ReactNode } from 'react';
import { texts } from '../../../../shared/i18n/window.ts';
import { Paged } from '../../../ui/Paged.tsx';
import { Cadre } from '../Cadre.tsx';
import styles from './Suivi.module.css';

interface TableSuivieProps<T> {
  readonly label: string;
  readonly colonnes: Readonly<Record<string, string>>;
  readonly items: readonly T[];
  /** The row of one of them. */
  readonly children: (item: T) => ReactNode;
}

/** What is followed of the register, a row each. */
export function TableSuivie<T>({ label, colonnes, items, children }: TableSuivieProps<T>) {
  return (
    <Paged items={items} more={texts.suivi.more}>
      {(vus) => (
        <Cadre label={label}>
          <table className={styles.table} aria-label={label}>
            <thead>
              <tr>
                {Object.entries(colonnes).map(([id, nom]) => (
                  <th key={id} scope="col">
                    {nom}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{vus.map(children)}</tbody>
          </table>
        </Cadre>
      )}
    </Paged>
  );
}
