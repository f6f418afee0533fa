import type { Epreuve, Partie } from '../../generated/document.ts';
import { grillePaper as said } from '../../i18n/fr/grille-paper.ts';
import type { Html } from '../markup.ts';
import { resultat } from './blanks.ts';
import { certificationAConfirmer, epreuveAConfirmer, partieAConfirmer } from './confirmer.ts';
import { resultatDEpreuve, resultatDePartie, type Lecture } from './lecture.ts';

export const resultatEcritDEpreuve = (lecture: Lecture, partie: Partie, epreuve: Epreuve): Html =>
  resultat(lecture, {
    label: said.resultatEpreuve,
    regle: epreuve.regle,
    isAConfirmer: epreuveAConfirmer(lecture, partie, epreuve),
    found: resultatDEpreuve(lecture, partie, epreuve),
  });

export const resultatEcritDePartie = (lecture: Lecture, partie: Partie): Html =>
  resultat(lecture, {
    label: said.resultatPartie,
    regle: partie.regle,
    isAConfirmer: partieAConfirmer(lecture, partie),
    found: resultatDePartie(lecture, partie),
  });

export const resultatEcritDeCertification = (lecture: Lecture): Html =>
  resultat(lecture, {
    label: said.resultatCertification,
    regle: lecture.grille.regle,
    isAConfirmer: certificationAConfirmer(lecture),
    found: lecture.rempli?.conclu,
  });
