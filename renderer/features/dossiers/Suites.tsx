import { useState } from 'react';
import { estClos, etatDuDossier } from '../../../shared/dossier/etat.ts';
import { retirerSuite } from '../../../shared/dossier/gestes.ts';
import type { Suite } from '../../../shared/dossier/modele.ts';
import { suiteEnLignes } from '../../../shared/i18n/fr/dossier-phrases.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Button } from '../../ui/Button.tsx';
import { useDraft } from '../referentiel/draft.ts';
import { nomDuDossier, type DossierProps } from './dossier.ts';
import { Part } from './Part.tsx';
import { SuiteDialog } from './SuiteDialog.tsx';
import { useRetirer } from './useRetirer.ts';
import styles from './Dossiers.module.css';

const said = texts.dossiers.suites;

/** What followed a dépôt, in order; nothing more is noted once it is over. */
export function Suites({ complet, versions }: DossierProps) {
  const { isReadOnly } = useDraft();
  const [isAsked, setAsked] = useState(false);
  const isOver = estClos(etatDuDossier(complet));
  return (
    <Part
      title={said.title}
      empty={complet.suites.length === 0 ? said.aucune : null}
      action={
        !isReadOnly &&
        !isOver && (
          <Button aria-label={said.noterDe(nomDuDossier(complet))} onPress={() => setAsked(true)}>
            {said.noter}
          </Button>
        )
      }
    >
      <ol className={styles.suites}>
        {complet.suites.map((suite) => (
          <UneSuite key={suite.id} suite={suite} complet={complet} versions={versions} />
        ))}
      </ol>
      {isAsked && <SuiteDialog complet={complet} versions={versions} onClose={() => setAsked(false)} />}
    </Part>
  );
}

function UneSuite({ suite, complet, versions }: DossierProps & { readonly suite: Suite }) {
  const { isReadOnly } = useDraft();
  const { id, type, le } = suite;
  const numero = versions.find((version) => version.id === suite.version)?.numero ?? null;
  const supprimer = useRetirer(id, (state) => retirerSuite(state, id), said.supprimee);
  return (
    <li className={styles.suite} data-item={id}>
      <div className={styles.ligne}>
        <strong>
          {said.types[type]}, {texts.date(le)}
        </strong>
        {!isReadOnly && (
          <Button
            variant="quiet"
            aria-label={said.supprimer(said.types[type], texts.date(le))}
            onPress={supprimer}
          >
            {said.retirer}
          </Button>
        )}
      </div>
      {suiteEnLignes(suite, complet.dossier.repertoire, numero).map((ligne) => (
        <p key={ligne} className={styles.texte}>
          {ligne}
        </p>
      ))}
    </li>
  );
}
