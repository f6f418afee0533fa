import { Toolbar } from 'react-aria-components/Toolbar';
import type { VersionSummary } from '../../../../shared/contract/answers/referentiel.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { headingId } from '../../../app/reveal.ts';
import { AdoptButton } from '../../adoption/AdoptButton.tsx';
import { ExportButton } from '../../versions/ExportButton.tsx';
import { useRelecture } from '../../relecture/relecture.ts';
import { useDraft } from '../draft.ts';
import { More } from './More.tsx';
import styles from './Head.module.css';

interface HeadProps {
  readonly id: string;
  /** Oldest first. */
  readonly versions: readonly VersionSummary[];
}

/** The name of the référentiel, and what can be done with it as a whole. */
export function Head({ id, versions }: HeadProps) {
  const { referentiel } = useDraft();
  const { peutEcrire, relus } = useRelecture();
  return (
    <div className={styles.head}>
      <h2 id={headingId(id)} className={styles.title} title={referentiel.intitule}>
        {referentiel.intitule === '' ? texts.list.untitled : referentiel.intitule}
      </h2>
      <Toolbar aria-label={texts.editor.actions} className={styles.actions ?? ''}>
        {peutEcrire && <AdoptButton id={id} versions={versions} />}
        <ExportButton id={id} />
        <More id={id} isKept={versions.length > 0 || relus.length > 0} />
      </Toolbar>
    </div>
  );
}
