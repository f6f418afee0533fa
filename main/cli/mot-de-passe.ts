import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { paquetTexts } from '../../shared/i18n/fr/paquet.ts';
import { UsageError, type Parsed } from './arguments.ts';

/** Of a package: from a file or from the environment, never on the command line, which other people of the machine may read. */
export const optionDeMotDePasse = { 'mot-de-passe-fichier': { type: 'string' } } as const;
const variable = 'PARITAIRE_MOT_DE_PASSE';

/** Null when none is given. */
export function motDePasseIn(args: Parsed): string | null {
  const file = args.text('mot-de-passe-fichier');
  if (file === null) return process.env[variable] ?? null;
  try {
    // What an editor puts at its end is no part of it.
    return readFileSync(resolve(file), 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    throw new UsageError(paquetTexts.motDePasseIllisible(file), { cause: error });
  }
}
