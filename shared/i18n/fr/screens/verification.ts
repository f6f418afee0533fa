/** The verification of the file. */
export const verification = {
  title: 'Vérification du fichier',
};
