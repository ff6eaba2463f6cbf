// The command line as a function: the packaged app enters it before any window exists. Only commands
// that name an archive open one.
import type { Writable } from 'node:stream';
import { failed, ok, type Result } from '#shared/result.ts';
import { writeFileAtomically } from '../atomic-file.ts';
import { addCommand } from './add.ts';
import { adviseCommand } from './advise.ts';
import type { CliIo, CliOutput, Command } from './command.ts';
import { currencyCommand } from './currency.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { lintCommand } from './lint.ts';
import { listCommand } from './list.ts';
import { newCommand } from './new.ts';
import { scheduleCommand } from './schedule.ts';
import { showCommand } from './show.ts';

const COMMANDS: Record<string, Command> = {
  new: newCommand,
  import: importCommand,
  export: exportCommand,
  show: showCommand,
  schedule: scheduleCommand,
  lint: lintCommand,
  advise: adviseCommand,
  currency: currencyCommand,
  list: listCommand,
  add: addCommand,
};

/** The exit codes: done; done with findings; refused, whether for the arguments, the input or the output. */
const EXIT = { done: 0, findings: 1, refused: 2 } as const;

function usage(): string {
  const lines = Object.values(COMMANDS).flatMap((command) => [`  ${command.usage}`, `      ${command.summary}`]);
  return ['Usage: holdpoint --cli <command>', '', ...lines, ''].join('\n');
}

/** Writes to a stream. A reader that has seen enough and went away is no failure. */
function send(stream: Writable, text: string): Promise<Result<undefined>> {
  return new Promise((resolve) => {
    // The stream also emits the error that the callback gets; without a listener that would end the process.
    stream.on('error', () => undefined);
    stream.write(text, (error) => {
      const code = error && 'code' in error ? error.code : undefined;
      resolve(error && code !== 'EPIPE' ? failed('file', `The output could not be written (${code}).`) : ok(undefined));
    });
  });
}

const deliver = ({ text, out }: CliOutput, io: CliIo): Promise<Result<undefined>> =>
  out === undefined ? send(io.stdout, text) : writeFileAtomically(out, text);

/** Runs one command and gives the exit code. What goes wrong is one line on standard error. */
export async function runCli(argv: readonly string[], io: CliIo): Promise<number> {
  const [name = '', ...args] = argv;
  const complain = ({ message, kept = '' }: { message: string; kept?: string }): Promise<unknown> =>
    send(io.stderr, `holdpoint: ${`${message} ${kept}`.trim()}\n`);
  if (argv.includes('--help')) {
    await send(io.stdout, usage());
    return EXIT.done;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    await complain({ message: name === '' ? 'Name a command.' : `There is no command ${JSON.stringify(name)}.` });
    await send(io.stderr, usage());
    return EXIT.refused;
  }
  const made = await command.run(args, io);
  const written = made.ok ? await deliver(made.value, io) : made;
  if (!written.ok) await complain(written.error);
  if (!made.ok || !written.ok) return EXIT.refused;
  if (made.value.note !== undefined) await send(io.stderr, made.value.note);
  return made.value.hasFindings ? EXIT.findings : EXIT.done;
}
