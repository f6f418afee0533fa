import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { dialog, type BrowserWindow, type FileFilter, type OpenDialogOptions } from 'electron';
import type { FormatDeFichier } from '../../shared/contract/answers/organisme.ts';
import { texts } from '../../shared/i18n/window.ts';

type Purpose = 'workspace' | 'import' | 'export';

/** A paper, an audit extract, a package, a copy of the file, what goes out of the register, what becomes of comments, or a file of a dossier, of any type. */
export type SavedFormat = 'docx' | 'pdf' | 'jsonl' | 'cpnex' | 'cpne' | 'suites' | 'piece' | FormatDeFichier;

/** The system's own dialogs, over a window. Each answers a path, undefined when the person gave up. */
export interface Dialogs {
  open(window: BrowserWindow): Promise<string | undefined>;
  create(window: BrowserWindow, name: string): Promise<string | undefined>;
  chooseImport(window: BrowserWindow): Promise<string | undefined>;
  /** What somebody sent: a package, or a copy of the file. */
  chooseFusion(window: BrowserWindow): Promise<string | undefined>;
  /** A folder where packages are dropped. */
  chooseBoite(window: BrowserWindow): Promise<string | undefined>;
  choosePiece(window: BrowserWindow): Promise<string | undefined>;
  chooseAnnuaire(window: BrowserWindow): Promise<string | undefined>;
  export(window: BrowserWindow, name: string): Promise<string | undefined>;
  save(window: BrowserWindow, name: string, format: SavedFormat): Promise<string | undefined>;
}

const workspaceType: FileFilter = { name: texts.desktop.fileType, extensions: ['cpne'] };
/** A package too: it is then said what it goes with. */
const openedType: FileFilter = { name: texts.desktop.openedType, extensions: ['cpne', 'cpnex'] };
const documentType: FileFilter = { name: texts.export.fileType, extensions: ['json'] };
const anyType: FileFilter = { name: texts.desktop.anyType, extensions: ['*'] };
const { dossiers, paquet, print, relecture, suivi, verification } = texts;
const saved: Readonly<Record<SavedFormat, { readonly title: string; readonly type: FileFilter }>> = {
  docx: { title: print.dialogTitle, type: { name: print.docxType, extensions: ['docx'] } },
  pdf: { title: print.dialogTitle, type: { name: print.pdfType, extensions: ['pdf'] } },
  jsonl: {
    title: verification.extraitTitle,
    type: { name: verification.extraitType, extensions: ['jsonl'] },
  },
  cpne: { title: texts.desktop.copyTitle, type: workspaceType },
  cpnex: { title: paquet.dialogTitle, type: { name: paquet.fileType, extensions: ['cpnex'] } },
  json: { title: suivi.fichier.dialogTitle, type: documentType },
  csv: { title: suivi.fichier.dialogTitle, type: { name: suivi.fichier.csvType, extensions: ['csv'] } },
  suites: {
    title: relecture.table.dialogTitle,
    type: { name: suivi.fichier.csvType, extensions: ['csv'] },
  },
  contacts: {
    title: suivi.fichier.contactsTitle,
    type: { name: suivi.fichier.csvType, extensions: ['csv'] },
  },
  piece: { title: dossiers.pieces.dialogTitle, type: anyType },
  xlsx: { title: suivi.fichier.dialogTitle, type: { name: suivi.fichier.xlsxType, extensions: ['xlsx'] } },
  ics: { title: suivi.fichier.dialogTitle, type: { name: suivi.fichier.icsType, extensions: ['ics'] } },
};
const importType: FileFilter = { name: texts.desktop.importType, extensions: ['xml', 'zip', 'json'] };
const fusionType: FileFilter = { name: texts.desktop.fusionType, extensions: ['cpnex', 'cpne'] };
const annuaireType: FileFilter = { name: texts.desktop.annuaireType, extensions: ['csv'] };

const withExtension = (path: string, { extensions: [extension] }: FileFilter): string =>
  extension === '*' || path.toLowerCase().endsWith(`.${extension}`) ? path : `${path}.${extension}`;

async function ask(window: BrowserWindow, options: OpenDialogOptions): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
  return canceled ? undefined : filePaths[0];
}

/** Each purpose goes on from the folder where it was last: exports of one sitting go to the same place. */
export function createDialogs(): Dialogs {
  const folders: Record<Purpose, string> = { workspace: homedir(), import: homedir(), export: homedir() };
  const kept = (purpose: Purpose, path: string | undefined): string | undefined => {
    if (path === undefined || path === '') return undefined;
    folders[purpose] = dirname(path);
    return path;
  };
  const choose = async (
    window: BrowserWindow,
    purpose: Purpose,
    title: string,
    filters: FileFilter[],
  ): Promise<string | undefined> => {
    const chosen = await ask(window, {
      title,
      defaultPath: folders[purpose],
      filters,
      properties: ['openFile'],
    });
    return kept(purpose, chosen);
  };
  const save = async (
    window: BrowserWindow,
    purpose: Purpose,
    title: string,
    name: string,
    type: FileFilter,
  ): Promise<string | undefined> => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title,
      defaultPath: join(folders[purpose], withExtension(name, type)),
      filters: [type],
    });
    return kept(purpose, canceled ? undefined : filePath);
  };
  return {
    open: (window) => choose(window, 'workspace', texts.desktop.openTitle, [openedType]),
    create: async (window, name) => {
      const path = await save(window, 'workspace', texts.desktop.createTitle, name, workspaceType);
      // Linux's dialog adds no extension by itself.
      return path === undefined ? undefined : withExtension(path, workspaceType);
    },
    chooseImport: (window) => choose(window, 'import', texts.desktop.importTitle, [importType, anyType]),
    chooseFusion: (window) => choose(window, 'import', texts.desktop.fusionTitle, [fusionType, anyType]),
    chooseBoite: (window) =>
      ask(window, {
        title: texts.fusion.boite.choisir,
        defaultPath: folders.import,
        properties: ['openDirectory', 'createDirectory'],
      }),
    choosePiece: (window) => choose(window, 'import', texts.dossiers.pieces.choisir, [anyType]),
    chooseAnnuaire: (window) =>
      choose(window, 'import', texts.desktop.annuaireTitle, [annuaireType, anyType]),
    export: (window, name) => save(window, 'export', texts.export.dialogTitle, name, documentType),
    save: async (window, name, format) => {
      const { title, type } = saved[format];
      const path = await save(window, 'export', title, name, type);
      return path === undefined ? undefined : withExtension(path, type);
    },
  };
}
