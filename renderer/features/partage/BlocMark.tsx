import { Badge } from '../../ui/Badge.tsx';
import { useMarks } from './usePartages.ts';
import styles from './Partage.module.css';

/** Beside the title of a bloc: where it is taken from, or who has taken it. */
export function BlocMark({ bloc }: { readonly bloc: string }) {
  const mark = useMarks().get(bloc);
  return mark === undefined ? null : (
    <span className={styles.mark}>
      <Badge tone={mark.isLate ? 'warning' : 'neutral'}>{mark.label}</Badge>
    </span>
  );
}
