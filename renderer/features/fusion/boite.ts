import type { PaquetEnBoite } from '../../../shared/contract/answers/paquet.ts';
import type { Author } from '../../../shared/domain/gesture.ts';
import { cleDeNom } from '../../../shared/paquet/cle-de-nom.ts';

/** What a package of the shared folder is to whoever looks there. */
export type SortDePaquet = 'nouveau' | 'enPartie' | 'protege' | 'vu' | 'deVous' | 'autreEspace' | 'illisible';

export function sortDe(
  { faute, chiffre, autreEspace, etat, manifeste }: PaquetEnBoite,
  moi: Author | null,
): SortDePaquet {
  if (faute !== null) return 'illisible';
  // Known by its bytes, once it was taken in.
  if (chiffre && etat === null) return 'protege';
  if (autreEspace) return 'autreEspace';
  // What one sent and no longer has (an older copy of the file) is taken back as anybody else’s.
  if (etat === 'vu' && manifeste !== null && manifeste.de.id === moi?.id) return 'deVous';
  return etat ?? 'nouveau';
}

/** There is something in it for whoever looks. */
const aLire: ReadonlySet<SortDePaquet> = new Set(['nouveau', 'enPartie', 'protege']);

/** Those that wait first, each part in the order of the folder. */
export const dansLOrdre = (paquets: readonly PaquetEnBoite[], moi: Author | null): readonly PaquetEnBoite[] =>
  [true, false].flatMap((attend) => paquets.filter((paquet) => aLire.has(sortDe(paquet, moi)) === attend));

/** « Pour qui » is free text: whoever is named in it is meant. */
export const estPour = (pour: string, { nom }: Pick<Author, 'nom'>): boolean =>
  cleDeNom(pour).includes(cleDeNom(nom));
