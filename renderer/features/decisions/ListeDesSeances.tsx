import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { decisionsDe } from '../../../shared/decision/decisions.ts';
import type { Seance } from '../../../shared/decision/modele.ts';
import { isCalendarDate } from '../../../shared/domain/dates.ts';
import { ajouterRegle, ajouterSeance } from '../../../shared/edit/seances.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { seanceChosen } from '../../app/place.ts';
import { useAppDispatch } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { FormDialog } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useEditing } from '../referentiel/draft.ts';
import { useDone } from '../referentiel/useDone.ts';
import { Regles } from './Regles.tsx';
import { useSeances } from './seances.ts';
import styles from './Decisions.module.css';

const said = texts.decisions;

/** Every meeting, the newest first; what makes one, and the rules. */
export function ListeDesSeances({ shown }: { readonly shown: string | null }) {
  const { seances, regles } = useSeances();
  const { isReadOnly } = useEditing();
  const done = useDone();
  const [asked, setAsked] = useState<'seance' | 'regles' | null>(null);
  const close = (): void => setAsked(null);
  const poser = (): void => {
    void done((state) => ajouterRegle(state, newId(), { intitule: said.regle.usuelle }, null));
    setAsked('regles');
  };
  return (
    <section className={styles.liste} aria-labelledby="seances">
      <div className={styles.haut}>
        <h2 id="seances" className={styles.title}>
          {said.title}
        </h2>
        <p className={styles.intro}>{said.intro}</p>
        {!isReadOnly && regles.length > 0 && (
          <Button variant="primary" onPress={() => setAsked('seance')}>
            {said.nouvelle}
          </Button>
        )}
        {regles.length > 0 && <Button onPress={() => setAsked('regles')}>{said.regles}</Button>}
        {regles.length === 0 && !isReadOnly && (
          <>
            <p>{said.aucuneRegle}</p>
            <Button variant="primary" onPress={poser}>
              {said.poserRegle}
            </Button>
          </>
        )}
      </div>
      {seances.length === 0 ? (
        <p className={styles.choisir}>{said.aucune}</p>
      ) : (
        <ul className={styles.seances}>
          {seances.map((seance) => (
            <Ligne key={seance.id} seance={seance} isShown={seance.id === shown} />
          ))}
        </ul>
      )}
      {asked === 'seance' && <NouvelleSeance onClose={close} />}
      {asked === 'regles' && <Regles onClose={close} />}
    </section>
  );
}

function Ligne({ seance, isShown }: { readonly seance: Seance; readonly isShown: boolean }) {
  const dispatch = useAppDispatch();
  const { regles } = useSeances();
  const adoptes = decisionsDe([seance], regles).filter(({ resultat }) => resultat === 'adopte').length;
  return (
    <li data-item={seance.id}>
      <button
        type="button"
        className={styles.seance}
        aria-current={isShown ? 'true' : undefined}
        onClick={() => dispatch(seanceChosen(seance.id))}
      >
        <span className={styles.jour}>{texts.date(seance.date)}</span>
        <span className={styles.soft}>
          {[seance.reference, said.points(seance.decisions.length), said.adoptes(adoptes)]
            .filter((part) => part !== undefined)
            .join(', ')}
        </span>
      </button>
    </li>
  );
}

function NouvelleSeance({ onClose }: { readonly onClose: () => void }) {
  const dispatch = useAppDispatch();
  const done = useDone();
  const [date, setDate] = useState('');
  const [isTried, setTried] = useState(false);
  const creer = async (): Promise<void> => {
    setTried(true);
    if (!isCalendarDate(date)) return;
    const id = newId();
    if (!(await done((state) => ajouterSeance(state, id, date, newId)))) return;
    dispatch(seanceChosen(id));
    onClose();
  };
  return (
    <FormDialog
      title={said.creer.title}
      submit={said.creer.submit}
      isBusy={false}
      onSubmit={creer}
      onClose={onClose}
    >
      <TextField
        type="date"
        label={said.creer.date}
        isRequired
        takesFocus
        value={date}
        onChange={setDate}
        error={isTried && !isCalendarDate(date) ? said.creer.dateForm : undefined}
      />
    </FormDialog>
  );
}
