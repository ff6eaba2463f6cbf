// Runs one external command to its end. It decides nothing: a command that fails is an error with its last words.
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

export interface CommandOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
}

/** What the command wrote to its standard output. Throws when it cannot be started or ends with anything but 0. */
export async function run(command: string, args: string[], options: CommandOptions = {}): Promise<string> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${errors.slice(-2000).trim()}`);
  return output;
}
