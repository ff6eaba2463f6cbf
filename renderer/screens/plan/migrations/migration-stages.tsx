// How a kind of change is deployed, and a breaking one in three stages over three releases (S059-S069).

import { X } from 'lucide-react';
import type { Judgement } from '#shared/migrations/judge.ts';
import { addCatchUpStep, stepWithCommand } from '#shared/migrations/run-by-step.ts';
import { strategyOf } from '#shared/migrations/strategy.ts';
import type { Migration } from '#shared/plan/schema/migrations.ts';
import { STAGE_WORDS } from '#shared/runbook/words.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { AddButton } from '../../../ui/add-button.tsx';
import { ItemButton } from '../../../ui/item-buttons.tsx';
import { DetailRow } from '../detail/detail-row.tsx';
import { PlanEntry, useIsReadOnly } from '../detail/plan-entry.tsx';
import type { FocusWish } from '../detail/use-focus-wish.ts';
import { paintSql } from '../sql-text.tsx';
import { stageText } from './migration-fields.ts';
import { catchUp, planStages, removeStages } from './script-edits.ts';
import { StepLink } from './step-link.tsx';

interface StagesProps {
  id: string;
  /** "migration 2". */
  name: string;
  migration: Migration;
  wish: FocusWish;
}

/** What is prescribed for its kind, and the stages where those are prescribed and not there. */
export function StrategyLine({ id, name, migration, judgement, wish }: StagesProps & { judgement: Judgement }) {
  const isReadOnly = useIsReadOnly();
  const breaks = migration.change === 'breaking' || judgement.said.change === 'breaking';
  const canStage = breaks && (migration.stages ?? []).length === 0 && !isReadOnly;
  return (
    <DetailRow caption="Strategy" of={`of ${name}`}>
      <div className="facts-line">
        <span className="said">{strategyOf(migration, judgement)}</span>
        {canStage && (
          <button
            type="button"
            className="take-button"
            aria-label={`Plan as expand-contract (${name})`}
            onClick={() => void wish.send((plan) => planStages(plan, id), 'stage 0')}
          >
            Plan as expand-contract
          </button>
        )}
      </div>
    </DetailRow>
  );
}

type Stage = NonNullable<Migration['stages']>[number];

interface StageProps extends StagesProps {
  stage: Stage;
  index: number;
}

function StageSql({ id, index, part, caption, of }: StagePart) {
  return (
    <PlanEntry
      rule={stageText(id, index, part)}
      caption={caption}
      of={of}
      isMultiline
      isCode
      paint={paintSql}
      placeholder={PLACEHOLDERS[part]}
    />
  );
}

interface StagePart {
  id: string;
  index: number;
  part: 'sql' | 'backfill' | 'catchUp';
  caption: string;
  of: string;
}

const PLACEHOLDERS = {
  sql: 'Nothing in this stage',
  backfill: 'UPDATE … WHERE … IS NULL',
  catchUp: 'The same once more, after the application',
} as const;

/** The catch-up after the application: the step that runs it, or what brings one. */
function CatchUp({ id, name, stage: { backfill = '', catchUp: again = '' }, index, wish }: StageProps) {
  const step = usePlan((plan) => (again.trim() === '' ? undefined : stepWithCommand(plan, again)));
  const canAdd = usePlan((plan) => addCatchUpStep(plan, id) !== undefined);
  const isReadOnly = useIsReadOnly();
  if (backfill.trim() === '') return null;
  if (again.trim() === '' && !isReadOnly)
    return (
      <AddButton
        caption="Repeat the backfill after the application"
        label={`Repeat the backfill after the application (${name})`}
        onPress={() => void wish.send((plan) => catchUp(plan, id, index), `stage ${index}`)}
      />
    );
  if (step !== undefined) return <StepLink id={step} before="Runs in" />;
  if (isReadOnly || !canAdd) return null;
  return (
    <AddButton
      caption="Step that catches up"
      label={`Add a step that catches up on ${name}`}
      onPress={() => void wish.send((plan) => addCatchUpStep(plan, id)?.edit, `stage ${index}`)}
    />
  );
}

function StageItem(props: StageProps) {
  const { id, name, stage, index } = props;
  const words = STAGE_WORDS[stage.stage];
  const of = `of the ${words.toLowerCase()} stage (${name})`;
  return (
    <li className="command-item stage-item">
      <div className="command-head">
        <b>{words}</b>
        <PlanEntry
          rule={stageText(id, index, 'release')}
          look="bare"
          caption="Release"
          of={of}
          placeholder="which release"
          focusName={`stage ${index}`}
        />
      </div>
      <PlanEntry rule={stageText(id, index, 'application')} caption="Application" of={of} isWrapped isMultiline />
      <StageSql id={id} index={index} part="sql" caption="SQL" of={of} />
      {stage.stage === 'expand' && (
        <>
          <StageSql id={id} index={index} part="backfill" caption="Backfill" of={of} />
          {stage.catchUp !== undefined && <StageSql id={id} index={index} part="catchUp" caption="Catch up" of={of} />}
          <CatchUp {...props} />
        </>
      )}
    </li>
  );
}

/** The stages of an expand-contract; nothing while there are none. */
export function Stages(props: StagesProps) {
  const { id, name, migration, wish } = props;
  const isReadOnly = useIsReadOnly();
  const stages = migration.stages ?? [];
  if (stages.length === 0) return null;
  return (
    <DetailRow caption="Stages" of={`of ${name}`}>
      <ol className="command-list">
        {stages.map((stage, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: stages have no identity but their place
          <StageItem key={index} {...props} stage={stage} index={index} />
        ))}
      </ol>
      {!isReadOnly && (
        <span className="add-line">
          <ItemButton
            icon={X}
            label={`Remove the stages of ${name}`}
            onPress={() => void wish.send(() => removeStages(id), 'change')}
          />
        </span>
      )}
    </DetailRow>
  );
}
