import type { CommandContext, CommandId } from '../../commands/commands.ts';

/** What each command does, the same in the menu, the palette and the help sheet. « … » announces a question. */
export const commandLabels: Readonly<Record<CommandId, string>> = {
  create: 'Nouveau fichier…',
  open: 'Ouvrir…',
  import: 'Importer un référentiel…',
  export: 'Exporter le brouillon…',
  newWindow: 'Nouvelle fenêtre',
  close: 'Fermer le fichier',
  profile: 'Qui travaille…',
  undo: 'Annuler',
  redo: 'Rétablir',
  find: 'Rechercher dans le référentiel',
  replace: 'Remplacer dans le référentiel…',
  findNext: 'Résultat suivant',
  findPrevious: 'Résultat précédent',
  findClose: 'Fermer la recherche',
  searchAll: 'Rechercher dans tout le fichier…',
  palette: 'Commandes et éléments…',
  goReferentiels: 'Aller aux référentiels',
  goJournal: 'Aller au journal',
  goVerification: 'Aller à la vérification',
  showStructure: 'Afficher la structure',
  showFiche: 'Afficher la fiche de certification',
  showVersions: 'Afficher les versions',
  newReferentiel: 'Nouveau référentiel…',
  adopt: 'Adopter une version…',
  enterItem: 'Rédiger l’élément choisi',
  leaveItem: 'Revenir à la structure',
  addAfter: 'Ajouter un élément de même sorte à la suite',
  moveUp: 'Monter l’élément',
  moveDown: 'Descendre l’élément',
  removeItem: 'Supprimer l’élément et ce qu’il contient',
  expandAll: 'Tout déplier',
  collapseAll: 'Tout replier',
  commitField: 'Valider la saisie (d’une ligne)',
  restoreField: 'Revenir au texte d’avant la saisie',
  help: 'Raccourcis clavier',
};

export const contextLabels: Readonly<Record<CommandContext, string>> = {
  fichier: 'Fichier',
  edition: 'Édition',
  recherche: 'Recherche',
  aller: 'Aller',
  referentiel: 'Référentiel',
  structure: 'Dans la structure',
  champ: 'Dans un champ',
  aide: 'Aide',
};

/** Keys as French keyboards name them; those that are not here are written as they are. */
export const keyNames: Readonly<Record<string, string>> = {
  Shift: 'Maj',
  Enter: 'Entrée',
  Escape: 'Échap',
  Delete: 'Suppr',
  Tab: 'Tab',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};
