import { localDate } from '../../../shared/domain/dates.ts';
import type { Manifeste } from '../../../shared/contract/paquet.ts';
import { fileNames } from '../../../shared/i18n/fr/file-names.ts';
import { objetsDits } from '../../../shared/i18n/fr/paquet.ts';
import { fileNameOf } from '../exchange/file-names.ts';

export const isNomDePaquet = (path: string): boolean => path.toLowerCase().endsWith('.cpnex');

/** A folder shows so much of a name. */
const longueurDUnePart = 40;

/** An encrypted share takes 143 octets (eCryptfs), extension, number and what stands beside it while it is written included. */
const octetsDUnNom = 120;

const segmenter = new Intl.Segmenter('fr');

/** At a word, where there is one; no sign is cut through. */
function abrege(text: string): string {
  const plain = text.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  const signs = Array.from(segmenter.segment(plain), ({ segment }) => segment);
  if (signs.length <= longueurDUnePart) return signs.join('');
  const cut = signs.slice(0, longueurDUnePart + 1);
  const space = cut.lastIndexOf(' ');
  return cut.slice(0, space > longueurDUnePart / 2 ? space : longueurDUnePart).join('');
}

type Nomme = Pick<Manifeste, 'ecritLe' | 'objet' | 'pour'> & {
  readonly de: { readonly nom: string };
  readonly espace: { readonly nom: string };
};

/**
 * « 2026-11-28 Camille Essai pour Jeanne Petit - contribution - CPNE de la propreté »: in a folder that several people reach, each sees who sent
 * what, to whom, of what and when. Without extension.
 */
export const nomDePaquet = ({ ecritLe, de, pour, objet, espace }: Nomme): string =>
  fileNameOf(
    fileNames.paquet(
      localDate(new Date(ecritLe)),
      abrege(de.nom),
      pour === null ? null : abrege(pour),
      objetsDits[objet],
      abrege(espace.nom),
    ),
    'paquet',
    octetsDUnNom,
  );
