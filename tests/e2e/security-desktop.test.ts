import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { requests } from '../../shared/contract/requests.ts';
import { isWindowChannel, type Bridge } from '../../shared/contract/window.ts';
import { describeVersions, desktopObstacle, startDesktop, type Desktop } from './support/desktop.ts';
import { makeTestFolder, type TestFolder } from './support/workspace.ts';

const obstacle = desktopObstacle();
const PAGE = 'app://cpne/';

let folder: TestFolder;
let desktop: Desktop;
/** Someone listening on this machine: what must never be reached. */
let outside: Server;
let outsideAddress: string;
let heard = 0;

beforeAll(async () => {
  if (obstacle !== undefined) return;
  folder = makeTestFolder();
  desktop = await startDesktop(folder, folder.workspace);
  console.log(await describeVersions(desktop));
  expect(await answers()).toBe(true);
  outside = createServer((_request, response) => {
    heard += 1;
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('entendu');
  }).listen(0, '127.0.0.1');
  await once(outside, 'listening');
  const address = outside.address();
  outsideAddress = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`;
});

afterAll(async () => {
  if (obstacle !== undefined) return;
  outside.close();
  expect(heard).toBe(0);
  expect(await desktop.close()).toBe(0);
  folder.remove();
});

beforeEach(({ skip }) => {
  if (obstacle !== undefined) skip(obstacle);
});

/** The page still has its host. */
const answers = (): Promise<boolean> =>
  desktop.page.evaluate(async () => {
    const { paritaire } = window as unknown as { readonly paritaire: Bridge };
    return (await paritaire.host('about', {})).ok;
  });

/** The page stays what it is: same address, same window, still answering. */
async function where(): Promise<object> {
  const { app, page } = desktop;
  return { address: page.url(), windows: app.windows().length, answers: await answers() };
}

const UNMOVED = { address: PAGE, windows: 1, answers: true };

describe('the window', () => {
  it('is sandboxed and isolated, without Node, webview or insecure content', async () => {
    const preferences = await desktop.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      // Electron's types leave this method out; its documentation names it.
      return (
        contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      // Nothing is added to what the engine of pages does of itself.
      enableBlinkFeatures: '',
    });
  });

  it('gives the page the contract’s functions and nothing of Node or Electron', async () => {
    const seen = await desktop.page.evaluate(() => ({
      bridge: Object.keys((window as unknown as { paritaire: object }).paritaire).sort(),
      frozen: Object.isFrozen((window as unknown as { paritaire: object }).paritaire),
      leaks: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer', 'global'].filter(
        (name) => name in window,
      ),
    }));
    expect(seen).toEqual({
      bridge: ['flushed', 'host', 'invoke', 'onChanged', 'onCommand', 'onProgress'],
      frozen: true,
      leaks: [],
    });
  });

  it('has its policy as a header of every answer, nothing unsafe in it', async () => {
    const policies = await desktop.page.evaluate(async () => {
      const scripts = [...document.scripts].map(({ src }) => src);
      const answers = await Promise.all(
        [location.href, ...scripts, '/absent.js'].map((address) => fetch(address)),
      );
      return answers.map(({ status, headers }) => [status, headers.get('content-security-policy')] as const);
    });
    expect(policies.map(([status]) => status)).toEqual([200, 200, 404]);
    for (const [, policy] of policies) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toContain('unsafe');
    }
  });

  it('runs no text as code', async () => {
    // In the page's own script: what the debugger evaluates is not under the policy.
    const outcome = await desktop.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
            once: true,
          });
          setTimeout(() => resolve('nothing refused'), 2_000);
          const script = document.createElement('script');
          try {
            script.text = 'document.title = "exécuté"';
            document.head.append(script);
          } catch {
            resolve('require-trusted-types-for');
          }
        }),
    );
    expect(outcome).toMatch(/trusted-types|script-src/);
    expect(await desktop.page.title()).not.toBe('exécuté');
  });
});

describe('the scheme app://', () => {
  const fetched = (address: string, method = 'GET') =>
    desktop.page.evaluate(
      ([target, verb]) =>
        fetch(target, { method: verb }).then(
          ({ status }) => status,
          () => 'refused' as const,
        ),
      [address, method] as const,
    );

  it.each([
    'app://cpne/../main/desktop.js',
    'app://cpne/..%2fmain%2fdesktop.js',
    'app://cpne/%2e%2e%2f%2e%2e%2fpackage.json',
    'app://cpne/assets/..%5c..%5cmain%5cdesktop.js',
    'app://cpne/%2fetc%2fpasswd',
    'app://cpne/%00',
    'app://cpne/%ff',
    'app://cpne/assets',
  ])('does not serve %s', async (address) => {
    expect(await fetched(address)).toBe(404);
  });

  it('answers no other host and no other method', async () => {
    expect(await fetched('app://ailleurs/')).toBe('refused');
    expect(await fetched('app://cpne/index.html', 'POST')).toBe(405);
  });
});

describe('the window goes nowhere', () => {
  it.each(['navigation', 'link', '_blank link', 'window.open', 'form'])('by a %s', async (way) => {
    await desktop.page.evaluate(
      ([how, address]) => {
        const link = document.createElement('a');
        link.href = address;
        if (how === '_blank link') link.target = '_blank';
        document.body.append(link);
        if (how === 'navigation') location.href = address;
        else if (how === 'window.open') window.open(address);
        else if (how === 'form') {
          const form = document.createElement('form');
          form.action = address;
          document.body.append(form);
          form.submit();
          form.remove();
        } else link.click();
        link.remove();
      },
      [way, outsideAddress] as const,
    );
    await desktop.page.waitForTimeout(300);
    expect(await where()).toEqual(UNMOVED);
  });

  it('nor by a frame or a webview', async () => {
    await desktop.page.evaluate((address) => {
      for (const name of ['iframe', 'webview']) {
        const element = document.createElement(name);
        element.setAttribute('src', address);
        document.body.append(element);
      }
    }, outsideAddress);
    await desktop.page.waitForTimeout(300);
    await desktop.page.evaluate(() =>
      document.querySelectorAll('iframe, webview').forEach((e) => e.remove()),
    );
    expect(await where()).toEqual(UNMOVED);
  });
});

describe('there is no network', () => {
  it('for the page', async () => {
    const outcomes = await desktop.page.evaluate(async (address) => {
      const image = new Promise<string>((resolve) => {
        const element = new Image();
        element.onerror = () => resolve('refused');
        element.onload = () => resolve('loaded');
        element.src = `${address}image.png`;
      });
      const socket = new Promise<string>((resolve) => {
        try {
          const opened = new WebSocket(address.replace('http', 'ws'));
          opened.onerror = () => resolve('refused');
          opened.onopen = () => resolve('opened');
        } catch {
          resolve('refused');
        }
      });
      const request = fetch(address).then(
        () => 'answered',
        () => 'refused',
      );
      return [await image, await socket, await request, String(navigator.sendBeacon(address))];
    }, outsideAddress);
    expect(outcomes.slice(0, 3)).toEqual(['refused', 'refused', 'refused']);
  });

  it('for the session, policy or not', async () => {
    const outcome = await desktop.app.evaluate(
      ({ session }, address) =>
        session.defaultSession.fetch(address).then(
          () => 'answered',
          (error: unknown) => String(error),
        ),
      outsideAddress,
    );
    expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
    expect(heard).toBe(0);
  });

  it('and no name resolves', async () => {
    const outcome = await desktop.app.evaluate(({ session }) =>
      session.defaultSession.resolveHost('localhost.exemple.fr').then(
        () => 'resolved',
        (error: unknown) => String(error),
      ),
    );
    expect(outcome).toContain('ERR_NAME_NOT_RESOLVED');
  });
});

describe('spelling', () => {
  // Where the system has its own dictionaries it is on, and its own affair.
  it.skipIf(process.platform !== 'linux')(
    'is not checked where a dictionary would have to be fetched',
    async () => {
      const isOn = await desktop.app.evaluate(({ session }) =>
        session.defaultSession.isSpellCheckerEnabled(),
      );
      expect(isOn).toBe(false);
    },
  );

  it.skipIf(process.platform === 'darwin')(
    'fetches nothing even when it is on, for a language that the system lacks',
    async () => {
      const before = heard;
      const outcome = await desktop.app.evaluate(async ({ session }, address) => {
        const { defaultSession: own } = session;
        const wasOn = own.isSpellCheckerEnabled();
        const failed = new Promise<string>((resolve) => {
          own.once('spellcheck-dictionary-download-failure', (_event, language) => resolve(`no ${language}`));
          own.once('spellcheck-dictionary-download-success', (_event, language) => resolve(language));
          setTimeout(() => resolve('nothing asked'), 20_000);
        });
        own.setSpellCheckerDictionaryDownloadURL(address);
        own.setSpellCheckerEnabled(true);
        own.setSpellCheckerLanguages(['cy']);
        const said = await failed;
        own.setSpellCheckerEnabled(wasOn);
        return said;
      }, outsideAddress);
      expect(outcome).toMatch(/^no cy/);
      expect(heard).toBe(before);
    },
  );
});

describe('no permission is given', () => {
  it.each(['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'])(
    '%s',
    async (name) => {
      const state = await desktop.page.evaluate(
        (permission) =>
          navigator.permissions.query({ name: permission as PermissionName }).then((status) => status.state),
        name,
      );
      expect(state).toBe('denied');
    },
  );

  it('when it is asked for', async () => {
    const outcomes = await desktop.page.evaluate(async () => [
      await Notification.requestPermission(),
      await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'given',
        (error: unknown) => String(error),
      ),
      await navigator.mediaDevices.getDisplayMedia({ video: true }).then(
        () => 'given',
        (error: unknown) => String(error),
      ),
    ]);
    expect(outcomes[0]).toBe('denied');
    expect(outcomes.slice(1)).not.toContain('given');
  });
});

describe('the engine is asked only what the contract allows', () => {
  const invoke = (kind: 'invoke' | 'host', name: string, payload: unknown) =>
    desktop.page.evaluate(
      ([method, channel, content]) => {
        const { paritaire } = window as unknown as {
          paritaire: Record<string, (name: string, payload: unknown) => Promise<unknown>>;
        };
        return paritaire[method]?.(channel, content);
      },
      [kind, name, payload] as const,
    );

  it.each([
    ...Object.keys(requests).filter((channel) => !isWindowChannel(channel)),
    '__proto__',
    'toString',
    'rien',
    '',
  ])('refuses the channel %s', async (channel) => {
    const refused = { ok: false, error: { code: 'UNKNOWN_CHANNEL' } };
    expect(await invoke('invoke', channel, { file: '/etc/passwd' })).toMatchObject(refused);
    expect(await invoke('host', channel, {})).toMatchObject(refused);
  });

  it('answers the channels of the contract', async () => {
    const given = await Promise.all(
      ['referentiel.list', 'workspace.current', 'profile.read'].map((channel) =>
        invoke('invoke', channel, {}),
      ),
    );
    expect(given).toEqual(given.map(() => expect.objectContaining({ ok: true }) as unknown));
  });

  it('refuses a shape that the contract does not have', async () => {
    expect(await invoke('invoke', 'document.read', { ref: 1 })).toMatchObject({
      ok: false,
      error: { code: 'BAD_REQUEST' },
    });
  });

  it.each([
    ['open', { key: '/etc/passwd', mode: 'edit' }],
    ['open', { key: null, mode: 'edit', file: '/etc/passwd' }],
    ['create', { nom: 'A', idcc: [], file: '/tmp/a.cpne' }],
    ['previewImport', { task: 'a', key: '/etc/passwd', numero: null }],
    ['export', { ref: 'a', grille: null, numero: null, to: '/tmp/x' }],
    ['cancel', { task: 1 }],
    ['about', []],
  ])('refuses the action %s with %j', async (action, request) => {
    expect(await invoke('host', action, request)).toMatchObject({
      ok: false,
      error: { code: 'BAD_REQUEST' },
    });
  });

  it('opens and imports nothing by the key of a file that it did not show', async () => {
    const key = createHash('sha256').update('/etc/passwd').digest('hex').slice(0, 32);
    const task = '0193a0f0-0000-7000-8000-000000000001';
    expect(await invoke('host', 'open', { key, mode: 'examine' })).toMatchObject({
      ok: false,
      error: { code: 'FILE_NOT_LISTED' },
    });
    expect(await invoke('host', 'forget', { key })).toMatchObject({
      ok: false,
      error: { code: 'FILE_NOT_LISTED' },
    });
    expect(await invoke('host', 'previewImport', { task, key, numero: null })).toMatchObject({
      ok: false,
      error: { code: 'CHOICE_EXPIRED' },
    });
  });

  it('refuses a window that is not ours', async () => {
    const outcome = await desktop.app.evaluate(async ({ app, BrowserWindow }) => {
      const preload = `${app.getAppPath()}/dist/main/preload.cjs`;
      const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await other.loadURL('app://cpne/');
      const answer: unknown = await other.webContents
        .executeJavaScript(
          `paritaire.invoke('referentiel.list', {}).then(() => 'answered', (error) => String(error))`,
        )
        .catch(String);
      other.destroy();
      return answer;
    });
    expect(outcome).toContain('No handler registered');
  });

  it('refuses our window once it shows another page', async () => {
    const outcome = await desktop.app.evaluate(async ({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      await window?.loadURL('data:text/html,<title>autre</title>').catch(() => undefined);
      const answer: unknown = await window?.webContents.executeJavaScript(
        `globalThis.paritaire ? paritaire.invoke('referentiel.list', {}) : 'no page'`,
      );
      await window?.loadURL('app://cpne/');
      return answer;
    });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'FORBIDDEN_SENDER' } });
    expect(await answers()).toBe(true);
  });
});
