import { useMemo, useState } from 'react';
import type { PersonneLue } from '../../../../shared/contract/answers/organisme.ts';
import { localDate } from '../../../../shared/domain/dates.ts';
import { removeItem } from '../../../../shared/edit/removal.ts';
import type { Intervenant } from '../../../../shared/generated/document.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { nomDe, type Role } from '../../../../shared/organisme/personne.ts';
import { usePersonnesQuery } from '../../../app/engine-api.ts';
import { besideLine } from '../../../app/focus.ts';
import { useNotify } from '../../../app/notices.ts';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { useEditing } from '../../referentiel/draft.ts';
import { useDone } from '../../referentiel/useDone.ts';
import { EffacerPersonne } from './EffacerPersonne.tsx';
import { ModifierPersonne } from './ModifierPersonne.tsx';
import styles from './Personnes.module.css';

const said = texts.personnes;

/** What is known of those who have these roles. */
function useConnues(intervenants: readonly Intervenant[]): ReadonlyMap<string, PersonneLue> {
  const ids = useMemo(
    () => [...new Set(intervenants.map(({ personne }) => personne))].toSorted(),
    [intervenants],
  );
  const { data } = usePersonnesQuery({ ids }, { skip: ids.length === 0 });
  return useMemo(() => new Map((data ?? []).map((une) => [une.id, une])), [data]);
}

interface IntervenantsProps {
  readonly intervenants: readonly Intervenant[];
  /** What they may be there. */
  readonly roles: readonly Role[];
  readonly label: string;
}

/** Who does what, one a line. */
export function Intervenants({ intervenants, roles, label }: IntervenantsProps) {
  const connues = useConnues(intervenants);
  return (
    <ul aria-label={label} className={styles.liste}>
      {intervenants.map((un) => (
        <Ligne key={un.id} intervenant={un} personne={connues.get(un.personne)} roles={roles} />
      ))}
    </ul>
  );
}

interface LigneProps {
  readonly intervenant: Intervenant;
  /** Undefined: not read yet. */
  readonly personne: PersonneLue | undefined;
  readonly roles: readonly Role[];
}

type Action = 'modifier' | 'retirer' | 'effacer';

function Ligne({ intervenant, personne, roles }: LigneProps) {
  const { isReadOnly } = useEditing();
  const [today] = useState(() => localDate(new Date()));
  const [asked, setAsked] = useState<'modifier' | 'effacer' | null>(null);
  const done = useDone();
  const notify = useNotify();
  const coordonnees = personne?.coordonnees ?? null;
  const nom = coordonnees === null ? said.effacee(personne?.effaceeLe ?? '') : nomDe(coordonnees);
  const isOver = intervenant.jusqua !== undefined && intervenant.jusqua < today;
  const retirer = async (): Promise<void> => {
    const beside = besideLine(intervenant.id);
    const isDone = await done((state) => removeItem(state, { entity: 'intervenant', id: intervenant.id }));
    if (isDone) beside();
    if (isDone && coordonnees !== null) notify({ kind: 'info', message: said.retire(nom) });
  };
  const actions: readonly Action[] =
    coordonnees === null ? ['modifier', 'retirer'] : ['modifier', 'retirer', 'effacer'];
  const onAction = (action: Action): void => {
    if (action === 'retirer') void retirer();
    else setAsked(action);
  };
  const close = (): void => setAsked(null);
  return (
    <li className={styles.ligne} data-item={intervenant.id}>
      <div className={styles.qui}>
        <strong className={coordonnees === null ? styles.effacee : ''}>
          {personne === undefined ? said.lecture : nom}
        </strong>
        {coordonnees !== null && <span className={styles.joindre}>{said.joindre(coordonnees)}</span>}
        <span className={styles.mandat}>
          {said.mandat(intervenant, roles.length > 1 ? intervenant.role : null, isOver)}
        </span>
      </div>
      {!isReadOnly && personne !== undefined && (
        <MenuButton<Action>
          label={said.actionsSur(nom)}
          variant="quiet"
          actions={actions.map((id) => ({ id, label: said[id] }))}
          onAction={onAction}
        >
          {said.actions}
        </MenuButton>
      )}
      {asked === 'modifier' && (
        <ModifierPersonne intervenant={intervenant} coordonnees={coordonnees} roles={roles} onClose={close} />
      )}
      {asked === 'effacer' && <EffacerPersonne id={intervenant.personne} nom={nom} onClose={close} />}
    </li>
  );
}
