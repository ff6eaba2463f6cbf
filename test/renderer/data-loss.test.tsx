// DATA LOSS RISK stands wherever a migration shows that cannot be taken back (S080): each place by its name.
import { render, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { paperPlan } from '#shared/paper/paper-plan.ts';
import { runbookHtml } from '#shared/runbook/html/write.ts';
import { runbookMarkdown } from '#shared/runbook/markdown/write.ts';
import { runbookOutline } from '#shared/runbook/outline.ts';
import { MARKS } from '#shared/runbook/words.ts';
import { RunSheetPage } from '../../renderer/print/run-sheet-page.tsx';
import { RunbookPage } from '../../renderer/print/runbook-page.tsx';
import { aPlan } from '../helpers/plan-builder.ts';
import { showPlan } from './show-app.tsx';

const MARK = MARKS.dataLoss;
const NAME = '004_drop_legacy.sql';

/** The same plan with a way back, or without one. */
const planWith = (reversibility: 'irreversible' | 'reversible') =>
  aPlan('Release')
    .migration(NAME, { reversibility, up: 'DROP TABLE legacy;' })
    .migration('005_next.sql')
    .phase('Database', { kind: 'database' })
    .step('Drop it', { migrations: ['migration-1'] })
    .build();

const count = (text: string | null): number => (text ?? '').split(MARK).length - 1;

const PLACES: [place: string, textOf: () => string][] = [
  ['the Markdown', () => runbookMarkdown(runbookOutline(planWith('irreversible')))],
  ['the HTML runbook', () => runbookHtml(runbookOutline(planWith('irreversible')))],
];

test.each(PLACES)('in %s: in the order, at the migration, at its step and where the way back ends', (_, textOf) => {
  expect(count(textOf())).toBe(4);
});

const page = { width: 186, height: 273 };

test.each([
  ['the full runbook', RunbookPage, 4],
  ['the run sheet', RunSheetPage, 1],
])('on paper, in %s', (_, Page, times) => {
  const textOf = (reversibility: 'irreversible' | 'reversible') => {
    const paper = paperPlan(planWith(reversibility), new Map());
    return render(<Page paper={paper} page={page} masked={0} guide={[]} />).container.textContent;
  };
  expect(count(textOf('irreversible'))).toBe(times);
  expect(count(textOf('reversible'))).toBe(0);
});

const marked = (element: HTMLElement): boolean => within(element).queryAllByText(MARK).length > 0;

test('on the screen: in the list, the form, what needs it, the step, its detail and the runbook', async () => {
  const { user } = await showPlan(planWith('irreversible'));
  await waitFor(() => expect(marked(screen.getByRole('treegrid'))).toBe(true));
  await user.keyboard('{Alt>}2{/Alt}');
  const list = within(screen.getByRole('list', { name: 'Order of execution' }));
  expect(list.getAllByRole('listitem').map(marked)).toEqual([true, false, false]);
  const form = screen.getByRole('heading', { name: 'Detail of migration 1' }).parentElement;
  expect(form && marked(form)).toBe(true);
  await user.click(list.getByRole('button', { name: /^005_next/ }));
  expect(marked(screen.getByRole('group', { name: 'Needs first (before migration 2)' }))).toBe(true);
  await user.keyboard('{Alt>}{Shift>}9{/Shift}{/Alt}');
  await waitFor(() => expect(count(screen.getByRole('main').textContent)).toBe(4));
});
