import { orderedChildren } from '../document/rows.ts';
import type { Tree } from '../document/tree.ts';
import type { EntityName } from '../domain/entities.ts';
import type { Change } from '../domain/gesture.ts';
import { changeBetween, parentOf, type Row, type State } from '../domain/row.ts';
import type { Edit } from '../edit/edit.ts';
import type { Codification } from '../generated/document.ts';
import { frameOf, numbered, numberIn, type Frame, type Places } from './template.ts';

/** Kinds of items that have a code, those whose code others take up before them. */
export const codedKinds = ['activite', 'bloc', 'competence', 'critere', 'modalite'] as const;
export type CodedKind = (typeof codedKinds)[number];

export function isCoded(entity: EntityName): entity is CodedKind {
  return (codedKinds as readonly EntityName[]).includes(entity);
}

/** Given by France compétences with the number of the fiche: once there, it never changes. */
const registered = /^RNCP\d{3,5}BC\d{2}$/;

/** A code that no numbering touches. */
export function isFixed(entity: EntityName, code: unknown): boolean {
  return entity === 'bloc' && typeof code === 'string' && registered.test(code);
}

/** Ids of every item of one kind, in the order of the document. */
function inDocumentOrder(children: Tree['children'], root: string, wanted: EntityName): readonly string[] {
  const under = (id: string): readonly string[] =>
    [...(children.get(id) ?? [])].flatMap(([entity, ids]) => (entity === wanted ? ids : ids.flatMap(under)));
  return under(root);
}

/** « 3 » of RNCP40344BC03: what items of the bloc are numbered after. */
const endOf = (code: string): string | null => {
  const digits = /(\d+)\D*$/.exec(code)?.[1];
  return digits === undefined ? null : String(Number(digits));
};

/** The codes that a codification gives, kind after kind: a code may take up the one of what holds it. */
class Numbering {
  readonly #state: State;
  readonly #codification: Codification;
  readonly #codes = new Map<string, string>();

  constructor(state: State, codification: Codification) {
    this.#state = state;
    this.#codification = codification;
  }

  /** The code an item has once numbered; its present one where its kind is not numbered. */
  codeOf(entity: EntityName, id: string): string | null {
    const given = this.#codes.get(id) ?? this.#state.get(entity)?.get(id)?.['code'];
    return typeof given === 'string' ? given : null;
  }

  /** An item that is not in the state. */
  keep({ id, code }: Row): void {
    if (typeof code === 'string') this.#codes.set(id, code);
  }

  #placesOf(entity: CodedKind, row: Row): Places {
    const parent = parentOf(entity, row);
    const { activites } = row;
    const activite: unknown = Array.isArray(activites) ? activites[0] : undefined;
    const numberOf = (kind: 'bloc' | 'activite', id: unknown): string | null =>
      typeof id === 'string' ? endOf(this.codeOf(kind, id) ?? '') : null;
    return {
      activite: numberOf('activite', activite),
      bloc: parent?.entity === 'bloc' ? numberOf('bloc', parent.id) : null,
      competence: parent?.entity === 'competence' ? this.codeOf('competence', parent.id) : null,
    };
  }

  frame(entity: CodedKind, row: Row): Frame | null {
    const template = this.#codification[entity];
    return template === undefined ? null : frameOf(template, this.#placesOf(entity, row));
  }

  /** Numbers a kind: each item after those of the same frame before it. Siblings that have a fixed code still count. */
  number(entity: CodedKind, ids: readonly string[]): void {
    const reached = new Map<string, number>();
    for (const id of ids) {
      const row = this.#state.get(entity)?.get(id);
      const frame = row === undefined ? null : this.frame(entity, row);
      if (row === undefined || frame === null) continue;
      const key = `${frame.before}\0${frame.after}`;
      const n = (reached.get(key) ?? 0) + 1;
      reached.set(key, n);
      if (!isFixed(entity, row['code'])) this.#codes.set(id, numbered(frame, n));
    }
  }
}

/** Codes that differ from those the items have, by id, with the codification applied from the first item to the last. */
function renumbered(state: State, id: string, codification: Codification): readonly Change[] {
  const children = orderedChildren(state);
  const numbering = new Numbering(state, codification);
  return codedKinds.flatMap((entity) => {
    const ids = inDocumentOrder(children, id, entity);
    numbering.number(entity, ids);
    return ids.flatMap((item) => {
      const row = state.get(entity)?.get(item);
      return changeBetween(entity, item, row, { code: numbering.codeOf(entity, item) }) ?? [];
    });
  });
}

/** Every code as the codification wants it, in one gesture; the référentiel keeps the codification. */
export function renumber(state: State, id: string, codification: Codification): Edit {
  const root = state.get('referentiel')?.get(id);
  const kept = changeBetween('referentiel', id, root, { codification: { ...codification } });
  return {
    op: 'codes.renumbered',
    changes: [...(kept === null ? [] : [kept]), ...renumbered(state, id, codification)],
  };
}

/**
 * Codes for items that are being added, each the one after the highest of its frame, so that no code that people already use changes
 * its meaning. `state`: what was there before. The function answered takes items one after the other, what holds others first; null:
 * its kind is not numbered.
 */
export function newCodes(
  state: State,
  codification: Codification,
): (entity: CodedKind, row: Row) => string | null {
  const numbering = new Numbering(state, codification);
  /** The highest number of each frame. */
  const reached = new Map<string, number>();
  const highestIn = (entity: CodedKind, frame: Frame): number => {
    const codes = [...(state.get(entity)?.values() ?? [])].map(({ code }) => code);
    return codes.reduce<number>(
      (most, code) => Math.max(most, typeof code === 'string' ? (numberIn(frame, code) ?? 0) : 0),
      0,
    );
  };
  return (entity, row) => {
    if (row['code'] !== null) {
      numbering.keep(row);
      return null;
    }
    const frame = numbering.frame(entity, row);
    if (frame === null) return null;
    const key = `${entity}\0${frame.before}\0${frame.after}`;
    const n = (reached.get(key) ?? highestIn(entity, frame)) + 1;
    reached.set(key, n);
    const code = numbered(frame, n);
    numbering.keep({ ...row, code });
    return code;
  };
}
