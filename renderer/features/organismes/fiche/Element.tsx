import type { ReactNode } from 'react';
import type { ItemRef } from '../../../../shared/domain/row.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { Button } from '../../../ui/Button.tsx';
import { useEdited } from '../../referentiel/draft.ts';
import type { FieldSpec } from '../../referentiel/fields/field-spec.ts';
import { ItemForm } from '../../referentiel/fields/ItemForm.tsx';
import styles from './Fiche.module.css';

interface ElementProps {
  readonly item: ItemRef;
  readonly nom: string;
  readonly fields: readonly FieldSpec[];
  readonly onRetirer: () => void;
  readonly children?: ReactNode;
}

/** One of several things of the same kind, with its fields. */
export function Element({ item, nom, fields, onRetirer, children }: ElementProps) {
  const { state, isReadOnly } = useEdited();
  const row = state.get(item.entity)?.get(item.id);
  if (row === undefined) return null;
  return (
    <fieldset aria-label={nom} className={styles.element}>
      <ItemForm item={item} row={row} fields={fields}>
        {children}
      </ItemForm>
      {!isReadOnly && (
        <div>
          <Button variant="quiet" aria-label={texts.organismes.fiche.retirerElement(nom)} onPress={onRetirer}>
            {texts.editor.remove}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
