import { v7 as newId } from 'uuid';
import { colleges, type College, type Seance } from '../../../shared/decision/modele.ts';
import { siegeDe } from '../../../shared/decision/voix.ts';
import type { Presence } from '../../../shared/generated/document.ts';
import { addItem } from '../../../shared/edit/items.ts';
import { retirerPresence } from '../../../shared/edit/seances.ts';
import { itemsUnder } from '../../../shared/edit/siblings.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { focusOnceShown } from '../../app/focus.ts';
import { Button } from '../../ui/Button.tsx';
import { Heard } from '../../ui/Heard.tsx';
import { useEditing } from '../referentiel/draft.ts';
import { useDone } from '../referentiel/useDone.ts';
import { Choix, Cellule } from './Cellule.tsx';
import styles from './Decisions.module.css';

const said = texts.decisions.presences;

const nomDe = ({ organisation }: Presence): string => (organisation === '' ? said.sansNom : organisation);

/** Who sits, collège by collège, and whether they were there. */
export function Presences({ seance }: { readonly seance: Seance }) {
  return (
    <section className={styles.part} aria-labelledby="presences">
      <h3 id="presences" className={styles.heading}>
        {said.title}
      </h3>
      {colleges.map((college) => (
        <DUnCollege key={college} seance={seance} college={college} />
      ))}
    </section>
  );
}

function DUnCollege({ seance, college }: { readonly seance: Seance; readonly college: College }) {
  const { isReadOnly } = useEditing();
  const done = useDone();
  const siennes = seance.presences.filter((presence) => presence.college === college);
  const { voix, total } = siegeDe(seance.presences, college);
  const ajouter = (): void => {
    const item = { entity: 'presence', id: newId() } as const;
    const parent = { entity: 'seance', id: seance.id } as const;
    void done((state) =>
      addItem(state, item, parent, itemsUnder(state, 'presence', seance.id).length, { college }),
    );
    focusOnceShown(() => document.querySelector<HTMLElement>(`[data-item="${item.id}"] input`));
  };
  const nom = said.college(college);
  return (
    <>
      {siennes.length > 0 && (
        <table className={styles.table} aria-label={nom}>
          <thead>
            <tr>
              <th scope="col">{said.titres[college]}</th>
              <th scope="col">{said.columns.voix}</th>
              <th scope="col">{said.columns.etat}</th>
              <th scope="col">{said.columns.mandataire}</th>
              <th scope="col">
                <Heard>{texts.editor.remove}</Heard>
              </th>
            </tr>
          </thead>
          <tbody>
            {siennes.map((presence) => (
              <Ligne key={presence.id} presence={presence} siennes={siennes} />
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.sous}>
        {siennes.length > 0 && <span className={styles.soft}>{said.bilan(voix, total)}</span>}
        {!isReadOnly && (
          <Button variant="quiet" onPress={ajouter}>
            {said.ajouter[college]}
          </Button>
        )}
      </div>
    </>
  );
}

const PERSONNE = 'personne';

interface LigneProps {
  readonly presence: Presence;
  /** Of its collège. */
  readonly siennes: readonly Presence[];
}

function Ligne({ presence, siennes }: LigneProps) {
  const { isReadOnly } = useEditing();
  const done = useDone();
  const item = { entity: 'presence', id: presence.id } as const;
  const nom = nomDe(presence);
  const autres = siennes
    .filter(({ id }) => id !== presence.id)
    .map((une) => ({ id: une.id, label: nomDe(une) }));
  const { columns, cell } = said;
  return (
    <tr data-item={presence.id}>
      <td>
        <Cellule
          item={item}
          spec={{ kind: 'line', name: 'organisation', label: cell(columns.organisation, nom) }}
        />
      </td>
      <td>
        <Cellule item={item} spec={{ kind: 'integer', name: 'voix', label: cell(columns.voix, nom) }} />
      </td>
      <td>
        <Choix
          item={item}
          champ="etat"
          label={cell(columns.etat, nom)}
          options={said.etats}
          value={presence.etat}
        />
      </td>
      <td>
        {presence.etat === 'represente' && (
          <Choix
            item={item}
            champ="mandataire"
            label={cell(columns.mandataire, nom)}
            options={[{ id: PERSONNE, label: said.sansMandataire }, ...autres]}
            value={presence.mandataire ?? PERSONNE}
            stored={(chosen) => (chosen === PERSONNE ? null : chosen)}
          />
        )}
      </td>
      <td>
        {!isReadOnly && (
          <Button
            variant="quiet"
            aria-label={said.retirer(nom)}
            onPress={() => void done((state) => retirerPresence(state, presence.id))}
          >
            <span aria-hidden="true">✕</span>
          </Button>
        )}
      </td>
    </tr>
  );
}
