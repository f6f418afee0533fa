import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import type { WindowCommand } from '../../shared/contract/window.ts';
import { texts } from '../../shared/i18n/window.ts';
import { ipcChannels } from './ipc-channels.ts';

const separator: MenuItemConstructorOptions = { type: 'separator' };

function fileMenu(window: BrowserWindow): MenuItemConstructorOptions {
  const { menu } = texts;
  const send = (command: WindowCommand): void => window.webContents.send(ipcChannels.command, command);
  const quit: MenuItemConstructorOptions = { role: 'quit', label: menu.quit };
  const exportDraft: MenuItemConstructorOptions = {
    id: 'export',
    label: menu.export,
    accelerator: 'CmdOrCtrl+E',
    click: () => send('export.draft'),
  };
  return { label: menu.file, submenu: [exportDraft, separator, quit] };
}

function editMenu(): MenuItemConstructorOptions {
  const { menu } = texts;
  return {
    label: menu.edit,
    submenu: [
      { role: 'undo', label: menu.undo },
      { role: 'redo', label: menu.redo },
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
  const { menu } = texts;
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

/** macOS wants a first menu under the application's own name. */
function applicationMenu(): readonly MenuItemConstructorOptions[] {
  if (process.platform !== 'darwin') return [];
  const { menu, application } = texts;
  return [
    {
      label: application,
      submenu: [
        { role: 'hide', label: menu.hide },
        { role: 'hideOthers', label: menu.hideOthers },
        separator,
        { role: 'quit', label: menu.quit },
      ],
    },
  ];
}

export function installMenu(window: BrowserWindow): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([...applicationMenu(), fileMenu(window), editMenu(), viewMenu()]),
  );
}
