import type { State } from '../../../shared/domain/row.ts';
import { findItem } from '../../../shared/edit/siblings.ts';

/** What is being typed, by « item/field ». */
type Typed = ReadonlyMap<string, { readonly text: string }>;

/** The draft with what is being typed in place of what was committed; members of records wait for their commit. */
export function asTyped(state: State, typed: Typed): State {
  let next = state;
  for (const [key, { text }] of typed) {
    const [id = '', field = '', ...members] = key.split('/');
    const found = members.length > 0 ? null : findItem(next, id);
    // A number or codes are only known once they are committed; the number of a fiche is checked in its own field.
    if (found === null || typeof found.row[field] !== 'string' || field === 'numero') continue;
    const { entity, row } = found;
    next = new Map([...next, [entity, new Map(next.get(entity)).set(id, { ...row, [field]: text })]]);
  }
  return next;
}
