import { join } from 'node:path';
import type { Manifeste } from '../../../shared/contract/paquet.ts';
import { isObject } from '../../../shared/domain/json.ts';
import { EngineError } from '../errors.ts';
import { readUserList, userFolder, writeUserFile } from '../workspace/user-folder.ts';

/** The last package of a whole file that was made here for somebody. */
interface EnvoiFait {
  readonly espace: string;
  readonly pour: string;
  /** Its head: the last row that went. */
  readonly seq: number;
  readonly hash: string;
  readonly le: string;
}

const most = 500;

const fichierDesEnvois = (): string => join(userFolder(), 'envois.json');

const isEnvoi = (value: unknown): value is EnvoiFait =>
  isObject(value) &&
  ['espace', 'pour', 'hash', 'le'].every((name) => typeof value[name] === 'string') &&
  Number.isInteger(value['seq']);

const tous = (): readonly EnvoiFait[] => readUserList(fichierDesEnvois(), isEnvoi);

export const envoisDe = (espace: string): readonly EnvoiFait[] =>
  tous().filter((envoi) => envoi.espace === espace);

/** A package of a part is none: whoever has it lacks texts that what follows may need. */
export function retenirEnvoi({ espace: { id: espace }, pour, portee, tete, ecritLe }: Manifeste): void {
  if (pour === null || portee !== null) return;
  const { seq, hash } = tete;
  const autres = tous().filter((envoi) => envoi.espace !== espace || envoi.pour !== pour);
  try {
    const envoi: EnvoiFait = { espace, pour, seq, hash, le: ecritLe };
    writeUserFile(fichierDesEnvois(), [envoi, ...autres].slice(0, most));
  } catch (error) {
    // The package is written: the next one will only hold more than it needs (disk full, folder read-only).
    if (!(error instanceof EngineError)) throw error;
  }
}
