import { caps, maxChanges } from '../domain/caps.ts';
import type { Json } from '../domain/json.ts';
import type { ItemRef, State } from '../domain/row.ts';
import { itemsUnder } from '../edit/siblings.ts';
import { beginsWithInfinitive } from '../french/infinitive.ts';
import { typeDeModalite } from '../french/modalites.ts';
import type { Doubt, DoubtKind, LeftOut, LeftOutReason, Place, Plan, PlannedItem } from './plan.ts';
import type { ItemRole } from './roles.ts';
import type { Piece } from './split.ts';

/** An item while the rows are read: links and places still come. */
export interface Growing extends Omit<PlannedItem, 'links'> {
  readonly links: Set<string>;
  readonly places: Place[];
}

const titled: ReadonlySet<ItemRole> = new Set(['bloc', 'activite']);

/** Gathers what becomes an item and what does not, within what the exchange schema allows. */
export class PlannedItems {
  readonly items: Growing[] = [];
  readonly #leftOut: LeftOut[] = [];
  readonly #doubts: Doubt[] = [];
  readonly #counts = new Map<string, number>();
  /** The codes that items of a kind have already. */
  readonly #taken = new Map<ItemRole, ReadonlySet<Json | undefined>>();
  /** Nothing stands yet under what is being made. */
  readonly #made = new Set<string>();
  readonly #state: State;
  readonly #idOf: (key: string) => string;

  /** `idOf`: the identifier of what a place of the source makes, the same each time it is asked for. */
  constructor(state: State, idOf: (key: string) => string) {
    this.#state = state;
    this.#idOf = idOf;
  }

  /** Adds the item that a piece is; null when it cannot be, which is then listed. */
  add(entity: ItemRole, parent: ItemRef, piece: Piece, place: Place, nth: string): Growing | null {
    const reason = this.#refusal(entity, parent, piece);
    if (reason !== null) {
      this.leaveOut(reason, place, wordsOf(piece));
      return null;
    }
    const id = this.#idOf(`${entity} ${place.grid}.${place.row}.${place.column} ${nth}`);
    const item: Growing = {
      entity,
      id,
      parent,
      fields: fieldsOf(entity, piece),
      links: new Set(),
      places: [place],
    };
    this.items.push(item);
    this.#made.add(id);
    this.#count(entity, parent, 1);
    this.#doubtWords(item, piece);
    return item;
  }

  leaveOut(reason: LeftOutReason, place: Place, text: string): void {
    this.#leftOut.push({ reason, place, text });
  }

  doubt(kind: DoubtKind, { id, fields }: Growing, place: Place): void {
    this.#doubts.push({ kind, place, item: id, text: textOf(fields) });
  }

  plan(needsBloc: boolean): Plan {
    const items = this.items.map((item) => ({ ...item, links: [...item.links] }));
    return { items, leftOut: this.#leftOut, doubts: this.#doubts, needsBloc };
  }

  #refusal(entity: ItemRole, parent: ItemRef, { code, text }: Piece): LeftOutReason | null {
    if (code.length > caps.code) return 'codeTooLong';
    if (text.length > (titled.has(entity) ? caps.intitule : caps.texte)) return 'tooLong';
    if (this.#count(entity, parent, 0) >= caps.items[entity]) return 'tooManyItems';
    return this.items.length >= maxChanges ? 'tooManyChanges' : null;
  }

  /** Items of a kind under a parent, those that are there already included. */
  #count(entity: ItemRole, { id }: ItemRef, more: number): number {
    const key = `${entity} ${id}`;
    const known =
      this.#counts.get(key) ?? (this.#made.has(id) ? 0 : itemsUnder(this.#state, entity, id).length);
    this.#counts.set(key, known + more);
    return known + more;
  }

  #takenCodes(entity: ItemRole): ReadonlySet<Json | undefined> {
    const known =
      this.#taken.get(entity) ??
      new Set([...(this.#state.get(entity)?.values() ?? [])].map(({ code }) => code));
    this.#taken.set(entity, known);
    return known;
  }

  #doubtWords(item: Growing, { text, isInline }: Piece): void {
    const [place] = item.places;
    if (place === undefined) return;
    if (isInline) this.doubt('inlineList', item, place);
    if (text === '') this.doubt('noText', item, place);
    else if (item.entity === 'competence' && !beginsWithInfinitive(text))
      this.doubt('noInfinitive', item, place);
    const { code } = item.fields;
    if (code !== undefined && this.#takenCodes(item.entity).has(code)) this.doubt('codeTaken', item, place);
    if (item.fields['type'] !== undefined && item.entity === 'modalite')
      this.doubt('modaliteType', item, place);
  }
}

/** On one line, as a title is. */
const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ');

function fieldsOf(entity: ItemRole, { code, text }: Piece): Readonly<Record<string, Json>> {
  const coded = code === '' || entity === 'tache' ? {} : { code };
  if (titled.has(entity)) return { ...coded, intitule: oneLine(text) };
  // A tâche has no code of its own: its number stays in its text.
  if (entity === 'tache') return { libelle: wordsOf({ code, text }) };
  const type = entity === 'modalite' ? typeDeModalite(text) : undefined;
  return { ...coded, libelle: text, ...(type === undefined ? {} : { type }) };
}

export const wordsOf = ({ code, text }: Pick<Piece, 'code' | 'text'>): string =>
  [code, text].filter((part) => part !== '').join(' ');

/** The text of an item, whatever its kind calls it. */
function textOf({ intitule, libelle }: PlannedItem['fields']): string {
  const text = intitule ?? libelle;
  return typeof text === 'string' ? text : '';
}
