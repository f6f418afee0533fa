import type Database from 'better-sqlite3';
import { EngineError } from '../errors.ts';

/** "CPNE" in ASCII: the application_id of a .cpne file (sqlite.org/pragma.html#pragma_application_id). */
export const applicationId = 0x43504e45;

/**
 * A file that people copy while it is open must be whole, and power cuts must lose nothing acknowledged: rollback journal, EXTRA
 * (sqlite.org/pragma.html#pragma_synchronous). The rest is SQLite's own advice for files from elsewhere (sqlite.org/security.html).
 */
const wanted: readonly (readonly [pragma: string, set: string, read: string])[] = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'DELETE', 'delete'],
  ['synchronous', 'EXTRA', '3'],
  ...(process.platform === 'darwin' ? ([['fullfsync', 'ON', '1']] as const) : []),
  ['foreign_keys', 'ON', '1'],
  ['recursive_triggers', 'ON', '1'],
  ['trusted_schema', 'OFF', '0'],
  ['cell_size_check', 'ON', '1'],
  ['mmap_size', '0', '0'],
  ['busy_timeout', '0', '0'],
  ['temp_store', 'MEMORY', '2'],
];

/** Sets every pragma and reads it back; a pragma that SQLite silently ignored would void what the design promises. */
export function setPragmas(db: Database.Database, file: string): void {
  for (const [pragma, value, expected] of wanted) {
    db.pragma(`${pragma} = ${value}`);
    const got = db.pragma(pragma, { simple: true });
    // SQLite built without memory mapping answers nothing to mmap_size.
    if (got === undefined && pragma === 'mmap_size') continue;
    if (String(got) !== expected)
      throw EngineError.of('PRAGMA_REFUSED', { file, pragma, wanted: expected, got: String(got) });
  }
}
