import { contextBridge, ipcRenderer } from 'electron';
import type { IpcRendererEvent } from 'electron';
import type { Changed } from '../../shared/contract/wire.ts';
import type { Bridge } from '../../shared/contract/window.ts';
import { ipcChannels } from './ipc-channels.ts';

// A preload is the one file of the desktop that has a page: of its window, only this is used.
declare const window: EventTarget;

/** All that the page has of the outside. The main process checks the sender, the channel and the shape of everything. */
const bridge: Bridge = {
  invoke: (channel, payload) => ipcRenderer.invoke(ipcChannels.invoke, channel, payload),
  host: (action, request) => ipcRenderer.invoke(ipcChannels.host, action, request),
  onChanged: (listener) => {
    // The page gets what changed, never the event: that one leads back to ipcRenderer.
    const forward = (_event: IpcRendererEvent, change: Changed): void => listener(change);
    ipcRenderer.on(ipcChannels.changed, forward);
    return () => void ipcRenderer.off(ipcChannels.changed, forward);
  },
};

contextBridge.exposeInMainWorld('paritaire', bridge);

// A menu item is a command without content: an event of the page says it, and the bridge stays as small as the contract.
ipcRenderer.on(ipcChannels.exportCommand, () => window.dispatchEvent(new Event(ipcChannels.exportCommand)));
