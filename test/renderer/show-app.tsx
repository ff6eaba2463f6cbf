// The screens on the real handlers and a real archive, as a person meets them.
import { cleanup, render, screen } from '@testing-library/react';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import { onTestFinished } from 'vitest';
import type { OpenedPlan } from '#shared/contract.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { App } from '../../renderer/app.tsx';
import { CrashBoundary } from '../../renderer/screens/crash-screen.tsx';
import { start } from '../../renderer/start.ts';
import { expectOk, startApp, type TestApp } from '../helpers/app.ts';

// jsdom lays nothing out. The outline and the checklist draw the rows that fit, so here everything fits.
Object.defineProperties(HTMLElement.prototype, {
  clientWidth: { get: (): number => 1000 },
  clientHeight: { get: (): number => 100_000 },
  offsetHeight: { get: (): number => 30 },
});

export interface ShownApp {
  app: TestApp;
  user: UserEvent;
  /** The plan as the archive has it now. */
  stored(): Promise<OpenedPlan>;
}

/** Draws the window of an app and waits until it has asked main for everything. */
export async function showWindow(app: TestApp): Promise<UserEvent> {
  window.holdpoint = { request: (name, input) => app.knock(name, structuredClone(input)) };
  onTestFinished(cleanup);
  render(
    <CrashBoundary>
      <App />
    </CrashBoundary>,
  );
  await start();
  return userEvent.setup();
}

/** Starts an app with a plan and shows it. `prepare` runs before the window is there. */
export async function showPlan(plan: Plan, prepare?: (app: TestApp) => Promise<unknown>): Promise<ShownApp> {
  const app = startApp({ plan });
  onTestFinished(() => app.close({ remove: true }));
  await prepare?.(app);
  const user = await showWindow(app);
  await screen.findByLabelText('Plan title');
  return { app, user, stored: async () => expectOk(await app.request('plan.open', { planId: app.planId })) };
}

/** A text field by its label. */
export const field = (label: string): HTMLInputElement => screen.getByLabelText(label);

/** Where the app says what was just done. */
export const messages = (): HTMLElement => screen.getByRole('status', { name: 'Messages' });

/** Where the title block says whether everything is saved. */
export const saving = (): HTMLElement => screen.getByRole('group', { name: 'Saving' });

/** Puts a text in the place of what a field holds, by keys. */
export async function retype(user: UserEvent, label: string, text: string): Promise<void> {
  await user.clear(field(label));
  await user.type(field(label), text);
}
