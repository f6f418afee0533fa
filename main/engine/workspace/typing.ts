import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Typing } from '../../../shared/contract/answers/workspace.ts';
import { isObject } from '../../../shared/domain/json.ts';
import { readUserList, userFolder, writeUserFile } from './user-folder.ts';

/** A file a workspace: one application at a time has it, so nobody else writes there. */
const typingFile = (espace: string): string => join(userFolder(), 'saisies', `${espace}.json`);

function isTyping(value: unknown): value is Typing {
  return isObject(value) && ['key', 'text', 'window'].every((name) => typeof value[name] === 'string');
}

/** What was being typed in a workspace and not committed. */
export const readTyping = (espace: string): readonly Typing[] => readUserList(typingFile(espace), isTyping);

function write(espace: string, typings: readonly Typing[]): void {
  if (typings.length === 0) return rmSync(typingFile(espace), { force: true });
  mkdirSync(join(userFolder(), 'saisies'), { recursive: true });
  writeUserFile(typingFile(espace), typings);
}

type Typed = Pick<Typing, 'key' | 'window'>;

const others = (espace: string, { key, window }: Typed): readonly Typing[] =>
  readTyping(espace).filter((typing) => typing.key !== key || typing.window !== window);

/** The last one of a field in a window is what counts. */
export function keepTyping(espace: string, typing: Typing): void {
  write(espace, [...others(espace, typing), typing]);
}

export function forgetTyping(espace: string, typed: Typed): void {
  write(espace, others(espace, typed));
}
