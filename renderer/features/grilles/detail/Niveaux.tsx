import { useRef } from 'react';
import { asksFor } from '../../../../shared/commands/keys.ts';
import { moveNiveau, removeNiveau } from '../../../../shared/edit/grilles.ts';
import type { Niveau } from '../../../../shared/generated/document.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { afterDrawing } from '../../../app/focus.ts';
import { Button } from '../../../ui/Button.tsx';
import { useDraft } from '../../referentiel/draft.ts';
import type { FieldSpec } from '../../referentiel/fields/field-spec.ts';
import { useKeys } from '../../referentiel/structure/useKeys.ts';
import { useDone } from '../../referentiel/useDone.ts';
import { useField } from '../saving.ts';
import { ItemFields, PlacedField } from './Fields.tsx';
import styles from './Detail.module.css';

const said = texts.grilles.echelle;

const fields: readonly FieldSpec[] = [
  { kind: 'line', name: 'code', label: said.code },
  { kind: 'line', name: 'libelle', label: said.libelle },
  { kind: 'nombre', name: 'valeur', label: said.valeur },
  { kind: 'choice', name: 'validant', label: said.validant, options: said.validants, isOptional: false },
];

/** The levels of a scale, from the lowest. */
export function Niveaux({ niveaux }: { readonly niveaux: readonly Niveau[] }) {
  return (
    <>
      <p className={styles.hint}>{said.niveaux}</p>
      {niveaux.map((niveau, i) => (
        <UnNiveau key={niveau.id} niveau={niveau} rang={i + 1} total={niveaux.length} />
      ))}
    </>
  );
}

interface NiveauProps {
  readonly niveau: Niveau;
  readonly rang: number;
  readonly total: number;
}

function UnNiveau({ niveau, rang, total }: NiveauProps) {
  const { isReadOnly } = useDraft();
  const done = useDone();
  const place = useRef<HTMLFieldSetElement>(null);
  const item = { entity: 'niveau', id: niveau.id } as const;
  const canMove = (by: -1 | 1): boolean => !isReadOnly && rang + by >= 1 && rang + by <= total;
  const move = (by: -1 | 1): void => {
    const held = document.activeElement;
    void done((now) => moveNiveau(now, niveau.id, by));
    // What moves in the page loses the focus; at the end, what had it can do no more.
    afterDrawing(() => {
      const next =
        held?.matches(':disabled') === true ? place.current?.querySelector('[data-step]:enabled') : held;
      if (next instanceof HTMLElement) next.focus();
    });
  };
  useKeys(place, (event) => {
    if (!asksFor(event, 'moveLevel')) return false;
    const by = event.key === 'ArrowUp' ? -1 : 1;
    if (canMove(by)) move(by);
    return true;
  });
  return (
    <fieldset ref={place} className={styles.niveau} aria-label={said.niveau(rang)}>
      <ItemFields item={item}>
        {fields.map((spec) => (
          <NiveauField key={spec.name} niveau={niveau} spec={spec} />
        ))}
      </ItemFields>
      {!isReadOnly && total > 1 && (
        <>
          {([-1, 1] as const).map((by) => (
            <Button
              key={by}
              variant="quiet"
              data-step={by}
              aria-label={by === -1 ? said.before(rang) : said.after(rang)}
              isDisabled={!canMove(by)}
              onPress={() => move(by)}
            >
              <span aria-hidden="true">{by === -1 ? '↑' : '↓'}</span>
            </Button>
          ))}
          <Button
            variant="quiet"
            aria-label={texts.editor.removeRecord(said.niveau(rang))}
            onPress={() => void done((now) => removeNiveau(now, niveau.id))}
          >
            {texts.editor.remove}
          </Button>
        </>
      )}
    </fieldset>
  );
}

const isNeeded = (name: string): boolean => name === 'valeur' || name === 'code';

function NiveauField({ niveau, spec }: { readonly niveau: Niveau; readonly spec: FieldSpec }) {
  const why = isNeeded(spec.name) ? texts.grilles.regle.needed : null;
  const save = useField({ entity: 'niveau', id: niveau.id }, spec.name, why);
  const value = niveau[spec.name as keyof Niveau];
  return <PlacedField item={niveau.id} spec={spec} value={value} save={save} />;
}
