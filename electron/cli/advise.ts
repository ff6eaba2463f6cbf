// `advise`: which pattern an assessment speaks for, and why.
import { type Advice, advise } from '#shared/advisor/advise.ts';
import { readAssessment } from '#shared/advisor/assessment-file.ts';
import { columns } from '#shared/plain-table.ts';
import { ok } from '#shared/result.ts';
import { PATTERN_WORDS } from '#shared/runbook/words.ts';
import type { Command } from './command.ts';
import { named, readText } from './read-plan.ts';
import { jsonText, outOf, readPositionals } from './source.ts';

function adviceText({ ranking, excluded, fallback }: Advice): string {
  const ranked = ranking.flatMap(({ pattern, score, reasons }, index) => [
    [`${index + 1}`, PATTERN_WORDS[pattern], `${score}`, score < 0 ? 'possible, not advised' : ''],
    ...reasons.map(({ points, sentence }) => ['', '', points > 0 ? `+${points}` : `${points}`, sentence]),
  ]);
  const out = excluded.map(({ pattern, why }) => ['-', PATTERN_WORDS[pattern], 'out', why.join(' ')]);
  return `${[...columns([...ranked, ...out]), ...fallback].join('\n')}\n`;
}

export const adviseCommand: Command = {
  usage: 'advise <facts.json | -> [--json] [--out <file>]',
  summary: 'Ranks the five deployment patterns for an assessment, with the sentences for and against each.',
  async run(args, { stdin }) {
    const sentence = 'Name one file with an assessment, or - for standard input.';
    const read = readPositionals(
      args,
      { json: { type: 'boolean' }, out: { type: 'string' } },
      { least: 1, most: 1, sentence },
    );
    if (!read.ok) return read;
    const { values, positionals } = read.value;
    const text = await readText(positionals[0] ?? '-', stdin);
    if (!text.ok) return text;
    const assessment = named(positionals[0] ?? '-', readAssessment(text.value));
    if (!assessment.ok) return assessment;
    const advice = advise(assessment.value);
    return ok({ text: values.json ? jsonText(advice) : adviceText(advice), ...outOf(values) });
  },
};
