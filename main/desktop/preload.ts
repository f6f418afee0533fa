import { contextBridge, ipcRenderer } from 'electron';
import type { IpcRendererEvent } from 'electron';
import type { Bridge, WindowCommand } from '../../shared/contract/window.ts';
import { restMs } from '../engine/rest-delay.ts';
import { ipcChannels } from './ipc-channels.ts';

/** The page gets what was sent, never the event: that one leads back to ipcRenderer. Returns what stops the listening. */
function listen<T>(wire: string, listener: (content: T) => void): () => void {
  const forward = (_event: IpcRendererEvent, content: T): void => listener(content);
  ipcRenderer.on(wire, forward);
  return () => void ipcRenderer.off(wire, forward);
}

let rest: ReturnType<typeof setTimeout> | undefined;

/** Once the page has rested for a while, what its garbage holds goes back to the system (spare-memory.ts gives pages the collector). */
function worked(): void {
  clearTimeout(rest);
  rest = setTimeout(
    () => void globalThis.gc?.({ type: 'major', execution: 'async', flavor: 'last-resort' }),
    restMs,
  );
}

const flushed = (): void => ipcRenderer.send(ipcChannels.flushed);

/** All that the page has of the outside. The main process checks the sender, the channel and the shape of everything. */
const bridge: Bridge = {
  invoke: (channel, payload) => {
    worked();
    return ipcRenderer.invoke(ipcChannels.invoke, channel, payload);
  },
  host: (action, request) => ipcRenderer.invoke(ipcChannels.host, action, request),
  onChanged: (listener) => listen(ipcChannels.changed, listener),
  onProgress: (listener) => listen(ipcChannels.progress, listener),
  onCommand: (listener) => listen(ipcChannels.command, listener),
  flushed,
};

// A page that does not listen yet has nothing to commit: its window closes at once.
listen<WindowCommand>(ipcChannels.command, (command) => {
  if (command === 'flush' && ipcRenderer.listenerCount(ipcChannels.command) === 1) flushed();
});

contextBridge.exposeInMainWorld('paritaire', bridge);
