import type { Question, Reponse, Sorte } from '../../../../fusion/modele.ts';

/** What may be answered to a question, and how it is called there. */
export interface Demande {
  readonly phrase: string;
  readonly choix: Readonly<Record<Reponse['choix'], string>>;
}

const choixDeTexte: Demande['choix'] = {
  notre: 'Garder ce qui est ici',
  leur: 'Prendre ce qui est reçu',
  autre: 'Écrire autre chose',
  plusTard: 'Plus tard',
};

export const questions: Readonly<Record<Question, Demande>> = {
  champ: { phrase: 'Changé dans les deux copies, chacune à sa façon. Que garder ?', choix: choixDeTexte },
  sansBase: {
    phrase:
      'Toujours différent dans les deux copies, après une réunion précédente ou annulée depuis. Que garder ?',
    choix: choixDeTexte,
  },
  place: {
    phrase: 'Déplacé dans les deux copies, à deux endroits différents. Où le mettre ?',
    choix: { ...choixDeTexte, notre: 'Le laisser où il est ici', leur: 'Le mettre où l’autre copie l’a mis' },
  },
  retireIci: {
    phrase:
      'Retiré de cette copie, alors que dans l’autre on y a travaillé, on le cite, ou une réunion l’a concerné. Faut-il le remettre ?',
    choix: { ...choixDeTexte, notre: 'Le laisser retiré', leur: 'Le remettre, tel qu’il est reçu' },
  },
  retireLa: {
    phrase:
      'Retiré de l’autre copie, alors qu’ici on y a travaillé, on le cite, ou une réunion l’a concerné. Faut-il le retirer ?',
    choix: { ...choixDeTexte, notre: 'Le garder', leur: 'Le retirer' },
  },
  memeCode: {
    phrase: 'Cet élément vient avec un code qu’un autre porte déjà ici.',
    choix: {
      ...choixDeTexte,
      notre: 'Ne pas prendre ce qui est reçu',
      leur: 'Le prendre avec ce code',
      autre: 'Lui donner un autre code',
    },
  },
  deuxNotes: {
    phrase: 'Deux notes ont été rédigées pour la même rubrique, une dans chaque copie. Laquelle garder ?',
    choix: { ...choixDeTexte, notre: 'Garder celle d’ici', leur: 'Prendre celle qui est reçue' },
  },
  deuxPresences: {
    phrase:
      'La présence de cette organisation à cette séance a été notée deux fois, une dans chaque copie. Laquelle garder ? Une organisation ne compte qu’une fois.',
    choix: { ...choixDeTexte, notre: 'Garder celle d’ici', leur: 'Prendre celle qui est reçue' },
  },
  deuxPassages: {
    phrase:
      'La même étape de cette habilitation a été notée dans chaque copie, à la même date mais pas de la même façon. Laquelle garder ?',
    choix: { ...choixDeTexte, notre: 'Garder celle d’ici', leur: 'Prendre celle qui est reçue' },
  },
  deuxHabilitations: {
    phrase:
      'Cet organisme a deux habilitations pour la même certification, au même endroit, une dans chaque copie. Laquelle garder ? L’autre s’en va avec ses étapes, sauf si vous gardez les deux.',
    choix: {
      ...choixDeTexte,
      notre: 'Garder celle d’ici',
      leur: 'Prendre celle qui est reçue',
      autre: 'Garder les deux',
    },
  },
  deuxDecisions: {
    phrase:
      'Deux points d’ordre du jour, un dans chaque copie, décident du même texte. Lequel garder ? L’autre s’en va, ou n’en décide plus, sauf si vous gardez les deux.',
    choix: {
      ...choixDeTexte,
      notre: 'Garder celui d’ici',
      leur: 'Prendre celui qui est reçu',
      autre: 'Garder les deux',
    },
  },
};

/** What is said of what comes by itself. */
export const arrivees: Readonly<Record<Sorte, string>> = {
  champ: 'Changé dans l’autre copie seulement.',
  place: 'Déplacé dans l’autre copie seulement.',
  ajout: 'Ajouté dans l’autre copie.',
  retrait: 'Retiré de l’autre copie.',
  code: 'Numéroté dans l’autre copie.',
};

export const choixDArrivee: Demande['choix'] = {
  leur: 'Prendre',
  notre: 'Refuser',
  autre: 'Écrire autre chose',
  plusTard: 'Plus tard',
};
