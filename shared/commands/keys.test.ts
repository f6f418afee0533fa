import { describe, expect, it } from 'vitest';
import { commandLabels } from '../i18n/fr/commands.ts';
import { commandIds, commands } from './commands.ts';
import { asksFor, commandOf } from './keys.ts';

const z = { key: 'z', ctrlKey: true, metaKey: false, shiftKey: false, altKey: false };
const f3 = { ...z, key: 'F3', ctrlKey: false };

describe('keys', () => {
  it.each([
    ['Ctrl+Z', z, 'undo'],
    ['Cmd+Z', { ...z, ctrlKey: false, metaKey: true }, 'undo'],
    ['Ctrl+Shift+Z', { ...z, key: 'Z', shiftKey: true }, 'redo'],
    ['Ctrl+Y', { ...z, key: 'y' }, 'redo'],
    ['Z alone', { ...z, ctrlKey: false }, null],
    ['Ctrl and Cmd', { ...z, metaKey: true }, null],
    ['AltGr+Z', { ...z, altKey: true }, null],
    ['Ctrl+A', { ...z, key: 'a' }, null],
    ['Ctrl+F', { ...z, key: 'f' }, 'find'],
    ['Ctrl+Shift+F', { ...z, key: 'F', shiftKey: true }, 'searchAll'],
    ['F3', f3, 'findNext'],
    ['Shift+F3', { ...f3, shiftKey: true }, 'findPrevious'],
    ['F1', { ...f3, key: 'F1' }, 'help'],
    ['a question mark, made with Shift on a French keyboard', { ...f3, key: '?', shiftKey: true }, 'help'],
    // The browser's own, whatever the menu of the desktop makes of them.
    ['Ctrl+N', { ...z, key: 'n' }, null],
    ['Ctrl+O', { ...z, key: 'o' }, null],
  ])('%s', (_keys, pressed, command) => {
    expect(commandOf(pressed)).toBe(command);
  });

  it('that only a view hears are asked for by name', () => {
    expect(asksFor({ ...z, key: 'Enter' }, 'addAfter')).toBe(true);
    expect(asksFor({ ...f3, key: 'ArrowUp', altKey: true }, 'moveUp')).toBe(true);
    expect(asksFor({ ...f3, key: 'ArrowUp' }, 'moveUp')).toBe(false);
    expect(commandOf({ ...f3, key: 'Escape' })).toBe(null);
  });

  it('are never asked to do two things at once', () => {
    const heard = commandIds.filter((id) => commands[id].heard !== 'view').flatMap((id) => commands[id].keys);
    expect(new Set(heard).size).toBe(heard.length);
  });

  it('belong to commands that have a name of their own', () => {
    const names = commandIds.map((id) => commandLabels[id]);
    expect(new Set(names).size).toBe(names.length);
  });
});
