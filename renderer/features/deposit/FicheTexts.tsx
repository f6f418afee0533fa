import { useMemo } from 'react';
import { sizeOf } from '../../../shared/paper/fiche-lines.ts';
import { ficheTexts, type FicheText } from '../../../shared/paper/fiche-texts.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { copyText } from '../../app/clipboard.ts';
import { useNotify } from '../../app/notices.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { useDraft } from '../referentiel/draft.ts';
import styles from './FicheTexts.module.css';

const said = texts.deposit;

/** The texts that France compétences asks for, field by field, each with its size and a button that copies it. */
export function FicheTexts() {
  const { referentiel } = useDraft();
  const fields = useMemo(() => ficheTexts(referentiel), [referentiel]);
  return (
    <section className={styles.fields} aria-labelledby="fiche-texts">
      <h3 id="fiche-texts" className={styles.heading}>
        {said.texts}
      </h3>
      <p className={styles.intro}>{said.intro}</p>
      {fields.map((field) => (
        <Field key={field.id} field={field} />
      ))}
    </section>
  );
}

function Field({ field: { id, titre, texte, cap, isDerived } }: { readonly field: FicheText }) {
  const notify = useNotify();
  const size = sizeOf(texte, cap?.unite);
  const isTooLong = cap !== null && size > cap.max;
  const heading = `texte-${id.replaceAll(' ', '-')}`;
  const copy = (): void => {
    if (copyText(texte)) notify({ kind: 'success', message: said.copied(titre) });
    else notify({ kind: 'error', message: said.notCopied });
  };
  return (
    <article className={styles.field} aria-labelledby={heading}>
      <div className={styles.line}>
        <h4 id={heading} className={styles.name}>
          {titre}
        </h4>
        <Badge tone={isTooLong ? 'danger' : 'neutral'}>{said.size(size, cap)}</Badge>
        <Button aria-label={said.copyOf(titre)} isDisabled={texte === ''} onPress={copy}>
          {said.copy}
        </Button>
      </div>
      {texte === '' ? <p className={styles.empty}>{said.empty}</p> : <p className={styles.text}>{texte}</p>}
      {isDerived && <p className={styles.intro}>{said.derived}</p>}
      {isTooLong && <p className={styles.fault}>{said.tooLong}</p>}
    </article>
  );
}
