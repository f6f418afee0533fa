import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { WindowCommand } from '../../shared/contract/window.ts';
import { texts } from '../../shared/i18n/window.ts';
import { reportDefect } from '../page/engine-host.ts';
import type { Application } from './application.ts';
import { ipcChannels } from './ipc-channels.ts';
import { say } from './message-box.ts';
import { frontWindow } from './window.ts';

const { menu } = texts;
const separator: MenuItemConstructorOptions = { type: 'separator' };

/** An item that has the page at work do something. */
function command(
  id: WindowCommand,
  label: string,
  accelerator?: string,
  registerAccelerator = true,
): MenuItemConstructorOptions {
  const click = (): void => frontWindow()?.webContents.send(ipcChannels.command, id);
  const keys = accelerator === undefined ? {} : { accelerator, registerAccelerator };
  return { id, label, click, ...keys };
}

function fileMenu({ openWindow }: Application): MenuItemConstructorOptions {
  return {
    label: menu.file,
    submenu: [
      command('create', menu.create, 'CmdOrCtrl+N'),
      command('open', menu.open, 'CmdOrCtrl+O'),
      separator,
      command('import', menu.import, 'CmdOrCtrl+I'),
      command('export', menu.export, 'CmdOrCtrl+E'),
      separator,
      { id: 'newWindow', label: menu.newWindow, accelerator: 'CmdOrCtrl+Shift+N', click: openWindow },
      { role: 'close', label: menu.closeWindow },
      separator,
      command('close', menu.closeFile),
      { role: 'quit', label: menu.quit },
    ],
  };
}

function editMenu(): MenuItemConstructorOptions {
  return {
    label: menu.edit,
    submenu: [
      // The page hears these keys itself: in a field they first undo what is being typed.
      command('undo', menu.undo, 'CmdOrCtrl+Z', false),
      command('redo', menu.redo, 'CmdOrCtrl+Shift+Z', false),
      separator,
      { role: 'cut', label: menu.cut },
      { role: 'copy', label: menu.copy },
      { role: 'paste', label: menu.paste },
      separator,
      { role: 'selectAll', label: menu.selectAll },
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
  return { role: 'help', label: menu.help, submenu: [{ id: 'about', label: menu.about, click: about }] };
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
}
