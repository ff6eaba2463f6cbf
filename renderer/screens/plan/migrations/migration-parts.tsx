// The parts of a migration that are lists or may not be there: queries that prove it, what it needs, the restore.

import type { Migration } from '#shared/plan/schema/migrations.ts';
import { inOrder, risksDataLoss } from '#shared/runbook/reading.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { AddButton } from '../../../ui/add-button.tsx';
import { ItemButtons } from '../../../ui/item-buttons.tsx';
import { TickBox } from '../../../ui/tick-box.tsx';
import { DetailRow } from '../detail/detail-row.tsx';
import { neighbour } from '../detail/lists.ts';
import { PlanEntry, useIsReadOnly } from '../detail/plan-entry.tsx';
import { RoleChoice } from '../detail/role-choice.tsx';
import type { FocusWish } from '../detail/use-focus-wish.ts';
import { paintSql } from '../sql-text.tsx';
import { DataLossChip } from './data-loss-chip.tsx';
import { addValidation, moveValidation, removeValidation, setApproval, setDependsOn } from './migration-edits.ts';
import { restoreProcedure, validationText } from './migration-fields.ts';

interface PartProps {
  id: string;
  /** "migration 2". */
  name: string;
  migration: Migration;
}

interface QueryProps {
  id: string;
  name: string;
  index: number;
  count: number;
  wish: FocusWish;
}

function QueryButtons({ id, name, index, count, wish }: QueryProps) {
  const next = neighbour(count, index);
  return (
    <ItemButtons
      of={`query ${index + 1} of ${name}`}
      index={index}
      count={count}
      focusName={`query ${index}`}
      onMove={(to) =>
        void wish.send((plan) => moveValidation(plan, id, index, to), `query ${to} ${to < index ? 'up' : 'down'}`)
      }
      onRemove={() =>
        void wish.send(
          (plan) => removeValidation(plan, id, index),
          next === undefined ? 'add query' : `query ${next} remove`,
        )
      }
    />
  );
}

function Query(props: QueryProps) {
  const { id, name, index } = props;
  const isReadOnly = useIsReadOnly();
  return (
    <li className="command-item">
      <div className="command-head">
        <PlanEntry
          rule={validationText(id, index, 'expect')}
          look="bare"
          caption="Must answer"
          of={`to query ${index + 1} of ${name}`}
          placeholder="what it must answer: 0 rows"
        />
        {!isReadOnly && <QueryButtons {...props} />}
      </div>
      <PlanEntry
        rule={validationText(id, index, 'sql')}
        look="bare"
        caption={`Query ${index + 1}`}
        of={`of ${name}`}
        isMultiline
        isCode
        paint={paintSql}
        placeholder="SELECT count(*) FROM …"
        focusName={`query ${index}`}
      />
    </li>
  );
}

/** The queries that prove it (S072). */
export function Validation({ id, name, migration: { validation }, wish }: PartProps & { wish: FocusWish }) {
  const isReadOnly = useIsReadOnly();
  return (
    <DetailRow caption="Proved by" of={`(queries of ${name})`}>
      <ol className="command-list">
        {validation.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: queries have no identity but their place
          <Query key={index} id={id} name={name} index={index} count={validation.length} wish={wish} />
        ))}
      </ol>
      {!isReadOnly && (
        <AddButton
          caption="Query"
          label={`Add query to ${name}`}
          focusName="add query"
          onPress={() => void wish.send((plan) => addValidation(plan, id), `query ${validation.length}`)}
        />
      )}
    </DetailRow>
  );
}

/** Which others must have run before. */
export function DependsOn({ id, name, migration: { dependsOn } }: PartProps) {
  const isReadOnly = useIsReadOnly();
  const migrations = usePlan((plan) => plan.migrations);
  const others = inOrder(migrations).filter(([other]) => other !== id);
  if (others.length === 0) return null;
  return (
    <DetailRow caption="Needs first" of={`(before ${name})`}>
      <ul className="tick-list">
        {others.map(([other, found]) => (
          <li key={other}>
            <TickBox
              caption={found.name || '(unnamed)'}
              of={`runs before ${name}`}
              isTicked={dependsOn.includes(other)}
              onTick={(isTicked) => void sendEdit((plan) => setDependsOn(plan, id, other, isTicked))}
              isReadOnly={isReadOnly}
            >
              {risksDataLoss(found) && <DataLossChip />}
            </TickBox>
          </li>
        ))}
      </ul>
    </DetailRow>
  );
}

/** How the data comes back where no script brings it, and who may order that (S078-S080). */
export function Restore({ id, name, migration: { restore } }: PartProps) {
  return (
    <DetailRow caption="Restore" of={`of ${name}`}>
      <PlanEntry
        rule={restoreProcedure(id)}
        look="bare"
        caption="How the data comes back"
        of={`(${name})`}
        isMultiline
        placeholder="Which backup, how it is restored, how long that takes"
        focusName="restore"
      />
      <RoleChoice
        caption="Approved by"
        of={`(restore of ${name})`}
        role={restore?.approval}
        onChoose={(role) => void sendEdit((plan) => setApproval(plan, id, role))}
      />
    </DetailRow>
  );
}
