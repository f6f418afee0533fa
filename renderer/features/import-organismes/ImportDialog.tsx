import { useState, type ReactNode } from 'react';
import { localDate } from '../../../shared/domain/dates.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { failureSentence, useReferentielsQuery } from '../../app/engine-api.ts';
import { RunningTask } from '../../app/RunningTask.tsx';
import { useAppSelector } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx';
import { Waiting } from '../../ui/Notice.tsx';
import { Apercu } from './Apercu.tsx';
import { Depart } from './Depart.tsx';
import { useImportDOrganismes, type Reglages } from './useImportDOrganismes.ts';
import paste from '../paste/Paste.module.css';

const said = texts.importOrganismes;

/** From a list of bodies to what is made of it. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { data: referentiels } = useReferentielsQuery();
  const montre = useAppSelector(({ place }) => place.referentiel);
  const [aujourdhui] = useState(() => localDate(new Date()));
  const [choisis, setChoisis] = useState<Partial<Reglages>>({});
  const importation = useImportDOrganismes();
  const premier = referentiels?.find(({ id }) => id === montre) ?? referentiels?.[0];
  const reglages: Reglages = {
    ref: premier?.id ?? '',
    au: aujourdhui,
    nature: 'ORGA_FORM',
    ...choisis,
  };
  const { source, apercu, error, task, recommencer } = importation;
  const isWhole = source !== null && apercu !== undefined;
  const contenu = (): ReactNode => {
    if (referentiels?.length === 0)
      return <Fin texte={said.sansReferentiel} retour={null} onClose={onClose} />;
    if (source === null)
      return (
        <Depart
          referentiels={referentiels ?? []}
          reglages={reglages}
          onReglages={setChoisis}
          onLire={(lue) => importation.lire(lue, reglages)}
          onClose={onClose}
        />
      );
    if (error !== undefined && error.code !== 'CANCELLED')
      return (
        <Fin texte={failureSentence(error)} retour={recommencer} onClose={onClose}>
          {said.refuse}
        </Fin>
      );
    if (apercu !== undefined)
      return <Apercu importation={importation} reglages={reglages} apercu={apercu} onClose={onClose} />;
    if (task !== null) return <RunningTask key={task} task={task} label={said.lecture} />;
    return importation.isLoading ? (
      <Waiting text={said.lecture} />
    ) : (
      <Fin texte={said.interrompu} retour={recommencer} onClose={onClose} />
    );
  };
  return (
    <Dialog title={said.title} isOpen onClose={onClose} size={isWhole ? 'whole' : 'large'}>
      {contenu()}
    </Dialog>
  );
}

interface FinProps {
  readonly texte: string;
  readonly retour: (() => void) | null;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Nothing can be imported, and why. */
function Fin({ texte, retour, onClose, children }: FinProps) {
  return (
    <>
      <div role="alert" className={paste.refusal}>
        {children !== undefined && <p className={paste.strong}>{children}</p>}
        <p>{texte}</p>
      </div>
      <DialogButtons>
        <Button onPress={onClose}>{texts.dialog.cancel}</Button>
        {retour !== null && (
          <Button variant="primary" onPress={retour}>
            {said.autreSource}
          </Button>
        )}
      </DialogButtons>
    </>
  );
}
