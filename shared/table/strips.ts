import { orderedChildren } from '../document/rows.ts';
import type { EntityName } from '../domain/entities.ts';
import type { ItemRef, State } from '../domain/row.ts';
import { childrenAllowed } from '../edit/places.ts';
import { sharedBlocOf } from '../partage/guard.ts';

/** Columns of the drafting table. */
export const COLUMNS = 5;

/** Headings of the table that no item is. */
const sections = ['activites', 'modalites', 'competences'] as const;
export type SectionName = (typeof sections)[number];

export function isSection(key: string): key is SectionName {
  return (sections as readonly string[]).includes(key);
}

/**
 * What scrolls as one: a band, a line, or a compétence with some of its critères, one a row. It says which items stand there, not
 * what they hold.
 */
export interface Strip {
  /** The item's id; a section's name; for what is still to be written, `newKey`. */
  readonly key: string;
  readonly kind:
    | 'section'
    | 'bloc'
    | 'activite'
    | 'tache'
    | 'modalite'
    | 'competence'
    | 'grille'
    | 'partie'
    | 'epreuve'
    | 'ligne';
  /** Null: a section, or what is still to be written. */
  readonly item: ItemRef | null;
  /** What it stands under, or would. */
  readonly parent: ItemRef;
  /** Its number among the rows of the table, from 1; the heading of the columns is not counted. */
  readonly firstRow: number;
  /** Of a compétence: the ids of its critères, or the key of the one to be written; never empty. */
  readonly criteres: readonly string[];
  /** A compétence of many critères goes on from strip to strip: its own cells are in the first. */
  readonly isContinued: boolean;
  /** Null: nothing is under it that could be folded. */
  readonly isFolded: boolean | null;
  /** Of its table. */
  readonly columns: number;
}

/** So many that one strip is never much higher than a window. */
const MOST_CRITERES = 30;

const NEW = '+';

/** Stands for an item that is still to be written. */
export function newKey(entity: EntityName, parent: string): string {
  return `${NEW}${entity}/${parent}`;
}

interface ToBeWritten {
  readonly entity: EntityName;
  /** An id, or the key of what is itself to be written. */
  readonly parent: string;
}

/** What a key of `newKey` stands for; null for any other key. */
export function toBeWritten(key: string): ToBeWritten | null {
  if (!key.startsWith(NEW)) return null;
  const cut = key.indexOf('/');
  return { entity: key.slice(NEW.length, cut) as EntityName, parent: key.slice(cut + 1) };
}

/** Is it the id of an item, rather than the name of a section, or what is still to be written? */
export function isItemKey(key: string): boolean {
  return toBeWritten(key) === null && !isSection(key);
}

interface Reading {
  readonly state: State;
  readonly children: ReturnType<typeof orderedChildren>;
  readonly folded: ReadonlySet<string>;
  /** Nothing is to be written in what can only be read. */
  readonly isReadOnly: boolean;
}

/** A strip before it is known what stands above it. */
export type DraftStrip = Omit<Strip, 'firstRow'>;

const plain = { criteres: [], isContinued: false, isFolded: null, columns: COLUMNS } as const;

const idsUnder = ({ children }: Reading, parent: string, entity: EntityName): readonly string[] =>
  children.get(parent)?.get(entity) ?? [];

/** Where there is none yet, one is shown to be written. */
const orNew = (reading: Reading, entity: EntityName, parent: ItemRef): readonly string[] => {
  const ids = idsUnder(reading, parent.id, entity);
  const isWanted = ids.length === 0 && !reading.isReadOnly;
  return isWanted ? [newKey(entity, parent.id)] : ids;
};

const itemOf = (entity: EntityName, key: string): ItemRef | null =>
  toBeWritten(key) === null ? { entity, id: key } : null;

const line = (kind: 'tache' | 'modalite', key: string, parent: ItemRef): DraftStrip => ({
  ...plain,
  key,
  kind,
  item: itemOf(kind, key),
  parent,
});

function activiteStrips(reading: Reading, key: string, root: ItemRef): readonly DraftStrip[] {
  const item = itemOf('activite', key);
  const taches = item === null ? [] : idsUnder(reading, key, 'tache');
  const isFolded = taches.length === 0 ? null : reading.folded.has(key);
  const own: DraftStrip = { ...plain, key, kind: 'activite', item, parent: root, isFolded };
  if (item === null || isFolded !== false) return [own];
  return [own, ...taches.map((id) => line('tache', id, item))];
}

