import { useState } from 'react';
import { texts } from '../../../shared/i18n/window.ts';
import { partageOf } from '../../../shared/partage/guard.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { useDraft } from '../referentiel/draft.ts';
import { blocTitle } from './refused.ts';
import { TakeDialog } from './TakeDialog.tsx';
import { usePartages } from './usePartages.ts';
import styles from './Partage.module.css';

/** Beside the title of a bloc: where it is taken from, or who has taken it; the way to its new state, which the detail offers too. */
export function BlocMark({ bloc: id }: { readonly bloc: string }) {
  const { state, isReadOnly } = useDraft();
  const [isTaking, setTaking] = useState(false);
  const mark = usePartages().marks.get(id);
  const bloc = state.get('bloc')?.get(id);
  const partage = partageOf(bloc);
  if (mark === undefined) return null;
  const { label, lateFrom } = mark;
  return (
    <span className={styles.mark}>
      {lateFrom === null ? (
        <Badge>{label}</Badge>
      ) : (
        <>
          <Badge>{texts.partage.mark.aJour(lateFrom)}</Badge>
          {isReadOnly ? (
            <Badge tone="warning">{label}</Badge>
          ) : (
            <Button variant="warning" excludeFromTabOrder onPress={() => setTaking(true)}>
              {label}
            </Button>
          )}
        </>
      )}
      {isTaking && bloc !== undefined && partage !== null && (
        <TakeDialog
          fixed={{ bloc: partage.bloc, intitule: blocTitle(bloc) }}
          onClose={() => setTaking(false)}
        />
      )}
    </span>
  );
}
