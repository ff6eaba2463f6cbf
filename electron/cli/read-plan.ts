// Reads a plan for a command, from a file or from standard input, without trusting its size or its bytes.
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { readPlanFile } from '#shared/files/holdpoint.ts';
import { LIMITS } from '#shared/plan/limits.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { failed, ok, type Result } from '#shared/result.ts';
import { decodeText, TOO_LARGE, whyUnreadable } from '../plan-file.ts';

/** Reads a stream to its end, or until it is larger than a plan may be. */
async function readBytes(stream: Readable): Promise<Result<Buffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      const bytes = Buffer.from(chunk as Uint8Array | string); // what a stream of bytes gives
      size += bytes.length;
      if (size > LIMITS.fileBytes) return TOO_LARGE;
      chunks.push(bytes);
    }
  } catch (error) {
    return whyUnreadable(error);
  }
  return ok(Buffer.concat(chunks));
}

/**
 * Gives the text of a file, or of standard input for "-". Refused with one sentence: a file that is missing, a folder, closed
 * to us, too large, not UTF-8.
 */
export async function readText(source: string, stdin: Readable): Promise<Result<string>> {
  const bytes = await readBytes(source === '-' ? stdin : createReadStream(source));
  return named(source, bytes.ok ? decodeText(bytes.value) : bytes);
}

/** The refusal of a source, with its name. */
export function named<T>(source: string, result: Result<T>): Result<T> {
  if (result.ok) return result;
  const name = source === '-' ? 'Standard input' : JSON.stringify(source);
  return failed(result.error.code, `${name} cannot be read. ${result.error.message}`);
}

/** Gives the plan in a file, or in standard input for "-". Refused as `readText` does, and what is not a plan. */
export async function readPlan(source: string, stdin: Readable): Promise<Result<Plan>> {
  const text = await readText(source, stdin);
  return text.ok ? named(source, readPlanFile(text.value)) : text;
}
