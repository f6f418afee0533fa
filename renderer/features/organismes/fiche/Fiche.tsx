import { useEffect, useMemo } from 'react';
import type { OrganismeView } from '../../../../shared/contract/answers/organisme.ts';
import { assembleOrganismes } from '../../../../shared/document/rows.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { focusOnceShown } from '../../../app/focus.ts';
import { useOrganismeQuery } from '../../../app/engine-api.ts';
import { Waiting } from '../../../ui/Notice.tsx';
import { EditedProvider } from '../../referentiel/EditedProvider.tsx';
import { useRecovery } from '../../referentiel/fields/recovery-store.ts';
import { useLeftAside } from '../../referentiel/fields/useLeftAside.ts';
import { useEditedRows } from '../../referentiel/useEditedRows.ts';
import { Contacts } from './Contacts.tsx';
import { FicheContext } from './fiche.ts';
import { Habilitations } from './Habilitations.tsx';
import { Identite } from './Identite.tsx';
import { Lieux } from './Lieux.tsx';
import { Qualiopis } from './Qualiopis.tsx';
import { NOM, Tete } from './Tete.tsx';
import styles from './Fiche.module.css';

interface FicheProps {
  readonly id: string;
  readonly onRetour: () => void;
}

/** The sheet of a body: what it is, and what it may do. */
export function Fiche({ id, onRetour }: FicheProps) {
  const { data, error } = useOrganismeQuery(id);
  const isRecoveryRead = useRecovery();
  // Taken away, here or elsewhere, or never there: the register is what is left to see.
  const isGone = error !== undefined || data?.rows.length === 0;
  useEffect(() => {
    if (isGone) onRetour();
  }, [isGone, onRetour]);
  if (data === undefined || isGone || !isRecoveryRead)
    return <Waiting text={texts.organismes.fiche.loading} />;
  return <Ouverte key={id} id={id} rows={data.rows} onRetour={onRetour} />;
}

interface OuverteProps extends FicheProps {
  readonly rows: OrganismeView['rows'];
}

function Ouverte({ id, rows, onRetour }: OuverteProps) {
  const edited = useEditedRows('organisme', id, rows);
  const { state } = edited;
  const [organisme] = useMemo(() => assembleOrganismes(state), [state]);
  useLeftAside(state);
  useEffect(() => focusOnceShown(() => document.getElementById(NOM)), []);
  if (organisme === undefined) return null;
  return (
    <EditedProvider value={edited}>
      <FicheContext value={organisme}>
        <Tete onRetour={onRetour} />
        <div className={styles.corps}>
          <Habilitations />
          <div className={styles.colonne}>
            <Identite />
            <Contacts />
            <Lieux />
            <Qualiopis />
          </div>
        </div>
      </FicheContext>
    </EditedProvider>
  );
}
