import { fileURLToPath } from 'node:url';
import { app, protocol, session } from 'electron';
import { texts } from '../../shared/i18n/window.ts';
import { reportDefect } from '../page/engine-host.ts';
import { closePageHost, startPageHost, type PageHost } from '../page/page-host.ts';
import { answerAskedFile } from './asked-file.ts';
import { givenFile } from './given-file.ts';
import { installMenu } from './menu.ts';
import { say } from './message-box.ts';
import { PAGE_SCHEME, servePageFile } from './page-scheme.ts';
import { askedFile, noteOf } from './second-start.ts';
import { hardenApplication, hardenSession } from './security.ts';
import { spareMemory } from './spare-memory.ts';
import { startApplication } from './start-application.ts';

let given = givenFile(process.argv, app.isPackaged);

const pageFolder = fileURLToPath(new URL('../renderer', import.meta.url));

async function closeAloud(page: PageHost): Promise<void> {
  const missing = await closePageHost(page);
  if (missing !== undefined) await say('warning', texts.closing.noBackup, missing);
}

/** Quitting waits for the engine, which closes the file and makes its backup, and for whoever reads that there is none. */
function closeEngineBeforeQuit(page: PageHost): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  const finish = (): void => {
    state = 'closed';
    app.quit();
  };
  app.on('will-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    void closeAloud(page).catch(reportDefect).finally(finish);
  });
}

/** What macOS asks for, by a double click: before the application has started, it is the file to start with. */
let ask = (file: string): void => {
  given = file;
};

async function start(): Promise<void> {
  // The engine opens the file while Electron makes itself ready. macOS says which file that is on the way there.
  const early = process.platform === 'darwin' ? null : startPageHost(given);
  await app.whenReady();
  hardenSession(session.defaultSession, !app.isPackaged);
  protocol.handle(PAGE_SCHEME, (request) => servePageFile(pageFolder, request));
  const application = startApplication(early ?? startPageHost(given));
  closeEngineBeforeQuit(application.page);
  application.openWindow();
  installMenu(application);
  const answer = (file: string | undefined): void =>
    void answerAskedFile(application, file).catch(reportDefect);
  ask = answer;
  app.on('second-instance', (_event, _argv, _folder, note) => answer(askedFile(note)));
}

/** Nothing to show anything with: stderr and an exit code are what is left. */
function giveUp(error: unknown): void {
  reportDefect(error);
  app.exit(1);
}

hardenApplication(app);
spareMemory(app);
protocol.registerSchemesAsPrivileged([
  { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.on('window-all-closed', () => app.quit());

app.on('open-file', (event, file) => {
  event.preventDefault();
  ask(file);
});

// Not awaited: Electron becomes ready only once this module has been evaluated (electron docs, tutorial/esm).
if (app.requestSingleInstanceLock(noteOf(given))) start().catch(giveUp);
else app.quit();
