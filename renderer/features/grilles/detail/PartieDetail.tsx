import type { Partie } from '../../../../shared/generated/document.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { useDraft } from '../../referentiel/draft.ts';
import { between } from '../../referentiel/fields/check.ts';
import type { FieldSpec } from '../../referentiel/fields/field-spec.ts';
import { useField } from '../saving.ts';
import { SesLignes } from './Ensemble.tsx';
import { ItemFields, PlacedField } from './Fields.tsx';
import { NoeudFields } from './NoeudFields.tsx';
import { RegleFields } from './RegleFields.tsx';
import styles from './Detail.module.css';

const said = texts.grilles.detail;

const intitule: FieldSpec = { kind: 'title', name: 'intitule', label: said.intitule };
const acquisMois: FieldSpec = {
  kind: 'integer',
  name: 'acquisMois',
  label: said.acquisMois,
  hint: said.acquisHint,
  check: between(1, 1_200),
};

/** What is validated for itself: a bloc, most often. */
export function PartieDetail({ partie }: { readonly partie: Partie }) {
  const { referentiel } = useDraft();
  const item = { entity: 'partie', id: partie.id } as const;
  const bloc: FieldSpec = {
    kind: 'choice',
    name: 'bloc',
    label: said.bloc,
    options: referentiel.blocs.map(({ id, code, intitule: name }) => ({
      id,
      label: [code, name].filter((part) => part !== undefined && part !== '').join(' '),
    })),
    isOptional: true,
  };
  const [saveIntitule, saveBloc, saveMois] = [
    useField(item, 'intitule'),
    useField(item, 'bloc'),
    useField(item, 'acquisMois'),
  ];
  return (
    <>
      <h3 className={styles.name}>{texts.editor.structure.named('partie', null)}</h3>
      <ItemFields item={item}>
        <PlacedField item={partie.id} spec={intitule} value={partie.intitule} save={saveIntitule} />
        <PlacedField item={partie.id} spec={bloc} value={partie.bloc ?? null} save={saveBloc} />
        <PlacedField item={partie.id} spec={acquisMois} value={partie.acquisMois ?? null} save={saveMois} />
        <NoeudFields item={item} noeud={partie} />
        <RegleFields item={item} />
        <SesLignes lignes={partie.epreuves.flatMap(({ lignes }) => lignes)} />
      </ItemFields>
    </>
  );
}
