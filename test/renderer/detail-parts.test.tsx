// The details of a phase, its verification and a hold point, from a key to the archive.
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { HoldPointDetail } from '../../renderer/screens/plan/detail/hold-point-detail.tsx';
import { PhaseDetail } from '../../renderer/screens/plan/detail/phase-detail.tsx';
import { VerificationDetail } from '../../renderer/screens/plan/detail/verification-detail.tsx';
import { aPlan } from '../helpers/plan-builder.ts';
import { field, retype } from './show-app.tsx';
import { showDetail } from './show-detail.tsx';

const plan = () =>
  aPlan('Release')
    .phase('Prepare', { minutes: 12, verify: ['Healthy'] })
    .step('Drain', { minutes: 5, role: 'executor' })
    .step('Back up', { minutes: 10, role: 'lead' })
    .phase('Deploy')
    .step('Switch')
    .holdPoint('Go on?', { place: { after: 'phase-1' }, criteria: ['Everyone agrees'] })
    .procedure('Back to blue')
    .build();

const press = (name: string): HTMLElement => screen.getByRole('button', { name });

test('a phase shows its own figure beside the sum of its steps', async () => {
  const { user, stored } = await showDetail(plan(), <PhaseDetail id="phase-1" />);
  expect(screen.getByText('The steps add up to 15 min: 3 min more than the phase’s own figure.')).toBeTruthy();
  await retype(user, 'Expected time of phase 1', '15');
  await user.tab();
  await screen.findByText('The steps add up to 15 min, as the phase’s own figure says.');
  await user.click(press('Add purpose to phase 1'));
  await user.keyboard('Get ready');
  await user.selectOptions(field('Kind of phase 1'), 'Database');
  await waitFor(async () =>
    expect((await stored()).plan.phases.byId['phase-1']).toMatchObject({
      purpose: 'Get ready',
      kind: 'database',
      duration: { expected: 900 },
    }),
  );
});

test('a phase is added to, duplicated and deleted', async () => {
  const { user, stored } = await showDetail(plan(), <PhaseDetail id="phase-1" />);
  await user.click(press('Add step'));
  await user.click(press('Hold point after it'));
  await user.click(press('Duplicate'));
  await waitFor(async () => expect((await stored()).plan.phases.order).toHaveLength(3));
  const { plan: edited } = await stored();
  expect(edited.phases.byId['phase-1']?.steps).toHaveLength(3);
  expect(edited.holdPoints.order.length).toBeGreaterThanOrEqual(2);
  await user.click(press('Delete phase 1'));
  await waitFor(async () => expect((await stored()).plan.phases.order).not.toContain('phase-1'));
});

test('the verification of a phase is edited as any list of checks', async () => {
  const { user, stored } = await showDetail(plan(), <VerificationDetail id="phase-2" />);
  await user.click(press('Add check to phase 2'));
  await waitFor(() => expect(document.activeElement).toBe(field('Check 1 of phase 2')));
  await user.keyboard('It answers{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(field('Check 2 of phase 2')));
  await user.keyboard('No errors');
  await user.click(press('Move up check 2 of phase 2'));
  await waitFor(async () => {
    const { plan: edited } = await stored();
    expect(edited.phases.byId['phase-2']?.verification.map((id) => edited.checks[id]?.text)).toEqual([
      'No errors',
      'It answers',
    ]);
  });
  await user.click(press('Remove check 1 of phase 2'));
  await waitFor(async () => expect((await stored()).plan.phases.byId['phase-2']?.verification).toHaveLength(1));
});

test('the criteria of a hold point are checks of its phase or words', async () => {
  const { user, stored } = await showDetail(plan(), <HoldPointDetail id="hold-1" />);
  expect(screen.getByText(/3 to 9 criteria make a decision/)).toBeTruthy();
  await user.click(press('Add check of the phase to H1'));
  await user.click(await screen.findByRole('menuitem', { name: 'Healthy' }));
  await waitFor(async () => expect((await stored()).plan.holdPoints.byId['hold-1']?.criteria).toHaveLength(2));
  await user.click(field('Criterion 1 of H1'));
  await user.keyboard('{End}, in writing{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(field('Criterion 2 of H1')));
  await user.keyboard('No incident');
  await user.click(press('Move down criterion 2 of H1'));
  await waitFor(async () =>
    expect((await stored()).plan.holdPoints.byId['hold-1']?.criteria).toEqual([
      { text: 'Everyone agrees, in writing' },
      { check: 'check-1' },
      { text: 'No incident' },
    ]),
  );
  expect(screen.queryByText(/3 to 9 criteria make a decision/)).toBeNull();
});

test('the roll call is put in order', async () => {
  const { user, stored } = await showDetail(plan(), <HoldPointDetail id="hold-1" />);
  for (const role of ['executor', 'lead']) {
    await user.click(press('Add voice to H1'));
    await user.click(await screen.findByRole('menuitem', { name: role }));
    await screen.findByRole('button', { name: `Remove voice ${role === 'lead' ? 2 : 1} of H1` });
  }
  await user.click(press('Move up voice 2 of H1'));
  await waitFor(async () =>
    expect((await stored()).plan.holdPoints.byId['hold-1']?.rollCall).toEqual(['role-2', 'role-1']),
  );
});

test('question, decider, allowance, silence, no-go and place are edited', async () => {
  const { user, stored } = await showDetail(plan(), <HoldPointDetail id="hold-1" />);
  await retype(user, 'Question asked at H1', 'Deploy?');
  await user.selectOptions(field('Decides at H1'), 'lead');
  await retype(user, 'Takes (allowance of H1)', '5');
  await retype(user, 'Silence for (at H1)', '90 s');
  await user.selectOptions(field('means (silence at H1)'), 'no-go');
  await user.selectOptions(field('do if no-go at H1'), 'A Back to blue');
  await user.selectOptions(field('in phase (place of H1)'), '2 Deploy');
  await waitFor(() => expect(field('stands (place of H1 in the phase)').textContent).toContain('before 2.1 Switch'));
  await user.selectOptions(field('stands (place of H1 in the phase)'), 'before 2.1 Switch');
  await waitFor(async () =>
    expect((await stored()).plan.holdPoints.byId['hold-1']).toMatchObject({
      question: 'Deploy?',
      decider: 'role-2',
      allowance: 300,
      silence: { after: 90, means: 'noGo' },
      ifNoGo: { procedure: 'procedure-1' },
      place: { before: 'step-3' },
    }),
  );
});

test('an empty silence is refused beside its field', async () => {
  const { user, stored } = await showDetail(plan(), <HoldPointDetail id="hold-1" />);
  await user.clear(field('Silence for (at H1)'));
  await user.tab();
  await screen.findByText('Say after how long a silence is an answer.');
  expect((await stored()).revision).toBe(0);
});
