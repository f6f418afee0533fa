import { expect, test } from 'vitest';
import { shortcutOf } from './keyboard.ts';

const pressed = { key: 'z', ctrlKey: true, metaKey: false, shiftKey: false, altKey: false };

test.each([
  ['Ctrl+Z', pressed, 'undo'],
  ['Cmd+Z', { ...pressed, ctrlKey: false, metaKey: true }, 'undo'],
  ['Ctrl+Shift+Z', { ...pressed, key: 'Z', shiftKey: true }, 'redo'],
  ['Ctrl+Y', { ...pressed, key: 'y' }, 'redo'],
  ['Z alone', { ...pressed, ctrlKey: false }, null],
  ['AltGr+Z', { ...pressed, altKey: true }, null],
  ['Ctrl+A', { ...pressed, key: 'a' }, null],
])('%s', (_keys, event, command) => {
  expect(shortcutOf(event)).toBe(command);
});
