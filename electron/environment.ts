// What the start of the process decides: folders and the development hooks. Read once; packaged builds read no variable.
import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { app } from 'electron';
import { systemUser } from './system-user.ts';

export interface Environment {
  /** The folder of the archive, the log and the window's place. */
  dataFolder: string;
  resources: string;
  /** A SQLite binding for the development runtime, whose Node-API is older than the bundled one's. */
  nativeBinding: string | undefined;
  /** The name under which the system knows who runs this. */
  systemUser: string;
  /** The launcher had to fall back to an old Electron that is only good for development. */
  isDevelopmentRuntime: boolean;
  /** Development only: print when the first plan was painted, then quit. */
  reportsStart: boolean;
}

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    // Whatever the reason: the archive is then opened for reading, and says why.
    return false;
  }
}

/** Gives the environment, and moves Electron's own data into the data folder. Call before anything else. */
export function readEnvironment(): Environment {
  const variables = app.isPackaged ? {} : process.env;
  if (variables.HOLDPOINT_DATA) app.setPath('userData', path.resolve(variables.HOLDPOINT_DATA));
  const dataFolder = app.getPath('userData');
  // Chromium does not start without a profile it can write, but a read-only archive must open for reading.
  if (!isWritable(dataFolder)) app.setPath('userData', mkdtempSync(path.join(tmpdir(), 'holdpoint-profile-')));
  // Chromium's own files in a folder of their own, so that a person finds the archive.
  app.setPath('sessionData', path.join(app.getPath('userData'), 'profile'));
  return {
    dataFolder,
    resources: path.join(app.getAppPath(), 'resources'),
    nativeBinding: variables.HOLDPOINT_SQLITE_BINDING,
    systemUser: systemUser(),
    isDevelopmentRuntime: variables.HOLDPOINT_SQLITE_BINDING !== undefined,
    reportsStart: variables.HOLDPOINT_REPORT_START === '1',
  };
}
