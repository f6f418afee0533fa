import { counted, numbered } from '../counted.ts';

/** Looking for words: in the référentiel that is shown, and in the whole file. */
export const search = {
  bar: { referentiel: 'Recherche dans le référentiel', grille: 'Recherche dans la grille' },
  typed: 'Rechercher',
  options: 'Ce qui compte',
  matchCase: 'Majuscules',
  matchAccents: 'Accents',
  wholeWords: 'Mots entiers',
  next: 'Suivant',
  previous: 'Précédent',
  close: 'Fermer la recherche',
  rank: (rank: number, total: number) => `${numbered(rank)} sur ${numbered(total)}`,
  none: 'Aucun résultat',
  /** « Compétence C1.2, Libellé » */
  place: (item: string, field: string) => `${item}, ${field}`,

  replacement: 'Remplacer par',
  withCodes: 'Codes aussi',
  preview: 'Aperçu…',
  previewTitle: 'Remplacements',
  previewHint: (typed: string, by: string) =>
    by === ''
      ? `« ${typed} » sera supprimé dans les passages cochés.`
      : `« ${typed} » sera remplacé par « ${by} » dans les passages cochés.`,
  places: 'Passages',
  tickAll: 'Tout cocher',
  untickAll: 'Tout décocher',
  ticked: (count: number, total: number) =>
    `${counted(count, 'passage coché', 'passages cochés')} sur ${numbered(total)}`,
  replace: (count: number) => `Remplacer ${counted(count, 'passage', 'passages')}`,
  replaced: (count: number) => counted(count, 'passage remplacé', 'passages remplacés'),
  /** Said to screen readers in place of colours. */
  becomes: (before: string, after: string) => `${before} devient ${after === '' ? 'rien' : after}`,

  all: {
    title: 'Rechercher dans tout le fichier',
    typed: 'Mots recherchés',
    hint: 'Les accents, les majuscules et la fin des mots ne comptent pas.',
    kinds: 'Sorte d’élément',
    referentiels: 'Référentiel',
    everywhere: 'Tous',
    facet: (name: string, count: number) => `${name} (${numbered(count)})`,
    hits: 'Résultats',
    /** « Critère C1.2, Libellé · Agent de propreté » */
    home: (place: string, referentiel: string) => `${place} · ${referentiel}`,
    total: (count: number) => counted(count, 'résultat', 'résultats'),
    shown: (shown: number, total: number) =>
      `Les ${numbered(shown)} premiers sur ${counted(total, 'résultat', 'résultats')}`,
    none: 'Rien ne correspond.',
    begin: 'Écrivez un mot, ou son début.',
    searching: 'Recherche…',
    /** The first search reads all the texts once. */
    reading: (done: number, total: number) =>
      `Lecture des textes : ${numbered(done)} sur ${numbered(total)}…`,
  },
};
