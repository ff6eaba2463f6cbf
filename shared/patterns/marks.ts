// How a step that was put in by a template knows whether somebody has edited it since: the mark that it carries names the
// part of the template, and a print of what it was. A step that no longer has that print belongs to whoever changed it.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../plan/canonical.ts';
import type { Plan } from '../plan/plan.ts';
import type { BuiltStep } from '../plan/presets/built-step.ts';
import type { Pattern } from '../plan/schema/strategy.ts';

/** 48 bits: an edited step is taken for an untouched one by accident once in 10^14 edits. */
const PRINT_LENGTH = 12;
const MARK = /^([a-zA-Z]+\/[a-z0-9-]+)#([0-9a-f]{12})$/;

/** What a step carries in `from`. */
export interface Mark {
  /** "canary/stage-2"; "application/deploy" of a preset, before a pattern is chosen. */
  part: string;
  print: string;
}

/** A role as templates mean it: by its kind, so that the mark outlives a copy with other ids. Any other is meant by itself. */
function roleMark({ roles }: Plan, id: string | undefined): string {
  if (id === undefined) return '';
  const kind = roles.byId[id]?.kind;
  return kind !== undefined && roles.order.find((one) => roles.byId[one]?.kind === kind) === id ? kind : id;
}

/** Gives the print of a step with its checks, whatever their ids. */
export function printOf(plan: Plan, { step, checks }: BuiltStep): string {
  const named = <T extends { role?: string }>(one: T) => ({ ...one, role: roleMark(plan, one.role) });
  const text = canonicalJson({ ...named(step), checks: checks.map(named) });
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, PRINT_LENGTH);
}

/** Gives what a step carries in `from` when it is put in as a part of a template. */
export const markAs = (part: string, pattern: Pattern | undefined, print: string) => ({
  ...(pattern && { pattern }),
  template: `${part}#${print}`,
});

/** Gives the mark of a step of the plan; nothing for one that no template put in. */
export function markOf(plan: Plan, id: string): Mark | undefined {
  const [, part, print] = MARK.exec(plan.steps[id]?.from?.template ?? '') ?? [];
  return part === undefined || print === undefined ? undefined : { part, print };
}

/** Gives whether a marked step is no longer as the template put it in. */
export function isEdited(plan: Plan, id: string, { print }: Mark): boolean {
  const found = plan.steps[id];
  if (!found) return false;
  const { checks, from: _, ...step } = found;
  return printOf(plan, { step, checks: checks.flatMap((check) => plan.checks[check] ?? []) }) !== print;
}
