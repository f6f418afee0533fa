import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../../../shared/contract/place.ts';
import { place_write as isKept } from '../../../shared/generated/request-validators.js';
import { userFolder, writeUserFile } from './user-folder.ts';

function placeFile(espace: string): string {
  const folder = join(userFolder(), 'places');
  mkdirSync(folder, { recursive: true });
  return join(folder, `${espace}.json`);
}

/** Where the person was in a workspace. It only spares them the way back: absent, damaged or of another version, there is none. */
export function readPlace(espace: string): Place | null {
  const file = placeFile(espace);
  if (!existsSync(file)) return null;
  try {
    const place: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isKept({ place }) ? (place as Place) : null;
  } catch {
    return null;
  }
}

export function writePlace(espace: string, place: Place): void {
  writeUserFile(placeFile(espace), place);
}
