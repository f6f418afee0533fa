import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** A write that a process is about to make: what it is called, and the database that it goes to; null: files. */
export interface Ecriture {
  readonly quoi: string;
  readonly db: Database.Database | null;
}

/** Runs a write, or does not. */
type Garde = (ecriture: Ecriture, faire: () => unknown) => unknown;

type Functions = Record<string, (this: unknown, ...args: unknown[]) => unknown>;

/** Puts around a function what may keep it from running. */
function entourer(
  holder: object,
  name: string,
  autour: (self: unknown, args: readonly unknown[], faire: () => unknown) => unknown,
): void {
  const functions = holder as Functions;
  const original = functions[name];
  if (original === undefined) throw new Error(`no ${name}`);
  functions[name] = function around(...args): unknown {
    return autour(this, args, () => original.apply(this, args));
  };
}

const surFichiers = [
  'appendFileSync',
  'copyFileSync',
  'fsyncSync',
  'ftruncateSync',
  'mkdirSync',
  'mkdtempSync',
  'renameSync',
  'rmSync',
  'unlinkSync',
  'writeFileSync',
  'writeSync',
] as const;

const isFolder = (path: string): boolean =>
  fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** A folder that goes is as many removals as it holds: a process may die between two of them. */
function viderUnAUn(path: unknown): void {
  if (typeof path !== 'string' || !isFolder(path)) return;
  for (const name of fs.readdirSync(path)) fs.rmSync(join(path, name), { recursive: true });
}

const nommee = (name: string, [target]: readonly unknown[]): string =>
  typeof target === 'string' ? `${name} ${target.split(/[\\/]/).at(-1) ?? ''}` : name;

/** Opening a file to write makes it. */
const isOuverturePourEcrire = ([, flags]: readonly unknown[]): boolean =>
  typeof flags === 'string' && /[wa+]/.test(flags);

/** A folder that is there already is not made. */
const neFaitRien = (name: string, [target]: readonly unknown[]): boolean =>
  name === 'mkdirSync' && typeof target === 'string' && isFolder(target);

function garderFichiers(garde: Garde): void {
  for (const name of surFichiers)
    entourer(fs, name, (_self, args, faire) => {
      if (neFaitRien(name, args)) return faire();
      if (name === 'rmSync') viderUnAUn(args[0]);
      return garde({ quoi: nommee(name, args), db: null }, faire);
    });
  entourer(fs, 'openSync', (_self, args, faire) =>
    isOuverturePourEcrire(args) ? garde({ quoi: nommee('openSync', args), db: null }, faire) : faire(),
  );
  syncBuiltinESMExports();
}

/** COMMIT and ROLLBACK answer nothing, as all that writes; what only reads answers rows. */
const ecrit = ({ reader, readonly }: Database.Statement): boolean => !reader || !readonly;

function garderBases(garde: Garde): void {
  const memory = new Database(':memory:');
  const statement = Object.getPrototypeOf(memory.prepare('SELECT 1')) as object;
  memory.close();
  for (const name of ['run', 'get', 'all', 'iterate'])
    entourer(statement, name, (self, _args, faire) => {
      const { source, database: db } = self as Database.Statement;
      if (!ecrit(self as Database.Statement)) return faire();
      return garde({ quoi: source.trim().replaceAll(/\s+/g, ' ').slice(0, 80), db }, faire);
    });
  entourer(Database.prototype, 'exec', (self, args, faire) =>
    garde({ quoi: String(args[0]).slice(0, 80), db: self as Database.Database }, faire),
  );
}

/**
 * From now on each write of this process, in the order that they are made, goes through `garde`: each statement that writes, each call that makes,
 * changes or takes away a file or a folder. What `garde` itself writes does not.
 */
export function garderChaqueEcriture(garde: Garde): void {
  let isWatching = false;
  const uneFois: Garde = (ecriture, faire) => {
    if (isWatching) return faire();
    isWatching = true;
    try {
      return garde(ecriture, () => {
        isWatching = false;
        try {
          return faire();
        } finally {
          isWatching = true;
        }
      });
    } finally {
      isWatching = false;
    }
  };
  garderFichiers(uneFois);
  garderBases(uneFois);
}
