import { describe, expect, it } from 'vitest';
import type { ImportNote } from '../../../shared/contract/answers/import.ts';
import { firstGroup, groupsOf, noteKinds } from './notes.ts';

const note = (kind: ImportNote['kind'], message: string): ImportNote => ({
  kind,
  champ: 'INTITULE',
  itemId: null,
  source: '',
  message,
});

describe('the notes of an import', () => {
  const notes = [note('compris', 'a'), note('laisse', 'b'), note('compris', 'c'), note('devine', 'd')];

  it('stand in three groups, in the order of the source, none lost', () => {
    const groups = groupsOf(notes);
    expect(groups.compris.map(({ message }) => message)).toEqual(['a', 'c']);
    expect(noteKinds.reduce((total, kind) => total + groups[kind].length, 0)).toBe(notes.length);
  });

  it('begin with what must be checked, when there is any', () => {
    expect(firstGroup(groupsOf(notes))).toBe('devine');
    expect(firstGroup(groupsOf(notes.slice(0, 3)))).toBe('laisse');
    expect(firstGroup(groupsOf([]))).toBe('compris');
  });
});
