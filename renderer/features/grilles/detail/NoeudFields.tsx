import type { ItemRef } from '../../../../shared/domain/row.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { Field } from '../../referentiel/fields/Field.tsx';
import { useField } from '../saving.ts';

const said = texts.grilles.table;

interface NoeudFieldsProps {
  readonly item: ItemRef;
  readonly noeud: { readonly poids: string; readonly eliminatoire: boolean };
}

/** How a result counts in what holds it. */
export function NoeudFields({ item, noeud }: NoeudFieldsProps) {
  const savePoids = useField(item, 'poids', said.noPoids);
  const saveEliminatoire = useField(item, 'eliminatoire');
  return (
    <>
      <Field
        spec={{ kind: 'nombre', name: 'poids', label: said.poids }}
        path="poids"
        value={noeud.poids}
        save={savePoids}
      />
      <Field
        spec={{ kind: 'check', name: 'eliminatoire', label: said.eliminatoire }}
        path="eliminatoire"
        value={noeud.eliminatoire}
        save={saveEliminatoire}
      />
    </>
  );
}
