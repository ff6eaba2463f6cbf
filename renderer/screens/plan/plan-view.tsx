// The document: the part of the plan that is shown now.
import type { ComponentType } from 'react';
import { type PlanView, useViewStore } from '../../stores/view-store.ts';
import { ChecklistView } from './checklist/checklist-view.tsx';
import { CommunicationsView } from './communications/communications-view.tsx';
import { FlagsView } from './flags/flags-view.tsx';
import { MigrationsView } from './migrations/migrations-view.tsx';
import { Overview } from './overview/overview.tsx';
import { PhasesView } from './phases/phases-view.tsx';
import { RunbookView } from './reading/runbook-view.tsx';
import { ReviewView } from './review/review-view.tsx';
import { RollbackView } from './rollback/rollback-view.tsx';
import { StrategyView } from './strategy/strategy-view.tsx';
import { TeamView } from './team/team-view.tsx';

const VIEWS: Readonly<Record<PlanView, ComponentType>> = {
  overview: Overview,
  strategy: StrategyView,
  migrations: MigrationsView,
  phases: PhasesView,
  flags: FlagsView,
  rollback: RollbackView,
  communications: CommunicationsView,
  team: TeamView,
  review: ReviewView,
  checklist: ChecklistView,
  runbook: RunbookView,
};

/** A view that is only read has nothing to focus but itself, and the keys that scroll need the focus there. */
const isReadView = (view: PlanView): boolean => view === 'runbook';

export function PlanViewPane() {
  const view = useViewStore((state) => state.view);
  const View = VIEWS[view];
  return (
    // Another view is another page: it begins at its top.
    <main className="document" data-pane="document" key={view} tabIndex={isReadView(view) ? 0 : -1}>
      <View />
    </main>
  );
}
