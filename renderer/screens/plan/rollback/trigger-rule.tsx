// The rule of a trigger as a sentence whose parts are fields: "Error rate above 5 % for 5 min".

import type { Trigger } from '#shared/rollback/trigger-presets.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { Choice, optionsOf } from '../../../ui/choice.tsx';
import { PlanEntry, useIsReadOnly } from '../detail/plan-entry.tsx';
import {
  comparisonWords,
  duration,
  setComparison,
  setMetric,
  setThresholdKind,
  thresholdValue,
} from './trigger-edits.ts';

interface RuleProps {
  id: string;
  /** "of automatic trigger 2". */
  of: string;
}

type Rule = NonNullable<Trigger['rule']>;

/** The metric, or that none measures it. */
export function MetricChoice({ id, of }: RuleProps) {
  const isReadOnly = useIsReadOnly();
  const metrics = usePlan((plan) => plan.metrics);
  const metric = usePlan((plan) => plan.rollback.triggers.byId[id]?.rule?.metric ?? '');
  const names = inOrder(metrics).map(([value, { name }]) => ({ value, words: name || '(unnamed metric)' }));
  if (metric === '' && (names.length === 0 || isReadOnly)) return null;
  return (
    <Choice
      caption="Measured by"
      of={of}
      value={metric}
      options={[{ value: '', words: metric === '' ? 'no metric' : 'no metric any more' }, ...names]}
      onChoose={(chosen) => void sendEdit((plan) => setMetric(plan, id, chosen))}
      isReadOnly={isReadOnly}
      isBare={metric !== ''}
      focusName={`${id} metric`}
    />
  );
}

/** "= 900 ms": what a multiple of the baseline comes to. */
function useProduct({ metric, threshold }: Rule): string {
  const found = usePlan((plan) => plan.metrics.byId[metric]);
  if (threshold.is !== 'timesBaseline' || found?.baseline === undefined) return '';
  // Binary fractions: 3 times 0.1 is 0.3 to a reader.
  return `= ${Number((threshold.value * found.baseline).toPrecision(12))} ${found.unit}`.trim();
}

function Threshold({ id, of, rule }: RuleProps & { rule: Rule }) {
  const isReadOnly = useIsReadOnly();
  const unit = usePlan((plan) => plan.metrics.byId[rule.metric]?.unit);
  const product = useProduct(rule);
  const kinds = { absolute: unit || '(no unit)', timesBaseline: '× baseline', changePercent: '% of change' };
  return (
    <>
      <Choice
        caption="Comparison"
        of={of}
        value={rule.comparison}
        options={optionsOf(comparisonWords(rule))}
        onChoose={(chosen) => void sendEdit((plan) => setComparison(plan, id, chosen))}
        isReadOnly={isReadOnly}
        isBare
      />
      <PlanEntry rule={thresholdValue(id)} look="bare" caption="Threshold" of={of} placeholder="5" />
      <Choice
        caption="Held against"
        of={of}
        value={rule.threshold.is}
        options={optionsOf<Rule['threshold']['is']>(kinds)}
        onChoose={(chosen) => void sendEdit((plan) => setThresholdKind(plan, id, chosen))}
        isReadOnly={isReadOnly}
        isBare
      />
      {product && <span className="quiet-words">{product}</span>}
    </>
  );
}

export function TriggerRule({ id, of }: RuleProps) {
  const rule = usePlan((plan) => plan.rollback.triggers.byId[id]?.rule);
  return (
    <div className="facts-line trigger-rule">
      <MetricChoice id={id} of={of} />
      {rule && (
        <>
          <Threshold id={id} of={of} rule={rule} />
          <PlanEntry rule={duration(id)} caption="for" of={`how long (${of})`} placeholder="min" unit="min" />
        </>
      )}
    </div>
  );
}
