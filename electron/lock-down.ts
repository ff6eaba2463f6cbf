// What no page may do, whatever is in it: reach a network, navigate, open windows, ask for permissions, embed.
import { app, type Session, type WebContents } from 'electron';
import { isOurs } from './address.ts';

function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // Chromium would fetch a dictionary as soon as the session exists.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => {
    // Chromium's developer tools load their own pages and sources.
    const isAllowed = isOurs(details.url) || details.url.startsWith('devtools:');
    answer({ cancel: !isAllowed });
  });
  session.on('will-download', (event) => event.preventDefault());
}

function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Locks every session and page that will ever exist. Call before the app is ready. */
export function lockDown(): void {
  // Chromium has no sandbox for root and must be told so on the command line; enabling it here would undo that.
  if (process.getuid?.() !== 0) app.enableSandbox();
  // No name resolves, whatever part of Chromium asks.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.on('session-created', lockSession);
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
}
