// The runbook as a Markdown file that can be read back: the text for people, and behind it the plan itself in a comment
// that other readers ignore. Ids, zones and numbers travel there; what was changed by hand in the text wins over it.
import { canonicalJson } from '../plan/canonical.ts';
import { parsePlanText } from '../plan/parse.ts';
import type { Plan } from '../plan/plan.ts';
import type { Result } from '../result.ts';
import { runbookMarkdown } from '../runbook/markdown/write.ts';
import { runbookOutline } from '../runbook/outline.ts';

const BEFORE_ID = '<!-- holdpoint plan';
const BEHIND_ID = ': what Markdown cannot say. Edit the text above, not this.';
const CLOSING = '-->';
const OPENING = /^<!-- holdpoint plan(?: ([\w-]{1,100}))?:.*$/;

/** Levels of the document that get a line for each of their fields, so that a version control system shows which changed. */
const LINE_LEVELS = 3;

function inLines(value: unknown, levels: number): string {
  const isList = typeof value !== 'object' || value === null || Array.isArray(value);
  if (levels === 0 || isList) return JSON.stringify(value);
  const fields = Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}:${inLines(part, levels - 1)}`);
  return fields.length === 0 ? '{}' : `{\n${fields.join(',\n')}\n}`;
}

/** The plan as JSON in which nothing can end the comment around it. */
const commentText = (plan: Plan): string =>
  inLines(JSON.parse(canonicalJson(plan)), LINE_LEVELS).replaceAll('>', String.raw`\u003e`);

/**
 * Gives the text of a Markdown file: the runbook, then the plan in a comment. `planId` is that of the plan in the archive it
 * comes from, so that it finds its way back.
 */
export function writeMarkdownFile(plan: Plan, planId?: string): string {
  const opening = `${BEFORE_ID}${planId === undefined ? '' : ` ${planId}`}${BEHIND_ID}`;
  return `${runbookMarkdown(runbookOutline(plan))}\n${opening}\n${commentText(plan)}\n${CLOSING}\n`;
}

export interface MarkdownFile {
  /** The text for people, without the comment. */
  text: string;
  /** The plan that the text was written from. Refused when the comment was damaged. */
  plan: Result<Plan>;
  /** The plan's id in the archive that it comes from; nothing when it comes from a file. */
  planId?: string;
}

/** Splits the text of a Markdown file; nothing when it carries no plan. Line ends become those of Unix. */
export function splitMarkdownFile(file: string): MarkdownFile | undefined {
  const lines = file.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  // The last one: a plan's own text may speak of such a comment.
  const start = lines.map((line) => OPENING.test(line)).lastIndexOf(true);
  if (start === -1) return undefined;
  const end = lines.indexOf(CLOSING, start);
  const planId = OPENING.exec(lines[start] ?? '')?.[1];
  const below = end === -1 ? [] : lines.slice(end + 1);
  const above = lines.slice(0, start).join('\n').trimEnd();
  return {
    text: [`${above}\n`, ...(below.some((line) => line.trim() !== '') ? below : [])].join('\n'),
    plan: parsePlanText(lines.slice(start + 1, end === -1 ? undefined : end).join('\n')),
    ...(planId !== undefined && { planId }),
  };
}
