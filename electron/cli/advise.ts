// `advise`: which pattern an assessment speaks for, and why.
import { type Advice, advise } from '#shared/advisor/advise.ts';
import { readSituation } from '#shared/advisor/assessment-file.ts';
import { type Question, questionsFor } from '#shared/advisor/questions.ts';
import { type AdviceWarning, warningsOf } from '#shared/advisor/warnings.ts';
import { FACT_WORDS } from '#shared/advisor/words.ts';
import { columns } from '#shared/plain-table.ts';
import { ok } from '#shared/result.ts';
import { PATTERN_WORDS } from '#shared/runbook/words.ts';
import type { Command } from './command.ts';
import { named, readText } from './read-plan.ts';
import { jsonText, outOf, readPositionals } from './source.ts';

interface Report extends Advice {
  warnings: AdviceWarning[];
  /** The facts to find out first: another pattern could lead then. */
  questions: Question[];
}

const warningText = ({ pattern, sentence }: AdviceWarning): string =>
  pattern ? `${PATTERN_WORDS[pattern]}: ${sentence}` : sentence;

function questionText({ fact, changes }: Question): string {
  const then = changes.map(
    ({ answer, leader }) => `${answer}: ${leader ? `${PATTERN_WORDS[leader]} leads` : 'everything is ruled out'}`,
  );
  return `${FACT_WORDS[fact]}? (${then.join(', ')})`;
}

/** A heading with lines below it; nothing when there are none. */
const part = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `- ${line}`)];

function adviceText({ ranking, excluded, fallback, warnings, questions }: Report): string {
  const ranked = ranking.flatMap(({ pattern, score, reasons }, index) => [
    [`${index + 1}`, PATTERN_WORDS[pattern], `${score}`, score < 0 ? 'possible, not advised' : ''],
    ...reasons.map(({ points, sentence }) => ['', '', points > 0 ? `+${points}` : `${points}`, sentence]),
  ]);
  const out = excluded.map(({ pattern, why }) => ['-', PATTERN_WORDS[pattern], 'out', why.join(' ')]);
  const lines = [
    ...columns([...ranked, ...out]),
    ...fallback,
    ...part('Look twice:', warnings.map(warningText)),
    ...part('Ask first:', questions.map(questionText)),
  ];
  return `${lines.join('\n')}\n`;
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
    const situation = named(positionals[0] ?? '-', readSituation(text.value));
    if (!situation.ok) return situation;
    const { assessment } = situation.value;
    const advice = advise(assessment);
    const report = { ...advice, warnings: warningsOf(situation.value, advice), questions: questionsFor(assessment) };
    return ok({ text: values.json ? jsonText(report) : adviceText(report), ...outOf(values) });
  },
};
