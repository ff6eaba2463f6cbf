// The local log file: what started, what was slow, what broke. It holds no text of a plan and never leaves the machine.
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

const MAX_BYTES = 1024 * 1024;

export interface Log {
  write(event: string, detail?: string): void;
}

/** Opens `<folder>/logs/holdpoint.log`; over 1 MB it becomes `holdpoint.1.log`, and the older one goes. */
export function openLog(folder: string, clock: () => number): Log {
  const file = path.join(folder, 'logs', 'holdpoint.log');
  const rotate = (): void => {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size > MAX_BYTES) renameSync(file, path.join(folder, 'logs', 'holdpoint.1.log'));
  };
  return {
    write(event, detail) {
      const line = `${new Date(clock()).toISOString()} ${event}${detail ? ` ${detail}` : ''}\n`;
      try {
        mkdirSync(path.dirname(file), { recursive: true });
        rotate();
        appendFileSync(file, line);
      } catch {
        // A log that cannot be written (full disk, read-only folder) must never stop the work it tells of.
        process.stderr.write(line);
      }
    },
  };
}
