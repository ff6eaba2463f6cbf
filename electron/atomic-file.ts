// Writing a file that a person chose: afterwards it holds the new bytes or the old ones, never a mix and never half.
import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { failed, ok, type Result } from '#shared/result.ts';

/** What the file system says when the place, not the program, is at fault. */
const SENTENCES: Record<string, string> = {
  ENOSPC: 'The disk is full. Free some space or choose another place.',
  EDQUOT: 'Your share of this disk is full. Free some space or choose another place.',
  EACCES: 'You have no permission to write there. Choose another place.',
  EPERM: 'You have no permission to write there. Choose another place.',
  EROFS: 'That disk can only be read. Choose another place.',
  ENOENT: 'That folder does not exist. Choose another place.',
  ENOTDIR: 'That is not a folder. Choose another place.',
  EISDIR: 'A folder has that name. Choose another name.',
  ENAMETOOLONG: 'That name is too long. Choose a shorter one.',
  EIO: 'The disk refused to write. It may be failing or gone.',
};

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

async function writeDurably(file: string, data: string | Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(data);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes a file through a new one beside it. Refused with `file` and a sentence: no space, no permission, no such folder,
 * a name that is taken by a folder. The old file then stays as it was, and nothing is left beside it.
 */
export async function writeFileAtomically(file: string, data: string | Uint8Array): Promise<Result<undefined>> {
  const fresh = path.join(path.dirname(file), `.holdpoint-${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeDurably(fresh, data);
    await rename(fresh, file);
    return ok(undefined);
  } catch (error) {
    await rm(fresh, { force: true });
    const sentence = SENTENCES[codeOf(error)];
    if (!sentence) throw error;
    return failed('file', sentence, { kept: 'No file was changed.' });
  }
}
