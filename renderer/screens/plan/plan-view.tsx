// The document: the part of the plan that is shown now.
import { type PlanView, useViewStore } from '../../stores/view-store.ts';
import { ChecklistView } from './checklist/checklist-view.tsx';
import { FlagsView } from './flags/flags-view.tsx';
import { MigrationsView } from './migrations/migrations-view.tsx';
import { Overview } from './overview/overview.tsx';
import { PhasesView } from './phases/phases-view.tsx';
import { RunbookView } from './reading/runbook-view.tsx';
import { ReviewView } from './review/review-view.tsx';
import { RollbackView } from './rollback/rollback-view.tsx';
import { SectionPage } from './section-page.tsx';
import { StrategyView } from './strategy/strategy-view.tsx';
import { TeamView } from './team/team-view.tsx';

function View({ view }: { view: PlanView }) {
  switch (view) {
    case 'overview':
      return <Overview />;
    case 'phases':
      return <PhasesView />;
    case 'strategy':
      return <StrategyView />;
    case 'migrations':
      return <MigrationsView />;
    case 'flags':
      return <FlagsView />;
    case 'rollback':
      return <RollbackView />;
    case 'review':
      return <ReviewView />;
    case 'team':
      return <TeamView />;
    case 'checklist':
      return <ChecklistView />;
    case 'runbook':
      return <RunbookView />;
    default:
      return <SectionPage view={view} />;
  }
}

const isReadView = (view: PlanView): boolean =>
  !['overview', 'strategy', 'phases', 'migrations', 'flags', 'rollback', 'team', 'review', 'checklist'].includes(view);

export function PlanViewPane() {
  const view = useViewStore((state) => state.view);
  return (
    // Another view is another page: it begins at its top. One that is only read has nothing to focus but itself, and the
    // keys that scroll need the focus there.
    <main className="document" data-pane="document" key={view} tabIndex={isReadView(view) ? 0 : -1}>
      <View view={view} />
    </main>
  );
}
