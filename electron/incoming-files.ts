// Plan files that the system hands over: a double click, a file on the command line. Each becomes a plan of the library.
import path from 'node:path';
import type { MainCommand } from '#shared/main-command.ts';
import { deskOf, type Office } from './handlers.ts';
import { addFileAt } from './library.ts';

export interface IncomingFiles {
  /** Adds the files now, or as soon as the archive is open. */
  take(files: readonly string[]): Promise<void>;
  /** From now on the archive is open. */
  open(office: Office): Promise<void>;
}

/** Gives the plan files that a command line names, as full paths; `folder` is where it was given. */
export const planFilesIn = (argv: readonly string[], folder: string): string[] =>
  argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && path.extname(argument).toLowerCase() === '.holdpoint')
    .map((argument) => path.resolve(folder, argument));

async function add(office: Office, file: string): Promise<MainCommand> {
  const archive = office.hold.use();
  const added = archive.ok ? await addFileAt(deskOf(office, archive.value), file) : archive;
  if (added.ok) return { kind: 'showPlan', planId: added.value.planId };
  return { kind: 'tell', text: added.error.message };
}

/** Gives what takes files; `send` tells the window about each, a plan to show or a sentence why not. */
export function createIncomingFiles(send: (command: MainCommand) => void): IncomingFiles {
  const waiting: string[] = [];
  let office: Office | undefined;
  async function take(files: readonly string[]): Promise<void> {
    if (!office) {
      waiting.push(...files);
      return;
    }
    for (const file of files) send(await add(office, file));
  }
  return {
    take,
    open(opened) {
      office = opened;
      return take(waiting.splice(0));
    },
  };
}
