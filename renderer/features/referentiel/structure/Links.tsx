import { useId, useState } from 'react';
import { linksOf, type EntityName } from '../../../../shared/domain/entities.ts';
import { parentOf, type ItemRef, type Row, type State } from '../../../../shared/domain/row.ts';
import { changeLinks, linkChange, linkedIds } from '../../../../shared/edit/links.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { isWrittenAtSource } from '../../../../shared/partage/guard.ts';
import { FieldPlace } from '../../controles/FieldPlace.tsx';
import { useDraft } from '../draft.ts';
import { itemName } from './item-name.ts';
import { orderedItems } from '../../../../shared/document/ordered-items.ts';
import { PickList, type Pick } from './PickList.tsx';
import styles from './Structure.module.css';

interface LinksProps {
  readonly item: ItemRef;
  readonly row: Row;
}

/** The lists of items that this one is linked to. */
export function Links({ item, row }: LinksProps) {
  return linksOf(item.entity).map(({ name, target }) => (
    <LinkField key={name} item={item} row={row} name={name} target={target} />
  ));
}

interface LinkFieldProps extends LinksProps {
  readonly name: string;
  readonly target: EntityName;
}

/** The items that can be linked to, in the order of the document; those that stand beside the item come first. */
function candidates(
  state: State,
  { entity, id }: ItemRef,
  target: EntityName,
  root: string,
): readonly Pick[] {
  const row = state.get(entity)?.get(id);
  const home = row === undefined ? undefined : parentOf(entity, row)?.id;
  const all = orderedItems(state, root, target);
  const isNear = (one: Row): boolean => parentOf(target, one)?.id === home;
  return [...all.filter(isNear), ...all.filter((one) => !isNear(one))].map((one) => {
    const code = one['code'];
    return {
      id: one.id,
      code: typeof code === 'string' ? code : '',
      text: itemName(state, { entity: target, id: one.id }).text,
    };
  });
}

function LinkField({ item, row, name, target }: LinkFieldProps) {
  const { state, referentiel, edit, ...draft } = useDraft();
  const isReadOnly = draft.isReadOnly || isWrittenAtSource(state, item, name);
  const [refusal, setRefusal] = useState<string>();
  const heading = useId();
  const chosen = linkedIds(row[name]);
  const items = candidates(state, item, target, referentiel.id);
  const said = texts.editor.links;
  const label = target === 'activite' ? said.activites : said.competences;

  /** What was just ticked or unticked, done to the links as they then are: a second tick may come before the first is drawn. */
  const choose = async (next: ReadonlySet<string>): Promise<void> => {
    const change = linkChange(chosen, next);
    const refused = await edit((now) => changeLinks(now, item, name, change));
    setRefusal(refused?.message);
  };
  return (
    <FieldPlace item={item.id} champ={name} isWide>
      <fieldset aria-labelledby={heading} className={styles.links}>
        <h4 id={heading} className={styles.linksTitle}>
          {label} <span className={styles.count}>{said.chosen(chosen.length, items.length)}</span>
        </h4>
        {items.length === 0 ? (
          <p className={styles.hint}>{target === 'activite' ? said.noActivite : said.noCompetence}</p>
        ) : (
          <PickList
            label={label}
            filter={said.filter}
            mode="multiple"
            items={items}
            chosen={chosen}
            onChange={(next) => void choose(next)}
            isDisabled={isReadOnly}
          />
        )}
        {refusal !== undefined && (
          <p role="alert" className={styles.refusal}>
            {refusal}
          </p>
        )}
      </fieldset>
    </FieldPlace>
  );
}
