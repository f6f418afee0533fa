import type { BrowserWindow } from 'electron';
import type { Result } from '../../shared/contract/result.ts';
import { isWindowChannel } from '../../shared/contract/window.ts';
import { EngineError } from '../engine/errors.ts';
import { refusalOf } from '../page/engine-host.ts';
import { runAction } from '../page/host-actions.ts';
import { createTasks } from '../page/tasks.ts';
import type { Application } from './application.ts';
import { desktopActions } from './host-actions.ts';
import { ipcChannels } from './ipc-channels.ts';
import { isOurPage } from './sender.ts';

type Work = (name: string, payload: unknown) => Promise<Result<unknown>>;

/**
 * Listens to this window's own contents, so that no other can be heard; answers a Result whatever happens. A payload is
 * checked by the engine's router, or against the host's own requests.
 */
export function connectWindow(window: BrowserWindow, application: Application): void {
  const { ipc } = window.webContents;
  const { engine } = application.page;
  const tasks = createTasks((progress) => {
    if (!window.isDestroyed()) window.webContents.send(ipcChannels.progress, progress);
  });
  const actions = desktopActions(window, tasks, application);
  const handle = (wire: string, work: Work): void =>
    ipc.handle(wire, async (event, name: unknown, payload: unknown) => {
      try {
        if (!isOurPage(event)) throw EngineError.of('FORBIDDEN_SENDER', {});
        return await work(String(name), payload);
      } catch (error) {
        return refusalOf(error);
      }
    });
  handle(ipcChannels.invoke, async (channel, payload) => {
    if (!isWindowChannel(channel))
      throw EngineError.of('UNKNOWN_CHANNEL', { channel: channel.slice(0, 100) });
    return engine.ask(channel, payload);
  });
  handle(ipcChannels.host, (action, payload) => runAction(actions, action, payload));
  const stop = engine.onChanged((change) => window.webContents.send(ipcChannels.changed, change));
  window.once('closed', () => {
    stop();
    tasks.cancelAll();
  });
}
