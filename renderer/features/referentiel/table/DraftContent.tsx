import { createContext, useContext } from 'react';
import { linkedIds } from '../../../../shared/edit/links.ts';
import { isSection, type Strip } from '../../../../shared/table/strips.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { BlocMark } from '../../partage/BlocMark.tsx';
import { useDraft } from '../draft.ts';
import { LinkCell } from './LinkCell.tsx';
import type { ContentProps } from './StripRows.tsx';
import { Placeholder, TextCell } from './TextCell.tsx';
import { useTotals } from './totals.ts';
import styles from './Table.module.css';

/** For each compétence, the modalités that evaluate it. */
export const EvaluatedByContext = createContext<ReadonlyMap<string, readonly string[]>>(new Map());

/** What is in a cell of the drafting table. */
export function DraftContent({ cell, strip, isWritten, onLeft, onLinked }: ContentProps) {
  const { state } = useDraft();
  const evaluatedBy = useContext(EvaluatedByContext);
  const { key, entity, field } = cell;
  if (isSection(key))
    return (
      <>
        <span className={styles.sectionName}>{texts.table.sections[key]}</span>
        <Total strip={strip} />
      </>
    );
  const row = entity === null ? undefined : state.get(entity)?.get(key);
  if (entity === null || row === undefined)
    return (
      <span className={styles.placeholder}>
        {field !== 'modalites' && field !== 'activites' && <Placeholder cell={cell} />}
      </span>
    );
  if (field === 'activites' || field === 'modalites') {
    const linked = field === 'activites' ? linkedIds(row['activites']) : (evaluatedBy.get(key) ?? []);
    return <LinkCell cell={cell} linked={linked} isEditing={isWritten} onLeft={onLinked} />;
  }
  return (
    <>
      <TextCell cell={cell} entity={entity} row={row} isEditing={isWritten} onLeft={onLeft} />
      {field === 'intitule' && <Total strip={strip} />}
      {field === 'intitule' && entity === 'bloc' && <BlocMark bloc={key} />}
    </>
  );
}

function Total({ strip }: { readonly strip: Strip }) {
  const total = useTotals(strip);
  return total === '' ? null : <span className={styles.total}>{total}</span>;
}
