import { v7 as newId } from 'uuid';
import type { ItemRef } from '../../../../shared/domain/row.ts';
import { addItem } from '../../../../shared/edit/items.ts';
import { removeItem } from '../../../../shared/edit/removal.ts';
import { itemsUnder } from '../../../../shared/edit/siblings.ts';
import type { Annexe as AnnexeItem } from '../../../../shared/generated/document.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { afterDrawing } from '../../../app/focus.ts';
import { Button } from '../../../ui/Button.tsx';
import { FieldPlace } from '../../controles/FieldPlace.tsx';
import { useDraft } from '../draft.ts';
import { ItemForm } from '../fields/ItemForm.tsx';
import { useDone } from '../useDone.ts';
import { annexeFields, attachedTo } from './sections.ts';
import styles from './Fiche.module.css';

const said = texts.editor.annexes;

/** Of a CQPI: what each branch makes plain of the common core. Annexes that have no place any more are shown after. */
export function Annexes() {
  const { referentiel } = useDraft();
  const { annexes = [] } = referentiel;
  const names = [...new Set(referentiel.cpne.map(({ nom }) => nom))];
  const isCqpi = referentiel.nature === 'CQPI';
  if (!isCqpi && annexes.length === 0) return null;
  const first = (nom: string): AnnexeItem | undefined => annexes.find(({ cpne }) => cpne === nom);
  const placed = new Set(isCqpi ? names.map((nom) => first(nom)?.id) : []);
  return (
    <section aria-labelledby="annexes" className={styles.section}>
      <h3 id="annexes" className={styles.title}>
        {texts.editor.sections.annexes}
      </h3>
      <p>{said.intro}</p>
      <FieldPlace item={referentiel.id} champ="annexes">
        {isCqpi && names.length === 0 && <p>{said.noCpne}</p>}
        {isCqpi && names.map((nom) => <OfBranch key={nom} nom={nom} annexe={first(nom)} />)}
      </FieldPlace>
      {annexes
        .filter(({ id }) => !placed.has(id))
        .map((annexe) => (
          <Annexe key={annexe.id} annexe={annexe} names={names} />
        ))}
    </section>
  );
}

function OfBranch({ nom, annexe }: { readonly nom: string; readonly annexe: AnnexeItem | undefined }) {
  const { referentiel, isReadOnly } = useDraft();
  const done = useDone();
  if (annexe !== undefined) return <Annexe annexe={annexe} names={null} />;
  if (isReadOnly) return null;
  const add = (): void => {
    const item: ItemRef = { entity: 'annexe', id: newId() };
    const root: ItemRef = { entity: 'referentiel', id: referentiel.id };
    void done((state) =>
      addItem(state, item, root, itemsUnder(state, 'annexe', root.id).length, { cpne: nom }),
    );
    afterDrawing(() => document.querySelector<HTMLElement>(`[data-item="${item.id}"] textarea`)?.focus());
  };
  return (
    <div className={styles.annexe}>
      <Button onPress={add}>{said.add(nom)}</Button>
    </div>
  );
}

interface AnnexeProps {
  readonly annexe: AnnexeItem;
  /** The commissions that it may be attached to; null where it has its place. */
  readonly names: readonly string[] | null;
}

function Annexe({ annexe: { id, cpne: nom }, names }: AnnexeProps) {
  const { state, isReadOnly } = useDraft();
  const done = useDone();
  const row = state.get('annexe')?.get(id);
  if (row === undefined) return null;
  const item: ItemRef = { entity: 'annexe', id };
  const fields = names === null ? annexeFields : [attachedTo(names), ...annexeFields];
  return (
    <fieldset aria-labelledby={`annexe-${id}`} className={styles.annexe}>
      <h4 id={`annexe-${id}`} className={styles.title}>
        {said.of(nom)}
      </h4>
      <ItemForm item={item} row={row} fields={fields} />
      {!isReadOnly && (
        <Button variant="quiet" onPress={() => void done((state) => removeItem(state, item))}>
          {said.remove(nom)}
        </Button>
      )}
    </fieldset>
  );
}
