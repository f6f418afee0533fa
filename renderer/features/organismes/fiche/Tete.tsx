import { useState } from 'react';
import { texts } from '../../../../shared/i18n/window.ts';
import { retirerOrganisme } from '../../../../shared/edit/organismes.ts';
import { Button } from '../../../ui/Button.tsx';
import { Confirmation } from '../../../ui/Dialog.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { HistoryButton } from '../../journal/item/HistoryButton.tsx';
import { useEditing } from '../../referentiel/draft.ts';
import { useDone } from '../../referentiel/useDone.ts';
import { CorrigerIdentite } from './CorrigerIdentite.tsx';
import { ChangerDeNom } from './ChangerDeNom.tsx';
import { useFiche } from './fiche.ts';
import styles from './Fiche.module.css';

const said = texts.organismes.fiche;

/** Id of the heading that names the body. */
export const NOM = 'organisme-nom';

type Demande = 'nom' | 'identite' | 'retirer';

/** Whose sheet this is, the way back, and what is done less often. */
export function Tete({ onRetour }: { readonly onRetour: () => void }) {
  const { id, denomination, siren } = useFiche();
  const { isReadOnly } = useEditing();
  const [asked, setAsked] = useState<Demande | null>(null);
  const close = (): void => setAsked(null);
  return (
    <div className={styles.tete}>
      <Button variant="quiet" onPress={onRetour}>
        <span aria-hidden="true">‹</span> {said.retour}
      </Button>
      <h2 id={NOM} className={styles.nom}>
        {denomination}
      </h2>
      {siren !== undefined && <span className={styles.siren}>{said.siren(siren)}</span>}
      <HistoryButton id={id} />
      {!isReadOnly && (
        <MenuButton<Demande>
          label={said.modifier}
          actions={[
            { id: 'nom', label: said.nom.ouvrir },
            { id: 'identite', label: said.identite.ouvrir },
            { id: 'retirer', label: said.retirer.ouvrir },
          ]}
          onAction={setAsked}
        />
      )}
      {asked === 'nom' && <ChangerDeNom onClose={close} />}
      {asked === 'identite' && <CorrigerIdentite onClose={close} />}
      {asked === 'retirer' && <Retirer onClose={close} />}
    </div>
  );
}

function Retirer({ onClose }: { readonly onClose: () => void }) {
  const { id, denomination } = useFiche();
  const done = useDone();
  return (
    <Confirmation
      title={said.retirer.title}
      isOpen
      onClose={onClose}
      confirm={said.retirer.confirm}
      onConfirm={() => void done((state) => retirerOrganisme(state, id))}
      isDanger
    >
      <p>{said.retirer.question(denomination)}</p>
    </Confirmation>
  );
}
