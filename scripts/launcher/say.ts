// The launcher's voice: one line on standard error, because standard output belongs to what it runs.

export function say(line: string): void {
  process.stderr.write(`[electron] ${line}\n`);
}
