// Migrations: the order in which the database changes, and each script in whole (S052-S080).
import { useEffect, useState } from 'react';
import { durationWords } from '#shared/duration.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { APPLICATION } from '#shared/plan/schema/application.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import { plannedSeconds } from '#shared/runbook/times.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { targetReached, useViewStore } from '../../../stores/view-store.ts';
import { AddButton } from '../../../ui/add-button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { PlanEntry, useIsReadOnly } from '../detail/plan-entry.tsx';
import { useFocusWish } from '../detail/use-focus-wish.ts';
import { appliesReason, setApplies } from './applies.ts';
import { MigrationDetail } from './migration-detail.tsx';
import { addMigration } from './migration-edits.ts';
import { MigrationList } from './migration-list.tsx';

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

const ANSWERS = [
  { value: 'unknown', words: 'not said yet' },
  { value: 'yes', words: 'yes' },
  { value: 'no', words: 'no' },
] as const;

/** Whether the release changes the database at all. */
function Applies() {
  const { answer } = usePlan((plan) => plan.applies.migrations);
  const isReadOnly = useIsReadOnly();
  return (
    <div className="facts-line">
      <Choice
        caption="This release changes the database"
        of=""
        value={answer}
        options={ANSWERS}
        onChoose={(chosen) => void sendEdit((plan) => setApplies(plan, chosen))}
        isReadOnly={isReadOnly}
      />
      {answer === 'no' && (
        <PlanEntry rule={appliesReason} caption="because" of="it does not change the database" placeholder="why not" />
      )}
    </div>
  );
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

/** The migration that is shown: the one asked for, else the one that was, else the first. */
function useShown(ids: readonly string[]): [string, (id: string) => void] {
  const [chosen, choose] = useState('');
  const target = useViewStore((state) => state.target);
  const asked = target !== undefined && ids.includes(target) ? target : undefined;
  useEffect(() => {
    if (target === undefined) return;
    if (asked !== undefined) choose(asked);
    targetReached();
  }, [target, asked]);
  const shown = asked ?? (ids.includes(chosen) ? chosen : ids[0]);
  return [shown ?? '', choose];
}

export function MigrationsView() {
  const plan = usePlan((open) => open);
  const isReadOnly = useIsReadOnly();
  const wish = useFocusWish();
  const ids = plan.migrations.order.filter((id) => id !== APPLICATION);
  const [shown, show] = useShown(ids);
  const add = async (): Promise<void> => {
    const id = crypto.randomUUID();
    const at = Math.max(0, plan.migrations.order.indexOf(APPLICATION));
    await wish.send(() => addMigration(id, shown === '' ? at : plan.migrations.order.indexOf(shown) + 1), 'name');
    show(id);
    wish.focus('name');
  };
  return (
    <div className="page migrations" ref={wish.root}>
      <header className="page-head">
        <h2 tabIndex={-1}>Migrations</h2>
        <p>{ids.length === 0 ? 'Nothing here yet' : sumWords(plan)}</p>
        {!isReadOnly && (
          <AddButton caption="Migration" label="Add migration" focusName="add migration" onPress={() => void add()} />
        )}
      </header>
      <Applies />
      {ids.length === 0 ? (
        <Empty />
      ) : (
        <div className="migration-panes">
          <MigrationList shown={shown} wish={wish} onShow={show} />
          <MigrationDetail id={shown} name={`migration ${plan.migrations.order.indexOf(shown) + 1}`} />
        </div>
      )}
    </div>
  );
}
