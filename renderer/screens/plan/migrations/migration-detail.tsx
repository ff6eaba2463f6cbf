// A migration in whole: what it changes, its scripts, the way back, and what proves it.
import type { Migration } from '#shared/plan/schema/migrations.ts';
import { risksDataLoss } from '#shared/runbook/reading.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { DetailRow } from '../detail/detail-row.tsx';
import { Estimate } from '../detail/estimate.tsx';
import { PlanEntry } from '../detail/plan-entry.tsx';
import { useFocusWish } from '../detail/use-focus-wish.ts';
import { DataLossChip } from './data-loss-chip.tsx';
import { MigrationFacts } from './migration-facts.tsx';
import { migrationEstimate, migrationName, optionalText, reviewedBy, tookInStaging } from './migration-fields.ts';
import { DependsOn, Restore, Validation } from './migration-parts.tsx';
import { Scripts } from './migration-scripts.tsx';
import { Stages } from './migration-stages.tsx';
import { RunsIn } from './runs-in.tsx';

const LOSS = {
  withLoss: 'The DOWN script loses data.',
  irreversible:
    'No way down without losing data. The way back is a restore: what was written since the backup is lost.',
} as const;

function DataLoss({ reversibility }: Migration) {
  if (reversibility === 'reversible') return null;
  return (
    <p className="data-loss">
      <DataLossChip />
      {LOSS[reversibility]}
    </p>
  );
}

/** Whether it was tried, and read by somebody who knows the database. */
function Tried({ id, name }: { id: string; name: string }) {
  const of = `(${name})`;
  return (
    <DetailRow caption="Tried" of={of}>
      <div className="facts-line">
        <PlanEntry
          rule={tookInStaging(id, Date.now)}
          caption="In staging it took"
          of={of}
          placeholder="min"
          unit="min"
        />
        <PlanEntry rule={reviewedBy(id, Date.now)} caption="Reviewed by" of={of} placeholder="nobody yet" />
      </div>
    </DetailRow>
  );
}

function Detail({ id, name }: { id: string; name: string }) {
  const migration = usePlan((plan) => plan.migrations.byId[id]);
  const wish = useFocusWish();
  if (!migration) return null;
  const part = { id, name, migration };
  return (
    <div className="detail migration-detail" ref={wish.root}>
      <h3 className="unseen">{`Detail of ${name}`}</h3>
      <DataLoss {...migration} />
      <PlanEntry
        rule={migrationName(id)}
        look="row"
        caption="Script"
        of={`(name of ${name})`}
        isWrapped
        placeholder="001_add_column.sql"
        focusName="name"
      />
      <MigrationFacts {...part} />
      <Estimate place={migrationEstimate(id)} caption="Time" name={name} />
      <Scripts {...part} wish={wish} />
      {(risksDataLoss(migration) || migration.restore) && <Restore {...part} />}
      <Validation {...part} wish={wish} />
      <Stages {...part} wish={wish} />
      <RunsIn id={id} name={name} wish={wish} />
      <DependsOn {...part} />
      <PlanEntry
        rule={optionalText(id, 'progress')}
        look="row"
        caption="Progress"
        of={`of ${name}`}
        placeholder="How one sees how far it is"
        isMultiline
      />
      <Tried id={id} name={name} />
    </div>
  );
}

export const MigrationDetail = ({ id, name }: { id: string; name: string }) => <Detail key={id} id={id} name={name} />;
