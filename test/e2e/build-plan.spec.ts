// A plan of two phases, eight steps and a hold point, made from nothing with the keyboard alone; everything undone, and
// redone after a restart.
import { expect, type Page } from '@playwright/test';
import type { Plan } from '#shared/plan/plan.ts';
import { planOf } from './drive.ts';
import { launch, test } from './launch.ts';

/** What a person sees of the phases: titles in order, owners and minutes. */
function shapeOf({ phases, steps, holdPoints, roles }: Plan): unknown {
  return {
    phases: phases.order.map((id) => ({
      title: phases.byId[id]?.title,
      steps: phases.byId[id]?.steps.map((step) => [
        steps[step]?.title,
        (steps[step]?.estimate?.expected ?? 0) / 60,
        roles.byId[steps[step]?.role ?? '']?.name,
      ]),
    })),
    holdPoints: holdPoints.order.map((id) => holdPoints.byId[id]?.question),
  };
}

const shape = async (page: Page): Promise<unknown> => shapeOf((await planOf(page)).plan);

/** Types lines, each its own row: Enter makes the next one. */
async function typeRows(page: Page, titles: readonly string[]): Promise<void> {
  for (const [index, title] of titles.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(title);
  }
}

const BUILT = {
  phases: [
    {
      title: 'Prepare',
      steps: [
        ['Back up the database', 5, undefined],
        ['Drain the queue', 0, undefined],
        ['Tell support', 0, undefined],
        ['Freeze deployments', 0, undefined],
      ],
    },
    {
      title: 'Switch',
      steps: [
        ['Deploy green', 0, undefined],
        ['Check green', 0, undefined],
        ['Watch errors', 0, undefined],
        ['Switch the traffic', 0, undefined],
      ],
    },
  ],
  holdPoints: ['Start the switch?'],
};

test('two phases with eight steps and a hold point by keyboard, moved, undone, and redone after a restart', async ({
  folder,
}) => {
  const first = await launch(folder);
  const { page } = first;
  const { keyboard } = page;
  await page.getByRole('treegrid').waitFor();
  await keyboard.press('Control+n');
  await expect(page.getByLabel('Title of the first phase')).toBeFocused();
  await keyboard.type('Prepare');
  await keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /^Phase 1, Prepare/ })).toBeFocused();
  await keyboard.press('Enter');
  await typeRows(page, ['Back up the database', 'Drain the queue', 'Tell support', 'Freeze deployments']);
  await keyboard.press('Control+Shift+H');
  await keyboard.type('Start the switch?');
  await keyboard.press('Control+Shift+Enter');
  await keyboard.type('Switch');
  await keyboard.press('Enter');
  await typeRows(page, ['Deploy green', 'Check green', 'Switch the traffic', 'Watch errors']);
  // Move the switch behind the watching, and give the first step its minutes.
  await keyboard.press('ArrowUp');
  await keyboard.press('Alt+ArrowDown');
  await keyboard.press('Escape');
  await keyboard.press('Home');
  await expect(page.getByRole('row', { name: /^Phase 1,/ })).toBeFocused();
  await keyboard.press('ArrowDown');
  for (const _ of ['title', 'owner', 'minutes']) await keyboard.press('Tab');
  await expect(page.getByLabel('Minutes of step 1.1', { exact: true })).toBeFocused();
  await keyboard.type('5');
  await keyboard.press('Escape');
  await expect.poll(() => shape(page)).toEqual(BUILT);

  const { revision } = await planOf(page);
  for (let undone = 0; undone < revision; undone += 1) await keyboard.press('Control+z');
  await expect.poll(() => shape(page)).toEqual({ phases: [], holdPoints: [] });
  await first.app.close();

  const second = await launch(folder);
  await expect(second.page.getByLabel('Title of the first phase')).toBeVisible();
  for (let redone = 0; redone < revision; redone += 1) await second.page.keyboard.press('Control+Shift+Z');
  await expect.poll(() => shape(second.page)).toEqual(BUILT);
  expect([...first.problems, ...second.problems]).toEqual([]);
  await second.app.close();
});
