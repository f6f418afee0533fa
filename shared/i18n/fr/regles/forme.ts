const phrases = {
  espaces: 'Deux espaces se suivent.',
  avant: 'Une espace précède une virgule ou un point.',
  apres: 'Il manque une espace après la ponctuation.',
  manque: 'Il manque une espace avant la ponctuation double.',
  apostrophe: 'Une espace suit l’apostrophe.',
  guillemets: 'Il manque une espace à l’intérieur des guillemets.',
  melange: 'Le texte mêle apostrophes droites et apostrophes courbes.',
  bord: 'Le texte commence ou finit par une espace.',
} as const;

/** Spaces, signs, acronyms. */
export const forme = {
  L23: {
    titre: 'Sigles non développés',
    message: (p: { sigle: string }) =>
      `Le sigle « ${p.sigle} » n’est pas développé à sa première apparition.`,
    conseil: 'Écrivez-le en toutes lettres, suivi du sigle entre parenthèses.',
  },
  L27: {
    titre: 'Espaces et signes',
    message: (p: { quoi: string }) => phrases[p.quoi as keyof typeof phrases],
    conseil: 'Corrigez la typographie.',
  },
};
