/** The import of a fiche or of a document. */
export const importing = {
  title: 'Importer un référentiel',
};
