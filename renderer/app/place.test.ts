import { expect, test } from 'vitest';
import {
  cellChosen,
  itemChosen,
  listToggled,
  paneSized,
  place,
  referentielChosen,
  referentielOpened,
  tabShown,
} from './place.ts';

const after = (...actions: readonly Parameters<typeof place.reducer>[1][]) =>
  actions.reduce(place.reducer, place.getInitialState());

test('going through the list keeps the part that is read; one that was sought is read from its table', () => {
  const reading = [tabShown('versions'), referentielChosen('a')];
  expect(after(...reading)).toMatchObject({ referentiel: 'a', tab: 'versions' });
  expect(after(...reading, itemChosen('i'), tabShown('fiche'), referentielOpened('b'))).toMatchObject({
    screen: 'referentiels',
    referentiel: 'b',
    tab: 'tableau',
    item: null,
  });
});

test('a pane keeps the size that it was given', () => {
  const { sizes } = place.getInitialState();
  expect(after(paneSized({ plan: 320 }), paneSized({ below: 180 })).sizes).toEqual({
    ...sizes,
    plan: 320,
    below: 180,
  });
});

test('the list goes, and comes back', () => {
  expect(after(listToggled()).isListOpen).toBe(false);
  expect(after(listToggled(), listToggled()).isListOpen).toBe(true);
});

test('an item that is chosen elsewhere is shown by its text, whichever cell was left', () => {
  const inLinks = cellChosen({ cell: { key: 'a', column: 1 }, item: 'a' });
  expect(after(inLinks, itemChosen('b')).cell).toEqual({ key: 'b', column: 3 });
});
