import { describe, expect, it } from 'vitest';
import { fileNameOf, freeName } from './file-names.ts';

describe('a file’s name, from a title', () => {
  it.each([
    ['CPNE de la propreté', 'CPNE de la propreté'],
    ['Commerces de gros / détail : « A|B »?', 'Commerces de gros détail « A B »'],
    ['..\\..\\secret', 'secret'],
    ['  Fin. ', 'Fin'],
    ['a\u0000b\nc', 'a b c'],
  ])('%j is %j', (title, name) => {
    expect(fileNameOf(title, 'Nouveau')).toBe(name);
  });

  it.each(['', '...', '/', 'nul', 'COM1'])('%j says too little', (title) => {
    expect(fileNameOf(title, 'Nouveau')).toBe('Nouveau');
  });

  it('is short, whatever it is made of', () => {
    expect(fileNameOf(`a${'🚜'.repeat(300)}`, 'Nouveau')).toBe(`a${'🚜'.repeat(44)}`);
  });

  it('takes a number where it is taken', () => {
    const taken = new Set(['a', 'a 2']);
    expect([freeName('b', (name) => taken.has(name)), freeName('a', (name) => taken.has(name))]).toEqual([
      'b',
      'a 3',
    ]);
  });
});
