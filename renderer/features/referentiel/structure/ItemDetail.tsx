import type { Ref } from 'react';
import { Toolbar } from 'react-aria-components/Toolbar';
import type { ItemRef } from '../../../../shared/domain/row.ts';
import { childrenAllowed } from '../../../../shared/edit/places.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { itemChosen } from '../../../app/place.ts';
import { useAppDispatch } from '../../../app/store.ts';
import { Button } from '../../../ui/Button.tsx';
import { standsInShared } from '../../../../shared/partage/guard.ts';
import { FieldFindings } from '../../controles/FieldPlace.tsx';
import { HistoryButton } from '../../journal/item/HistoryButton.tsx';
import { CommentairesDe } from '../../relecture/CommentairesDe.tsx';
import { SharedNote } from '../../partage/SharedNote.tsx';
import { useDraft } from '../draft.ts';
import { ItemForm } from '../fields/ItemForm.tsx';
import { itemFields } from './item-fields.ts';
import { itemName } from './item-name.ts';
import { Links } from './Links.tsx';
import { pathTo, type Standing } from './neighbours.ts';
import { ToCheck } from './ToCheck.tsx';
import { useMoveOne } from './useMoveOne.tsx';
import type { StructureActions } from './useStructure.ts';
import styles from './Structure.module.css';

interface ItemDetailProps {
  readonly ref?: Ref<HTMLElement>;
  readonly standing: Standing;
  readonly actions: StructureActions;
}

/** One item: where it stands, what can be done with it, its fields and its links. */
export function ItemDetail({ ref = null, standing, actions }: ItemDetailProps) {
  const { state, isReadOnly } = useDraft();
  const { entity, id } = standing;
  const row = state.get(entity)?.get(id);
  if (row === undefined) return null;
  return (
    <section ref={ref} aria-labelledby="element" className={styles.detail}>
      <Path item={standing} />
      <h3 id="element" className={styles.name}>
        {itemName(state, standing).title}
      </h3>
      <SharedNote item={{ entity, id }} />
      <ToCheck item={standing} />
      <FieldFindings item={id} champ={null} />
      <Toolbar aria-label={texts.editor.structure.actions} className={styles.actions ?? ''}>
        {!isReadOnly && !standsInShared(state, standing) && <Actions standing={standing} actions={actions} />}
        <HistoryButton id={id} />
      </Toolbar>
      <CommentairesDe item={{ entity, id }} />
      <ItemForm item={{ entity, id }} row={row} fields={itemFields[entity] ?? []}>
        <Links item={{ entity, id }} row={row} />
      </ItemForm>
    </section>
  );
}

/** What holds the item inside the référentiel, from the top; each leads there. */
function Path({ item }: { readonly item: ItemRef }) {
  const dispatch = useAppDispatch();
  const { state } = useDraft();
  const above = pathTo(state, item.id).slice(1, -1);
  if (above.length === 0) return null;
  return (
    <nav aria-label={texts.editor.structure.path} className={styles.path}>
      <ol>
        {above.map((one) => {
          const { title, text } = itemName(state, one);
          return (
            <li key={one.id}>
              <Button variant="quiet" onPress={() => dispatch(itemChosen(one.id))}>
                <span className={styles.step}>{`${title}, ${text}`}</span>
              </Button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

interface ActionsProps {
  readonly standing: Standing;
  readonly actions: StructureActions;
}

function Actions({ standing, actions }: ActionsProps) {
  const { state } = useDraft();
  const moving = useMoveOne(standing, actions);
  const { entity, id, index, siblings } = standing;
  const said = texts.editor.structure;
  return (
    <>
      {childrenAllowed(state, standing).map((child) => (
        <Button key={child} onPress={() => actions.add(child, { entity, id })}>
          {said.addOne(child)}
        </Button>
      ))}
      <Button onPress={() => actions.addAfter(standing)}>{said.addAfter(entity)}</Button>
      <Button variant="quiet" isDisabled={index === 0} onPress={() => actions.step(standing, -1)}>
        {said.up}
      </Button>
      <Button
        variant="quiet"
        isDisabled={index === siblings.length - 1}
        onPress={() => actions.step(standing, 1)}
      >
        {said.down}
      </Button>
      {moving.ask !== null && (
        <Button variant="quiet" onPress={moving.ask}>
          {said.move}
        </Button>
      )}
      <Button variant="quiet" onPress={() => actions.remove(standing)}>
        {said.remove}
      </Button>
      {moving.dialog}
    </>
  );
}
