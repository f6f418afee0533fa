import type { App, Session, WebContents } from 'electron';
import { PAGE_SCHEME } from './page-scheme.ts';
import { setSpelling } from './spelling.ts';

/** To be called before the application is ready. Each line is one of docs/securite.md. */
export function hardenApplication(app: App): void {
  // Every process is sandboxed, whatever a window asks. Chromium refuses to start as root with its sandbox on; who gives the
  // switch that takes it off (tests in a container do, nothing shipped does) would only get processes that die.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // There is no network: even what Chromium would look up for itself resolves to nothing.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
}

function hardenContents(contents: WebContents): void {
  const refuse = (event: { preventDefault(): void }): void => event.preventDefault();
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // WebRTC goes past request filters and CSP: without a proxy, this leaves it no route.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** `unpackaged`: developer tools load their own pages. */
export function hardenSession(session: Session, unpackaged: boolean): void {
  const allowed = new Set(unpackaged ? [`${PAGE_SCHEME}:`, 'devtools:'] : [`${PAGE_SCHEME}:`]);
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !allowed.has(new URL(url).protocol) }),
  );
  session.on('will-download', (event) => event.preventDefault());
  setSpelling(session);
}
