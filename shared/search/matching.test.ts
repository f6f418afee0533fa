import { describe, expect, it } from 'vitest';
import { folded, matching } from './matching.ts';

const items = ['Chef d’équipe en propreté RNCP40344', 'Agent machiniste', 'Chef de chœur RNCP35000'];
const found = (typed: string): readonly string[] => matching(items, typed, folded);

describe('what a person looks for', () => {
  it.each([
    ['PROPRETE', [items[0]]],
    ["d'equipe", [items[0]]],
    ['choeur', [items[2]]],
    ['rncp4034', [items[0]]],
    ['machinistè', [items[1]]],
    [' proprete  chef ', [items[0]]],
    ['chef machiniste', []],
  ])('« %s »', (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  it('is everything when no word was typed', () => {
    expect(found(' ')).toBe(items);
  });
});
