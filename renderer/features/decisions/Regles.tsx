import { useMemo, useState } from 'react';
import { v7 as newId } from 'uuid';
import { ajouterRegle, retirerRegle } from '../../../shared/edit/seances.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useEdited } from '../referentiel/draft.ts';
import { EditedProvider } from '../referentiel/EditedProvider.tsx';
import { ItemForm } from '../referentiel/fields/ItemForm.tsx';
import { useDone } from '../referentiel/useDone.ts';
import { champsDeRegle } from './champs.ts';
import { estFigee, useSeances } from './seances.ts';
import styles from './Decisions.module.css';

const said = texts.decisions.regle;

/** The rules by which the CPNE decides, one at a time. */
export function Regles({ onClose }: { readonly onClose: () => void }) {
  const edited = useEdited();
  const { state, isReadOnly } = edited;
  const { regles, seances, reposent } = useSeances();
  const done = useDone();
  const [choisie, setChoisie] = useState<string | null>(null);
  const id = regles.find((regle) => regle.id === choisie)?.id ?? regles.at(-1)?.id;
  const row = id === undefined ? undefined : state.get('regleDecision')?.get(id);
  const suivies = seances.filter(({ regle }) => regle === id);
  const isFigee = suivies.some((seance) => estFigee(reposent, seance));
  const own = useMemo(
    () => ({ ...edited, isReadOnly: isReadOnly || isFigee }),
    [edited, isReadOnly, isFigee],
  );
  const ajouter = (modele: string | null): void => {
    const nouvelle = newId();
    const fields = modele === null ? { intitule: said.usuelle } : {};
    void done((now) => ajouterRegle(now, nouvelle, fields, modele));
    setChoisie(nouvelle);
  };
  return (
    <Dialog title={said.title} isOpen onClose={onClose} size="large">
      <p className={styles.soft}>{said.hint}</p>
      {regles.length > 1 && (
        <SelectField
          label={said.title}
          options={regles.map(({ id: une, intitule, depuis }) => ({
            id: une,
            label: [
              intitule === '' ? said.sansNom : intitule,
              ...(depuis === undefined ? [] : [texts.date(depuis)]),
            ].join(', '),
          }))}
          value={id ?? null}
          onChange={setChoisie}
        />
      )}
      {isFigee && <p className={styles.figee}>{said.figee}</p>}
      {id !== undefined && row !== undefined && (
        <EditedProvider key={id} value={own}>
          <div className={styles.regle}>
            <ItemForm item={{ entity: 'regleDecision', id }} row={row} fields={champsDeRegle} />
          </div>
        </EditedProvider>
      )}
      <DialogButtons>
        {!isReadOnly && id !== undefined && <Button onPress={() => ajouter(id)}>{said.copier}</Button>}
        {!isReadOnly && id !== undefined && suivies.length === 0 && (
          <Button onPress={() => void done((now) => retirerRegle(now, id))}>{said.retirer}</Button>
        )}
        <Button variant="primary" onPress={onClose}>
          {texts.dialog.close}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
