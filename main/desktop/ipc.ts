import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import type { Result } from '../../shared/contract/result.ts';
import { isWindowChannel } from '../../shared/contract/window.ts';
import { EngineError } from '../engine/errors.ts';
import { refusalOf, type OpenedEngine } from '../page/engine-host.ts';
import { ipcChannels } from './ipc-channels.ts';
import { hostActions } from './host-actions.ts';
import { PAGE_ORIGIN } from './page-scheme.ts';

/** Our page, in the main frame: an inner frame, or a page that took its place, is refused. */
function isTrusted({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.origin === PAGE_ORIGIN;
}

type Work = (name: string, payload: unknown) => Promise<Result<unknown>>;

/**
 * Listens to this window's own contents, so that no other can be heard; answers a Result whatever happens. A payload is
 * checked by the engine's router.
 */
export function connectWindow(window: BrowserWindow, opened: OpenedEngine, version: string): void {
  const { ipc } = window.webContents;
  const actions = hostActions(window, opened, version);
  const handle = (wire: string, work: Work): void =>
    ipc.handle(wire, async (event, name: unknown, payload: unknown) => {
      try {
        if (!isTrusted(event)) throw EngineError.of('FORBIDDEN_SENDER', {});
        return await work(String(name), payload);
      } catch (error) {
        return refusalOf(error);
      }
    });
  handle(ipcChannels.invoke, async (channel, payload) => {
    if (!isWindowChannel(channel))
      throw EngineError.of('UNKNOWN_CHANNEL', { channel: channel.slice(0, 100) });
    return opened.engine.ask(channel, payload);
  });
  handle(ipcChannels.host, async (action, payload) => {
    if (action === 'about') return actions.about();
    if (action === 'export') return actions.export(payload);
    throw EngineError.of('UNKNOWN_CHANNEL', { channel: action.slice(0, 100) });
  });
  const stop = opened.engine.onChanged((change) => window.webContents.send(ipcChannels.changed, change));
  window.once('closed', stop);
}
