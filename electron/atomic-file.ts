// Writes a file so that it holds the old bytes or the new ones and never a mix, whatever happens in between.
import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { failed, ok, type Result } from '#shared/result.ts';

const SENTENCES: Record<string, string> = {
  ENOSPC: 'The disk is full.',
  EDQUOT: 'The disk quota is used up.',
  EACCES: 'This place may not be written to.',
  EPERM: 'This place may not be written to.',
  EROFS: 'This disk is read-only.',
  ENOENT: 'The folder does not exist.',
  ENOTDIR: 'The folder does not exist.',
  ENAMETOOLONG: 'The name is too long.',
  EINVAL: 'This name cannot be used here.',
};

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** What is at a path now: the file's own place behind any links, and who may read it. Nothing when there is no file. */
async function existing(file: string): Promise<{ file: string; mode: number; isFile: boolean } | undefined> {
  try {
    const real = await realpath(file);
    const found = await stat(real);
    return { file: real, mode: found.mode & 0o777, isFile: found.isFile() };
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return undefined;
  }
}

async function replace(file: string, mode: number | undefined, data: string | Uint8Array): Promise<void> {
  // In the same folder, because only there a rename is one step.
  const temporary = path.join(path.dirname(file), `.holdpoint-${randomBytes(8).toString('hex')}.tmp`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      if (mode !== undefined) await handle.chmod(mode);
      await handle.writeFile(data);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}

/**
 * Writes a file in one step: an existing one keeps its permissions, and a link stays a link. Refused with `file` and a
 * sentence when the disk is full or read-only, the folder is missing or closed, or something that is not a file has the
 * name; what was there before is then unchanged.
 */
export async function writeFileAtomically(file: string, data: string | Uint8Array): Promise<Result<undefined>> {
  const name = JSON.stringify(path.basename(file));
  const refuse = (why: string): Result<never> =>
    failed('file', `${name} could not be written. ${why}`, { kept: 'Nothing was changed.' });
  try {
    const old = await existing(file);
    // A rename would put a file in the place of a device or a pipe.
    if (old && !old.isFile) return refuse('This name belongs to something that is not a file.');
    await replace(old?.file ?? file, old?.mode, data);
    return ok(undefined);
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return refuse(SENTENCES[code] ?? `The system says ${code}.`);
  }
}
