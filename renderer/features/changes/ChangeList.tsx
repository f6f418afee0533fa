import { texts } from '../../../shared/i18n/window.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Paged } from '../../ui/Paged.tsx';
import type { FieldChange, ItemChange } from './item-changes.ts';
import styles from './ChangeList.module.css';

const said = texts.journal.change;

interface ChangeListProps {
  readonly label: string;
  readonly changes: readonly ItemChange[];
}

/** What happened to each item, field by field, old beside new. */
export function ChangeList({ label, changes }: ChangeListProps) {
  return (
    <Paged items={changes} more={(count) => said.more(count, changes.length)}>
      {(shown) => (
        <ul className={styles.list} aria-label={label}>
          {shown.map((change) => (
            <Item key={`${change.entity} ${change.id}`} change={change} />
          ))}
        </ul>
      )}
    </Paged>
  );
}

const tones = { added: 'success', changed: 'accent', removed: 'danger' } as const;

function Item({ change: { entity, name, kind, moved, fields } }: { readonly change: ItemChange }) {
  const isMoveAlone = moved && fields.length === 0;
  return (
    <li className={styles.item}>
      <p className={styles.head}>
        <span className={styles.entity}>{said.entities[entity]}</span>{' '}
        {name !== '' && <span className={styles.name}>{name}</span>}{' '}
        {!isMoveAlone && <Badge tone={tones[kind]}>{said.kinds[kind]}</Badge>}{' '}
        {moved && <Badge>{said.moved}</Badge>}
      </p>
      {fields.length > 0 && (
        <dl className={styles.fields}>
          {fields.map((field) => (
            <Field key={field.name} field={field} isChange={kind === 'changed'} />
          ))}
        </dl>
      )}
    </li>
  );
}

interface FieldProps {
  readonly field: FieldChange;
  readonly isChange: boolean;
}

function Field({ field: { name, before, after }, isChange }: FieldProps) {
  return (
    <div className={isChange ? styles.sides : styles.field}>
      <dt className={styles.label}>{name}</dt>
      {isChange ? (
        <>
          <dd>
            <Side label={said.before} value={before} />
          </dd>
          <dd>
            <Side label={said.after} value={after} />
          </dd>
        </>
      ) : (
        <dd className={styles.value}>{before === '' ? after : before}</dd>
      )}
    </div>
  );
}

function Side({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <span className={styles.side}>{label}</span>
      <span className={value === '' ? styles.none : styles.value}>{value === '' ? said.empty : value}</span>
    </>
  );
}
