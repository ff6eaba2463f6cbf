// What is said of a procedure in single words: what it takes back, how dangerous that is, and where it was tested.
import type { Plan } from '#shared/plan/plan.ts';
import type { Procedure } from '#shared/plan/schema/operations.ts';
import type { Pattern } from '#shared/plan/schema/strategy.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import { PATTERN_WORDS } from '#shared/runbook/words.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { Choice, type Option } from '../../../ui/choice.tsx';
import { TickBox } from '../../../ui/tick-box.tsx';
import { DetailRow } from '../detail/detail-row.tsx';
import { PlanEntry, useIsReadOnly } from '../detail/plan-entry.tsx';
import { RoleChoice } from '../detail/role-choice.tsx';
import {
  dataLoss,
  setApproval,
  setDangerous,
  setRung,
  setTarget,
  targetKey,
  testedOn,
  testedWhere,
} from './procedure-fields.ts';

interface PartProps {
  id: string;
  /** "procedure A". */
  name: string;
  procedure: Procedure;
}

const RUNGS: Option<string>[] = [
  { value: '', words: 'none' },
  { value: '1', words: '1, the schema stays' },
  { value: '2', words: '2, DOWN scripts' },
  { value: '3', words: '3, restore of a backup' },
];

function targetOptions({ flags }: Plan, target: Procedure['target']): Option<string>[] {
  // The keys of the table are patterns.
  const patterns = Object.keys(PATTERN_WORDS) as Pattern[];
  const isLost = target.of === 'flag' && !flags.byId[target.flag];
  return [
    ...patterns.map((pattern) => ({ value: targetKey({ of: 'pattern', pattern }), words: PATTERN_WORDS[pattern] })),
    { value: 'flags', words: 'all feature flags' },
    ...inOrder(flags).map(([flag, { key }]) => ({
      value: targetKey({ of: 'flag', flag }),
      words: `the flag ${key || '(no key)'}`,
    })),
    ...(isLost ? [{ value: targetKey(target), words: 'a flag that was removed' }] : []),
    { value: 'database', words: 'the database' },
    { value: 'fallback', words: 'whatever is left: the fallback' },
  ];
}

/** What a target is called in the list. */
export const targetWords = (plan: Plan, { target, rung }: Procedure): string => {
  const words = targetOptions(plan, target).find(({ value }) => value === targetKey(target))?.words ?? '';
  return rung === undefined ? words : `${words}, rung ${rung}`;
};

export function TargetFacts({ id, name, procedure: { target, rung } }: PartProps) {
  const plan = usePlan((open) => open);
  const isReadOnly = useIsReadOnly();
  const rungs = RUNGS.some(({ value }) => value === `${rung ?? ''}`)
    ? RUNGS
    : [...RUNGS, { value: `${rung}`, words: `${rung}` }];
  return (
    <DetailRow caption="Takes back">
      <div className="facts-line">
        <Choice
          caption="Takes back"
          of={`(${name})`}
          value={targetKey(target)}
          options={targetOptions(plan, target)}
          onChoose={(key) => void sendEdit(() => setTarget(id, key))}
          isReadOnly={isReadOnly}
          isBare
        />
        {(target.of === 'database' || target.of === 'fallback') && (
          <Choice
            caption="Rung of the ladder"
            of={`of ${name}`}
            value={`${rung ?? ''}`}
            options={rungs}
            onChoose={(chosen) => void sendEdit(() => setRung(id, chosen))}
            isReadOnly={isReadOnly}
          />
        )}
      </div>
    </DetailRow>
  );
}

/** Whether it can do harm, who approves it then, and what is lost (S159, N068, N069). */
export function Danger({ id, name, procedure }: PartProps) {
  const isReadOnly = useIsReadOnly();
  return (
    <DetailRow caption="Danger" of={`of ${name}`}>
      <div className="facts-line">
        <TickBox
          caption="dangerous"
          of={`(${name})`}
          isTicked={procedure.dangerous === true}
          onTick={(isTicked) => void sendEdit(() => setDangerous(id, isTicked))}
          isReadOnly={isReadOnly}
        />
        <RoleChoice
          caption="Approved by"
          of={`(${name})`}
          role={procedure.approval}
          onChoose={(role) => void sendEdit(() => setApproval(id, role))}
        />
      </div>
      <PlanEntry
        rule={dataLoss(id)}
        caption="Loses"
        of={`(data, ${name})`}
        isMultiline
        placeholder="which data may be lost; nothing, when none is"
      />
    </DetailRow>
  );
}

/** Whether somebody has carried it out before the night (N005). */
export function Tried({ id, name }: PartProps) {
  const of = `(${name})`;
  return (
    <DetailRow caption="Tested" of={of}>
      <div className="facts-line">
        <PlanEntry
          rule={testedWhere(id, Date.now)}
          caption="in"
          of={`where tested ${of}`}
          placeholder="not tested yet"
        />
        <PlanEntry rule={testedOn(id)} caption="on" of={`when tested ${of}`} placeholder="2026-11-20" />
      </div>
    </DetailRow>
  );
}
