import type { ImportNote } from '../../../shared/contract/answers/import.ts';

export type NoteKind = ImportNote['kind'];

/** What must be checked comes first. */
export const noteKinds: readonly NoteKind[] = ['devine', 'laisse', 'compris'];

type NoteGroups = Readonly<Record<NoteKind, readonly ImportNote[]>>;

/** The notes by group, each in the order of the source. */
export function groupsOf(notes: readonly ImportNote[]): NoteGroups {
  const of = (kind: NoteKind): readonly ImportNote[] => notes.filter((note) => note.kind === kind);
  return { devine: of('devine'), laisse: of('laisse'), compris: of('compris') };
}

/** The group to show first: the first that has something. */
export function firstGroup(groups: NoteGroups): NoteKind {
  return noteKinds.find((kind) => groups[kind].length > 0) ?? 'compris';
}
