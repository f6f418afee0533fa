import type { Manifeste } from '../../../shared/contract/paquet.ts';
import { isObject } from '../../../shared/domain/json.ts';
import { manifeste as isManifeste } from '../../../shared/generated/paquet-validators.js';
import { formatDePaquet, versionDePaquet } from '../../../shared/paquet/modele.ts';
import { EngineError } from '../errors.ts';
import { frozenTables, type Frozen } from '../journal/commit.ts';
import { currentFormat } from '../workspace/migrations/index.ts';

/** Members that are not named by the manifest: itself, and what signs it. */
export const nomDuManifeste = 'manifest.json';
export const nomDeLaSignature = 'signature.json';
export const nomDuJournal = 'journal.jsonl';
export const nomDuCoffre = 'coffre.jsonl';

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** The member that holds frozen bytes: no name of a package comes from elsewhere. */
export const nomDesOctets = ({ table, id }: Pick<Frozen, 'table' | 'id'>): string =>
  `${table}/${id}${table === 'fichier' ? '' : '.json'}`;

const tables = Object.keys(frozenTables) as readonly Frozen['table'][];
const octetsGeles = new RegExp(
  `^(?:${tables.map((table) => (table === 'fichier' ? `${table}/[0-9a-f]{64}` : `${table}/${uuid}\\.json`)).join('|')})$`,
);

export const isMembre = (nom: string): boolean =>
  nom === nomDuJournal || nom === nomDuCoffre || octetsGeles.test(nom);

function parsed(octets: Buffer, file: string): unknown {
  try {
    return JSON.parse(octets.toString('utf8')) as unknown;
  } catch (error) {
    throw EngineError.of('PAQUET_ABIME', { file, membre: nomDuManifeste }, error);
  }
}

/**
 * What a package says of itself; a newer version may say more, and is told before its shape is.
 * @throws EngineError PAQUET_ETRANGER, PAQUET_RECENT, PAQUET_ABIME
 */
export function lireManifeste(octets: Buffer, file: string): Manifeste {
  const lu = parsed(octets, file);
  if (!isObject(lu) || lu['format'] !== formatDePaquet) throw EngineError.of('PAQUET_ETRANGER', { file });
  const { version, schema } = lu;
  const isNewer =
    (Number.isInteger(version) && Number(version) > versionDePaquet) ||
    (Number.isInteger(schema) && Number(schema) > currentFormat);
  if (isNewer) throw EngineError.of('PAQUET_RECENT', { file });
  if (!isManifeste(lu)) throw EngineError.of('PAQUET_ABIME', { file, membre: nomDuManifeste });
  return lu as Manifeste;
}
