import { v7 as newId } from 'uuid';
import type { Json, JsonObject } from '../../../../shared/domain/json.ts';
import { changeItem } from '../../../../shared/edit/items.ts';
import type { Epreuve } from '../../../../shared/generated/document.ts';
import { arrondiUsuel } from '../../../../shared/grille/forme-regle.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { Checkbox } from '../../../ui/Choices.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { useDraft } from '../../referentiel/draft.ts';
import { between } from '../../referentiel/fields/check.ts';
import type { FieldSpec } from '../../referentiel/fields/field-spec.ts';
import { asWhole, type Save } from '../../referentiel/fields/form-item.ts';
import { recordOf, recordsOf, savingMember } from '../../referentiel/fields/record.ts';
import { useDone } from '../../referentiel/useDone.ts';
import { useField } from '../saving.ts';
import { SesLignes } from './Ensemble.tsx';
import { ItemFields, Member, PlacedField } from './Fields.tsx';
import { NoeudFields } from './NoeudFields.tsx';
import { ArrondiFields, RegleFields } from './RegleFields.tsx';
import styles from './Detail.module.css';

const said = texts.grilles.detail;

const types = Object.entries(texts.outline.modalite).map(([id, label]) => ({ id, label }));

const own: readonly FieldSpec[] = [
  { kind: 'title', name: 'intitule', label: said.intitule },
  { kind: 'line', name: 'code', label: said.code },
  { kind: 'choice', name: 'type', label: said.type, options: types, isOptional: false },
  { kind: 'integer', name: 'duree', label: said.duree, check: between(1, 100_000) },
  { kind: 'title', name: 'lieu', label: said.lieu },
];
const more: readonly FieldSpec[] = [
  { kind: 'text', name: 'preuves', label: said.preuves },
  { kind: 'text', name: 'amenagements', label: said.amenagements },
];

/** A situation of evaluation: what it is, who marks, how it is concluded. */
export function EpreuveDetail({ epreuve }: { readonly epreuve: Epreuve }) {
  const item = { entity: 'epreuve', id: epreuve.id } as const;
  return (
    <>
      <h3 className={styles.name}>{texts.editor.structure.named('epreuve', epreuve.code ?? null)}</h3>
      <ItemFields item={item}>
        {own.map((spec) => (
          <OwnField key={spec.name} epreuve={epreuve} spec={spec} />
        ))}
        <NoeudFields item={item} noeud={epreuve} />
        <RegleFields item={item} isRetake={epreuve.reprend !== undefined} />
        <SesLignes lignes={epreuve.lignes} />
        <Evaluateurs epreuve={epreuve} />
        <Reprend epreuve={epreuve} />
        {more.map((spec) => (
          <OwnField key={spec.name} epreuve={epreuve} spec={spec} />
        ))}
      </ItemFields>
    </>
  );
}

interface EpreuveProps {
  readonly epreuve: Epreuve;
}

function OwnField({ epreuve, spec }: EpreuveProps & { readonly spec: FieldSpec }) {
  const save = useField({ entity: 'epreuve', id: epreuve.id }, spec.name);
  const value = (epreuve as unknown as JsonObject)[spec.name] ?? null;
  return <PlacedField item={epreuve.id} spec={spec} value={value} save={save} />;
}

const { evaluateurs } = said;

const evaluateurFields: FieldSpec = {
  kind: 'records',
  name: 'evaluateurs',
  label: evaluateurs.title,
  required: 'role',
  most: 20,
  add: evaluateurs.add,
  one: evaluateurs.one,
  fields: [
    { kind: 'choice', name: 'role', label: evaluateurs.role, options: evaluateurs.roles, isOptional: false },
    { kind: 'line', name: 'libelle', label: evaluateurs.libelle },
    { kind: 'nombre', name: 'part', label: evaluateurs.part, hint: evaluateurs.partHint },
  ],
};

const absence: FieldSpec = {
  kind: 'choice',
  name: 'absence',
  label: evaluateurs.absence,
  options: texts.grilles.regle.absences,
  isOptional: false,
};

