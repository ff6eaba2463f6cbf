// The windows that exist and of which kind each is. A page's kind decides which requests it may make; it is kept here,
// in main, because nothing that a page says about itself counts.
import path from 'node:path';
import { app, BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import type { WindowKind } from '#shared/contract.ts';
import { isOurs, ORIGIN } from './address.ts';

const PAGES: Record<WindowKind, string> = { main: 'index.html', print: 'print.html' };

const kinds = new Map<number, WindowKind>();

/** Gives the kind of the window whose page has this id, or nothing when it is none of ours. */
export const windowKind = (contentsId: number): WindowKind | undefined => kinds.get(contentsId);

/** Makes a window of a kind, hidden, sandboxed and isolated. Load it with `loadPage`. */
export function createWindow(kind: WindowKind, options: BrowserWindowConstructorOptions = {}): BrowserWindow {
  const window = new BrowserWindow({
    ...options,
    show: false,
    webPreferences: {
      preload: path.join(app.getAppPath(), 'out/preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      v8CacheOptions: 'bypassHeatCheck',
      backgroundThrottling: kind !== 'print',
    },
  });
  const { id } = window.webContents;
  kinds.set(id, kind);
  // Electron does not ask before a page leaves for about:blank, so the window comes back from there.
  window.webContents.on('did-navigate', (_event, address) => {
    if (!isOurs(address)) void loadPage(window, kind);
  });
  window.on('closed', () => kinds.delete(id));
  return window;
}

export const loadPage = (window: BrowserWindow, kind: WindowKind): Promise<void> =>
  window.loadURL(`${ORIGIN}/${PAGES[kind]}`);
