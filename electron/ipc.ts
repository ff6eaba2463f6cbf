// Ties the door to Electron: who the caller is, as main sees it, and what the log learns of it.
import { ipcMain } from 'electron';
import { isOurs } from './address.ts';
import { answer, type Handlers } from './door.ts';
import type { Log } from './log.ts';
import { windowKind } from './windows.ts';

const SLOW_MS = 40;

/** Opens the one channel. A bug in a handler is logged and thrown: the page that asked shows its crash screen. */
export function openDoor(handlers: Handlers, log: Log): void {
  ipcMain.handle('request', async ({ sender, senderFrame }, name: unknown, input: unknown) => {
    const started = performance.now();
    const caller = {
      contentsId: sender.id,
      kind: windowKind(sender.id),
      isMainFrame: senderFrame !== null && senderFrame === sender.mainFrame,
      isOurs: senderFrame !== null && isOurs(senderFrame.url),
    };
    try {
      return await answer(handlers, caller, name, input);
    } catch (error) {
      log.write('bug', `${String(name).slice(0, 60)} ${error instanceof Error ? error.stack : String(error)}`);
      throw error;
    } finally {
      const took = performance.now() - started;
      if (took > SLOW_MS) log.write('slow', `${String(name).slice(0, 60)} ${took.toFixed(0)} ms`);
    }
  });
}
