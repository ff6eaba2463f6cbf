// The bridge into a page: one function, no logic. Main checks the caller and the input (door.ts).
import { contextBridge, ipcRenderer } from 'electron';

contextBridge.exposeInMainWorld('holdpoint', {
  request: (name: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke('request', name, input),
});
