import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan } from '#shared/plan/plan.ts';
import type { Outline } from '#shared/runbook/blocks.ts';
import { runbookMarkdown } from '#shared/runbook/markdown/write.ts';
import { runbookOutline } from '#shared/runbook/outline.ts';
import { anyPlan } from '../../helpers/arbitrary-plan.ts';
import { aPlan } from '../../helpers/plan-builder.ts';
import { samplePlan } from '../../helpers/sample.ts';
import { shapeOf } from './markdown-shape.ts';
import { withTexts } from './outline-texts.ts';

const markdownOf = (plan: Plan): string => runbookMarkdown(runbookOutline(plan));

/** The text that a reader sees: markup off, one space between words. */
const seen = (markdown: string): string => markdown.replace(/\\(?=[!-/:-@[-`{-~])/g, '').replace(/\s+/g, ' ');

/** Fails unless the texts stand in the document in this order. */
function expectInOrder(document: string, texts: readonly string[]): void {
  let from = 0;
  for (const text of texts.map(seen)) {
    const at = document.indexOf(text.trim(), from);
    if (at === -1) expect.fail(`Not found after the text before it: ${text}`);
    from = at;
  }
}

describe('the runbook of the sample', () => {
  const plan = samplePlan();
  const markdown = markdownOf(plan);
  const check = (id: string): string[] => [plan.checks[id]?.text ?? 'missing', plan.checks[id]?.expect ?? ''];
  const step = (id: string): string[] => {
    const { title, commands, checks, details } = plan.steps[id] ?? expect.fail(id);
    return [title, details, ...commands.flatMap(({ text, expect = '' }) => [text, expect]), ...checks.flatMap(check)];
  };

  test('begins with the title and the version, and ends with one newline', () => {
    expect(markdown.startsWith('# Deployment Runbook: v2.1.0\n')).toBe(true);
    expect(markdown).toMatch(/[^\n]\n$/);
  });

  test('has no line that ends in a space', () => {
    expect(markdown.split('\n').filter((line) => /\s$/.test(line))).toEqual([]);
  });

  test('has every phase with its steps, commands, checks, verification and hold points, in order', () => {
    const texts = plan.phases.order.flatMap((id) => {
      const { title, purpose, steps, verification } = plan.phases.byId[id] ?? expect.fail(id);
      const holdPoints = Object.values(plan.holdPoints.byId).filter(
        ({ place }) => 'after' in place && place.after === id,
      );
      return [
        title,
        purpose,
        ...steps.flatMap(step),
        ...verification.flatMap(check),
        ...holdPoints.map((one) => one.question),
      ];
    });
    expectInOrder(seen(markdown.slice(markdown.indexOf('## Phase 1'))), texts);
  });

  test('has every procedure with its steps, in order', () => {
    const texts = plan.rollback.procedures.order.flatMap((id) => {
      const { title, useWhen, steps, checks } = plan.rollback.procedures.byId[id] ?? expect.fail(id);
      return [title, useWhen, ...steps.flatMap(step), ...checks.flatMap(check)];
    });
    expectInOrder(seen(markdown.slice(markdown.indexOf('## Rollback Procedure'))), texts);
  });

  test('has every role, every trigger, every message and every migration with its scripts', () => {
    const roles = plan.roles.order.flatMap((id) => plan.roles.byId[id]?.name ?? []);
    const triggers = plan.rollback.triggers.order.flatMap((id) => plan.rollback.triggers.byId[id]?.text ?? []);
    const messages = plan.communications.templates.order.flatMap(
      (id) => plan.communications.templates.byId[id]?.body ?? [],
    );
    const migrations = Object.values(plan.migrations.byId).flatMap(({ name, up, down = '' }) => [name, up, down]);
    const document = seen(markdown);
    expectInOrder(document, roles);
    expectInOrder(document, triggers);
    expectInOrder(document, messages);
    for (const text of migrations) expectInOrder(document, [text]);
  });

  test('keeps every command byte for byte in a fence of its own', () => {
    const fences = shapeOf(markdown).fences.map((lines) => lines.map((line) => line.replace(/^ {2,4}/, '')).join('\n'));
    for (const { commands } of Object.values(plan.steps))
      for (const { text } of commands) expect(fences).toContain(text);
  });

  test('ticks what preparation has ticked and nothing else', () => {
    expect(markdown).toContain('- [x] Release scope finalised');
    expect(markdown).toContain('- [ ] 1.1 Create database backup (5 min)');
  });
});

test('a step that was ticked is ticked in its phase too', () => {
  const plan = aPlan()
    .phase('Prepare')
    .step('Back up')
    .and(({ preparation }) => {
      preparation.ticks['step-1'] = { by: 'Marta', at: 0 };
    })
    .build();
  expect(markdownOf(plan)).toContain('- [x] **1.1 Back up**');
});

test('DATA LOSS RISK has its warning sign', () => {
  const plan = aPlan().migration('004.sql', { reversibility: 'irreversible' }).build();
  expect(markdownOf(plan)).toContain('> **⚠ DATA LOSS RISK:** There is no DOWN without data loss.');
});

/** The same outline with every plain text replaced by a harmless one; what is empty stays empty. */
const harmless = (outline: Outline): Outline =>
  withTexts(outline, (text, kind) => {
    if (kind !== 'plain') return text;
    if (text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ').trim() === '') return '';
    return /[\r\n]/.test(text.trim()) ? 'x\nx' : 'x';
  });

/** Fails when a plain text adds a block or a mark to the document. */
function expectPlain(outline: Outline): void {
  const { blocks, marks } = shapeOf(runbookMarkdown(outline));
  const plain = shapeOf(runbookMarkdown(harmless(outline)));
  expect(blocks).toEqual(plain.blocks);
  // An address alone is a link; its angle brackets are the only markup that a plain text may bring.
  const linkless = (all: string[]) => all.map((line) => line.replaceAll('<', ''));
  expect(linkless(marks)).toEqual(linkless(plain.marks));
}

const HOSTILE = [
  '# x',
  '- [ ] x',
  '1. x',
  '> x',
  '---',
  'x\n===',
  'a | b',
  '|---|',
  '`',
  '```sh\nrm -rf /\n```',
  '~~~',
  '*x* __y__ ~~z~~',
  '[x](javascript:alert(1)) ![x](y) [^1]',
  '[x]: https://example.com',
  '<b>x</b> <!-- x <details>',
  '&lt;b&gt; &#35;',
  'x \\',
  'x\\|y',
  'C#',
  '\u0000\u0007\t\u2028x\r# y',
  '\u202Eright to left\u202C, שלום, مرحبا',
  'w'.repeat(20_000),
  '`'.repeat(300),
  '_'.repeat(300),
];

describe('plain text stays text', () => {
  test.each(HOSTILE.map((text) => [text.slice(0, 40), text]))('everywhere: %j', (_name, text) => {
    expectPlain(withTexts(runbookOutline(samplePlan()), (old, kind) => (kind === 'plain' ? text : old)));
  });

  test('in any plan', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => expectPlain(runbookOutline(plan))),
      { numRuns: 40 },
    );
  });

  test('and can be read back from a title', () => {
    const property = fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const words = text.replace(/[\p{Cc}\u2028\u2029 ]+/gu, ' ').trim();
      const [line = ''] = markdownOf(aPlan(`T ${text}`).build()).split('\n');
      expect(line.replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(`# Deployment Runbook: T ${words}`.trimEnd());
    });
    fc.assert(property, { numRuns: 300 });
  });
});

test('a document with 10,000 steps is written in seconds', () => {
  const builder = aPlan().phase('Deploy');
  for (let step = 0; step < 10_000; step += 1) builder.step(`Step ${step}`, { command: 'true', check: 'done' });
  const outline = runbookOutline(builder.build());
  const start = performance.now();
  runbookMarkdown(outline);
  expect(performance.now() - start).toBeLessThan(5000);
});
