// The rules of paper, looked up in the PDF itself: generated plans through the real window, in every layout, on both
// papers, with and without colour.
import { expect } from '@playwright/test';
import { rowCodes } from '#shared/codes/row-codes.ts';
import type { PaperChoice } from '#shared/paper/choice.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import { boxAt, findLine, readCommand } from '../helpers/paper-rules.ts';
import type { PdfPage } from '../helpers/pdf.ts';
import { printedPlans } from '../helpers/printed-plan.ts';
import { launch, test } from './launch.ts';
import { byLayout, pageProblems, pdfOf } from './paper-pages.ts';

const PLANS = process.env.HOLDPOINT_LONG === '1' ? 200 : 50;
const SEED = 20_261_128;

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
