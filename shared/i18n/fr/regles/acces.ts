/** Voies d’accès, jurys, handicap, transitions. */
export const acces = {
  L13: {
    titre: 'VAE fermée',
    message: () => 'La validation des acquis de l’expérience n’est pas ouverte.',
    conseil: 'Le RNCP exige que la certification soit accessible par la VAE : ouvrez cette voie.',
  },
  L34: {
    titre: 'Voies d’accès sans jury',
    message: (p: { voie: string }) => `La voie ${p.voie} est ouverte sans composition du jury.`,
    conseil: 'France compétences demande la composition du jury pour chaque voie d’accès.',
  },
  L52: {
    titre: 'Aucune voie d’accès ouverte',
    message: () => 'Aucune voie d’accès n’est ouverte.',
    conseil: 'Ouvrez les voies par lesquelles la certification s’obtient.',
  },
  L16: {
    titre: 'Jury de VAE incomplet',
    message: (p: { quoi: string }) =>
      p.quoi === 'membres'
        ? 'Le jury de VAE a moins de deux membres.'
        : 'Le jury de VAE n’a pas de président ou de présidente.',
    conseil: 'Il faut deux membres au moins, dont une personne qui préside avec voix prépondérante.',
  },
  L36: {
    titre: 'Jurys à équilibrer',
    message: (p: { quoi: string; voie: string }) =>
      ({
        colleges: `Le jury de la voie ${p.voie} n’a pas autant d’employeurs que de salariés.`,
        externes: `Moins de la moitié du jury de la voie ${p.voie} est extérieure au certificateur et à l’organisme de formation.`,
        parite: 'Le jury de VAE ne dit pas la parité entre les femmes et les hommes.',
        preside: 'La composition du jury de VAE ne dit pas qui le préside.',
      })[p.quoi] ?? '',
    conseil: 'Complétez ou corrigez la composition du jury.',
  },
  L14: {
    titre: 'Handicap absent des compétences',
    message: () =>
      'Aucune compétence ne mentionne les personnes en situation de handicap ni l’accessibilité.',
    conseil: 'Dites, dans au moins une compétence, comment leurs besoins sont pris en compte dans le métier.',
  },
  L35: {
    titre: 'Épreuves sans aménagement',
    message: () => 'Aucune modalité ne prévoit d’aménagement pour les candidats en situation de handicap.',
    conseil: 'Renseignez les aménagements de chaque épreuve.',
  },
  L15: {
    titre: 'Transitions ou santé-sécurité absentes',
    message: (p: { theme: string }) => `Rien ne mentionne ${p.theme}.`,
    conseil: 'Depuis le 1er octobre 2025, le RNCP regarde si ces enjeux sont pris en compte : dites où.',
  },
};

/** Completes L15. */
export const themes = {
  ecologique: 'la transition écologique',
  numerique: 'la transition numérique',
  sante: 'la santé et la sécurité au travail',
} as const;
