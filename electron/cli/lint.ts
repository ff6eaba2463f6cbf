// `lint`: the findings of readiness, and the table of rules behind them.

import { columns, oneLine } from '#shared/plain-table.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { type Finding, type Readiness, readinessOf } from '#shared/readiness/check.ts';
import { countFindings } from '#shared/readiness/counts.ts';
import type { Rule } from '#shared/readiness/rule.ts';
import { SCHEDULE_RULES } from '#shared/readiness/schedule-rules.ts';
import { RULES } from '#shared/readiness/table.ts';
import { failed, ok, type Result } from '#shared/result.ts';
import { maskedText } from '#shared/secrets/spans.ts';
import { type CliOutput, type Command, readArguments } from './command.ts';
import { readPlan } from './read-plan.ts';
import { jsonText, outOf } from './source.ts';

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

function findingsText({ findings, waived }: Readiness): string {
  const { blockers, warnings, hints } = countFindings(findings);
  const rows = findings.map(({ severity, rule, message }) => [severity, rule, oneLine(maskedText(message))]);
  const counts = [counted(blockers, 'blocker'), counted(warnings, 'warning'), counted(hints, 'hint')];
  const aside = waived.length > 0 ? `; ${waived.length} waived` : '';
  return `${[...columns(rows), `${counts.join(', ')}${aside}`].join('\n')}\n`;
}

/** A finding without its fix, which is an edit of the app. */
const told = ({ rule, severity, view, on, message, why }: Finding) => ({
  rule,
  severity,
  view,
  ...(on !== undefined && { on }),
  message: maskedText(message),
  why,
});

const findingsJson = ({ findings, waived }: Readiness): string =>
  jsonText({
    counts: countFindings(findings),
    findings: findings.map(told),
    waived: waived.map(({ finding, reason }) => ({ ...told(finding), reason })),
  });

/** What the schedule finds weighs differently from case to case, so that its rules have no severity of their own. */
type ListedRule = Pick<Rule, 'id' | 'view' | 'why' | 'source'> & Partial<Pick<Rule, 'severity'>>;

function rulesText(isJson: boolean): string {
  const ruled = RULES.map(({ id, severity, view, why, source }) => ({ id, severity, view, why, source }));
  const rules: ListedRule[] = [...ruled, ...SCHEDULE_RULES];
  if (isJson) return jsonText(rules);
  return `${columns(rules.map(({ id, severity = 'varies', why }) => [id, severity, why])).join('\n')}\n`;
}

function lint(plan: Plan, isJson: boolean): CliOutput {
  const readiness = readinessOf(plan);
  const text = isJson ? findingsJson(readiness) : findingsText(readiness);
  return { text, ...(countFindings(readiness.findings).blockers > 0 && { hasFindings: true }) };
}

export const lintCommand: Command = {
  usage: 'lint <file | -> [--json] [--out <file>] | lint --rules [--json]',
  summary:
    'Writes what stands in the way of carrying a plan out; exit code 1 when there are blockers. --rules lists all rules.',
  async run(args, { stdin }): Promise<Result<CliOutput>> {
    const read = readArguments({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, rules: { type: 'boolean' }, out: { type: 'string' } },
    });
    if (!read.ok) return read;
    const { values, positionals } = read.value;
    const isJson = values.json === true;
    const [source, ...more] = positionals;
    if (values.rules && source === undefined) return ok({ text: rulesText(isJson), ...outOf(values) });
    if (values.rules || source === undefined || more.length > 0)
      return failed('invalid', 'Name one plan file, or - for standard input, or say --rules.');
    const plan = await readPlan(source, stdin);
    return plan.ok ? ok({ ...lint(plan.value, isJson), ...outOf(values) }) : plan;
  },
};
