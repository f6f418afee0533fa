import type { Audit } from '../../../../shared/generated/document.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { Button } from '../../../ui/Button.tsx';
import { useEditing } from '../../referentiel/draft.ts';
import { audit as fields } from './champs.ts';
import { Element } from './Element.tsx';
import { useItems } from './useItems.ts';
import styles from './Fiche.module.css';

const said = texts.organismes.fiche;

interface AuditsProps {
  readonly habilitation: string;
  readonly audits: readonly Audit[];
}

/** Audits and annual reviews, planned or done. */
export function Audits({ habilitation, audits }: AuditsProps) {
  const { isReadOnly } = useEditing();
  const { ajouter, retirer } = useItems('audit', { entity: 'habilitation', id: habilitation });
  return (
    <div className={styles.audits}>
      <h5 className={styles.titre}>{said.sections.audits}</h5>
      {audits.length === 0 && <p className={styles.rien}>{said.rien.audits}</p>}
      {audits.map(({ id }, i) => (
        <Element
          key={id}
          item={{ entity: 'audit', id }}
          nom={said.audit(i + 1)}
          fields={fields}
          onRetirer={() => retirer(id)}
        />
      ))}
      {!isReadOnly && (
        <div>
          <Button variant="quiet" onPress={ajouter}>
            {said.ajouter.audit}
          </Button>
        </div>
      )}
    </div>
  );
}
