import { useState } from 'react';
import { Toolbar } from 'react-aria-components/Toolbar';
import type { VersionSummary } from '../../../../shared/contract/responses.ts';
import { removeReferentiel } from '../../../../shared/edit/removal.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { useFocusWhenLost } from '../../../app/focus.ts';
import { useNotify } from '../../../app/notices.ts';
import { Confirmation } from '../../../ui/Dialog.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { AdoptButton } from '../../adoption/AdoptButton.tsx';
import { ExportButton } from '../../versions/ExportButton.tsx';
import { useDraft } from '../draft.ts';
import styles from './Head.module.css';

interface HeadProps {
  readonly id: string;
  /** Oldest first. */
  readonly versions: readonly VersionSummary[];
}

/** The name of the référentiel, and what can be done with it as a whole. */
export function Head({ id, versions }: HeadProps) {
  const { referentiel, isReadOnly } = useDraft();
  const heading = useFocusWhenLost();
  return (
    <div className={styles.head}>
      <h2 ref={heading} tabIndex={-1} className={styles.title} title={referentiel.intitule}>
        {referentiel.intitule === '' ? texts.list.untitled : referentiel.intitule}
      </h2>
      <Toolbar aria-label={texts.editor.actions} className={styles.actions ?? ''}>
        {!isReadOnly && <AdoptButton id={id} versions={versions} />}
        <ExportButton id={id} />
        {!isReadOnly && <More id={id} isAdopted={versions.length > 0} />}
      </Toolbar>
    </div>
  );
}

interface MoreProps {
  readonly id: string;
  readonly isAdopted: boolean;
}

function More({ id, isAdopted }: MoreProps) {
  const { referentiel, edit } = useDraft();
  const notify = useNotify();
  const [isAsking, setAsking] = useState(false);
  const { removal } = texts.editor;
  const remove = async (): Promise<void> => {
    const refused = await edit((state) => removeReferentiel(state, id));
    if (refused !== null) notify({ kind: 'error', message: refused.message });
  };
  const ask = (): void => {
    if (isAdopted) notify({ kind: 'info', message: removal.adopted });
    else setAsking(true);
  };
  return (
    <>
      <MenuButton
        label={texts.editor.more}
        actions={[{ id: 'remove', label: texts.editor.removeWhole }]}
        onAction={ask}
      >
        <span aria-hidden="true">⋯</span>
      </MenuButton>
      <Confirmation
        title={removal.title}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        confirm={removal.confirm}
        onConfirm={() => void remove()}
        isDanger
      >
        <p>{removal.question(referentiel.intitule)}</p>
      </Confirmation>
    </>
  );
}
