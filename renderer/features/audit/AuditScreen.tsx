import type { DossierLu } from '../../../shared/contract/answers/audit.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useAuditQuery } from '../../app/engine-api.ts';
import { Read } from '../../app/Read.tsx';
import { RunningTask } from '../../app/RunningTask.tsx';
import { useWorkspace } from '../../app/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { usePrintAudit } from '../paper/usePrint.ts';
import { Constats } from './Constats.tsx';
import { EchantillonVue } from './EchantillonVue.tsx';
import styles from './Audit.module.css';

const said = texts.audit;

/** What an auditor does with the copy that is read: a sample, what was examined, findings, the report. */
export function AuditScreen() {
  const isReadOnly = useWorkspace()?.readOnly ?? false;
  const query = useAuditQuery(undefined, { skip: !isReadOnly });
  return (
    <main className={styles.screen}>
      <h2 className={styles.title}>{said.title}</h2>
      {isReadOnly ? (
        <Read query={query} loading={said.loading}>
          {(lu) => <Audit lu={lu} />}
        </Read>
      ) : (
        <p>{said.sansCopie}</p>
      )}
    </main>
  );
}

function Audit({ lu }: { readonly lu: DossierLu }) {
  const { print, task } = usePrintAudit();
  return (
    <>
      <p className={styles.intro}>{said.intro(lu.chemin)}</p>
      <Alertes lu={lu} />
      <Faits lu={lu} />
      <EchantillonVue dossier={lu.dossier} />
      <Constats constats={lu.dossier.constats} />
      <section className={styles.part} aria-labelledby="audit-rapport">
        <h3 id="audit-rapport" className={styles.heading}>
          {said.rapport.title}
        </h3>
        <p className={styles.intro}>{said.rapport.explication}</p>
        {task === null ? (
          <div className={styles.ways}>
            <Button onPress={() => print('docx')}>{said.rapport.docx}</Button>
            <Button onPress={() => print('pdf')}>{said.rapport.pdf}</Button>
          </div>
        ) : (
          <RunningTask task={task} label={said.rapport.running} />
        )}
      </section>
    </>
  );
}

/** What the file no longer is, since the audit began. */
function Alertes({ lu: { dossier, sha256, changees } }: { readonly lu: DossierLu }) {
  return (
    <>
      {sha256 !== dossier.fichier.sha256 && <p className={styles.alerte}>{said.autreFichier}</p>}
      {changees.length > 0 && <p className={styles.alerte}>{said.changees(changees)}</p>}
    </>
  );
}

function Faits({ lu: { dossier, sha256, luLe } }: { readonly lu: DossierLu }) {
  const { fichier, auditeur, ouvertLe } = dossier;
  const faits = [
    [said.fichier, fichier.nom],
    [said.luLe, said.instant(luLe)],
    [said.ouvert, said.ouvertPar(auditeur, ouvertLe)],
    [said.sha256, sha256],
    [said.tete, said.ligneEtHash(fichier.tete.seq, fichier.tete.hash)],
  ] as const;
  return (
    <dl className={styles.faits}>
      {faits.map(([nom, dit]) => (
        <div key={nom} className={styles.fait}>
          <dt>{nom}</dt>
          <dd>{dit}</dd>
        </div>
      ))}
    </dl>
  );
}
