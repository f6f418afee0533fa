import { useMemo } from 'react';
import type { SeancesRows } from '../../../shared/contract/answers/decision.ts';
import { parDate } from '../../../shared/decision/tenue.ts';
import { assembleRegles, assembleSeances } from '../../../shared/document/rows.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useDecisionsQuery, useSeancesQuery } from '../../app/engine-api.ts';
import { Read } from '../../app/Read.tsx';
import { useAppSelector } from '../../app/store.ts';
import { Waiting } from '../../ui/Notice.tsx';
import { EditedProvider } from '../referentiel/EditedProvider.tsx';
import { useRecovery } from '../referentiel/fields/recovery-store.ts';
import { useLeftAside } from '../referentiel/fields/useLeftAside.ts';
import { useEditedRows } from '../referentiel/useEditedRows.ts';
import { ListeDesSeances } from './ListeDesSeances.tsx';
import { FicheDeSeance } from './FicheDeSeance.tsx';
import { SeancesContext, TOUTES, useCommeTape } from './seances.ts';
import styles from './Decisions.module.css';

const said = texts.decisions;

/** What the CPNE decided: its meetings, and one of them whole. */
export function DecisionsScreen() {
  const query = useSeancesQuery(TOUTES);
  const isRecoveryRead = useRecovery();
  return (
    <main className={styles.screen}>
      <Read query={query} loading={said.loading}>
        {({ rows }) => (isRecoveryRead ? <Ouvertes rows={rows} /> : <Waiting text={said.loading} />)}
      </Read>
    </main>
  );
}

const sansRien = { versions: [], passages: [] };

function Ouvertes({ rows }: Pick<SeancesRows, 'rows'>) {
  const edited = useEditedRows('seances', TOUTES, rows);
  const { state } = edited;
  const shown = useCommeTape(state);
  const { versions, passages } = useDecisionsQuery().data ?? sansRien;
  const choisie = useAppSelector(({ place }) => place.seance);
  const context = useMemo(
    () => ({
      seances: parDate(assembleSeances(shown)),
      regles: assembleRegles(shown),
      reposent: [...versions, ...passages],
    }),
    [shown, versions, passages],
  );
  useLeftAside(state);
  const { seances, regles } = context;
  const seance = seances.find(({ id }) => id === choisie) ?? seances[0];
  const regle = regles.find(({ id }) => id === seance?.regle);
  return (
    <EditedProvider value={edited}>
      <SeancesContext value={context}>
        <ListeDesSeances shown={seance?.id ?? null} />
        {seance === undefined || regle === undefined ? (
          <p className={styles.choisir}>{said.choisir}</p>
        ) : (
          <FicheDeSeance key={seance.id} seance={seance} regle={regle} />
        )}
      </SeancesContext>
    </EditedProvider>
  );
}
