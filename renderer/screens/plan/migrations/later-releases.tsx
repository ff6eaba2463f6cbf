// What the next releases will do of what this one begins: the migrate and contract stages (S064, S065).
import { Clock } from 'lucide-react';
import { judge } from '#shared/migrations/judge.ts';
import type { Migration } from '#shared/plan/schema/migrations.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import { STAGE_WORDS } from '#shared/runbook/words.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { Each } from '../../../ui/each.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { DataLossChip } from './data-loss-chip.tsx';

function laterStages(migration: Migration) {
  const stages = migration.stages ?? [];
  return stages.flatMap(({ stage, release, application, sql }, index) => {
    if (stage === 'expand') return [];
    const words = `${STAGE_WORDS[stage]} ${index + 1} of ${stages.length}`;
    return [{ words, release, application, losesData: judge(sql).said.reversibility === 'irreversible' }];
  });
}

export function LaterReleases() {
  const migrations = usePlan((plan) => plan.migrations);
  const later = inOrder(migrations).flatMap(([, migration]) =>
    laterStages(migration).map((stage) => ({ ...stage, from: migration.name || '(unnamed)' })),
  );
  if (later.length === 0) return null;
  return (
    <section className="later-releases" aria-label="Later releases">
      <h3>Later releases</h3>
      <ul>
        <Each of={later}>
          {({ words, release, application, losesData, from }) => (
            <li className="later-release">
              <Icon of={Clock} size={14} />
              <span>
                <b>{release || 'A later release'}</b>: {application}
                <span className="entry-facts">
                  {words}, from {from}
                </span>
                {losesData && <DataLossChip />}
              </span>
            </li>
          )}
        </Each>
      </ul>
    </section>
  );
}
