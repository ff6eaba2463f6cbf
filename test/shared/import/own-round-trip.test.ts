// Whatever a plan holds, it comes back from Markdown as it was, and is written the same again.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writePlanFile } from '#shared/files/holdpoint.ts';
import { splitMarkdownFile, writeMarkdownFile } from '#shared/files/markdown.ts';
import { runbookOutline } from '#shared/runbook/outline.ts';
import { anyPlan } from '../../helpers/arbitrary-plan.ts';
import { samplePlan } from '../../helpers/sample.ts';
import { takeIn } from './own-text.ts';

const IS_LONG = process.env.HOLDPOINT_LONG === '1';
const RUNS = IS_LONG ? 10_000 : 200;
/** For what takes long and is said by fewer plans as well. */
const FEWER = IS_LONG ? 2000 : 60;
const TIME_LIMIT = { timeout: 900_000 };

test('any plan comes back the same, and its second export is equal byte for byte', TIME_LIMIT, () => {
  const property = fc.property(anyPlan, (plan) => {
    const file = writeMarkdownFile(plan);
    const back = takeIn(file);
    expect(back.notes).toEqual([]);
    expect(writePlanFile(back.plan)).toBe(writePlanFile(plan));
    expect(writeMarkdownFile(back.plan)).toBe(file);
  });
  fc.assert(property, { numRuns: RUNS });
});

test('line ends of Windows and a byte order mark change nothing', () => {
  const file = `\uFEFF${writeMarkdownFile(samplePlan()).replaceAll('\n', '\r\n')}`;
  expect(takeIn(file)).toEqual({ plan: samplePlan(), notes: [] });
});

// Reading page by page must find nothing to change either: an empty line too many is no edit.
test('a document that differs in nothing that is said gives the same plan', TIME_LIMIT, () => {
  const property = fc.property(anyPlan, (plan) => {
    const file = writeMarkdownFile(plan).replace(/^(# .*)$/m, '$1\n');
    const back = takeIn(file);
    expect(back.notes).toEqual([]);
    expect(writePlanFile(back.plan)).toBe(writePlanFile(plan));
  });
  fc.assert(property, { numRuns: FEWER });
});

test('a comment that was cut off is refused with a sentence', () => {
  const split = splitMarkdownFile(writeMarkdownFile(samplePlan()).slice(0, -5000));
  expect(split?.plan.ok).toBe(false);
});

test('a tick set by hand on any step of any plan is the only thing that changes', TIME_LIMIT, () => {
  const property = fc.property(anyPlan, fc.nat(), (plan, pick) => {
    const open = runbookOutline(plan)
      .sections.flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'steps' ? block.steps : []))
      .filter(({ isTicked }) => !isTicked);
    const step = open[pick % Math.max(1, open.length)];
    fc.pre(step !== undefined);
    const file = writeMarkdownFile(plan);
    const line = file
      .split('\n')
      .find(
        (one) => /^[ *]/.test(one.slice(`- [ ] **${step?.number}`.length)) && one.startsWith(`- [ ] **${step?.number}`),
      );
    const back = takeIn(file.replace(`\n${line}\n`, () => `\n${line?.replace('- [ ]', '- [x]')}\n`));
    const expected = structuredClone(plan);
    expected.preparation.ticks[step?.id ?? ''] = { by: 'Marta', at: 1000 };
    expect(writePlanFile(back.plan)).toBe(writePlanFile(expected));
  });
  fc.assert(property, { numRuns: FEWER });
});
