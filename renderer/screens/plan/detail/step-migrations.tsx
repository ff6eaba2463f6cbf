// The migrations that a step runs, to tick. What puts data at risk says so.
import { TriangleAlert } from 'lucide-react';
import { migrationsInOrder, risksDataLoss } from '#shared/runbook/reading.ts';
import { MARKS } from '#shared/runbook/words.ts';
import { readingOf } from '../../../hooks/use-reading.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { Icon } from '../../../ui/icon.tsx';
import { TickBox } from '../../../ui/tick-box.tsx';
import { DetailRow } from './detail-row.tsx';
import { useIsReadOnly } from './plan-entry.tsx';
import { setRuns } from './step-edits.ts';

const NONE: readonly string[] = [];

export function StepMigrations({ id, name }: { id: string; name: string }) {
  const isReadOnly = useIsReadOnly();
  const reading = usePlan(readingOf);
  const runs = usePlan((plan) => plan.steps[id]?.migrations ?? NONE);
  const migrations = migrationsInOrder(reading);
  const first = migrations.findIndex(([, found]) => found);
  return (
    <DetailRow caption="Runs" of={`(migrations of ${name})`}>
      <ul className="tick-list">
        {migrations.map(
          ([migration, found], index) =>
            found && (
              <li key={migration}>
                <TickBox
                  caption={`${reading.numbers.get(migration)} ${found.name || '(unnamed)'}`}
                  of={`is run by ${name}`}
                  isTicked={runs.includes(migration)}
                  onTick={(isTicked) => void sendEdit((plan) => setRuns(plan, id, migration, isTicked))}
                  isReadOnly={isReadOnly}
                  focusName={index === first ? 'migrations' : 'another migration'}
                >
                  {risksDataLoss(found) && (
                    <span className="chip risk">
                      <Icon of={TriangleAlert} size={12} />
                      {MARKS.dataLoss}
                    </span>
                  )}
                </TickBox>
              </li>
            ),
        )}
      </ul>
    </DetailRow>
  );
}
