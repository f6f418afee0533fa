import { texts } from '../../../../shared/i18n/window.ts';
import { useField } from '../saving.ts';
import { PlacedField } from './Fields.tsx';

const said = texts.grilles.table;

interface NoeudFieldsProps {
  readonly item: { readonly entity: 'partie' | 'epreuve' | 'ligne'; readonly id: string };
  readonly noeud: { readonly poids: string; readonly eliminatoire: boolean };
}

/** How a result counts in what holds it. */
export function NoeudFields({ item, noeud }: NoeudFieldsProps) {
  const savePoids = useField(item, 'poids', said.noPoids);
  const saveEliminatoire = useField(item, 'eliminatoire');
  return (
    <>
      <PlacedField
        item={item.id}
        spec={{ kind: 'nombre', name: 'poids', label: said.poids }}
        value={noeud.poids}
        save={savePoids}
      />
      <PlacedField
        item={item.id}
        spec={{
          kind: 'check',
          name: 'eliminatoire',
          label: said.eliminatoire,
          hint: said.eliminatoireHint[item.entity],
        }}
        value={noeud.eliminatoire}
        save={saveEliminatoire}
      />
    </>
  );
}
