// The rules of paper, looked up in the PDF itself: generated plans through the real window, in every layout, on both
// papers, with and without colour.
import { expect, type Page } from '@playwright/test';
import { rowCodes } from '#shared/codes/row-codes.ts';
import { writePlanFile } from '#shared/files/holdpoint.ts';
import type { Layout, PaperChoice } from '#shared/paper/choice.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import {
  bodyLines,
  boxAt,
  edgeProblems,
  emptyPages,
  findLine,
  footProblems,
  readCommand,
  sizeProblems,
  strandedHeadings,
} from '../helpers/paper-rules.ts';
import { type PdfPage, readPdf } from '../helpers/pdf.ts';
import { aPlan, aPlanOf } from '../helpers/plan-builder.ts';
import { printedPlans } from '../helpers/printed-plan.ts';
import { samplePlan } from '../helpers/sample.ts';
import { makePdf } from './drive.ts';
import { launch, test } from './launch.ts';

const PLANS = process.env.HOLDPOINT_LONG === '1' ? 200 : 50;
const SEED = 20_261_128;

/** Which layout each page belongs to, by what stands at the top of its first page. */
const HEADS: readonly [RegExp, Layout][] = [
  [/^Deployment Runbook/, 'runbook'],
  [/^Run sheet/, 'runSheet'],
  [/ROLLBACK [A-Z]|^Rollback card/, 'rollbackCard'],
  [/^Role card/, 'roleCards'],
  [/^Communications sheet/, 'communications'],
];

/** The beginning of a page: a head may have figures beside it. */
const topOf = (page: PdfPage): string =>
  bodyLines(page)
    .slice(0, 2)
    .map(({ text }) => text)
    .join(' ');

function byLayout(pages: readonly PdfPage[]): Partial<Record<Layout, PdfPage[]>> {
  const found: Partial<Record<Layout, PdfPage[]>> = {};
  let layout: Layout = 'runbook';
  for (const page of pages) {
    layout = HEADS.find(([head]) => head.test(topOf(page)))?.[1] ?? layout;
    found[layout] = [...(found[layout] ?? []), page];
  }
  return found;
}

const pdfOf = async (page: Page, plan: Plan, choice: PaperChoice): Promise<PdfPage[]> =>
  readPdf(await makePdf(page, writePlanFile(plan), choice));

const phaseSteps = (plan: Plan): string[] => inOrder(plan.phases).flatMap(([, { steps }]) => steps);
const numberOf = (id: string): string => id.slice('step-'.length);

/** What is wrong with the rows of steps: missing, out of order, parted, boxes that are not true, heads not repeated. */
function rowProblems(pages: readonly PdfPage[], plan: Plan, ids: readonly string[]): string[] {
  const codes = rowCodes(plan);
  let [lastPage, lastAt] = [0, -1];
  return ids.flatMap((id) => {
    const [step, token, code] = [plan.steps[id], `step${numberOf(id)}x`, codes.get(id) ?? '?'];
    // The row has a box or a number before it; a list of what is to be prepared has not the row's moment after it.
    const found = findLine(pages, ({ text }) => text.includes(`${token} `) && /\d\d:\d\d|T[-+]\d/.test(text));
    if (!found || !step) return [`${token} is missing`];
    const { page, index, lines, at, line } = found;
    const isInOrder = index > lastPage || (index === lastPage && at > lastAt);
    [lastPage, lastAt] = [index, at];
    const box = boxAt(page, line);
    const isTicked = plan.preparation.ticks[id] !== undefined;
    const all = lines.map(({ text }) => text).join(' ');
    const hasBody = step.commands.length + step.checks.length > 0 || step.details !== '';
    const head = lines.slice(0, at).some(({ text }) => /Start ?End ?Initials/.test(text));
    return [
      !isInOrder && `${token} is out of order`,
      box === undefined && `${token} has no box`,
      box !== undefined && (box === 'ticked') !== isTicked && `the box of ${token} is ${box}`,
      !all.includes(code) && `${token} lacks its code ${code}`,
      hasBody && at === lines.length - 1 && `${token} is parted from what it is about`,
      step.checks.length > 0 && !all.includes(`check${numberOf(id)}x`) && `${token} is parted from its check`,
      !head && `${token} has no table head above it`,
    ].flatMap((problem) => problem || []);
  });
}

function commandProblems(pages: readonly PdfPage[], plan: Plan, ids: readonly string[]): string[] {
  return ids.flatMap((id) => {
    const command = plan.steps[id]?.commands[0]?.text;
    if (command === undefined) return [];
    const read = readCommand(pages, `run${numberOf(id)}x`, command.length);
    return read === command ? [] : [`${JSON.stringify(command)} is printed as ${JSON.stringify(read)}`];
  });
}

/** What is wrong on any page, whatever its layout. */
function pageProblems(pages: readonly PdfPage[], { paper }: PaperChoice, identity: readonly string[]): string[] {
  return [
    ...sizeProblems(pages, paper),
    ...emptyPages(pages),
    ...footProblems(pages, identity),
    ...pages.flatMap(edgeProblems),
    ...pages.flatMap(strandedHeadings),
  ];
}

const IDENTITY = ['v4.5.6', 'Revision 0', 'Code ', 'Printed ', ' UTC'];

const CHOICES: readonly [PaperChoice, ...PaperChoice[]] = [
  { layouts: ['runbook', 'roleCards'], paper: 'A4', isColour: true },
  { layouts: ['runSheet', 'rollbackCard', 'communications'], paper: 'Letter', isColour: false },
  { layouts: ['runbook', 'communications'], paper: 'Letter', isColour: true },
  { layouts: ['runSheet', 'roleCards', 'rollbackCard'], paper: 'A4', isColour: false },
];

/** Everything that is wrong with the pages of a generated plan. */
function problemsOf(pages: readonly PdfPage[], plan: Plan, choice: PaperChoice): string[] {
  const parts = byLayout(pages);
  const steps = phaseSteps(plan);
  const back = inOrder(plan.rollback.procedures).flatMap(([, procedure]) => procedure.steps);
  const rows = parts.runSheet ?? parts.runbook ?? [];
  const withCommands = [
    ...commandProblems(rows, plan, steps),
    ...(parts.rollbackCard ? commandProblems(parts.rollbackCard, plan, back) : []),
  ];
  return [
    ...pageProblems(pages, choice, IDENTITY),
    ...choice.layouts.filter((layout) => !parts[layout]).map((layout) => `${layout} is missing`),
    ...rowProblems(rows, plan, steps),
    ...withCommands,
  ];
}

test(`${PLANS} generated plans keep every rule of paper`, async ({ folder }) => {
  test.setTimeout(PLANS * 8_000);
  const { page, app, problems } = await launch(folder);
  await expect(page.getByLabel('Plan title')).toBeVisible();
  const wrong: string[] = [];
  for (const [index, plan] of printedPlans(PLANS, SEED).entries()) {
    const choice = CHOICES[index % CHOICES.length] ?? CHOICES[0];
    const pages = await pdfOf(page, plan, choice);
    wrong.push(...problemsOf(pages, plan, choice).map((problem) => `plan ${index}: ${problem}`));
  }
  expect(wrong).toEqual([]);
  expect(problems).toEqual([]);
  await app.close();
});

const ALL: PaperChoice = {
  layouts: ['runbook', 'runSheet', 'rollbackCard', 'roleCards', 'communications'],
  paper: 'A4',
  isColour: true,
};

const textOf = (pages: readonly PdfPage[]): string =>
  pages.flatMap((page) => bodyLines(page).map(({ text }) => text)).join('\n');

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
