import { useState } from 'react';
import { echeancesDuDossier } from '../../../shared/dossier/echeances.ts';
import { estClos, etatDuDossier, type SorteDEtat } from '../../../shared/dossier/etat.ts';
import { retirerDossier } from '../../../shared/dossier/gestes.ts';
import type { DossierComplet } from '../../../shared/dossier/modele.ts';
import { echeanceDeDossierDite, etatDit } from '../../../shared/i18n/fr/dossier-phrases.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Confirmation } from '../../ui/Dialog.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { useDraft } from '../referentiel/draft.ts';
import { Hash } from '../versions/Hash.tsx';
import { useExport } from '../versions/useExport.ts';
import { DepotDialog } from './DepotDialog.tsx';
import { nomDuDossier, type DossierProps } from './dossier.ts';
import { Pieces } from './Pieces.tsx';
import { Suites } from './Suites.tsx';
import { useRetirer } from './useRetirer.ts';
import styles from './Dossiers.module.css';

const said = texts.dossiers;

const tones = {
  instruction: 'accent',
  ajourne: 'warning',
  irrecevable: 'danger',
  refuse: 'danger',
  enregistre: 'success',
  retire: 'neutral',
} as const satisfies Readonly<Record<SorteDEtat, string>>;

interface UnDossierProps extends DossierProps {
  /** Those of the same certification, this one included. */
  readonly tous: readonly DossierComplet[];
  readonly jour: string;
}

/** A dossier: what was lodged, where it stands, what followed, what is joined to it, and what is due. */
export function UnDossier({ complet, tous, versions, jour }: UnDossierProps) {
  const { dossier } = complet;
  const etat = etatDuDossier(complet);
  const echeances = echeancesDuDossier(complet, tous, jour);
  const enMain = versions.find(({ id }) => id === etat.version);
  const titre = `dossier-${dossier.id}`;
  return (
    <article className={styles.dossier} aria-labelledby={titre} data-item={dossier.id}>
      <div className={styles.tete}>
        <h4 id={titre} className={styles.nom}>
          {nomDuDossier(complet)}
        </h4>
        <Badge tone={tones[etat.sorte]}>{etatDit(etat)}</Badge>
        <Actions complet={complet} versions={versions} />
      </div>
      <Depose complet={complet} versions={versions} />
      {enMain !== undefined && enMain.id !== dossier.version && !estClos(etat) && (
        <p>{said.versionEnMain(enMain.numero)}</p>
      )}
      {echeances.length > 0 && (
        <ul className={styles.echeances} aria-label={said.echeances}>
          {echeances.map((echeance) => (
            <li key={echeance.sorte} className={echeance.estPasse ? styles.passee : undefined}>
              {echeanceDeDossierDite(echeance)}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.parts}>
        <Suites complet={complet} versions={versions} />
        <Pieces complet={complet} />
      </div>
    </article>
  );
}

/** What was lodged: that very version, to be handed out again, and what was noted of the dépôt. */
function Depose({ complet: { dossier }, versions }: DossierProps) {
  const { exportVersion } = useExport(dossier.referentiel);
  const version = versions.find(({ id }) => id === dossier.version);
  const { reference, entretienLe, note } = dossier;
  const dits = [
    ...(reference === null ? [] : [said.reference(reference)]),
    ...(entretienLe === null ? [] : [said.entretien(texts.date(entretienLe))]),
  ];
  return (
    <>
      {version !== undefined && (
        <p className={styles.ligne}>
          <span>{said.version(version.numero)}</span>
          <Button onPress={() => exportVersion(version.numero)}>{said.exporter(version.numero)}</Button>
        </p>
      )}
      {dits.length > 0 && <p>{texts.counts.joined(dits)}</p>}
      {note !== null && <p className={styles.texte}>{note}</p>}
      <Hash summary={said.sha256} whole={dossier.sha256} />
    </>
  );
}

function Actions({ complet, versions }: DossierProps) {
  const { isReadOnly } = useDraft();
  const [asked, setAsked] = useState<'corriger' | 'supprimer' | null>(null);
  const close = (): void => setAsked(null);
  const { id } = complet.dossier;
  const supprimer = useRetirer(id, (state) => retirerDossier(state, id), said.supprime);
  if (isReadOnly) return null;
  return (
    <span className={styles.ways}>
      <MenuButton
        label={said.actionsDe(nomDuDossier(complet))}
        actions={[
          { id: 'corriger', label: said.corriger },
          { id: 'supprimer', label: said.supprimer },
        ]}
        onAction={setAsked}
      >
        {said.actions}
      </MenuButton>
      {asked === 'corriger' && <DepotDialog complet={complet} versions={versions} onClose={close} />}
      <Confirmation
        title={said.supprimer}
        isOpen={asked === 'supprimer'}
        onClose={close}
        confirm={texts.dossiers.suites.retirer}
        onConfirm={supprimer}
        isDanger
      >
        <p>{said.supprimerQuestion}</p>
      </Confirmation>
    </span>
  );
}
