/** What a merge says of itself in the journal. */
export const fusionTexts = {
  /** No name: that of a package may be that of the person. */
  effaceeLa: () => 'Effacée dans une autre copie du fichier, réunie ici.',
};
