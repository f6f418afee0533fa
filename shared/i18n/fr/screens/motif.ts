/** The reason of a session of work. */
export const motif = {
  shown: (motif: string | null) => (motif === null ? 'Motif…' : `Motif : ${motif}`),
  title: 'Motif de la séance de travail',
  why: 'Il accompagne chacun des gestes de cette séance qui n’en a pas d’autre : il se lit dans le journal. Il vaut pour toutes les fenêtres, jusqu’à la fermeture du fichier.',
  label: 'Motif',
  hint: 'Par exemple : refonte du bloc 2 après l’avis de France compétences.',
  save: 'Enregistrer',
  remove: 'Ne plus en donner',
};
