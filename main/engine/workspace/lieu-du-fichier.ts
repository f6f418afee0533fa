import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Lieu } from '../../../shared/contract/answers/workspace.ts';
import { lieuDe, type Montage, type Poste } from './lieu.ts';
import { readUserList, userFolder, writeUserFile } from './user-folder.ts';

/** What the kernel has mounted (proc(5)): it answers by itself, without asking any server. Elsewhere than on Linux there is none. */
const MOUNTS = '/proc/self/mounts';

/** Spaces, tabs, ends of lines and backslashes are written there in octal (fstab(5)). */
const unescaped = (text: string): string =>
  text.replaceAll(/\\([0-7]{3})/gu, (_, octal: string) => String.fromCodePoint(Number.parseInt(octal, 8)));

function readMontages(): readonly Montage[] {
  if (!existsSync(MOUNTS)) return [];
  return readFileSync(MOUNTS, 'utf8')
    .split('\n')
    .map((line) => line.split(' ').map(unescaped))
    .flatMap(([source, point, type]) =>
      source === undefined || point === undefined || type === undefined ? [] : [{ source, point, type }],
    );
}

const thisComputer = (): Poste => ({
  windows: process.platform === 'win32',
  environnement: process.env,
  montages: readMontages(),
});

/** As the system spells it: links followed and, on Windows, a letter that stands for a share (github.com/nodejs/node/issues/39721). */
export function realPath(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    // Some file systems answer no such question: the file is open all the same, under the path that was given.
    return file;
  }
}

const acceptedFile = (): string => join(userFolder(), 'lieux.json');

const isPath = (value: unknown): value is string => typeof value === 'string';

const accepted = (): readonly string[] => readUserList(acceptedFile(), isPath);

/** As many as people can have seen to; the oldest goes. */
const most = 200;

/** Where the open file stands, when that is to be said: not safe there, and not put aside for this file. */
export function lieuADire(file: string): Lieu | null {
  const poste = thisComputer();
  const lieu = lieuDe(file, poste) ?? lieuDe(realPath(file), poste);
  return lieu === null || accepted().includes(file) ? null : lieu;
}

/** No more to be said of that file. */
export function acceptLieu(file: string): void {
  const others = accepted().filter((other) => other !== file);
  writeUserFile(acceptedFile(), [file, ...others].slice(0, most));
}
