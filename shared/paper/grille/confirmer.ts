import type { Epreuve, Ligne, Partie, Regle } from '../../generated/document.ts';
import type { Lecture } from './lecture.ts';
import { lignesAMarquer } from './notes.ts';

const parRegle = ({ seuil }: Regle): boolean => seuil?.aConfirmer !== undefined;

function parLigne({ echelles }: Lecture, { seuil, echelle }: Ligne): boolean {
  if (seuil !== undefined) return seuil.aConfirmer !== undefined;
  return echelles.get(echelle)?.niveaux.some(({ validant }) => validant === 'a_confirmer') === true;
}

/** Can an épreuve be « à confirmer »? A box that nothing leads to is not offered. */
export const epreuveAConfirmer = (lecture: Lecture, partie: Partie, epreuve: Epreuve): boolean =>
  parRegle(epreuve.regle) ||
  lignesAMarquer(lecture, partie, epreuve).some((ligne) => parLigne(lecture, ligne));

export const partieAConfirmer = (lecture: Lecture, partie: Partie): boolean =>
  parRegle(partie.regle) || partie.epreuves.some((epreuve) => epreuveAConfirmer(lecture, partie, epreuve));

export const certificationAConfirmer = (lecture: Lecture): boolean =>
  parRegle(lecture.grille.regle) ||
  lecture.grille.parties.some((partie) => partieAConfirmer(lecture, partie));
