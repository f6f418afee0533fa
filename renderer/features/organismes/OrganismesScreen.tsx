import { useCallback, useDeferredValue, useState } from 'react';
import { texts } from '../../../shared/i18n/window.ts';
import { useRegistreQuery } from '../../app/engine-api.ts';
import { focusOnceShown } from '../../app/focus.ts';
import { registreSeen } from '../../app/place.ts';
import { Read } from '../../app/Read.tsx';
import { useAppDispatch, useAppSelector } from '../../app/store.ts';
import { Fiche } from './fiche/Fiche.tsx';
import { aucunChoix, type Choix } from './liste/choix.ts';
import { aujourdhui, type Jours } from './liste/Jour.tsx';
import { Registre } from './liste/Registre.tsx';
import { Vide } from './liste/Vide.tsx';
import styles from './liste/Registre.module.css';

/** The register of training bodies: its lines on a day, or the sheet of one of them. */
export function OrganismesScreen() {
  const dispatch = useAppDispatch();
  const organisme = useAppSelector(({ place }) => place.registre.organisme);
  const [jours, setJours] = useState<Jours>(() => ({ au: aujourdhui(), connuLe: null }));
  const [choix, setChoix] = useState<Choix>(aucunChoix);
  const { courante } = choix;
  const retour = useCallback(() => {
    dispatch(registreSeen({ organisme: null }));
    // Where the person was in the list.
    if (courante !== null)
      focusOnceShown(() => document.querySelector(`[data-ligne="${CSS.escape(courante)}"]`));
  }, [dispatch, courante]);
  return (
    <main className={styles.screen}>
      {organisme === null ? (
        <Lignes jours={jours} onJours={setJours} choix={choix} onChoix={setChoix} />
      ) : (
        <Fiche id={organisme} onRetour={retour} />
      )}
    </main>
  );
}

interface LignesProps {
  readonly jours: Jours;
  readonly onJours: (jours: Jours) => void;
  readonly choix: Choix;
  readonly onChoix: (choix: Choix) => void;
}

function Lignes({ jours, ...props }: LignesProps) {
  const dispatch = useAppDispatch();
  // A date is typed figure by figure.
  const query = useRegistreQuery({ ref: null, ...useDeferredValue(jours) });
  const ouvrir = (organisme: string): void => void dispatch(registreSeen({ organisme }));
  return (
    <Read query={query} loading={texts.organismes.registre.loading}>
      {(registre) =>
        registre.lignes.length === 0 && jours.connuLe === null ? (
          <Vide onOuvrir={ouvrir} />
        ) : (
          <Registre registre={registre} jours={jours} onOuvrir={ouvrir} {...props} />
        )
      }
    </Read>
  );
}