function competenceStrips(reading: Reading, key: string, parent: ItemRef): readonly DraftStrip[] {
  const item = itemOf('competence', key);
  const found = item === null ? [] : orNew(reading, 'critere', item);
  // What is read only, or not written yet, has an empty cell where its critères would be.
  const criteres = found.length === 0 ? [newKey('critere', key)] : found;
  const parts = Array.from({ length: Math.ceil(criteres.length / MOST_CRITERES) }, (_, i) =>
    criteres.slice(i * MOST_CRITERES, (i + 1) * MOST_CRITERES),
  );
  return parts.map((part, i) => ({
    key: i === 0 ? key : `${key}/${i}`,
    kind: 'competence',
    item,
    parent,
    criteres: part,
    isContinued: i > 0,
    isFolded: null,
    columns: COLUMNS,
  }));
}

const competencesUnder = (reading: Reading, parent: ItemRef): readonly DraftStrip[] =>
  orNew(reading, 'competence', parent).flatMap((key) => competenceStrips(reading, key, parent));

const modalitesUnder = (reading: Reading, parent: ItemRef): readonly DraftStrip[] =>
  orNew(reading, 'modalite', parent).map((key) => line('modalite', key, parent));

function blocStrips(reading: Reading, key: string, root: ItemRef): readonly DraftStrip[] {
  const item = itemOf('bloc', key);
  const isFolded = item === null ? null : reading.folded.has(key);
  const own: DraftStrip = { ...plain, key, kind: 'bloc', item, parent: root, isFolded };
  if (item === null || isFolded === true) return [own];
  const isReadOnly = reading.isReadOnly || sharedBlocOf(reading.state, item) !== null;
  const inside = { ...reading, isReadOnly };
  return [own, ...modalitesUnder(inside, item), ...competencesUnder(inside, item)];
}

function section(
  reading: Reading,
  key: SectionName,
  root: ItemRef,
  under: readonly DraftStrip[],
): readonly DraftStrip[] {
  if (under.length === 0) return [];
  const isFolded = reading.folded.has(key);
  return [{ ...plain, key, kind: 'section', item: null, parent: root, isFolded }, ...(isFolded ? [] : under)];
}

const rowCount = ({ criteres }: DraftStrip): number => Math.max(1, criteres.length);

/** Strips one under the other. */
export function stacked(drafts: readonly DraftStrip[]): readonly Strip[] {
  let next = 1;
  return drafts.map((draft) => {
    const firstRow = next;
    next += rowCount(draft);
    return { ...draft, firstRow };
  });
}

/** The référentiel as people know it: activités, then each bloc with its modalités, its compétences and their critères. */
export function stripsOf(
  state: State,
  root: string,
  folded: ReadonlySet<string>,
  isReadOnly: boolean,
): readonly Strip[] {
  const reading: Reading = { state, children: orderedChildren(state), folded, isReadOnly };
  const top: ItemRef = { entity: 'referentiel', id: root };
  const allowed = childrenAllowed(state, top);
  const own = (entity: EntityName): readonly string[] =>
    allowed.includes(entity) ? orNew(reading, entity, top) : idsUnder(reading, root, entity);
  const activites = own('activite').flatMap((key) => activiteStrips(reading, key, top));
  const modalites = own('modalite').map((key) => line('modalite', key, top));
  const competences = own('competence').flatMap((key) => competenceStrips(reading, key, top));
  return stacked([
    ...section(reading, 'activites', top, activites),
    ...own('bloc').flatMap((key) => blocStrips(reading, key, top)),
    ...section(reading, 'modalites', top, modalites),
    ...section(reading, 'competences', top, competences),
  ]);
}

/** Its rows in the table. */
export const rowsIn = (strips: readonly Strip[]): number => {
  const last = strips.at(-1);
  return last === undefined ? 0 : last.firstRow + rowCount(last) - 1;
};

/** Columns of the table. */
export const columnsIn = (strips: readonly Strip[]): number => strips[0]?.columns ?? 0;
