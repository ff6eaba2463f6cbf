// One detail on the real handlers and a real archive, without the screen around it.
import { cleanup, render } from '@testing-library/react';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { onTestFinished } from 'vitest';
import type { OpenedPlan } from '#shared/contract.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { settled } from '../../renderer/stores/plan-requests.ts';
import { closePlan, showPlan } from '../../renderer/stores/plan-store.ts';
import { expectOk, startApp, type TestApp } from '../helpers/app.ts';

export interface ShownDetail {
  app: TestApp;
  user: UserEvent;
  /** The plan as the archive has it once everything asked for is answered. */
  stored(): Promise<OpenedPlan>;
}

interface Options {
  prepare?(app: TestApp): Promise<unknown>;
  readOnlyBecause?: string;
}

/** Opens a plan and shows a detail of it. `prepare` runs before it is opened. */
export async function showDetail(plan: Plan, detail: ReactNode, options: Options = {}): Promise<ShownDetail> {
  const app = startApp({ plan });
  window.holdpoint = { request: (name, input) => app.knock(name, structuredClone(input)) };
  await options.prepare?.(app);
  expectOk(await showPlan(app.planId, options.readOnlyBecause));
  onTestFinished(() => {
    cleanup();
    closePlan();
    app.close({ remove: true });
  });
  render(detail);
  const stored = async (): Promise<OpenedPlan> => {
    await settled();
    return expectOk(await app.request('plan.open', { planId: app.planId }));
  };
  return { app, user: userEvent.setup(), stored };
}
