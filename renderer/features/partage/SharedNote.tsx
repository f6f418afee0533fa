import { useState } from 'react';
import type { ItemRef, Row } from '../../../shared/domain/row.ts';
import { detachBloc } from '../../../shared/partage/detach.ts';
import { partageOf, sharedBlocOf } from '../../../shared/partage/guard.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useHistory } from '../../app/history.ts';
import { useNotify } from '../../app/notices.ts';
import { useReveal } from '../../app/reveal.ts';
import { Button } from '../../ui/Button.tsx';
import { useDraft } from '../referentiel/draft.ts';
import { useDone } from '../referentiel/useDone.ts';
import { blocTitle } from './refused.ts';
import { TakeDialog } from './TakeDialog.tsx';
import { usePartages } from './usePartages.ts';
import styles from './Partage.module.css';

/** Where an item's bloc is taken from, and who has taken it: the ways to its source and out of it. */
export function SharedNote({ item }: { readonly item: ItemRef }) {
  const { state } = useDraft();
  const bloc = sharedBlocOf(state, item);
  if (bloc !== null) return <Taken item={item} bloc={bloc} />;
  return item.entity === 'bloc' ? <UsedBy bloc={item.id} /> : null;
}

function sentenceOf(
  item: ItemRef,
  source: { readonly intitule: string; readonly code: string | null } | null,
  was: string,
): string {
  const { note } = texts.partage;
  if (source === null) return note.gone(was);
  return item.entity === 'bloc' ? note.from(source.intitule, source.code) : note.inside(source.intitule);
}

function Taken({ item, bloc }: { readonly item: ItemRef; readonly bloc: Row }) {
  const { state, isReadOnly } = useDraft();
  const done = useDone();
  const notify = useNotify();
  const reveal = useReveal();
  const { undo } = useHistory();
  const { blocOf } = usePartages();
  const [isTaking, setTaking] = useState(false);
  const said = texts.partage.note;
  const partage = partageOf(bloc);
  if (partage === null) return null;
  const etat = blocOf(bloc.id)?.etat ?? 'aJour';
  const intitule = blocTitle(bloc);
  const source =
    etat === 'sansSource' ? null : { intitule: partage.intitule, code: blocOf(partage.bloc)?.code ?? null };
  const detach = async (): Promise<void> => {
    if (!(await done((now) => detachBloc(now, bloc.id)))) return;
    notify({
      kind: 'info',
      message: said.detached(intitule),
      action: { label: said.undo, onPress: undo },
    });
  };
  return (
    <section aria-label={said.label} className={`${styles.note} ${etat === 'nouvelEtat' ? styles.late : ''}`}>
      <p>
        {sentenceOf(item, source, partage.intitule)}{' '}
        {etat === 'nouvelEtat' && <strong>{said.changed}</strong>}
      </p>
      <div className={styles.ways}>
        {etat === 'nouvelEtat' && !isReadOnly && (
          <Button variant="primary" onPress={() => setTaking(true)}>
            {said.take}
          </Button>
        )}
        {source !== null && (
          <Button
            onPress={() => reveal({ entity: 'bloc', id: partage.bloc, referentiel: partage.referentiel })}
          >
            {said.openSource}
          </Button>
        )}
        {!isReadOnly && (
          <Button variant="quiet" onPress={() => void detach()}>
            {said.detach}
          </Button>
        )}
      </div>
      {isTaking && state.get('bloc')?.has(bloc.id) === true && (
        <TakeDialog fixed={{ bloc: partage.bloc, intitule }} onClose={() => setTaking(false)} />
      )}
    </section>
  );
}

function UsedBy({ bloc }: { readonly bloc: string }) {
  const reveal = useReveal();
  const { usersOf } = usePartages();
  const said = texts.partage.usedBy;
  const users = usersOf(bloc);
  if (users.length === 0) return null;
  return (
    <section aria-labelledby="utilise-par" className={styles.note}>
      <h4 id="utilise-par" className={styles.title}>
        {said.title}
      </h4>
      <ul className={styles.users}>
        {users.map((user) => (
          <li key={user.bloc}>
            <Button
              variant="quiet"
              onPress={() => reveal({ entity: 'bloc', id: user.bloc, referentiel: user.referentiel })}
            >
              {user.intitule === '' ? texts.importing.fiches.untitled : user.intitule}
            </Button>
            {user.isLate && <span className={styles.hint}>{said.late}</span>}
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{said.intro}</p>
    </section>
  );
}
