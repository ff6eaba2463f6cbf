// What main tells the page to do: show a plan that came in as a file, or say why it could not.
import { assertNever } from '#shared/result.ts';
import { visitPlan } from './plan-visit.ts';
import { tell } from './stores/view-store.ts';

/** Follows main from now on; what it said before is followed first. */
export function followMain(): void {
  window.holdpoint.onCommand?.((command) => {
    switch (command.kind) {
      case 'showPlan':
        return void visitPlan(command.planId);
      case 'tell':
        return tell(command.text);
      default:
        return assertNever(command);
    }
  });
}
