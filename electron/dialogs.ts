// The system's dialogs for files, over the main window while there is one.
import path from 'node:path';
import { app, type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { Shell } from './handlers.ts';

/** Gives the dialogs; `parent` is asked each time, because windows come and go. */
export function fileDialogs(parent: () => BrowserWindow | undefined): Pick<Shell, 'askWhereToSave' | 'askWhatToOpen'> {
  return {
    async askWhereToSave(_caller, { name, kind, extension }) {
      const options = {
        defaultPath: path.join(app.getPath('documents'), name),
        filters: [{ name: kind, extensions: [extension] }],
      };
      const window = parent();
      const chosen = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
      return chosen.canceled ? undefined : chosen.filePath;
    },
    async askWhatToOpen() {
      const options: OpenDialogOptions = {
        properties: ['openFile'],
        filters: [
          { name: 'Plans and runbooks', extensions: ['holdpoint', 'md', 'markdown', 'txt'] },
          { name: 'All files', extensions: ['*'] },
        ],
      };
      const window = parent();
      const chosen = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
      return chosen.canceled ? undefined : chosen.filePaths[0];
    },
  };
}
