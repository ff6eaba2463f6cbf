// Finds an Electron for this machine and runs something with it. It installs nothing into the repository but the
// official Electron, into its own npm package.
//
//   node scripts/electron.ts <app folder> [arguments]    run the app
//   node scripts/electron.ts --prepare                   only find Electron; print what was found as JSON
//   node scripts/electron.ts --exec <command> [args]     run a command on a display, with the same JSON in
//                                                        HOLDPOINT_ELECTRON
import { spawn } from 'node:child_process';
import { hasDisplay, onDisplay } from './launcher/display.ts';
import { requirePackages } from './launcher/packages.ts';
import { withLocalCommands } from './launcher/paths.ts';
import { prepareElectron } from './launcher/prepare.ts';
import { say } from './launcher/say.ts';

const usage = 'Usage: node scripts/electron.ts <app folder> [arguments] | --prepare | --exec <command> [arguments]';

async function main(args: string[]): Promise<void> {
  const [first, ...rest] = args;
  if (first === undefined || (first === '--exec' && rest.length === 0)) throw new Error(usage);
  if (first === '--prepare') {
    console.log(JSON.stringify(await prepareElectron()));
    return;
  }
  requirePackages(hasDisplay(process.env) ? ['window'] : ['window', 'display']);
  const electron = await prepareElectron();
  const env: NodeJS.ProcessEnv = {
    ...withLocalCommands(process.env),
    ...electron.env,
  };
  delete env.ELECTRON_RUN_AS_NODE;
  if (first === '--exec') {
    start(onDisplay(rest, process.env), {
      ...env,
      HOLDPOINT_ELECTRON: JSON.stringify(electron),
    });
  } else {
    start(onDisplay([electron.executable, ...electron.switches, ...args], process.env), env);
  }
}

/** Starts the command in our place: with our terminal, our signals handed on, and its exit code for ours. */
function start(commandLine: string[], env: NodeJS.ProcessEnv): void {
  const [command = '', ...args] = commandLine;
  // The commands in node_modules/.bin are batch files on Windows, which only a shell can start.
  const child = spawn(command, args, {
    stdio: 'inherit',
    env,
    shell: process.platform === 'win32',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  child.on('error', fail);
  child.on('close', (code) => {
    // The loader's exit code for a missing library.
    if (code === 127) say(`${command} could not be loaded. What it lacks: ldd ${command} | grep "not found"`);
    process.exitCode = code ?? 1;
  });
}

function fail(error: Error): void {
  say(error.message);
  process.exitCode = 1;
}

main(process.argv.slice(2)).catch(fail);
