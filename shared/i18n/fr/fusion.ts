/** What a merge says of itself in the journal. */
export const fusionTexts = {
  effaceeLa: (nom: string) => `Effacée dans une autre copie du fichier, réunie ici (« ${nom} »).`,
};
