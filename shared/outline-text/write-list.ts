// Steps as a list that other programs can read: a Markdown task list, commands as fences under their item.
import type { Check, Step } from '../plan/schema/phases.ts';

/** A fence that the text cannot close. */
function fenceFor(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  return '`'.repeat(Math.max(3, longest + 1));
}

/** A title has one line, also when something else was put there. */
const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ');

function itemLines(step: Step, checks: Readonly<Record<string, Check>>): string[] {
  const indent = '  '.repeat(step.depth);
  const minutes = step.estimate?.expected === undefined ? '' : ` (${Math.round(step.estimate.expected / 60)} min)`;
  const commands = step.commands.flatMap(({ language, text }) => {
    const fence = fenceFor(text);
    return [`${fence}${oneLine(language).replaceAll('`', '')}`, ...text.split(/\r\n|\r|\n/), fence];
  });
  const below = [...commands, ...step.checks.map((id) => `- [ ] ${oneLine(checks[id]?.text ?? '')}`)];
  return [`${indent}- [ ] ${oneLine(step.title)}${minutes}`, ...below.map((line) => `${indent}  ${line}`)];
}

/** Gives the text of a list of steps, one item each, checks as items below. */
export const writeList = (steps: readonly Step[], checks: Readonly<Record<string, Check>>): string =>
  steps.flatMap((step) => itemLines(step, checks)).join('\n');
