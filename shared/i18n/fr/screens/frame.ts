/** What stands around every screen. */
export const frame = {
  navigation: 'Écrans',
  referentiels: 'Référentiels',
  journal: 'Journal',
  verification: 'Vérification',
  undo: 'Annuler',
  redo: 'Rétablir',
  readOnly: 'Lecture seule : copie de consultation, rien ne peut y être modifié.',
};
