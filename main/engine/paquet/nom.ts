import { localDate } from '../../../shared/domain/dates.ts';
import type { Manifeste } from '../../../shared/contract/paquet.ts';
import { fileNames } from '../../../shared/i18n/fr/file-names.ts';
import { objetsDits } from '../../../shared/i18n/fr/paquet.ts';
import { fileNameOf } from '../exchange/file-names.ts';

export const isNomDePaquet = (path: string): boolean => path.toLowerCase().endsWith('.cpnex');

/** « 2026-11-28 Camille Essai – contribution »: in a folder that several people reach, each sees who sent what, and when. Without extension. */
export const nomDePaquet = ({
  ecritLe,
  de,
  objet,
}: Pick<Manifeste, 'ecritLe' | 'objet'> & { readonly de: { readonly nom: string } }): string =>
  fileNameOf(fileNames.paquet(localDate(new Date(ecritLe)), de.nom, objetsDits[objet]), 'paquet');
