// The start of the app, in order. Everything it does stands in a file of its own.
import path from 'node:path';
import { app, type BrowserWindow, dialog, Menu, nativeTheme, shell } from 'electron';
import type { MainCommand } from '#shared/main-command.ts';
import { holdArchive } from './archive.ts';
import { fileDialogs } from './dialogs.ts';
import { readEnvironment } from './environment.ts';
import { addSampleOnce } from './first-start.ts';
import { createHandlers, type Office } from './handlers.ts';
import { createIncomingFiles, planFilesIn } from './incoming-files.ts';
import { openDoor } from './ipc.ts';
import { lockDown } from './lock-down.ts';
import { type Log, openLog } from './log.ts';
import { newId } from './new-id.ts';
import { printOnPaper, printPage, printPdf, printReady } from './print.ts';
import { registerScheme, servePages } from './protocol.ts';
import { reportStart } from './report-start.ts';
import { rememberPlace, windowPlace } from './window-place.ts';
import { createWindow, loadPage } from './windows.ts';

const environment = readEnvironment();
const clock = (): number => Date.now();

let mainWindow: BrowserWindow | undefined;
/** Until then a page cannot be told anything. */
let pageLoaded: Promise<void> = Promise.resolve();

async function tellPage(command: MainCommand): Promise<void> {
  await pageLoaded;
  mainWindow?.webContents.send('command', command);
}

const incoming = createIncomingFiles((command) => void tellPage(command));

function createOffice(log: Log): Office {
  const { dataFolder, nativeBinding, isDevelopmentRuntime } = environment;
  const report = (problem: string): void => log.write('archive', problem);
  const hold = holdArchive(dataFolder, { clock, report, ...(nativeBinding && { nativeBinding }) });
  return {
    hold,
    clock,
    newId,
    person: environment.systemUser,
    resources: environment.resources,
    shell: {
      info: {
        appVersion: app.getVersion(),
        electronVersion: process.versions.electron,
        isDevelopmentRuntime,
        dataFolder,
        region: app.getLocaleCountryCode(),
      },
      showFolder: (folder) => void shell.openPath(folder),
      printPage,
      printReady,
      printPdf,
      printOnPaper,
      note: (event, detail) => log.write(event, detail),
      ...fileDialogs(() => mainWindow),
    },
  };
}

function openMainWindow(log: Log): BrowserWindow {
  // The colour of the page before it is there, so that nothing flashes (--surface-chrome of tokens.css).
  const backgroundColor = nativeTheme.shouldUseDarkColors ? '#101316' : '#f1f3f5';
  const window = createWindow('main', { ...windowPlace(environment.dataFolder), backgroundColor });
  rememberPlace(window, environment.dataFolder);
  window.once('ready-to-show', () => window.show());
  window.on('closed', () => {
    mainWindow = undefined;
  });
  if (environment.reportsStart) reportStart(window);
  // A page that died (out of memory, a graphics driver) comes back with its plan and its drafts.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.write('page gone', reason);
    pageLoaded = loadPage(window, 'main');
  });
  pageLoaded = loadPage(window, 'main');
  return window;
}

async function start(log: Log): Promise<void> {
  await app.whenReady();
  log.write('start', `${app.getVersion()} Electron ${process.versions.electron} ${process.platform}-${process.arch}`);
  servePages(path.join(app.getAppPath(), 'out', 'renderer'));
  // The window loads while the archive opens; its first request waits until the door is open below.
  mainWindow = openMainWindow(log);
  const office = createOffice(log);
  app.on('will-quit', () => office.hold.close());
  const archive = office.hold.use();
  if (archive.ok) {
    const added = addSampleOnce({ ...office, archive: archive.value }, environment.resources);
    if (!added.ok) log.write('sample', added.error.message);
  }
  openDoor(createHandlers(office), log);
  await incoming.take(planFilesIn(process.argv, process.cwd()));
  await incoming.open(office);
}

function crash(log: Log, error: unknown): void {
  const report = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log.write('crash', report);
  dialog.showErrorBox('Holdpoint has to close', `Everything that was shown as saved is safe.\n\n${report}`);
  app.exit(1);
}

function run(): void {
  const log = openLog(environment.dataFolder, clock);
  process.on('uncaughtException', (error) => crash(log, error));
  process.on('unhandledRejection', (error) => crash(log, error));
  registerScheme();
  lockDown();
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null);
  app.on('second-instance', (_event, argv, folder) => {
    mainWindow?.restore();
    mainWindow?.focus();
    void incoming.take(planFilesIn(argv, folder));
  });
  // macOS hands files over by this event, also before the app is ready.
  app.on('open-file', (event, file) => {
    event.preventDefault();
    void incoming.take([file]);
  });
  app.on('window-all-closed', () => app.quit());
  void start(log);
}

/** The command line inside the packaged app: no window, and no archive unless the command names one. */
async function runCommandLine(args: string[]): Promise<void> {
  const { runCli } = await import('./cli/run.ts');
  const { stdin, stdout, stderr } = process;
  const { resources, systemUser: person, nativeBinding } = environment;
  const io = { stdin, stdout, stderr, resources, clock, newId, person, ...(nativeBinding && { nativeBinding }) };
  app.exit(await runCli(args, io));
}

const cli = process.argv.indexOf('--cli');
if (cli >= 0) void runCommandLine(process.argv.slice(cli + 1));
else if (app.requestSingleInstanceLock()) run();
else app.quit();
