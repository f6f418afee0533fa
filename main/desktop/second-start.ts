import { basename, resolve } from 'node:path';
import type { BrowserWindow } from 'electron';
import { isObject } from '../../shared/domain/json.ts';
import { texts } from '../../shared/i18n/window.ts';
import { sameFile } from '../engine/workspace/same-file.ts';
import type { OpenedEngine } from '../page/engine-host.ts';
import { say } from './message-box.ts';

/** What a second start tells the first: the file it was given, by its whole path, since each may stand in its own folder. */
export function noteOf(given: string | undefined): { readonly file: string | null } {
  return { file: given === undefined ? null : resolve(given) };
}

/** The file that a second start asked for. The note comes from another process. */
function askedFile(note: unknown): string | undefined {
  return isObject(note) && typeof note['file'] === 'string' ? note['file'] : undefined;
}

function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** One application holds one file: a second start brings its window forward, which says when another file was asked for. */
export async function answerSecondStart(
  window: BrowserWindow,
  { opening }: OpenedEngine,
  note: unknown,
): Promise<void> {
  // Closed, while the engine still makes its backup.
  if (window.isDestroyed()) return;
  bringForward(window);
  const asked = askedFile(note);
  if (asked === undefined) return;
  const opened = await opening();
  if (opened.ok && sameFile(opened.value.file, asked)) return;
  await say(texts.desktop.otherFile(basename(asked)), texts.desktop.otherFileHint, window);
}
