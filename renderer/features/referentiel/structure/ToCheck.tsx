import type { ItemRef } from '../../../../shared/domain/row.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { Button } from '../../../ui/Button.tsx';
import { useToCheck } from './useToCheck.ts';
import styles from './Structure.module.css';

const said = texts.editor.toCheck;

/** Says that the compétence was reworded since its critères were written, until somebody confirms them. */
export function ToCheck({ item }: { readonly item: ItemRef }) {
  const { count, confirm } = useToCheck(item);
  if (count === 0) return null;
  return (
    <div className={styles.toCheck}>
      <p>{item.entity === 'critere' ? said.one : said.many(count)}</p>
      {confirm !== null && <Button onPress={() => void confirm()}>{said.confirm(count)}</Button>}
    </div>
  );
}
