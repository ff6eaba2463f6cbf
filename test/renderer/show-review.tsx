// The review on the real handlers, for its tests.
import { screen, within } from '@testing-library/react';
import type { Plan } from '#shared/plan/plan.ts';
import { aPlan } from '../helpers/plan-builder.ts';
import { showPlan } from './show-app.tsx';

/** A plan with a step, a window and somebody who leads it. */
export const small = (): Plan =>
  aPlan('Release')
    .phase('Deploy')
    .step('Switch', { role: 'lead' })
    .and((plan) => {
      plan.release.version = 'v2.1.0';
      plan.window.start = { at: '2026-11-28T22:00', zone: 'Europe/Berlin' };
      plan.people = { order: ['marta'], byId: { marta: { name: 'Marta Weiß', initials: 'MW', contact: '' } } };
      const lead = plan.roles.byId['role-1'];
      if (lead) Object.assign(lead, { name: 'Deployment Lead', holder: 'marta' });
    })
    .build();

/** Shows the review of a plan. */
export async function showReview(plan: Plan) {
  const shown = await showPlan(plan);
  await shown.user.keyboard('{Alt>}8{/Alt}');
  const preparation = async () => (await shown.stored()).plan.preparation;
  return { ...shown, preparation };
}

/** A part of the review by its heading. */
export const part = (name: string | RegExp) => within(screen.getByRole('region', { name }));
/** Presses a control that has the focus, as somebody without a mouse does. */
export async function press(user: { keyboard(keys: string): Promise<void> }, control: HTMLElement): Promise<void> {
  control.focus();
  await user.keyboard(control.getAttribute('type') === 'checkbox' ? ' ' : '{Enter}');
}
