import { categoriesQualiopi } from '../../../../shared/i18n/fr/organismes.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { changeItem } from '../../../../shared/edit/items.ts';
import type { Qualiopi } from '../../../../shared/generated/document.ts';
import { Checkbox } from '../../../ui/Choices.tsx';
import { useEditing } from '../../referentiel/draft.ts';
import { useDone } from '../../referentiel/useDone.ts';
import { qualiopi } from './champs.ts';
import { Element } from './Element.tsx';
import { useFiche } from './fiche.ts';
import { Section } from './Section.tsx';
import { useItems } from './useItems.ts';
import styles from './Fiche.module.css';

const said = texts.organismes.fiche;

/** Its certificates of quality, past and present. */
export function Qualiopis() {
  const { id, qualiopis } = useFiche();
  const { isReadOnly } = useEditing();
  const { ajouter, retirer } = useItems('qualiopi', { entity: 'organisme', id });
  return (
    <Section
      titre={said.sections.qualiopis}
      ajout={isReadOnly ? undefined : { label: said.ajouter.qualiopi, onPress: ajouter }}
    >
      {qualiopis.length === 0 && <p className={styles.rien}>{said.rien.qualiopis}</p>}
      {qualiopis.map((certificat, i) => (
        <Element
          key={certificat.id}
          item={{ entity: 'qualiopi', id: certificat.id }}
          nom={said.certificat(i + 1)}
          fields={qualiopi}
          onRetirer={() => retirer(certificat.id)}
        >
          <Categories certificat={certificat} />
        </Element>
      ))}
    </Section>
  );
}

const categories = Object.keys(categoriesQualiopi) as (keyof typeof categoriesQualiopi)[];

/** What the certificate is for. */
function Categories({ certificat: { id, categories: siennes } }: { readonly certificat: Qualiopi }) {
  const { isReadOnly } = useEditing();
  const done = useDone();
  const change = (voulue: (typeof categories)[number], isSelected: boolean): void => {
    const voulues = categories.filter((une) => (une === voulue ? isSelected : siennes.includes(une)));
    void done(() =>
      changeItem({ entity: 'qualiopi', id }, { id, categories: siennes }, { categories: voulues }),
    );
  };
  return (
    <fieldset aria-label={said.champs.categories} className={styles.categories}>
      {categories.map((une) => (
        <Checkbox
          key={une}
          isSelected={siennes.includes(une)}
          isDisabled={isReadOnly}
          onChange={(isSelected) => change(une, isSelected)}
        >
          {categoriesQualiopi[une]}
        </Checkbox>
      ))}
    </fieldset>
  );
}
