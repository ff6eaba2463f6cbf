// Paper for the sample, for a long plan, for hostile texts and for what is masked.
import { expect } from '@playwright/test';
import type { PaperChoice } from '#shared/paper/choice.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import { edgeProblems, emptyPages, footProblems } from '../helpers/paper-rules.ts';
import { aPlan, aPlanOf } from '../helpers/plan-builder.ts';
import { samplePlan } from '../helpers/sample.ts';
import { launch, test } from './launch.ts';
import { byLayout, pageProblems, pdfOf, textOf, topOf } from './paper-pages.ts';

const ALL: PaperChoice = {
  layouts: ['runbook', 'runSheet', 'rollbackCard', 'roleCards', 'communications'],
  paper: 'A4',
  isColour: true,
};

test('the sample as a pack: every layout, and the way back of its pattern on one sheet', async ({ folder }) => {
  const { page, app, problems } = await launch(folder);
  await expect(page.getByLabel('Plan title')).toBeVisible();
  const sample = samplePlan();
  for (const paper of ['A4', 'Letter'] as const) {
    const choice = { ...ALL, paper };
    const pages = await pdfOf(page, sample, choice);
    expect(pageProblems(pages, choice, ['v2.1.0 OAuth sign-in', 'Revision 0', 'Code ', 'Printed '])).toEqual([]);
    const parts = byLayout(pages);
    expect(Object.keys(parts).sort()).toEqual([...ALL.layouts].sort());
    const heads = (parts.rollbackCard ?? []).map(topOf);
    expect(heads.filter((head) => head.includes('ROLLBACK A'))).toHaveLength(1);
    for (const [, { question }] of inOrder(sample.holdPoints)) expect(textOf(parts.runSheet ?? [])).toContain(question);
    for (const [, { name }] of inOrder(sample.roles)) expect(textOf(parts.roleCards ?? [])).toContain(name);
    const messages = textOf(parts.communications ?? []);
    expect(messages).toContain('The deployment of Customer Portal v2.1.0 has started.');
    expect(messages).not.toContain('{{');
  }
  expect(problems).toEqual([]);
  await app.close();
});

test('a plan of 300 steps keeps the rules as well', async ({ folder }) => {
  test.setTimeout(120_000);
  const { page, app } = await launch(folder);
  await expect(page.getByLabel('Plan title')).toBeVisible();
  const plan = aPlanOf({ phases: 10, steps: 300 });
  const choice: PaperChoice = { ...ALL, layouts: ['runbook', 'runSheet'] };
  const pages = await pdfOf(page, plan, choice);
  expect(pageProblems(pages, choice, ['300 steps in 10 phases'])).toEqual([]);
  const parts = byLayout(pages);
  for (const rows of [parts.runbook, parts.runSheet]) {
    const numbers = [...textOf(rows ?? []).matchAll(/^(?:[A-Z]{1,2}\d{2,3}\w )?\d+\.\d+ ?(Step \d+)\b/gm)].map(
      ([, step]) => step,
    );
    expect(numbers).toEqual(Array.from({ length: 300 }, (_, index) => `Step ${index + 1}`));
  }
  await app.close();
});

test('a card that goes on says whose it is on every page', async ({ folder }) => {
  const { page, app } = await launch(folder);
  await expect(page.getByLabel('Plan title')).toBeVisible();
  const choice: PaperChoice = { ...ALL, layouts: ['roleCards'] };
  const pages = await pdfOf(page, aPlanOf({ phases: 4, steps: 120 }), choice);
  expect(pages.length).toBeGreaterThan(2);
  expect(pageProblems(pages, choice, ['120 steps in 4 phases'])).toEqual([]);
  for (const one of pages.slice(1)) expect(topOf(one)).toMatch(/^Your steps ?executor/);
  await app.close();
});

const HOSTILE: readonly [what: string, text: string, shown: string][] = [
  ['a word of 20 kB', 'x'.repeat(20_000), 'xxxxxxxxxx'],
  [
    'what looks like HTML',
    '<iframe src="https://canary.invalid/"></iframe>&amp;',
    '<iframe src="https://canary.invalid/">',
  ],
  ['control characters and directions', 'bell \u0007 left \u202E end', 'bell [U+0007] left [U+202E] end'],
  ['a sign that no font has', 'private \u{10FFFD} end', 'private [U+10FFFD] end'],
  ['other scripts and pictures', 'שלום مرحبا 漢字 👩‍💻 end', 'end'],
];

test('hostile texts are printed whole or by their numbers, inside the margins', async ({ folder }) => {
  test.setTimeout(120_000);
  const { page, app, problems } = await launch(folder);
  await expect(page.getByLabel('Plan title')).toBeVisible();
  for (const [what, text, shown] of HOSTILE) {
    const plan = aPlan(text)
      .phase(text, { verify: [text] })
      .step(text, { command: text, check: text, details: text, role: 'lead' })
      .holdPoint(text, { criteria: [text] })
      .procedure(text, { useWhen: text, verify: [text] })
      .step(text, { command: text, details: text })
      .build();
    const pages = await pdfOf(page, plan, ALL);
    expect(pages.flatMap(edgeProblems), what).toEqual([]);
    expect(emptyPages(pages), what).toEqual([]);
    expect(footProblems(pages, ['Revision 0', 'Code ', 'Printed ']), what).toEqual([]);
    const parts = byLayout(pages);
    for (const layout of ['runbook', 'runSheet', 'rollbackCard'] as const)
      expect(textOf(parts[layout] ?? []).replaceAll('\n', ''), `${what}, ${layout}`).toContain(shown);
  }
  expect(problems).toEqual([]);
  await app.close();
});

test('what is masked is said on the first page and at the foot of each', async ({ folder }) => {
  const { page, app } = await launch(folder);
  await expect(page.getByLabel('Plan title')).toBeVisible();
  const plan = aPlan('Release')
    .phase('Prepare')
    .step('Log in', { command: `login --token ${'aB3dE5gH7jK9'}` })
    .build();
  const pages = await pdfOf(page, plan, { ...ALL, layouts: ['runSheet'] });
  expect(footProblems(pages, ['1 secret masked'])).toEqual([]);
  expect(textOf(pages)).toContain('1 secret is not on these pages');
  expect(textOf(pages)).toContain('login --token «masked»');
  await app.close();
});
