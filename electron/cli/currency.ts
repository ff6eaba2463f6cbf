// `currency`: the code at the foot of every printed page, and whether one that was typed is that of this plan.
import { currencyCode, readCurrencyCode } from '#shared/codes/currency.ts';
import { contentHash } from '#shared/plan/canonical.ts';
import { ok } from '#shared/result.ts';
import type { Command } from './command.ts';
import { readPlan } from './read-plan.ts';
import { readPositionals } from './source.ts';

export const currencyCommand: Command = {
  usage: 'currency <file | -> [<code>]',
  summary: 'Writes the code that pages printed from this plan carry; with a code, whether such a page is current.',
  async run(args, { stdin }) {
    const sentence = 'Name one plan file, or - for standard input, and at most one code.';
    const read = readPositionals(args, {}, { least: 1, most: 2, sentence });
    if (!read.ok) return read;
    const [source = '-', code] = read.value.positionals;
    const typed = code === undefined ? undefined : readCurrencyCode(code);
    if (typed && !typed.ok) return typed;
    const plan = await readPlan(source, stdin);
    if (!plan.ok) return plan;
    const now = currencyCode(contentHash(plan.value));
    if (!typed) return ok({ text: `${now}\n` });
    if (now.startsWith(typed.value)) return ok({ text: 'current\n' });
    return ok({ text: `not current: the plan has the code ${now}\n`, hasFindings: true });
  },
};