/** Each with an identifier, and a share where the mark is shared. */
const whole = (list: Json, isShared: boolean): Json =>
  recordsOf(list).map((un) => ({ id: newId(), ...(isShared ? { part: '1' } : {}), ...un }));

/** Who marks, by role, and whether each marks for themselves. */
function Evaluateurs({ epreuve }: EpreuveProps) {
  const { isReadOnly } = useDraft();
  const done = useDone();
  const item = { entity: 'epreuve', id: epreuve.id } as const;
  const isShared = epreuve.partage !== undefined;
  const saveList = useField(item, 'evaluateurs');
  const savePartage = useField(item, 'partage');
  const save: Save = (next, seen, put = asWhole) =>
    saveList(next, seen, (now, part) => {
      const list = put(now, part);
      return recordsOf(list).every((un) => 'id' in un) ? list : whole(list, isShared);
    });
  const share = (isWanted: boolean): void =>
    void done((now) => {
      const row = now.get('epreuve')?.get(epreuve.id) ?? { id: epreuve.id };
      const partage = isWanted ? { absence: 'bloquante', arrondi: { ...arrondiUsuel } } : null;
      const list = row['evaluateurs'] ?? [];
      return changeItem(item, row, { partage, evaluateurs: isWanted ? whole(list, true) : list });
    });
  const partage = recordOf((epreuve.partage ?? null) as unknown as Json);
  return (
    <div className={styles.wide}>
      <PlacedField
        item={epreuve.id}
        spec={evaluateurFields}
        value={epreuve.evaluateurs as unknown as Json}
        save={save}
      />
      {(epreuve.evaluateurs.length > 1 || isShared) && (
        <Checkbox isSelected={isShared} onChange={share} isDisabled={isReadOnly}>
          {evaluateurs.partage}
        </Checkbox>
      )}
      {isShared && (
        <div className={styles.part}>
          <Member spec={absence} path="partage" record={partage} save={savePartage} />
          <ArrondiFields
            path="partage/arrondi"
            arrondi={partage['arrondi'] ?? null}
            save={savingMember(savePartage, 'arrondi')}
          />
        </div>
      )}
    </div>
  );
}

const { reprend: reprise } = said;

/** Whether it is a retake, and of what. */
function Reprend({ epreuve }: EpreuveProps) {
  const { isReadOnly } = useDraft();
  const done = useDone();
  const item = { entity: 'epreuve', id: epreuve.id } as const;
  const { reprend, lignes, regle } = epreuve;
  const change = (next: Epreuve['reprend'] | null): void =>
    void done((now) => {
      const row = now.get('epreuve')?.get(epreuve.id) ?? { id: epreuve.id };
      const hasAverage = next !== null && regle.type === 'moyenne';
      const fields = { reprend: (next ?? null) as unknown as Json };
      return changeItem(item, row, hasAverage ? { ...fields, regle: { type: 'tous' } } : fields);
    });
  return (
    <fieldset aria-label={reprise.title} className={styles.part}>
      <Checkbox
        isSelected={reprend !== undefined}
        onChange={(isIn) => change(isIn ? { sur: ['non_acquis', 'a_confirmer'], garde: 'meilleure' } : null)}
        isDisabled={isReadOnly || lignes.length > 0}
      >
        {reprise.title}
      </Checkbox>
      {lignes.length > 0 && <p className={styles.hint}>{reprise.withLines}</p>}
      {reprend !== undefined && (
        <>
          <SelectField
            label={reprise.sur}
            options={reprise.surOptions}
            value={reprise.surOptions.find(({ id }) => sameSet(id.split(' '), reprend.sur))?.id ?? null}
            onChange={(id) => change({ ...reprend, sur: id.split(' ') as typeof reprend.sur })}
            isDisabled={isReadOnly}
          />
          <SelectField
            label={reprise.garde}
            options={reprise.gardeOptions}
            value={reprend.garde}
            onChange={(id) => change({ ...reprend, garde: id as typeof reprend.garde })}
            isDisabled={isReadOnly}
          />
        </>
      )}
    </fieldset>
  );
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((item) => other.includes(item));
