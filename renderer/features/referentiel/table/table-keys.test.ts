import { describe, expect, it, test } from 'vitest';
import { commandIds, commands } from '../../../../shared/commands/commands.ts';
import { commandInCell, commandInTable } from './table-keys.ts';

/** « Ctrl+Shift+Enter » as the browser says it. */
function keysOf(name: string) {
  const parts = name.split('+');
  const held = new Set(parts.slice(0, -1));
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: held.has('Ctrl'),
    metaKey: held.has('Cmd'),
    altKey: held.has('Alt'),
    shiftKey: held.has('Shift'),
    isComposing: false,
  };
}

describe('in the table', () => {
  test.each([
    ['ArrowDown', { kind: 'walk', step: 'down', selection: 'drop' }],
    ['Shift+ArrowUp', { kind: 'walk', step: 'up', selection: 'extend' }],
    ['Ctrl+ArrowDown', { kind: 'walk', step: 'down', selection: 'keep' }],
    ['Ctrl+End', { kind: 'walk', step: 'last', selection: 'drop' }],
    ['Shift+Tab', { kind: 'walk', step: 'previous', selection: 'drop' }],
    ['Enter', { kind: 'edit' }],
    ['F2', { kind: 'edit' }],
    ['é', { kind: 'write' }],
    ['Dead', { kind: 'write' }],
    ['Ctrl+Enter', { kind: 'addAfter' }],
    ['Ctrl+Shift+Enter', { kind: 'addUnder' }],
    ['Alt+ArrowUp', { kind: 'move', by: -1 }],
    ['Alt+ArrowRight', { kind: 'aside', by: 1 }],
    ['Delete', { kind: 'remove' }],
    ['Ctrl+ ', { kind: 'toggle' }],
  ])('%s', (name, command) => {
    expect(commandInTable(keysOf(name))).toEqual(command);
  });

  test.each(['Ctrl+z', 'Ctrl+f', 'Ctrl+c', 'Ctrl+v', 'Cmd+r', 'F5', 'F6', 'Shift', 'Ctrl+Tab'])(
    '%s is not its business',
    (name) => {
      expect(commandInTable(keysOf(name))).toBeNull();
    },
  );
});

test('the help sheet lists every key that the table answers', () => {
  const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
  const named = [...arrows, 'Home', 'End', 'PageUp', 'PageDown', 'Tab', 'Enter', 'F2', 'Delete', 'Escape'];
  const names = [
    ...named,
    ...[...arrows, 'Home', 'End', 'Enter', 'Shift+Enter', 'A', ' '].map((key) => `Ctrl+${key}`),
    ...[...arrows, 'Tab'].map((key) => `Shift+${key}`),
    ...arrows.map((key) => `Alt+${key}`),
  ];
  const listed = new Set(
    commandIds.filter((id) => commands[id].context === 'tableau').flatMap((id) => commands[id].keys),
  );
  const answered = names.filter((name) => commandInTable(keysOf(name)) !== null);
  expect(answered).toHaveLength(names.length - 2);
  const missing = answered.map((name) => name.replace(' ', 'Space')).filter((name) => !listed.has(name));
  expect(missing).toEqual([]);
});

describe('while a cell is written', () => {
  test.each([
    ['Enter', { kind: 'next' }],
    ['Tab', { kind: 'walk', step: 'next', selection: 'drop' }],
    ['Escape', { kind: 'leave' }],
    ['Ctrl+Enter', { kind: 'addAfter' }],
    ['Alt+ArrowDown', { kind: 'move', by: 1 }],
  ])('%s', (name, command) => {
    expect(commandInCell(keysOf(name))).toEqual(command);
  });

  test.each(['Shift+Enter', 'ArrowDown', 'Home', 'Delete', 'a', 'Ctrl+a', 'Ctrl+z'])(
    '%s is the text’s own',
    (name) => {
      expect(commandInCell(keysOf(name))).toBeNull();
    },
  );

  it('leaves to an input method the keys that it is composing with', () => {
    expect(commandInCell({ ...keysOf('Enter'), isComposing: true })).toBeNull();
  });
});
