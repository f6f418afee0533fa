import { annuaireErrors } from './fr/annuaire-errors.ts';
import { engineErrors } from './fr/engine-errors.ts';
import { ficheErrors } from './fr/fiche-errors.ts';
import { fileErrors } from './fr/file-errors.ts';
import { fusionErrors } from './fr/fusion-errors.ts';
import { paquetErrors } from './fr/paquet-errors.ts';

const messages = {
  ...fileErrors,
  ...engineErrors,
  ...ficheErrors,
  ...annuaireErrors,
  ...fusionErrors,
  ...paquetErrors,
};

export type ErrorCode = keyof typeof messages;
/** What the sentence of a code needs: names, numbers, never a stack. */
export type ErrorParams<C extends ErrorCode> =
  Parameters<(typeof messages)[C]> extends [infer P] ? P : Record<never, never>;

/** The sentence a person reads: what is wrong, where, what to do. */
export function errorSentence<C extends ErrorCode>(code: C, params: ErrorParams<C>): string {
  return (messages[code] as (p: ErrorParams<C>) => string)(params);
}
