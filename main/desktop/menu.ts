import { Menu, type MenuItemConstructorOptions } from 'electron';
import { commands, type CommandId } from '../../shared/commands/commands.ts';
import type { WindowCommand } from '../../shared/contract/window.ts';
import { texts } from '../../shared/i18n/window.ts';
import { reportDefect } from '../page/engine-host.ts';
import type { Application } from './application.ts';
import { ipcChannels } from './ipc-channels.ts';
import { followHistory } from './history-menu.ts';
import { say } from './message-box.ts';
import { frontWindow } from './window.ts';

const { menu } = texts;
const { labels, contexts } = texts.commands;
const separator: MenuItemConstructorOptions = { type: 'separator' };

/** « Ctrl+N » as Electron writes it; with several, the first one is shown. */
function acceleratorOf(id: CommandId): Pick<MenuItemConstructorOptions, 'accelerator'> {
  const [keys] = commands[id].keys;
  return keys === undefined ? {} : { accelerator: keys.replace('Ctrl', 'CmdOrCtrl') };
}

/** An item that has the page at work do something. The keys that the page hears itself are shown, not registered. */
function command(id: CommandId): MenuItemConstructorOptions {
  const click = (): void => frontWindow()?.webContents.send(ipcChannels.command, id satisfies WindowCommand);
  const registerAccelerator = commands[id].heard === 'menu';
  return { id, label: labels[id], click, registerAccelerator, ...acceleratorOf(id) };
}

function fileMenu({ openWindow }: Application): MenuItemConstructorOptions {
  return {
    label: contexts.fichier,
    submenu: [
      command('create'),
      command('open'),
      command('audit'),
      separator,
      command('reunir'),
      command('envoyerPaquet'),
      command('enregistrerCopie'),
      separator,
      command('import'),
      command('importOrganismes'),
      command('listePublique'),
      command('export'),
      separator,
      { ...command('newWindow'), click: openWindow },
      { role: 'close', label: menu.closeWindow },
      separator,
      command('close'),
      { role: 'quit', label: menu.quit },
    ],
  };
}

function editMenu(): MenuItemConstructorOptions {
  return {
    label: contexts.edition,
    submenu: [
      command('undo'),
      command('redo'),
      separator,
      { role: 'cut', label: menu.cut },
      { role: 'copy', label: menu.copy },
      { role: 'paste', label: menu.paste },
      separator,
      { role: 'selectAll', label: menu.selectAll },
      separator,
      command('find'),
      command('findNext'),
      command('findPrevious'),
      command('replace'),
      command('searchAll'),
    ],
  };
}

function viewMenu(): MenuItemConstructorOptions {
  return {
    label: menu.view,
    submenu: [
      { role: 'resetZoom', label: menu.resetZoom },
      { role: 'zoomIn', label: menu.zoomIn },
      { role: 'zoomOut', label: menu.zoomOut },
      separator,
      { role: 'togglefullscreen', label: menu.fullScreen },
    ],
  };
}

function helpMenu({ version }: Application): MenuItemConstructorOptions {
  const about = (): void => {
    const { electron, chrome } = process.versions;
    const made = `${texts.desktop.licence}\nElectron ${electron}, Chromium ${chrome}`;
    say('info', `${texts.application} ${version}`, made, frontWindow()).catch(reportDefect);
  };
  return {
    role: 'help',
    label: contexts.aide,
    submenu: [
      command('guide'),
      command('palette'),
      command('help'),
      separator,
      { id: 'about', label: menu.about, click: about },
    ],
  };
}

/** macOS wants a first menu under the application's own name. */
function applicationMenu(): readonly MenuItemConstructorOptions[] {
  if (process.platform !== 'darwin') return [];
  return [
    {
      label: texts.application,
      submenu: [
        { role: 'hide', label: menu.hide },
        { role: 'hideOthers', label: menu.hideOthers },
        separator,
        { role: 'quit', label: menu.quit },
      ],
    },
  ];
}

/** One menu for all windows: what it asks goes to the one at work. */
export function installMenu(application: Application): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...applicationMenu(),
      fileMenu(application),
      editMenu(),
      viewMenu(),
      helpMenu(application),
    ]),
  );
  followHistory();
}
