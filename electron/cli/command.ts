// What a command of the command line is, and how each reads its arguments. Commands write nothing themselves.
import type { Readable, Writable } from 'node:stream';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { failed, ok, type Result } from '#shared/result.ts';

/** The world of a command. */
export interface CliIo {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable;
  /** The folder with the files that ship with the app. */
  resources: string;
  /** Milliseconds since 1970. */
  clock(): number;
  newId(): string;
  /** Whose changes they are in the archive. */
  person: string;
  /** The compiled SQLite driver, where the bundled one does not fit. */
  nativeBinding?: string;
}

/** What a command made: a text for standard output, or for the file `out`. */
export interface CliOutput {
  text: string;
  out?: string;
  /** What a person should know besides, for standard error. */
  note?: string;
  /** It was done, and what it looked for was found: the exit code says so. */
  hasFindings?: true;
}

export interface Command {
  /** Its arguments as they stand in the usage. */
  usage: string;
  summary: string;
  /** Gives what to write. What is refused was wrong with the arguments or with the input. */
  run(args: string[], io: CliIo): Promise<Result<CliOutput>>;
}

type Parsed<Config extends ParseArgsConfig> = ReturnType<typeof parseArgs<Config>>;

/** Reads arguments. Refused with `invalid`: options that the command does not have or that lack their value. */
export function readArguments<Config extends ParseArgsConfig>(config: Config): Result<Parsed<Config>> {
  try {
    return ok(parseArgs(config));
  } catch (error) {
    const isRefusal = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    if (!isRefusal) throw error;
    // Its further sentences are about writing arguments in a shell.
    return failed('invalid', `${error.message.split(/\. |\n/)[0]}.`);
  }
}
