// Runs the command line: as the function that it is, or as a person does, as a process of its own with real pipes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { runCli } from '../../../electron/cli/run.ts';
import { newId } from '../../../electron/new-id.ts';

const root = path.resolve(import.meta.dirname, '../../..');
export const MAIN = path.join(root, 'electron/cli/main.ts');

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a command to its end, with the input on its standard input. */
export async function cli(args: readonly string[], input: string | Uint8Array = ''): Promise<Ended> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const said = Promise.all([text(stdout), text(stderr)]);
  const code = await runCli(args, {
    stdin: Readable.from([Buffer.from(input)]),
    stdout,
    stderr,
    resources: path.join(root, 'resources'),
    clock: Date.now,
    newId,
    person: 'Ada',
  });
  stdout.end();
  stderr.end();
  const [out, error] = await said;
  return { code, stdout: out, stderr: error };
}

/** The same as a process: what a function cannot show is how it meets pipes, signals and the end. */
export async function cliProcess(args: readonly string[], input: string | Uint8Array = ''): Promise<Ended> {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: 'pipe' });
  const ended = once(child, 'close');
  // A command that does not read its input closes it early.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = (await ended) as [number | null];
  return { code, stdout, stderr };
}
