// Procedures from templates: put in by keyboard, and each on a card that can be carried out from paper alone.
import { expect } from '@playwright/test';
import type { PaperChoice } from '#shared/paper/choice.ts';
import { applyEdit } from '#shared/plan/edits/apply-edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { addProcedure } from '#shared/rollback/add-procedure.ts';
import { PROCEDURE_TEMPLATES, type ProcedureName } from '#shared/rollback/templates.ts';
import { aPlan } from '../helpers/plan-builder.ts';
import { launch, test } from './launch.ts';
import { byLayout, pageProblems, pdfOf, textOf, topOf } from './paper-pages.ts';

/** A plan with every procedure that can be added, with the longest commands. */
function everyProcedure(): Plan {
  let count = 0;
  const newId = (): string => `new-${++count}`;
  // Object.keys forgets the names.
  return (Object.keys(PROCEDURE_TEMPLATES) as ProcedureName[]).reduce((plan, name) => {
    const edit = addProcedure(plan, `procedure-${name}`, { name, stack: 'servers', newId });
    const added = applyEdit(plan, edit, { at: 0, by: 'Ines' });
    if (!added.ok) throw new Error(added.error.message);
    return added.value.plan;
  }, aPlan('Every way back').build());
}

test('a procedure by keyboard, and cards of all of them', async ({ folder }) => {
  const { page, app, problems } = await launch(folder);
  const { keyboard } = page;
  await page.getByRole('treegrid').waitFor();
  await keyboard.press('Alt+5');
  await page.getByRole('button', { name: 'Add procedure', exact: true }).focus();
  await keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Canary' }).waitFor();
  await keyboard.type('can');
  await keyboard.press('Enter');
  const title = page.getByLabel('Title of procedure E');
  await expect(title).toBeFocused();
  await expect(title).toHaveValue('Take the canary out');
  await page.getByLabel('Title of step E1').focus();
  await keyboard.press('Alt+ArrowDown');
  await expect(page.getByLabel('Title of step E2')).toBeFocused();
  await expect(page.getByLabel('Title of step E2')).toHaveValue('Set the weight of the canary to 0 %');
  const plan = everyProcedure();
  const choice: PaperChoice = { layouts: ['rollbackCard'], paper: 'A4', isColour: false };
  const pages = await pdfOf(page, plan, choice);
  expect(pageProblems(pages, choice, ['Every way back'])).toEqual([]);
  const cards = byLayout(pages).rollbackCard ?? [];
  for (const { title: words } of Object.values(plan.rollback.procedures.byId)) expect(textOf(cards)).toContain(words);
  expect(new Set(cards.flatMap((sheet) => /ROLLBACK ([A-Z])/.exec(topOf(sheet))?.[1] ?? [])).size).toBe(9);
  expect(problems).toEqual([]);
  await app.close();
});
