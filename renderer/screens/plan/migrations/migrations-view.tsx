// Migrations: the order in which the database changes, and each script in whole (S052-S080).
import { durationWords } from '#shared/duration.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { APPLICATION } from '#shared/plan/schema/application.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import { plannedSeconds } from '#shared/runbook/times.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { AddButton } from '../../../ui/add-button.tsx';
import { useIsReadOnly } from '../detail/plan-entry.tsx';
import { useFocusWish } from '../detail/use-focus-wish.ts';
import { Applies } from '../entries/applies.tsx';
import { useShownEntry } from '../entries/use-shown-entry.ts';
import { LaterReleases } from './later-releases.tsx';
import { MigrationDetail } from './migration-detail.tsx';
import { addMigration } from './migration-edits.ts';
import { MigrationList } from './migration-list.tsx';
import { OrderLine } from './order-line.tsx';

/** "3 scripts, 14 min, 1 irreversible". */
function sumWords(plan: Plan): string {
  const all = inOrder(plan.migrations).map(([, migration]) => migration);
  const seconds = all.reduce((sum, { estimate }) => sum + (plannedSeconds(estimate) ?? 0), 0);
  const lost = all.filter(({ reversibility }) => reversibility === 'irreversible').length;
  return [
    all.length === 1 ? '1 script' : `${all.length} scripts`,
    seconds > 0 && durationWords(seconds),
    lost > 0 && `${lost} irreversible`,
  ]
    .filter(Boolean)
    .join(', ');
}

function Empty() {
  return (
    <div className="page-empty">
      <h3>What happens to the data</h3>
      <p>
        Every script that changes the database, in the order in which it runs: how long it takes, whether it can be
        taken back, and the query that proves it.
      </p>
    </div>
  );
}

export function MigrationsView() {
  const plan = usePlan((open) => open);
  const isReadOnly = useIsReadOnly();
  const wish = useFocusWish();
  const ids = plan.migrations.order.filter((id) => id !== APPLICATION);
  const [shown, show] = useShownEntry(ids);
  const add = async (): Promise<void> => {
    const id = crypto.randomUUID();
    const at = Math.max(0, plan.migrations.order.indexOf(APPLICATION));
    await wish.send(() => addMigration(id, shown === '' ? at : plan.migrations.order.indexOf(shown) + 1), 'name');
    show(id);
    wish.focus('name');
  };
  return (
    <div className="page entries migrations" ref={wish.root}>
      <header className="page-head">
        <h2 tabIndex={-1}>Migrations</h2>
        <p>{ids.length === 0 ? 'Nothing here yet' : sumWords(plan)}</p>
        {!isReadOnly && (
          <AddButton caption="Migration" label="Add migration" focusName="add migration" onPress={() => void add()} />
        )}
      </header>
      <Applies what="migrations" />
      <OrderLine wish={wish} />
      {ids.length === 0 ? (
        <Empty />
      ) : (
        <div className="entry-panes">
          <div className="entry-column">
            <MigrationList shown={shown} wish={wish} onShow={show} />
            <LaterReleases />
          </div>
          <MigrationDetail id={shown} name={`migration ${plan.migrations.order.indexOf(shown) + 1}`} />
        </div>
      )}
    </div>
  );
}
