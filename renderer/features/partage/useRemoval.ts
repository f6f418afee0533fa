import type { ItemRef } from '../../../shared/domain/row.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useConfirm } from '../../app/confirm.ts';
import { usePartages } from './usePartages.ts';

const said = texts.partage.removal;

/**
 * Removes at once what nobody has taken; blocs that others have are removed once that is confirmed. Their copies stay, without a
 * source. Answers whether they were removed.
 */
export function useRemoval(): (
  items: readonly ItemRef[],
  remove: () => Promise<boolean>,
) => Promise<boolean> {
  const confirm = useConfirm();
  const { usersOf } = usePartages();
  return async (items, remove) => {
    const users = items.flatMap(({ entity, id }) => (entity === 'bloc' ? usersOf(id) : []));
    if (users.length === 0) return remove();
    const names = [...new Set(users.map(({ intitule }) => intitule))];
    const { confirm: yes, cancel } = said;
    const sentence = said.sentence(names);
    const isWanted = await confirm({ title: said.bloc, sentence, confirm: yes, cancel });
    return isWanted && remove();
  };
}
