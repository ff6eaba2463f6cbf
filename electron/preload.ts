// The bridge into a page: requests out, commands of main in (shared/main-command.ts), no logic. Main checks the caller and
// the input (door.ts); what main sends reaches the page as a copied value and never with an event.
import { contextBridge, ipcRenderer } from 'electron';

type Listener = (command: unknown) => void;
const waiting: unknown[] = [];
let listener: Listener = (command) => void waiting.push(command);

ipcRenderer.on('command', (_event, command: unknown) => listener(command));

contextBridge.exposeInMainWorld('holdpoint', {
  request: (name: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke('request', name, input),
  /** Hands every command of main to the listener, those that came before it first. There is one listener: the last one. */
  onCommand: (next: Listener): void => {
    listener = next;
    for (const command of waiting.splice(0)) next(command);
  },
});
