import { useMemo, useState } from 'react';
import type { VersionSummary } from '../../../shared/contract/answers/referentiel.ts';
import { localDate } from '../../../shared/domain/dates.ts';
import { refusRecents } from '../../../shared/dossier/echeances.ts';
import { dossiersDe } from '../../../shared/dossier/etat.ts';
import { refusDits } from '../../../shared/i18n/fr/dossier-phrases.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Button } from '../../ui/Button.tsx';
import { useDraft } from '../referentiel/draft.ts';
import { DepotDialog } from './DepotDialog.tsx';
import { UnDossier } from './UnDossier.tsx';
import styles from './Dossiers.module.css';

const said = texts.dossiers;

interface DossiersProps {
  /** Of the référentiel, oldest first. */
  readonly versions: readonly VersionSummary[];
}

/** What was lodged with France compétences, the last one first, and what became of it. */
export function Dossiers({ versions }: DossiersProps) {
  const { state, isReadOnly } = useDraft();
  const [isAsked, setAsked] = useState(false);
  const dossiers = useMemo(() => dossiersDe(state), [state]);
  const [jour] = useState(() => localDate(new Date()));
  const refus = refusDits(refusRecents(dossiers, jour));
  return (
    <section className={styles.dossiers} aria-labelledby="dossiers">
      <div className={styles.tete}>
        <h3 id="dossiers" className={styles.title}>
          {said.title}
        </h3>
        {!isReadOnly && versions.length > 0 && <Button onPress={() => setAsked(true)}>{said.noter}</Button>}
      </div>
      {refus !== null && <p className={styles.attention}>{refus}</p>}
      {dossiers.length === 0 && (
        <p className={styles.soft}>{versions.length === 0 ? said.sansVersion : said.aucun}</p>
      )}
      {dossiers.map((complet) => (
        <UnDossier
          key={complet.dossier.id}
          complet={complet}
          tous={dossiers}
          versions={versions}
          jour={jour}
        />
      ))}
      {isAsked && <DepotDialog complet={null} versions={versions} onClose={() => setAsked(false)} />}
    </section>
  );
}
