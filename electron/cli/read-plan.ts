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
 * Gives the plan in a file, or in standard input for "-". Refused with one sentence: a file that is missing, a folder,
 * closed to us, too large, not UTF-8, or not a plan.
 */
export async function readPlan(source: string, stdin: Readable): Promise<Result<Plan>> {
  const name = source === '-' ? 'Standard input' : JSON.stringify(source);
  const bytes = await readBytes(source === '-' ? stdin : createReadStream(source));
  const text = bytes.ok ? decodeText(bytes.value) : bytes;
  const plan = text.ok ? readPlanFile(text.value) : text;
  return plan.ok ? plan : failed(plan.error.code, `${name} cannot be read. ${plan.error.message}`);
}
