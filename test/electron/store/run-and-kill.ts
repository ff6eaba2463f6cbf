// Killing a script of this folder at a moment of its work.
import { spawn } from 'node:child_process';
import path from 'node:path';

/**
 * Runs a script on a folder and kills it so many milliseconds after it printed that it starts; without a delay it may
 * finish. Gives how long it ran from then on.
 */
export async function runAndKill(script: string, folder: string, delay?: number): Promise<number> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, script), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const started = performance.now();
  const timer = delay === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), delay);
  await ended;
  clearTimeout(timer);
  return performance.now() - started;
}
