import { texts } from '../../../../shared/i18n/window.ts';
import { FieldPlace } from '../../controles/FieldPlace.tsx';
import { CommentairesDe } from '../../relecture/CommentairesDe.tsx';
import { useDraft } from '../draft.ts';
import { ItemForm } from '../fields/ItemForm.tsx';
import { Annexes } from './Annexes.tsx';
import { filiation, identite, sections, type Section } from './sections.ts';
import { Voies } from './Voies.tsx';
import styles from './Fiche.module.css';

/** The certification sheet: everything about the référentiel but its structure. */
export function FicheTab() {
  const { referentiel } = useDraft();
  return (
    <div className={styles.fiche}>
      <CommentairesDe item={{ entity: 'referentiel', id: referentiel.id }} level={3} />
      {[identite(referentiel.registre), ...sections].map((section) => (
        <SectionForm key={section.id} section={section} />
      ))}
      <section aria-labelledby="voies" className={styles.section}>
        <h3 id="voies" className={styles.title}>
          {texts.editor.sections.voies}
        </h3>
        <FieldPlace item={referentiel.id} champ="voiesAcces">
          <Voies />
        </FieldPlace>
      </section>
      <Annexes />
      <SectionForm section={filiation} />
    </div>
  );
}

function SectionForm({ section }: { readonly section: Section }) {
  const { referentiel, state } = useDraft();
  const row = state.get('referentiel')?.get(referentiel.id);
  if (row === undefined) return null;
  return (
    <section aria-labelledby={section.id} className={styles.section}>
      <h3 id={section.id} className={styles.title}>
        {section.title}
      </h3>
      <ItemForm item={{ entity: 'referentiel', id: referentiel.id }} row={row} fields={section.fields} />
    </section>
  );
}
