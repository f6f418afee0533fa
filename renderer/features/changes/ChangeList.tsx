import type { ReactNode } from 'react';
import { texts } from '../../../shared/i18n/window.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Paged } from '../../ui/Paged.tsx';
import { Redline } from './Redline.tsx';
import type { FieldChange, ItemChange } from '../../../shared/comparaison/item-changes.ts';
import styles from './ChangeList.module.css';

const said = texts.journal.change;

export type Shown = 'sides' | 'redline';

interface ChangeListProps {
  readonly label: string;
  readonly changes: readonly ItemChange[];
  /** `redline`: what went and what came, in one text; `sides`: old beside new. */
  readonly shown?: Shown;
  /** What stands beside the name of each. */
  readonly beside?: (change: ItemChange) => ReactNode;
}

/** What happened to each item, field by field. */
export function ChangeList({ label, changes, shown: way = 'sides', beside = () => null }: ChangeListProps) {
  return (
    <Paged items={changes} more={(count) => said.more(count, changes.length)}>
      {(shown) => (
        <ul className={styles.list} aria-label={label}>
          {shown.map((change) => (
            <Item key={`${change.entity} ${change.id}`} change={change} shown={way} beside={beside(change)} />
          ))}
        </ul>
      )}
    </Paged>
  );
}

const tones = { added: 'success', changed: 'accent', removed: 'danger' } as const;

interface ItemProps {
  readonly change: ItemChange;
  readonly shown: Shown;
  readonly beside: ReactNode;
}

function Item({ change, shown, beside }: ItemProps) {
  const { entity, name, kind, moved, place, isDeForme = false, fields } = change;
  const isMoveAlone = moved && fields.length === 0;
  return (
    <li className={styles.item}>
      <p className={styles.head}>
        <span className={styles.entity}>{said.entities[entity]}</span>{' '}
        {name !== '' && <span className={styles.name}>{name}</span>}{' '}
        {!isMoveAlone && <Badge tone={tones[kind]}>{isDeForme ? said.forme : said.kinds[kind]}</Badge>}{' '}
        {moved && <Badge>{said.moved}</Badge>}
      </p>
      {beside}
      {place !== undefined && <p className={styles.head}>{said.placed(place.before, place.after)}</p>}
      {fields.length > 0 && (
        <dl className={styles.fields}>
          {fields.map((field) => (
            <Field key={field.name} field={field} isChange={kind === 'changed'} shown={shown} />
          ))}
        </dl>
      )}
    </li>
  );
}

interface FieldProps {
  readonly field: FieldChange;
  readonly isChange: boolean;
  readonly shown: Shown;
}

function Field({ field: { name, before, after }, isChange, shown }: FieldProps) {
  if (isChange && shown === 'redline')
    return (
      <div className={styles.field}>
        <dt className={styles.label}>{name}</dt>
        <dd className={styles.value}>
          <Redline before={before} after={after} />
        </dd>
      </div>
    );
  return (
    <div className={isChange ? styles.sides : styles.field}>
      <dt className={styles.label}>{name}</dt>
      {isChange ? (
        <>
          <dd>
            <Side label={said.before} isEmpty={before === ''}>
              <Redline before={before} after={after} only="before" />
            </Side>
          </dd>
          <dd>
            <Side label={said.after} isEmpty={after === ''}>
              <Redline before={before} after={after} only="after" />
            </Side>
          </dd>
        </>
      ) : (
        <dd className={styles.value}>{before === '' ? after : before}</dd>
      )}
    </div>
  );
}

interface SideProps {
  readonly label: string;
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}

function Side({ label, isEmpty, children }: SideProps) {
  return (
    <>
      <span className={styles.side}>{label}</span>
      <span className={isEmpty ? styles.none : styles.value}>{isEmpty ? said.empty : children}</span>
    </>
  );
}
