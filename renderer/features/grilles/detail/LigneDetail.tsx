import type { Json, JsonObject } from '../../../../shared/domain/json.ts';
import type { Echelle, Ligne } from '../../../../shared/generated/document.ts';
import { deLEchelle } from '../../../../shared/grille/ensemble.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { useDraft } from '../../referentiel/draft.ts';
import { orderedItems } from '../../../../shared/document/ordered-items.ts';
import { Field } from '../../referentiel/fields/Field.tsx';
import type { FieldSpec } from '../../referentiel/fields/field-spec.ts';
import { recordOf } from '../../referentiel/fields/record.ts';
import { itemName } from '../../referentiel/structure/item-name.ts';
import { EchelleBar } from '../EchelleBar.tsx';
import { useGrille } from '../grille.ts';
import { useDescripteur, useField } from '../saving.ts';
import { ItemFields, PlacedField } from './Fields.tsx';
import { NoeudFields } from './NoeudFields.tsx';
import { SeuilFields } from './RegleFields.tsx';
import styles from './Detail.module.css';

const said = texts.grilles.detail;

const written: readonly FieldSpec[] = [
  { kind: 'text', name: 'libelle', label: said.critere },
  { kind: 'text', name: 'indicateur', label: said.indicateur },
  { kind: 'text', name: 'attendu', label: said.attendu },
];

const ofTheScale = (): JsonObject => deLEchelle;
/** A critère is of one compétence. */
const ofTheCompetence = (): JsonObject => ({ critere: null });

/** What is observed and marked. */
export function LigneDetail({ ligne }: { readonly ligne: Ligne }) {
  const { echelles } = useGrille();
  const item = { entity: 'ligne', id: ligne.id } as const;
  const echelle = echelles.get(ligne.echelle);
  return (
    <>
      <h3 className={styles.name}>{texts.editor.structure.named('ligne', null)}</h3>
      <ItemFields item={item}>
        <Evalue ligne={ligne} />
        {written.map((spec) => (
          <Written key={spec.name} ligne={ligne} spec={spec} />
        ))}
        <NoeudFields item={item} noeud={ligne} />
        <Note ligne={ligne} echelle={echelle} />
        {echelle !== undefined && (
          <fieldset className={styles.part}>
            <legend className={styles.legend}>{said.descripteurs}</legend>
            {echelle.niveaux.map((niveau) => (
              <Descripteur key={niveau.id} ligne={ligne} niveau={niveau} />
            ))}
          </fieldset>
        )}
      </ItemFields>
    </>
  );
}

function Written({ ligne, spec }: { readonly ligne: Ligne; readonly spec: FieldSpec }) {
  const save = useField({ entity: 'ligne', id: ligne.id }, spec.name);
  const value = (ligne as unknown as JsonObject)[spec.name] ?? null;
  return <PlacedField item={ligne.id} spec={spec} value={value} save={save} />;
}

function Evalue({ ligne }: { readonly ligne: Ligne }) {
  const { state, referentiel } = useDraft();
  const save = useField({ entity: 'ligne', id: ligne.id }, 'competence', null, ofTheCompetence);
  const options = orderedItems(state, referentiel.id, 'competence').map(({ id }) => {
    const { title, text } = itemName(state, { entity: 'competence', id });
    return { id, label: `${title}, ${text}` };
  });
  const spec: FieldSpec = {
    kind: 'choice',
    name: 'competence',
    label: said.competence,
    options,
    isOptional: false,
  };
  return (
    <div className={styles.wide}>
      <PlacedField item={ligne.id} spec={spec} value={ligne.competence} save={save} />
    </div>
  );
}

interface NoteProps {
  readonly ligne: Ligne;
  readonly echelle: Echelle | undefined;
}

/** On which scale, and from where it is acquired. */
function Note({ ligne, echelle }: NoteProps) {
  const { grille } = useGrille();
  const item = { entity: 'ligne', id: ligne.id } as const;
  const saveEchelle = useField(item, 'echelle', null, ofTheScale);
  const saveSeuil = useField(item, 'seuil');
  const spec: FieldSpec = {
    kind: 'choice',
    name: 'echelle',
    label: said.echelle,
    options: grille.echelles.map(({ id, intitule }) => ({ id, label: intitule })),
    isOptional: false,
  };
  return (
    <fieldset className={styles.part} data-part="echelle">
      <legend className={styles.legend}>{said.echelle}</legend>
      <div className={styles.wide}>
        <PlacedField item={ligne.id} spec={spec} value={ligne.echelle} save={saveEchelle} />
      </div>
      {echelle !== undefined && (
        <div className={styles.wide}>
          <EchelleBar echelle={echelle} seuil={ligne.seuil ?? null} isLarge />
        </div>
      )}
      <p className={styles.hint}>
        {said.seuil}. {said.seuilHint}
      </p>
      <SeuilFields
        path="seuil"
        seuil={recordOf((ligne.seuil ?? null) as Json)}
        save={saveSeuil}
        isNeeded={false}
      />
    </fieldset>
  );
}

interface DescripteurProps {
  readonly ligne: Ligne;
  readonly niveau: Echelle['niveaux'][number];
}

function Descripteur({ ligne, niveau }: DescripteurProps) {
  const { value, save } = useDescripteur(ligne, niveau.id);
  const label = niveau.libelle === '' ? niveau.code : niveau.libelle;
  return (
    <div data-item={ligne.id} data-champ={`descripteurs/${niveau.id}`} className={styles.wide}>
      <Field
        spec={{ kind: 'text', name: niveau.id, label }}
        path={`descripteurs/${niveau.id}`}
        value={value}
        save={save}
      />
    </div>
  );
}
