// Runs the command line as a person does: a process of its own, with real files and pipes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';

export const MAIN = path.resolve(import.meta.dirname, '../../../electron/cli/main.ts');

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a command to its end, with the input on its standard input. */
export async function cli(args: readonly string[], input: string | Uint8Array = ''): Promise<Ended> {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: 'pipe' });
  const ended = once(child, 'close');
  // A command that does not read its input closes it early.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = (await ended) as [number | null];
  return { code, stdout, stderr };
}
