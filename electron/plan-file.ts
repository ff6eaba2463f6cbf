// A plan file from outside: read without trusting its place, its size or its bytes. Nothing here writes.
import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { readPlanFile } from '#shared/files/holdpoint.ts';
import { LIMITS } from '#shared/plan/limits.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { failed, ok, type Result } from '#shared/result.ts';

const REASONS: Record<string, string> = {
  ENOENT: 'There is no such file.',
  ENOTDIR: 'There is no such file.',
  EISDIR: 'It is a folder.',
  EACCES: 'It may not be read.',
  EPERM: 'It may not be read.',
  ELOOP: 'It is a link that leads in a circle.',
  ENAMETOOLONG: 'Its name is too long.',
  ERR_INVALID_ARG_VALUE: 'Its name holds a NUL character.',
};

export const TOO_LARGE = failed('file', 'It is larger than 64 MB.');

/** Why the system would not read a file, as a sentence. Throws on everything that is not the system's answer. */
export function whyUnreadable(error: unknown): Result<never> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === undefined) throw error;
  return failed('file', REASONS[code] ?? `The system says ${code}.`);
}

/** Gives the text of bytes in UTF-8; a byte order mark is skipped. Refused with `file`: UTF-16, anything else. */
export function decodeText(bytes: Uint8Array): Result<string> {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return failed('file', 'It is text in UTF-16; save it as UTF-8.');
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return failed('file', 'It is not text in UTF-8.');
  }
}

/** Reads a file to its end. It may grow meanwhile, so what was read is measured and not only what it said. */
async function readAll(handle: FileHandle): Promise<Result<Buffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of handle.createReadStream({ autoClose: false })) {
    const bytes = Buffer.from(chunk as Uint8Array); // a stream without an encoding gives bytes
    size += bytes.length;
    if (size > LIMITS.fileBytes) return TOO_LARGE;
    chunks.push(bytes);
  }
  return ok(Buffer.concat(chunks));
}

async function readBytes(file: string): Promise<Result<Buffer>> {
  // Asked before opening: opening a pipe waits for somebody to write into it, and opening a device may act on it.
  const before = await stat(file);
  if (before.isDirectory()) return failed('file', 'It is a folder.');
  if (!before.isFile()) return failed('file', 'It is not a file but a device, a pipe or a socket.');
  if (before.size > LIMITS.fileBytes) return TOO_LARGE;
  // Without waiting, should it have become a pipe since. Windows has no such flag.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    return (await handle.stat()).isFile() ? await readAll(handle) : failed('file', 'It is not a file.');
  } finally {
    await handle.close();
  }
}

/** Gives the plan in the text of the file of this name. Refused with one sentence that names the file. */
export function planOfText(name: string, text: Result<string>): Result<Plan> {
  const plan = text.ok ? readPlanFile(text.value) : text;
  if (plan.ok) return plan;
  const { code, message } = plan.error;
  return failed(code, `${JSON.stringify(name)} cannot be opened. ${message}`, { kept: 'Nothing was changed.' });
}

/**
 * Gives the text of a file. Refused with a sentence: one that is missing, no file, closed to us, larger than a plan may be,
 * or not UTF-8.
 */
export async function readTextAt(file: string): Promise<Result<string>> {
  let bytes: Result<Buffer>;
  try {
    bytes = await readBytes(file);
  } catch (error) {
    bytes = whyUnreadable(error);
  }
  return bytes.ok ? decodeText(bytes.value) : bytes;
}
