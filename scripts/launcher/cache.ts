// A cache of folders that are made once. A folder appears under its name only when it is complete, so that neither a
// killed run nor a second one at the same time leaves anything half done.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** The folder `<root>/<name>`; when it is not there yet, `make` fills a fresh folder that then takes this name. */
export async function cached(root: string, name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = path.join(root, name);
  if (fs.existsSync(folder)) return folder;
  fs.mkdirSync(root, { recursive: true });
  const fresh = fs.mkdtempSync(path.join(root, 'unfinished-'));
  try {
    await make(fresh);
    renameUnlessThere(fresh, folder);
  } finally {
    fs.rmSync(fresh, { recursive: true, force: true });
  }
  return folder;
}

/** Twelve hex digits that change with any of the parts: a name for what is made of them. */
export function fingerprint(...parts: (string | Buffer)[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part).update('\0');
  return sum.digest('hex').slice(0, 12);
}

/** A rename onto a filled folder fails. Then another run was faster, and what it made is as good as ours. */
function renameUnlessThere(fresh: string, folder: string): void {
  try {
    fs.renameSync(fresh, folder);
  } catch (error) {
    if (!fs.existsSync(folder)) throw error;
  }
}
