// The app without Electron: the real door, handlers, archive and files in a folder of its own, a set clock and counted
// ids. Tests of the main process and of the screens run on it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RequestInput, RequestName, RequestOutput } from '#shared/contract.ts';
import type { PrintAnswer } from '#shared/leaving.ts';
import type { PrintPage } from '#shared/paper/print-page.ts';
import { blankPlan } from '#shared/plan/blank.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { failed, ok, type Result } from '#shared/result.ts';
import { type ArchiveHold, holdArchive } from '../../electron/archive.ts';
import { answer, type Caller, type Handlers } from '../../electron/door.ts';
import { createHandlers, type Office, type Shell } from '../../electron/handlers.ts';
import { addPlan } from '../../electron/plans.ts';

export interface TestApp {
  folder: string;
  planId: string;
  hold: ArchiveHold;
  office: Office;
  handlers: Handlers;
  /** Knocks on the door as a window of the app, with input copied as it is between processes. */
  request<Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<Result<RequestOutput<Name>>>;
  /** Knocks with anything. */
  knock(name: unknown, input: unknown, caller?: Partial<Caller>): Promise<Result<unknown>>;
  /** Where the next save dialog leads; undefined is a person who cancels. */
  saveTo: string | undefined;
  /** What the next dialog for opening chooses; undefined is a person who cancels. */
  openFrom: string | undefined;
  /** Every page that was asked for. */
  printed: PrintPage[];
  /** What printing a page to PDF gives. */
  printPdf: Shell['printPdf'];
  /** What the system's print dialog gives. */
  printer: Result<PrintAnswer>;
  /** What went into the app's log. */
  notes: string[];
  /** Moves the clock on. */
  pass(milliseconds: number): void;
  /** Closes the archive; `remove` takes the folder away too. */
  close(options?: { remove?: boolean }): void;
}

const MAIN: Caller = { contentsId: 1, kind: 'main', isMainFrame: true, isOurs: true };

/** Starts the app with one plan, or on a folder that has an archive already. */
export function startApp(options: { plan?: Plan; folder?: string } = {}): TestApp {
  const folder = options.folder ?? mkdtempSync(path.join(tmpdir(), 'holdpoint-test-'));
  let now = Date.UTC(2026, 10, 28, 21, 0, 0);
  let ids = 0;
  const clock = (): number => now;
  const newId = (): string => `id-${++ids}`;
  const hold = holdArchive(folder, { clock });
  const office: Office = {
    hold,
    clock,
    newId,
    person: 'tester',
    resources: path.resolve(import.meta.dirname, '../../resources'),
    shell: {
      info: {
        appVersion: '0.0.0',
        electronVersion: '0.0.0',
        isDevelopmentRuntime: false,
        dataFolder: folder,
        region: 'DE',
      },
      showFolder: () => undefined,
      askWhatToOpen: () => Promise.resolve(app.openFrom),
      askWhereToSave: () => Promise.resolve(app.saveTo),
      printPdf: (page, signal) => {
        app.printed.push(page);
        return app.printPdf(page, signal);
      },
      printOnPaper: () => Promise.resolve(app.printer),
      note: (event, detail) => void app.notes.push(`${event} ${detail}`),
      printPage: () => failed('not-found', 'This window has nothing to print.'),
      printReady: () => failed('not-found', 'This window has nothing to print.'),
    },
  };
  const app: TestApp = {
    folder,
    planId: '',
    hold,
    office,
    handlers: createHandlers(office),
    // The answer's type follows from the request's name, which the door has checked.
    request: (name, input) => app.knock(name, structuredClone(input)) as ReturnType<TestApp['request']> as never,
    knock: (name, input, caller) => answer(app.handlers, { ...MAIN, ...caller }, name, input),
    saveTo: undefined,
    openFrom: undefined,
    printed: [],
    printPdf: () => Promise.resolve(ok(new TextEncoder().encode('%PDF-'))),
    printer: ok({ kind: 'printed' }),
    notes: [],
    pass: (milliseconds) => {
      now += milliseconds;
    },
    close: ({ remove = false } = {}) => {
      hold.close();
      if (remove) rmSync(folder, { recursive: true, force: true });
    },
  };
  const archive = hold.use();
  if (options.folder === undefined && archive.ok) {
    const added = addPlan(
      { archive: archive.value, clock, newId, person: 'tester' },
      options.plan ?? blankPlan('Plan'),
    );
    if (!added.ok) throw new Error(added.error.message);
    app.planId = added.value;
  }
  return app;
}

/** The value of a result that must have succeeded. */
export function expectOk<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}
