import { commandIds, commands, type CommandId } from './commands.ts';

/** What a keyboard event says of the keys that are down. */
export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** « Ctrl+Shift+F » → Ctrl, Shift, F. */
export function keyParts(keys: string): readonly string[] {
  return keys.split('+');
}

/** Signs are made with or without Shift from one keyboard to another; letters and named keys are not. */
const isSign = (key: string): boolean => key.length === 1 && key.toLowerCase() === key.toUpperCase();

function isPressed(pressed: Pressed, keys: string): boolean {
  const parts = keyParts(keys);
  const key = parts.at(-1) ?? '';
  const held = new Set(parts.slice(0, -1));
  // Both at once mean something else to the system.
  const hasCtrl = pressed.ctrlKey !== pressed.metaKey;
  const isFree = !pressed.ctrlKey && !pressed.metaKey;
  return (
    pressed.key.toLowerCase() === key.toLowerCase() &&
    (held.has('Ctrl') ? hasCtrl : isFree) &&
    pressed.altKey === held.has('Alt') &&
    (isSign(key) || pressed.shiftKey === held.has('Shift'))
  );
}

/** Are the keys of that command down? */
export function asksFor(pressed: Pressed, id: CommandId): boolean {
  return commands[id].keys.some((keys) => isPressed(pressed, keys));
}

/** The command that these keys ask for, wherever in the window they are pressed. */
export function commandOf(pressed: Pressed): CommandId | null {
  return commandIds.find((id) => commands[id].heard === 'page' && asksFor(pressed, id)) ?? null;
}
