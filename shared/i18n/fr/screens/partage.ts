import { counted } from '../counted.ts';
import { engineErrors } from '../engine-errors.ts';
import { quoted } from '../quoted.ts';

/** Blocs taken from one référentiel into another. */
export const partage = {
  refused: (bloc: string, source: string) => engineErrors.BLOC_SHARED({ bloc, source }),
  /** As a change says it: which state of the source it is has no words. */
  from: (intitule: string, numero: string | undefined) => [intitule, numero].filter(Boolean).join(', '),
  /** Beside the bloc, in lists. */
  mark: {
    aJour: (intitule: string) => `repris de ${quoted(intitule)}`,
    nouvelEtat: 'nouvel état à la source',
    sansSource: 'repris, sans source',
    users: (count: number) => `utilisé par ${counted(count, 'autre référentiel', 'autres référentiels')}`,
    toTake: (count: number) => counted(count, 'bloc à mettre à jour', 'blocs à mettre à jour'),
  },
  /** Of the bloc, or of one of its items. */
  note: {
    label: 'Bloc partagé',
    from: (intitule: string, code: string | null) => {
      const source = [quoted(intitule), code === null ? '' : `(${code})`].join(' ').trim();
      return `Ce bloc est repris de ${source} : son texte se modifie à la source. Ses codes, sa place et les activités liées restent propres à ce référentiel.`;
    },
    inside: (intitule: string) =>
      `Cet élément est d’un bloc repris de ${quoted(intitule)} : son texte se modifie à la source.`,
    changed: 'La source a changé depuis la reprise.',
    gone: (intitule: string) =>
      `Ce bloc est repris de ${quoted(intitule)}, et sa source n’est pas, ou plus, dans ce fichier. Il reste tel qu’il a été repris ; détachez-le pour le modifier ici.`,
    openSource: 'Ouvrir la source',
    detach: 'Détacher',
    detached: (bloc: string) => `Le bloc ${quoted(bloc)} est détaché : il se modifie maintenant ici.`,
    take: 'Prendre le nouvel état…',
    undo: 'Annuler',
  },
  usedBy: {
    title: 'Utilisé par',
    intro: 'Ce qui change ici leur est proposé, jamais imposé.',
    late: 'n’a pas encore pris le dernier état',
  },
  removal: {
    bloc: 'Supprimer un bloc utilisé ailleurs ?',
    referentiel: (users: readonly string[]) =>
      `Des blocs en sont repris par ${users.map(quoted).join(', ')} : ces copies restent, sans source.`,
    sentence: (users: readonly string[]) =>
      `Ce bloc est repris par ${users.map(quoted).join(', ')}. Leur copie reste, mais elle n’aura plus de source.`,
    confirm: 'Supprimer',
    cancel: 'Garder',
  },
  dialog: {
    title: 'Reprendre des blocs d’un autre référentiel',
    newState: (bloc: string) => `Prendre le nouvel état de ${quoted(bloc)}`,
    intro:
      'Le bloc reste celui de sa source : son texte ne se modifie que là, et ses nouveaux états se prennent ici d’un geste, après avoir vu la différence.',
    source: 'Référentiel source',
    noSource: 'Aucun autre référentiel de ce fichier n’a de bloc à reprendre.',
    blocs: 'Blocs à reprendre',
    filter: 'Filtrer les blocs',
    noBloc: 'Tous les blocs de ce référentiel sont déjà repris ici.',
    competences: (count: number) => counted(count, 'compétence', 'compétences'),
    difference: 'Ce qui changera ici',
    reading: 'Comparaison avec la source…',
    same: 'Rien à prendre : ce bloc est déjà dans l’état de sa source.',
    take: (count: number) =>
      count < 2 ? 'Reprendre le bloc' : `Reprendre ${counted(count, 'bloc', 'blocs')}`,
    takeState: 'Prendre ce nouvel état',
    taken: (blocs: readonly string[]) =>
      blocs.length === 1
        ? `Bloc repris : ${quoted(blocs[0] ?? '')}`
        : `${counted(blocs.length, 'bloc repris', 'blocs repris')}`,
    tookState: (bloc: string) => `Le bloc ${quoted(bloc)} est à l’état de sa source.`,
  },
};
