import { useRef, useState } from 'react';
import type { Constat } from '../../../shared/contract/audit.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useConfirm } from '../../app/confirm.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConstatDialog } from './ConstatDialog.tsx';
import { useChangeDossier } from './dossier.ts';
import styles from './Audit.module.css';

const said = texts.audit.constats;
const tones = { grave: 'danger', a_corriger: 'warning', information: 'neutral' } as const;

/** What the auditor found, and asks for. */
export function Constats({ constats }: { readonly constats: readonly Constat[] }) {
  const change = useChangeDossier();
  const [edited, setEdited] = useState<Constat | 'nouveau' | null>(null);
  const confirm = useConfirm();
  const title = useRef<HTMLHeadingElement>(null);
  const retirer = async ({ id, titre }: Constat): Promise<void> => {
    if (!(await confirm(said.question(titre)))) return;
    await change((dossier) => ({ ...dossier, constats: dossier.constats.filter((one) => one.id !== id) }));
    // Its button is gone.
    title.current?.focus();
  };
  return (
    <section className={styles.part} aria-labelledby="audit-constats">
      <h3 id="audit-constats" ref={title} tabIndex={-1} className={styles.heading}>
        {said.title}
      </h3>
      {constats.length === 0 ? (
        <p>{said.aucun}</p>
      ) : (
        <ul className={styles.constats}>
          {constats.map((constat) => (
            <li key={constat.id} className={styles.constat}>
              <Badge tone={tones[constat.importance]}>{texts.audit.importances[constat.importance]}</Badge>
              <div>
                <p className={styles.what}>{constat.titre}</p>
                {constat.texte !== '' && <p className={styles.texte}>{constat.texte}</p>}
                {constat.lignes.length > 0 && (
                  <p className={styles.faitsDeLigne}>{said.lignesDites(constat.lignes)}</p>
                )}
              </div>
              <span className={styles.ways}>
                <Button
                  variant="quiet"
                  aria-label={said.modifierDe(constat.titre)}
                  onPress={() => setEdited(constat)}
                >
                  {said.modifier}
                </Button>
                <Button
                  variant="quiet"
                  aria-label={said.retirerDe(constat.titre)}
                  onPress={() => void retirer(constat)}
                >
                  {said.retirer}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.ways}>
        <Button onPress={() => setEdited('nouveau')}>{said.ajouter}</Button>
      </div>
      {edited !== null && (
        <ConstatDialog constat={edited === 'nouveau' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </section>
  );
}
