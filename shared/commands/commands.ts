/** Where a command means something: how the help sheet groups them. */
export type CommandContext =
  | 'fichier'
  | 'edition'
  | 'recherche'
  | 'aller'
  | 'referentiel'
  | 'tableau'
  | 'grille'
  | 'essai'
  | 'structure'
  | 'registre'
  | 'fusion'
  | 'champ'
  | 'aide';

interface Command {
  readonly context: CommandContext;
  /** « Ctrl+Shift+F »; Ctrl is Cmd on macOS. The first one is the one that menus show. */
  readonly keys: readonly string[];
  /**
   * Who hears the keys. `page`: the window, wherever the focus is. `menu`: the desktop's menu alone, since in a browser they are the
   * browser's own. `view`: the part of the window that has the focus.
   */
  readonly heard: 'page' | 'menu' | 'view';
}

const page = (context: CommandContext, ...keys: readonly string[]): Command => ({
  context,
  keys,
  heard: 'page',
});
const menu = (context: CommandContext, ...keys: readonly string[]): Command => ({
  context,
  keys,
  heard: 'menu',
});
const view = (context: CommandContext, ...keys: readonly string[]): Command => ({
  context,
  keys,
  heard: 'view',
});

/**
 * Every command of the application, and every key: the menu, what the window listens to, the palette and the help sheet all read this
 * table. Labels are in shared/i18n.
 */
const table = {
  create: menu('fichier', 'Ctrl+N'),
  open: menu('fichier', 'Ctrl+O'),
  audit: page('fichier'),
  reunir: page('fichier'),
  envoyerPaquet: page('fichier'),
  enregistrerCopie: page('fichier'),
  import: menu('fichier', 'Ctrl+I'),
  importOrganismes: page('fichier'),
  listePublique: page('fichier'),
  export: menu('fichier', 'Ctrl+E'),
  newWindow: menu('fichier', 'Ctrl+Shift+N'),
  close: menu('fichier'),
  profile: page('fichier'),
  motif: page('fichier'),
  undo: page('edition', 'Ctrl+Z'),
  redo: page('edition', 'Ctrl+Shift+Z', 'Ctrl+Y'),
  itemHistory: page('edition', 'F8'),
  find: page('recherche', 'Ctrl+F'),
  replace: page('recherche', 'Ctrl+H'),
  findNext: page('recherche', 'F3'),
  findPrevious: page('recherche', 'Shift+F3'),
  findClose: view('recherche', 'Escape'),
  searchAll: page('recherche', 'Ctrl+Shift+F'),
  palette: page('aller', 'Ctrl+K'),
  goReferentiels: page('aller'),
  goOrganismes: page('aller'),
  goDecisions: page('aller'),
  goJournal: page('aller'),
  goVerification: page('aller'),
  goAudit: page('aller'),
  showTableau: page('aller'),
  showStructure: page('aller'),
  showFiche: page('aller'),
  showControles: page('aller'),
  showDepot: page('aller'),
  showGrilles: page('aller'),
  showRelecture: page('aller'),
  showVersions: page('aller'),
  newReferentiel: page('referentiel'),
  mettreEnRelecture: page('referentiel'),
  retirerDeLaRelecture: page('referentiel'),
  commenter: page('referentiel', 'Ctrl+Alt+M'),
  adopt: page('referentiel'),
  showPast: page('referentiel'),
  pasteTable: page('referentiel'),
  takeBlocs: page('referentiel'),
  renumber: page('referentiel'),
  removeReferentiel: page('referentiel'),
  printDocx: page('referentiel'),
  printPdf: page('referentiel'),
  addBloc: view('referentiel'),
  addActivite: view('referentiel'),
  addTache: view('referentiel'),
  addCompetence: view('referentiel'),
  addCritere: view('referentiel'),
  addModalite: view('referentiel'),
  moveTo: view('referentiel'),
  togglePlan: view('tableau'),
  toggleDetail: view('tableau'),
  unfoldAll: view('tableau'),
  foldAll: view('tableau'),
  walkCells: view('tableau', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'),
  rowEnds: view('tableau', 'Home', 'End'),
  tableEnds: view('tableau', 'Ctrl+Home', 'Ctrl+End'),
  pageRows: view('tableau', 'PageUp', 'PageDown'),
  writeCell: view('tableau', 'F2', 'Enter'),
  leaveCell: view('tableau', 'Escape'),
  nextCell: view('tableau', 'Tab'),
  previousCell: view('tableau', 'Shift+Tab'),
  nextItem: view('tableau', 'Enter'),
  breakLine: view('tableau', 'Shift+Enter'),
  addBeside: view('tableau', 'Ctrl+Enter'),
  addUnder: view('tableau', 'Ctrl+Shift+Enter'),
  moveRows: view('tableau', 'Alt+ArrowUp', 'Alt+ArrowDown'),
  regroupRows: view('tableau', 'Alt+ArrowLeft', 'Alt+ArrowRight'),
  selectRows: view('tableau', 'Shift+ArrowUp', 'Shift+ArrowDown', 'Ctrl+Space'),
  selectMore: view('tableau', 'Ctrl+ArrowUp', 'Ctrl+ArrowDown', 'Ctrl+ArrowLeft', 'Ctrl+ArrowRight'),
  selectAllRows: view('tableau', 'Ctrl+A'),
  copyRows: view('tableau', 'Ctrl+C', 'Ctrl+X', 'Ctrl+V'),
  removeRows: view('tableau', 'Delete'),
  leaveTable: view('tableau', 'F6'),
  tickCell: view('grille', 'Space', 'Enter'),
  goBeside: view('grille', 'Enter'),
  moveLevel: view('grille', 'Alt+ArrowUp', 'Alt+ArrowDown'),
  giveLevel: view('essai', '1', '9'),
  otherLevel: view('essai', 'ArrowLeft', 'ArrowRight'),
  clearMark: view('essai', 'Delete', 'Backspace'),
  nextMark: view('essai', 'Enter'),
  previousMark: view('essai', 'Shift+Enter'),
  enterItem: view('structure', 'Enter'),
  leaveItem: view('structure', 'Escape'),
  addAfter: view('structure', 'Ctrl+Enter'),
  moveUp: view('structure', 'Alt+ArrowUp'),
  moveDown: view('structure', 'Alt+ArrowDown'),
  removeItem: view('structure', 'Delete'),
  expandAll: view('structure'),
  collapseAll: view('structure'),
  newOrganisme: page('registre'),
  recordEtape: page('registre'),
  walkLines: view('registre', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'),
  chooseLine: view('registre', 'Space'),
  chooseLines: view('registre', 'Shift+ArrowUp', 'Shift+ArrowDown'),
  chooseAllLines: view('registre', 'Ctrl+A'),
  openLine: view('registre', 'Enter'),
  repondreNotre: view('fusion', 'I'),
  repondreLeur: view('fusion', 'R'),
  repondreAutre: view('fusion', 'A'),
  repondrePlusTard: view('fusion', 'P'),
  questionSuivante: view('fusion', 'Q'),
  commitField: view('champ', 'Enter'),
  restoreField: view('champ', 'Escape'),
  guide: page('aide'),
  help: page('aide', 'F1', '?'),
} as const satisfies Readonly<Record<string, Command>>;

export type CommandId = keyof typeof table;

export const commands: Readonly<Record<CommandId, Command>> = table;

export const commandIds = Object.keys(table) as readonly CommandId[];
