/** Where a command means something: how the help sheet groups them. */
export type CommandContext =
  'fichier' | 'edition' | 'recherche' | 'aller' | 'referentiel' | 'structure' | 'champ' | 'aide';

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
  import: menu('fichier', 'Ctrl+I'),
  export: menu('fichier', 'Ctrl+E'),
  newWindow: menu('fichier', 'Ctrl+Shift+N'),
  close: menu('fichier'),
  profile: page('fichier'),
  undo: page('edition', 'Ctrl+Z'),
  redo: page('edition', 'Ctrl+Shift+Z', 'Ctrl+Y'),
  find: page('recherche', 'Ctrl+F'),
  replace: page('recherche', 'Ctrl+H'),
  findNext: page('recherche', 'F3'),
  findPrevious: page('recherche', 'Shift+F3'),
  findClose: view('recherche', 'Escape'),
  searchAll: page('recherche', 'Ctrl+Shift+F'),
  palette: page('aller', 'Ctrl+K'),
  goReferentiels: page('aller'),
  goJournal: page('aller'),
  goVerification: page('aller'),
  showStructure: page('aller'),
  showFiche: page('aller'),
  showVersions: page('aller'),
  newReferentiel: page('referentiel'),
  adopt: page('referentiel'),
  enterItem: view('structure', 'Enter'),
  leaveItem: view('structure', 'Escape'),
  addAfter: view('structure', 'Ctrl+Enter'),
  moveUp: view('structure', 'Alt+ArrowUp'),
  moveDown: view('structure', 'Alt+ArrowDown'),
  removeItem: view('structure', 'Delete'),
  expandAll: view('structure'),
  collapseAll: view('structure'),
  commitField: view('champ', 'Enter'),
  restoreField: view('champ', 'Escape'),
  help: page('aide', 'F1', '?'),
} as const satisfies Readonly<Record<string, Command>>;

export type CommandId = keyof typeof table;

export const commands: Readonly<Record<CommandId, Command>> = table;

export const commandIds = Object.keys(table) as readonly CommandId[];
