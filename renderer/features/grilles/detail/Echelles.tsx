import { v7 as newId } from 'uuid';
import { caps } from '../../../../shared/domain/caps.ts';
import type { Json } from '../../../../shared/domain/json.ts';
import { addEchelle, addNiveau } from '../../../../shared/edit/grilles.ts';
import { changeItem } from '../../../../shared/edit/items.ts';
import { removeItem } from '../../../../shared/edit/removal.ts';
import type { Echelle } from '../../../../shared/generated/document.ts';
import { echelleDe, echellesProposees } from '../../../../shared/grille/echelles.ts';
import { bornesDe } from '../../../../shared/grille/forme-regle.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Choices.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { useDraft } from '../../referentiel/draft.ts';
import type { FieldSpec } from '../../referentiel/fields/field-spec.ts';
import { recordOf } from '../../referentiel/fields/record.ts';
import { useDone } from '../../referentiel/useDone.ts';
import { EchelleBar } from '../EchelleBar.tsx';
import { useGrille } from '../grille.ts';
import { useField } from '../saving.ts';
import { ItemFields, Member, PlacedField } from './Fields.tsx';
import { Niveaux } from './Niveaux.tsx';
import styles from './Detail.module.css';

const said = texts.grilles.echelle;

type Preset = keyof typeof echellesProposees;
const presets = (Object.keys(echellesProposees) as Preset[]).map((id) => ({
  id,
  label: texts.grilles.echelles[id],
}));

/** The scales that lines are on: all of them can be changed. */
export function Echelles() {
  const { grille } = useGrille();
  const { isReadOnly } = useDraft();
  const done = useDone();
  return (
    <section aria-labelledby="echelles" className={styles.echelles}>
      <h4 id="echelles" className={styles.name}>
        {said.title}
      </h4>
      {grille.echelles.map((echelle) => (
        <UneEchelle key={echelle.id} echelle={echelle} />
      ))}
      {!isReadOnly && (
        <MenuButton
          label={said.add}
          actions={presets}
          onAction={(preset) => void done((now) => addEchelle(now, grille.id, echelleDe(preset, newId)))}
        />
      )}
    </section>
  );
}

interface EchelleProps {
  readonly echelle: Echelle;
}

function UneEchelle({ echelle }: EchelleProps) {
  const { lignes } = useGrille();
  const { isReadOnly } = useDraft();
  const done = useDone();
  const { id, intitule, niveaux } = echelle;
  const used = [...lignes.values()].filter((ligne) => ligne.echelle === id).length;
  const save = useField({ entity: 'echelle', id }, 'intitule');
  return (
    <fieldset className={styles.echelle} aria-label={said.of(intitule)}>
      <ItemFields item={{ entity: 'echelle', id }}>
        <PlacedField
          item={id}
          spec={{ kind: 'line', name: 'intitule', label: texts.grilles.detail.intitule }}
          value={intitule}
          save={save}
        />
        <div className={styles.wide}>
          <EchelleBar echelle={echelle} seuil={null} isLarge />
        </div>
        <Points echelle={echelle} />
      </ItemFields>
      <Niveaux niveaux={niveaux} />
      <div className={styles.gestures}>
        {!isReadOnly && (
          <Button
            isDisabled={niveaux.length >= caps.items.niveau}
            onPress={() => void done((now) => addNiveau(now, id, newId(), said.newNiveau))}
          >
            {said.addNiveau}
          </Button>
        )}
        {used > 0 ? (
          <span className={styles.hint}>{said.used(used)}</span>
        ) : (
          !isReadOnly && (
            <Button
              variant="quiet"
              onPress={() => void done((now) => removeItem(now, { entity: 'echelle', id }))}
            >
              {said.remove}
            </Button>
          )
        )}
      </div>
    </fieldset>
  );
}

const pointFields: readonly FieldSpec[] = [
  { kind: 'nombre', name: 'min', label: said.min },
  { kind: 'nombre', name: 'max', label: said.max },
  { kind: 'nombre', name: 'pas', label: said.pas },
];

/** A mark is a number, or one of the levels. */
function Points({ echelle }: EchelleProps) {
  const { isReadOnly } = useDraft();
  const done = useDone();
  const item = { entity: 'echelle', id: echelle.id } as const;
  const save = useField(item, 'points');
  const points = echelle.points;
  const change = (isWanted: boolean): void =>
    void done((now) => {
      const row = now.get('echelle')?.get(echelle.id) ?? { id: echelle.id };
      return changeItem(item, row, { points: isWanted ? { ...bornesDe(echelle), pas: '1' } : null });
    });
  return (
    <>
      <div className={styles.wide}>
        <Checkbox isSelected={points !== undefined} onChange={change} isDisabled={isReadOnly}>
          {said.points}
        </Checkbox>
      </div>
      {points !== undefined &&
        pointFields.map((spec) => (
          <Member
            key={spec.name}
            spec={spec}
            path="points"
            record={recordOf(points as unknown as Json)}
            save={save}
            whyKept={texts.grilles.regle.needed}
          />
        ))}
    </>
  );
}
