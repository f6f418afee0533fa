import { localDate } from '../../../shared/domain/dates.ts';
import type { Manifeste } from '../../../shared/contract/paquet.ts';
import { fileNames } from '../../../shared/i18n/fr/file-names.ts';
import { objetsDits } from '../../../shared/i18n/fr/paquet.ts';
import { fileNameOf } from '../exchange/file-names.ts';

export const isNomDePaquet = (path: string): boolean => path.toLowerCase().endsWith('.cpnex');

/** A folder shows so much of a name. */
const longueurDUnePart = 30;

/** Words that say nothing at the end of what was cut. */
const motsDeLien = / (?:de|du|des|d’|la|le|les|l’|et|à|au|aux|en|pour|sur|-|–|:)$/iu;

function sansLien(text: string): string {
  const plus = text.replace(motsDeLien, '');
  return plus === text ? text : sansLien(plus);
}

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
  return space > longueurDUnePart / 2
    ? sansLien(cut.slice(0, space).join(''))
    : cut.slice(0, longueurDUnePart).join('');
}

type Nomme = Pick<Manifeste, 'ecritLe' | 'objet' | 'pour'> & {
  readonly de: { readonly nom: string };
};

/** « 14h05 », in the time of this machine. */
function heureDe(le: Date): string {
  const deux = (n: number): string => String(n).padStart(2, '0');
  return `${deux(le.getHours())}h${deux(le.getMinutes())}`;
}

/**
 * « 2026-11-28 14h05 Camille Essai pour Jeanne Petit - contribution »: in a folder that several people reach, each sees who sent what, to whom and
 * when, and two packages of one day have two names. Without extension.
 */
export const nomDePaquet = ({ ecritLe, de, pour, objet }: Nomme): string => {
  const le = new Date(ecritLe);
  return fileNameOf(
    fileNames.paquet(
      localDate(le),
      heureDe(le),
      abrege(de.nom),
      pour === null ? null : abrege(pour),
      objetsDits[objet],
    ),
    'paquet',
    octetsDUnNom,
  );
};
