import { beforeEach, describe, expect, it } from 'vitest';
import { contextItems, type Place } from './context-items.ts';

const learned: string[] = [];
const replaced: string[] = [];
const actions = {
  replace: (by: string) => void replaced.push(by),
  learn: (word: string) => void learned.push(word),
};

const place = (more: Partial<Place>): Place => ({
  misspelledWord: '',
  dictionarySuggestions: [],
  isEditable: true,
  selectionText: '',
  editFlags: {
    canCut: false,
    canCopy: false,
    canPaste: true,
    canSelectAll: true,
    canDelete: false,
    canUndo: false,
    canRedo: false,
    canEditRichly: false,
  },
  ...more,
});

const labels = (of: Place): readonly (string | undefined)[] =>
  contextItems(of, actions).map(({ label, type }) => (type === 'separator' ? '-' : label));

beforeEach(() => {
  learned.length = 0;
  replaced.length = 0;
});

describe('the menu of a place', () => {
  it('offers what a misspelled word may be, to put in its place, and to learn it', () => {
    const misspelled = place({
      misspelledWord: 'maraichage',
      dictionarySuggestions: ['maraîchage', 'mariage'],
    });
    expect(labels(misspelled).slice(0, 4)).toEqual(['maraîchage', 'mariage', 'Ajouter au dictionnaire', '-']);
    const items = contextItems(misspelled, actions);
    for (const { click } of [items[0], items[2]].flatMap((item) => item ?? [])) (click as () => void)();
    expect({ learned, replaced }).toEqual({ learned: ['maraichage'], replaced: ['maraîchage'] });
  });

  it('says so when there is no suggestion', () => {
    const [first] = contextItems(place({ misspelledWord: 'xqzk' }), actions);
    expect(first).toMatchObject({ label: 'Aucune suggestion', enabled: false });
  });

  it('edits where something is typed, copies what is selected, and does not show elsewhere', () => {
    expect(labels(place({}))).toEqual(['Couper', 'Copier', 'Coller', '-', 'Tout sélectionner']);
    expect(contextItems(place({}), actions).map(({ enabled }) => enabled)).toEqual([
      false,
      false,
      true,
      undefined,
      true,
    ]);
    expect(labels(place({ isEditable: false, selectionText: 'un mot' }))).toEqual(['Copier']);
    expect(labels(place({ isEditable: false }))).toEqual([]);
  });
});
