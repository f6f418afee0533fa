import type { Json, JsonObject } from '../../../../shared/domain/json.ts';
import type { ItemRef } from '../../../../shared/domain/row.ts';
import type { Echelle, Regle } from '../../../../shared/generated/document.ts';
import { arrondiUsuel, regleDuType } from '../../../../shared/grille/forme-regle.ts';
import { sansValeurSous } from '../../../../shared/grille/sans-valeur.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { FieldPlace } from '../../controles/FieldPlace.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { useDraft } from '../../referentiel/draft.ts';
import { between } from '../../referentiel/fields/check.ts';
import type { FieldSpec } from '../../referentiel/fields/field-spec.ts';
import type { Save } from '../../referentiel/fields/form-item.ts';
import { recordOf, savingMember } from '../../referentiel/fields/record.ts';
import { useDone } from '../../referentiel/useDone.ts';
import { useSayDone } from '../../referentiel/useSayDone.ts';
import { EchelleBar } from '../EchelleBar.tsx';
import { noeudDe, useGrille } from '../grille.ts';
import { useField } from '../saving.ts';
import { changeItem } from '../../../../shared/edit/items.ts';
import { Member } from './Fields.tsx';
import styles from './Detail.module.css';

const said = texts.grilles.regle;

const minimum: FieldSpec = {
  kind: 'integer',
  name: 'minimum',
  label: said.minimum,
  check: between(1, 2_000),
};
const plancher: FieldSpec = {
  kind: 'nombre',
  name: 'plancher',
  label: said.plancher,
  hint: said.plancherHint,
};
const absence: FieldSpec = {
  kind: 'choice',
  name: 'absence',
  label: said.absence,
  options: said.absences,
  isOptional: false,
};
const seuilFields: readonly FieldSpec[] = [
  { kind: 'nombre', name: 'acquis', label: said.acquis },
  { kind: 'nombre', name: 'aConfirmer', label: said.aConfirmer },
];
const arrondiFields: readonly FieldSpec[] = [
  { kind: 'choice', name: 'pas', label: said.pas, options: said.pasOptions, isOptional: false },
  { kind: 'choice', name: 'mode', label: said.mode, options: said.modes, isOptional: false },
];

interface RegleFieldsProps {
  readonly item: ItemRef;
  /** A retake has no average. */
  readonly isRetake?: boolean;
}

/** How a node makes one result of several. */
export function RegleFields({ item, isRetake = false }: RegleFieldsProps) {
  const lu = useGrille();
  const { isReadOnly } = useDraft();
  const done = useDone();
  const sayDone = useSayDone();
  const save = useField(item, 'regle');
  const noeud = noeudDe(lu, item.id);
  if (noeud === null) return null;
  const { regle, echelle } = noeud;
  const record = regle as unknown as JsonObject;
  // What an average combines is to give a value: in the same gesture, it concludes by an average too.
  const change = async (type: Regle['type']): Promise<void> => {
    const autres = type === 'moyenne' ? sansValeurSous(lu.grille, item.id) : [];
    const isDone = await done((now) => ({
      op: 'item.changed',
      changes: [item, ...autres].flatMap(({ entity, id }) => {
        const own = noeudDe(lu, id) ?? noeud;
        const next = regleDuType(type, own.enfants, own.echelle) as unknown as Json;
        return changeItem({ entity, id }, now.get(entity)?.get(id) ?? { id }, { regle: next }).changes;
      }),
    }));
    if (isDone && autres.length > 0)
      sayDone(
        said.moyennesAussi(
          autres.filter(({ entity }) => entity === 'partie').length,
          autres.filter(({ entity }) => entity === 'epreuve').length,
        ),
      );
  };
  return (
    <FieldPlace item={item.id} champ="regle" isWide>
      <fieldset className={styles.part} data-part="regle">
        <legend className={styles.legend}>{said.title}</legend>
        <div className={styles.wide}>
          <SelectField
            label={said.type}
            options={isRetake ? said.types.filter(({ id }) => id !== 'moyenne') : said.types}
            value={regle.type}
            onChange={(type) => void change(type)}
            isDisabled={isReadOnly}
          />
        </div>
        {regle.type === 'nombre' && (
          <Member spec={minimum} path="regle" record={record} save={save} whyKept={said.needed} />
        )}
        {regle.type === 'moyenne' && <Moyenne regle={regle} echelle={echelle} save={save} />}
      </fieldset>
    </FieldPlace>
  );
}

interface MoyenneProps {
  readonly regle: Regle;
  readonly echelle: Echelle | undefined;
  readonly save: Save;
}

function Moyenne({ regle, echelle, save }: MoyenneProps) {
  const record = regle as unknown as JsonObject;
  return (
    <>
      <SeuilFields
        path="regle/seuil"
        seuil={recordOf(record['seuil'] ?? null)}
        save={savingMember(save, 'seuil')}
        isNeeded
      />
      {echelle !== undefined && regle.seuil !== undefined && (
        <div className={styles.wide}>
          <EchelleBar echelle={echelle} seuil={regle.seuil} isLarge />
        </div>
      )}
      <Member spec={plancher} path="regle" record={record} save={save} />
      <Member spec={absence} path="regle" record={record} save={save} />
      <ArrondiFields
        path="regle/arrondi"
        arrondi={record['arrondi'] ?? null}
        save={savingMember(save, 'arrondi')}
      />
    </>
  );
}

interface SeuilFieldsProps {
  readonly path: string;
  readonly seuil: JsonObject;
  readonly save: Save;
  readonly isNeeded: boolean;
}

/** From which values a result is acquired, or to be confirmed. */
export function SeuilFields({ path, seuil, save, isNeeded }: SeuilFieldsProps) {
  return seuilFields.map((spec) => {
    const isKept = spec.name === 'acquis' && (isNeeded || 'aConfirmer' in seuil);
    const kept = isKept ? { whyKept: said.needed } : {};
    return <Member key={spec.name} spec={spec} path={path} record={seuil} save={save} {...kept} />;
  });
}

interface ArrondiFieldsProps {
  readonly path: string;
  readonly arrondi: Json;
  readonly save: Save;
}

export function ArrondiFields({ path, arrondi, save }: ArrondiFieldsProps) {
  const record: JsonObject = { ...arrondiUsuel, ...recordOf(arrondi) };
  return arrondiFields.map((spec) => (
    <Member key={spec.name} spec={spec} path={path} record={record} save={save} />
  ));
}
