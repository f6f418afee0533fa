import { useMemo, useState } from 'react';
import { v7 as newId } from 'uuid';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import type { JsonObject } from '../../../../shared/domain/json.ts';
import type { Row, State } from '../../../../shared/domain/row.ts';
import type { Etat as EtatName } from '../../../../shared/generated/document.ts';
import { addItem } from '../../../../shared/edit/items.ts';
import { removeItem } from '../../../../shared/edit/removal.ts';
import { itemsUnder } from '../../../../shared/edit/siblings.ts';
import { conclureEssai, copieDe, essaiDe, type Essai } from '../../../../shared/grille/essais.ts';
import { fautesDeGrille } from '../../../../shared/grille/fautes-grille.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { useAppDispatch, useAppSelector } from '../../../app/store.ts';
import { Button } from '../../../ui/Button.tsx';
import { useDraft } from '../../referentiel/draft.ts';
import { flushEdits } from '../../referentiel/flush.ts';
import { useDone } from '../../referentiel/useDone.ts';
import { useSayDone } from '../../referentiel/useSayDone.ts';
import { useItemsUnder } from '../../referentiel/useItemsUnder.ts';
import { useGrille } from '../grille.ts';
import { grillesLooked } from '../view.ts';
import { EssaiForm } from './EssaiForm.tsx';
import { Etat } from './Etat.tsx';
import { Fautes } from './Fautes.tsx';
import { Vide } from './Vide.tsx';
import styles from './Essais.module.css';

const said = texts.essais;

/** The day of today where the person is, as calendars write it. */
const today = (): string => new Date().toLocaleDateString('sv-SE');

/** The trials of the grid, one of which is filled; a grid that cannot conclude says why. */
export function EssaisView() {
  const { grille } = useGrille();
  const fautes = useMemo(() => fautesDeGrille(grille), [grille]);
  const rows = useItemsUnder('essai', grille.id);
  const chosen = useAppSelector(({ grillesView }) => grillesView.essai);
  const shown = rows.find(({ id }) => id === chosen) ?? rows[0];
  const [etat, setEtat] = useState<EtatName | null>(null);
  if (fautes.length > 0) return <Fautes fautes={fautes} />;
  return (
    <div className={styles.essais}>
      <Candidats rows={rows} shown={shown} etat={etat} />
      {shown === undefined ? <Vide /> : <EssaiForm key={shown.id} row={shown} onEtat={setEtat} />}
    </div>
  );
}

interface CandidatsProps {
  readonly rows: readonly Row[];
  readonly shown: Row | undefined;
  /** What is concluded of the one that is shown, as it is marked. */
  readonly etat: EtatName | null;
}

/** The trials, each with what the grid concludes of it; one more, a copy, one less. */
function Candidats({ rows, shown, etat: marked }: CandidatsProps) {
  const dispatch = useAppDispatch();
  const done = useDone();
  const sayDone = useSayDone();
  const { isReadOnly } = useDraft();
  const { grille } = useGrille();
  const items = useMemo(
    () =>
      rows.map((row) => {
        const essai = essaiDe(row);
        const etat = conclureEssai(grille, essai).conclu.etat;
        return { id: row.id, nom: essai.nom, etat: row === shown ? (marked ?? etat) : etat };
      }),
    [rows, grille, shown, marked],
  );
  const look = (essai: string | null): void => void dispatch(grillesLooked({ essai }));
  const add = async (fieldsIn: (now: State) => JsonObject): Promise<void> => {
    const id = newId();
    const parent = { entity: 'grille', id: grille.id } as const;
    const isDone = await done((now) =>
      addItem(
        now,
        { entity: 'essai', id },
        parent,
        itemsUnder(now, 'essai', grille.id).length,
        fieldsIn(now),
      ),
    );
    if (isDone) look(id);
  };
  // The last marks are first in the trial that is copied, or comes back by an undo.
  const copy = async ({ id }: Row): Promise<void> => {
    await flushEdits();
    await add((now) => {
      const essai = essaiDe(now.get('essai')?.get(id) ?? { id });
      return copieDe(essai, said.copyOf(essai.nom));
    });
  };
  const remove = async ({ id, nom }: Essai): Promise<void> => {
    await flushEdits();
    if (!(await done((now) => removeItem(now, { entity: 'essai', id })))) return;
    look(null);
    sayDone(said.removed(nom));
  };
  return (
    <section aria-labelledby="essais" className={styles.list} data-region>
      <h3 id="essais" className={styles.partieTitle}>
        {said.list}
      </h3>
      {items.length > 0 && (
        <ListBox
          aria-labelledby="essais"
          className={styles.candidats ?? ''}
          items={items}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={shown === undefined ? [] : [shown.id]}
          onSelectionChange={(keys) =>
            look(items.find(({ id }) => keys === 'all' || keys.has(id))?.id ?? null)
          }
        >
          {({ nom, etat }) => (
            <ListBoxItem className={styles.candidat ?? ''} textValue={nom}>
              <span>{nom}</span>
              <Etat etat={etat} />
            </ListBoxItem>
          )}
        </ListBox>
      )}
      {!isReadOnly && (
        <div className={styles.gestures}>
          <Button onPress={() => void add(() => ({ nom: said.proposed(rows.length + 1), jour: today() }))}>
            {said.add}
          </Button>
          {shown !== undefined && (
            <>
              <Button variant="quiet" onPress={() => void copy(shown)}>
                {said.copy}
              </Button>
              <Button variant="quiet" onPress={() => void remove(essaiDe(shown))}>
                {said.remove}
              </Button>
            </>
          )}
        </div>
      )}
    </section>
  );
}
