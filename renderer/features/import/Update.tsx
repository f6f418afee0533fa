import { useMemo } from 'react';
import type { ImportPreview } from '../../../shared/contract/answers/import.ts';
import { flatten } from '../../../shared/document/tree.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { ChangeList } from '../changes/ChangeList.tsx';
import { changesOfDiff, countsByEntity, nameIn } from '../../../shared/comparaison/item-changes.ts';
import styles from './Preview.module.css';

const said = texts.importing.preview;

interface UpdateProps {
  readonly preview: Pick<ImportPreview, 'referentiel' | 'changes'>;
  /** Each change is shown without being asked for. */
  readonly isOpen?: boolean;
}

/** What would change in a référentiel that is here already: counts first, then each change. */
export function Update({ preview: { referentiel, changes }, isOpen = false }: UpdateProps) {
  const items = useMemo(() => {
    const names = new Map(
      [...flatten(referentiel).nodes].map(([id, { entity, fields }]) => [id, nameIn(entity, fields)]),
    );
    return changesOfDiff(changes, names);
  }, [referentiel, changes]);
  const list = (
    <div className={styles.changes}>
      <ChangeList label={said.changes} changes={items} />
    </div>
  );
  return (
    <section className={styles.update} aria-label={said.changes}>
      <ul className={styles.counts}>
        {countsByEntity(items).map(({ entity, counts }) => (
          <li key={entity}>{said.countsOf(entity, counts)}</li>
        ))}
      </ul>
      {isOpen ? (
        list
      ) : (
        <details>
          <summary className={styles.summary}>{said.changes}</summary>
          {list}
        </details>
      )}
    </section>
  );
}
