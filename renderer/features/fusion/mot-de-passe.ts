import type { SerializedError } from '@reduxjs/toolkit';
import { failureSentence, type Failure } from '../../app/engine-api.ts';

/** The package is kept by a password; the one that was given is not its own. */
const [PROTEGE, FAUX] = ['PAQUET_CHIFFRE', 'PAQUET_MOT_DE_PASSE'] as const;

type Refused = Failure | SerializedError | undefined;

/** Is a password what is missing? */
export const demandeUnMotDePasse = (error: Refused): boolean =>
  error?.code === PROTEGE || error?.code === FAUX;

/** What is wrong with the one that was given; undefined: none was. */
export const fauteDeMotDePasse = (error: Refused): string | undefined =>
  error?.code === FAUX ? failureSentence(error) : undefined;
