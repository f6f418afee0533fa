/** What stands around every screen. */
export const frame = {
  navigation: 'Écrans',
  referentiels: 'Référentiels',
  journal: 'Journal',
  verification: 'Vérification',
  interrupt: 'Interrompre',
  undo: 'Annuler',
  redo: 'Rétablir',
  undone: (gesture: string) => `Annulé : ${gesture}`,
  redone: (gesture: string) => `Rétabli : ${gesture}`,
  /** « Modification — compétence C1.2 » */
  gesture: (operation: string, item: string) => `${operation} — ${item}`,
  quoted: (text: string) => `« ${text} »`,
  readOnly: 'Lecture seule : copie de consultation, rien ne peut y être modifié.',
  readOnlyBadge: 'lecture seule',
  alteredAt: (seq: number) =>
    `Le journal de ce fichier ne se suit plus à la ligne ${seq.toLocaleString('fr-FR')} : le fichier a été altéré hors de Paritaire. Il est ouvert en copie, pour consultation seulement ; lancez la vérification pour en savoir plus.`,
  who: (nom: string, college: string) => `${nom} · ${college}`,
  changeProfile: (nom: string, college: string) => `Qui travaille : ${nom} · ${college}. Modifier`,
  notices: 'Messages',
  crash: {
    title: 'Cet écran ne peut plus s’afficher',
    message:
      'Une erreur inattendue s’est produite dans la fenêtre. Ce qui était enregistré l’est toujours, et une saisie en cours sera retrouvée. Rechargez la fenêtre pour continuer.',
    reload: 'Recharger',
  },
};
