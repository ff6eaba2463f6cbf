// Runs checks one after the other and tells what came of each. A failing check does not stop the ones after it.
import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import type { Step } from './steps.ts';

interface Outcome {
  status: 'passed' | 'failed' | 'skipped';
  /** What there is to say: the gist of a pass, the reason of a skip, all of a failure. */
  text: string;
}

export interface RunOptions {
  root: string;
  env: NodeJS.ProcessEnv;
  print: (text: string) => void;
}

/** Runs the steps and prints a line for each, the full output of those that failed, and the sum. True if none failed. */
export async function runSteps(steps: Step[], options: RunOptions): Promise<boolean> {
  const { print } = options;
  const failed: string[] = [];
  let passed = 0;
  for (const step of steps) {
    const startedAtMs = performance.now();
    const { status, text } = await runStep(step, options);
    const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
    const isShort = status !== 'failed';
    print(`${status.padEnd(7)} ${step.name.padEnd(18)}${seconds.padStart(6)} s ${isShort ? ` ${text}` : ''}`.trimEnd());
    if (!isShort) print(`\n${text.trim()}\n`);
    if (status === 'failed') failed.push(step.name);
    if (status === 'passed') passed += 1;
  }
  if (failed.length > 0) print(`Failed: ${failed.join(', ')}`);
  print(`Checks: ${passed} passed, ${failed.length} failed`);
  return failed.length === 0;
}

async function runStep(step: Step, options: RunOptions): Promise<Outcome> {
  if (typeof step.run !== 'function') return runCommand(step.run, step, options);
  const finding = step.run();
  if ('skipped' in finding) return { status: 'skipped', text: finding.skipped };
  return { status: finding.problems.length === 0 ? 'passed' : 'failed', text: finding.problems.join('\n') };
}

async function runCommand(commandLine: string[], step: Step, options: RunOptions): Promise<Outcome> {
  const { code, output } = await runToEnd(commandLine, step.isInteractive ? 'inherit' : 'pipe', options);
  if (code !== 0) return { status: 'failed', text: output || `${commandLine[0]} ended with ${code}.` };
  const gist = step.keep ? (stripVTControlCharacters(output).match(step.keep) ?? []) : [];
  return { status: 'passed', text: gist.map((line) => line.trim().replaceAll(/ +/g, ' ')).join(', ') };
}

/** Both outputs in the order in which they came. A command that cannot be started has the code undefined. */
function runToEnd(
  [command = '', ...args]: string[],
  output: 'inherit' | 'pipe',
  { root, env }: RunOptions,
): Promise<{ code: number | null | undefined; output: string }> {
  // The commands in node_modules/.bin are batch files on Windows, which only a shell can start.
  const shell = process.platform === 'win32';
  const stdin = output === 'inherit' ? 'inherit' : 'ignore';
  const child = spawn(command, args, { cwd: root, env, shell, stdio: [stdin, output, output] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: undefined, output: error.message }));
    child.on('close', (code) => resolve({ code, output: text }));
  });
}
