// What Chromium needs to be told about this machine's screen and user, and a virtual screen where there is none.

/** Whether windows can be shown here. Outside Linux there is always a screen. */
export function hasDisplay(env: NodeJS.ProcessEnv): boolean {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Switches for Electron: Chromium refuses its sandbox to root, and a virtual screen has no graphics card. */
export function machineSwitches(env: NodeJS.ProcessEnv): string[] {
  if (process.platform !== 'linux') return [];
  const noSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const noGpu = hasDisplay(env) ? [] : ['--disable-gpu'];
  return [...noSandbox, ...noGpu];
}

/** The command line that runs `command` on a screen: itself, or wrapped into xvfb-run where there is none. */
export function onDisplay(command: string[], env: NodeJS.ProcessEnv): string[] {
  if (hasDisplay(env)) return command;
  return ['xvfb-run', '--auto-servernum', '--server-args', '-screen 0 1920x1200x24', ...command];
}
