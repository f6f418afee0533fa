import { useState } from 'react';
import { Toolbar } from 'react-aria-components/Toolbar';
import type { Situation, VersionSummary } from '../../../../shared/contract/responses.ts';
import { removeReferentiel } from '../../../../shared/edit/removal.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { useSituationQuery } from '../../../app/engine-api.ts';
import { useNotify } from '../../../app/notices.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Confirmation } from '../../../ui/Dialog.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { AdoptButton } from '../../adoption/AdoptButton.tsx';
import { ExportButton } from '../../versions/ExportButton.tsx';
import { useDraft } from '../draft.ts';
import { Attention } from './Attention.tsx';
import styles from './Head.module.css';

interface HeadProps {
  readonly id: string;
  /** Oldest first. */
  readonly versions: readonly VersionSummary[];
}

/** What the référentiel is, where it stands, and what can be done with it as a whole. */
export function Head({ id, versions }: HeadProps) {
  const { referentiel, isReadOnly } = useDraft();
  const { data: situation } = useSituationQuery(id);
  return (
    <div className={styles.head}>
      <div className={styles.line}>
        <h2 className={styles.title}>
          {referentiel.intitule === '' ? texts.list.untitled : referentiel.intitule}
        </h2>
        <Toolbar aria-label={texts.editor.actions} className={styles.actions ?? ''}>
          {!isReadOnly && <AdoptButton id={id} versions={versions} />}
          <ExportButton id={id} />
          {!isReadOnly && <More id={id} isAdopted={versions.length > 0} />}
        </Toolbar>
      </div>
      <div className={styles.badges}>
        <Badge>{referentiel.nature}</Badge>
        <Badge>{referentiel.numero ?? texts.registre[referentiel.registre]}</Badge>
        {referentiel.niveau !== undefined && <Badge>{texts.list.niveau(referentiel.niveau)}</Badge>}
        {situation !== undefined && <Statut situation={situation} numero={versions.at(-1)?.numero} />}
      </div>
      {situation !== undefined && situation.attention.length > 0 && (
        <Attention points={situation.attention} />
      )}
    </div>
  );
}

interface StatutProps {
  readonly situation: Situation;
  /** Of the last version. */
  readonly numero: string | undefined;
}

function Statut({ situation: { statut }, numero }: StatutProps) {
  if (numero === undefined || statut === 'brouillon') return <Badge>{texts.list.draft}</Badge>;
  if (statut === 'modifie') return <Badge tone="accent">{texts.list.modified(numero)}</Badge>;
  return <Badge tone="success">{texts.list.version(numero)}</Badge>;
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
