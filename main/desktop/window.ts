import { BrowserWindow, nativeTheme } from 'electron';
import { offerContextMenu } from './context-menu.ts';
import { PAGE_ORIGIN } from './page-scheme.ts';
import { checksSpelling } from './spelling.ts';
import { minimum, type WindowPlace } from './window-place.ts';

/** The page's background (renderer/ui/tokens.css), so that nothing flashes before it is painted. */
const background = { light: '#ffffff', dark: '#17191c' } as const;

/** A window that is shown once its page is painted. */
export function createWindow(preload: string, unpackaged: boolean, place: WindowPlace): BrowserWindow {
  const window = new BrowserWindow({
    ...place.bounds,
    minWidth: minimum.width,
    minHeight: minimum.height,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      spellcheck: checksSpelling,
      devTools: unpackaged,
      disableBlinkFeatures: 'Auxclick',
    },
  });
  offerContextMenu(window.webContents);
  window.once('ready-to-show', () => {
    if (place.maximized) window.maximize();
    window.show();
  });
  return window;
}

export async function loadPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(`${PAGE_ORIGIN}/`);
}

/** The window that a menu or another start speaks to. */
export function frontWindow(): BrowserWindow | undefined {
  return BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
}
