import { useState } from 'react';
import type { ListeVersion } from '../../../../shared/contract/answers/liste.ts';
import type { RegistreAu } from '../../../../shared/contract/answers/organisme.ts';
import { valableAu } from '../../../../shared/grille/validite.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { useCommand } from '../../../app/command-registry.ts';
import { useVersionsDeListeQuery } from '../../../app/engine-api.ts';
import { Read } from '../../../app/Read.tsx';
import { useWorkspace } from '../../../app/shown.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ChoixDeCertification } from '../ChoixDeCertification.tsx';
import { useCertifications } from '../fiche/fiche.ts';
import { useVue } from '../liste/registre.ts';
import vue from '../Vue.module.css';
import { AdopterListe } from './AdopterListe.tsx';
import { Comparaison } from './Comparaison.tsx';
import { VersionDeListe } from './VersionDeListe.tsx';
import styles from './Versions.module.css';

const said = texts.listeVersions;

interface VersionsDeListeProps {
  readonly registre: RegistreAu;
  readonly onOuvrir: (organisme: string) => void;
}

/** The list of a certification: what was adopted of it, and what changed from one moment to another. */
export function VersionsDeListe({ registre, onOuvrir }: VersionsDeListeProps) {
  const certifications = useCertifications();
  const [{ certification: choisie }] = useVue();
  const proposee = choisie ?? registre.certifications[0]?.id;
  const certification = certifications.find(({ id }) => id === proposee) ?? certifications[0];
  if (certification === undefined) return <p className={vue.rien}>{said.aucuneCertification}</p>;
  return (
    <>
      <div className={vue.tete}>
        <ChoixDeCertification certifications={certifications} value={certification.id} />
      </div>
      <DUneCertification
        key={certification.id}
        id={certification.id}
        au={registre.au}
        isKnownNow={registre.connuLe === null}
        onOuvrir={onOuvrir}
      />
    </>
  );
}

interface DUneCertificationProps {
  readonly id: string;
  readonly au: string;
  /** The register is shown as it is known now: as it is adopted. */
  readonly isKnownNow: boolean;
  readonly onOuvrir: (organisme: string) => void;
}

function DUneCertification({ id, au, isKnownNow, onOuvrir }: DUneCertificationProps) {
  const { currentData, error, refetch } = useVersionsDeListeQuery({ ref: id });
  return (
    <Read query={{ data: currentData, error, refetch }} loading={said.loading}>
      {(versions) => (
        <div className={styles.cote}>
          <Adoptees id={id} au={au} isKnownNow={isKnownNow} versions={versions} onOuvrir={onOuvrir} />
          <Comparaison id={id} au={au} isKnownNow={isKnownNow} versions={versions} onOuvrir={onOuvrir} />
        </div>
      )}
    </Read>
  );
}

interface AdopteesProps extends DUneCertificationProps {
  /** Oldest first. */
  readonly versions: readonly ListeVersion[];
}

/** The versions adopted, the last one first, and what adopts another. */
function Adoptees({ id, au, isKnownNow, versions, onOuvrir }: AdopteesProps) {
  const isReadOnly = useWorkspace()?.readOnly ?? true;
  const [isAdopting, setAdopting] = useState(false);
  const open = (): void => setAdopting(true);
  const close = (): void => setAdopting(false);
  const canAdopt = !isReadOnly && isKnownNow;
  useCommand('adopt', canAdopt ? open : null);
  return (
    <section className={styles.part} aria-labelledby="liste-adoptee">
      <h3 id="liste-adoptee" className={styles.titre}>
        {said.title}
      </h3>
      <p>{versions.length === 0 ? said.jamais : said.valable(au, valableAu(versions, au)?.numero ?? null)}</p>
      {canAdopt && (
        <Button variant="primary" onPress={open}>
          {said.open}
        </Button>
      )}
      {!isKnownNow && <p className={styles.note}>{said.connuLe}</p>}
      {versions.length > 0 && (
        <ul className={styles.versions}>
          {versions
            .map((version, i) => (
              <VersionDeListe
                key={version.id}
                id={id}
                version={version}
                precedente={versions[i - 1]?.numero}
                isLast={i === versions.length - 1}
              />
            ))
            .toReversed()}
        </ul>
      )}
      <Dialog title={said.dialog} isOpen={isAdopting} onClose={close} size="large">
        <AdopterListe id={id} au={au} last={versions.at(-1) ?? null} onOuvrir={onOuvrir} onClose={close} />
      </Dialog>
    </section>
  );
}
