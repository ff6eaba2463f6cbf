// Putting metrics and triggers into a plan as one edit. What the plan has already is not added a second time.
import type { Edit, OneEdit } from '../plan/edits/apply-edit.ts';
import type { Plan } from '../plan/plan.ts';
import { inOrder } from '../runbook/reading.ts';
import { METRIC_PRESETS, type MetricName, metricOf } from './metric-presets.ts';
import { TRIGGER_SETS, type Trigger, type TriggerPreset, type TriggerSetName } from './trigger-presets.ts';

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The plan's metric that has the name of a preset. */
const metricIn = ({ metrics }: Plan, name: MetricName): string | undefined =>
  inOrder(metrics).find(([, metric]) => same(metric.name, METRIC_PRESETS[name].name))?.[0];

/** Gives the presets that the plan does not have yet. */
export const missingMetrics = (plan: Plan, names: readonly MetricName[]): MetricName[] =>
  names.filter((name) => metricIn(plan, name) === undefined);

const metricEdit = (id: string, name: MetricName): OneEdit => ({ type: 'metric.add', id, entity: metricOf(name) });

/** Gives the edit that adds the metrics that the plan lacks (N042, N043); nothing when it has them all. */
export function addMetrics(plan: Plan, names: readonly MetricName[], newId: () => string): Edit | undefined {
  const edits = missingMetrics(plan, names).map((name) => metricEdit(newId(), name));
  if (edits.length === 0) return undefined;
  return { type: 'several', label: edits.length === 1 ? 'Add a metric' : `Add ${edits.length} metrics`, edits };
}

/** Whether a trigger asks for the same, whatever it says beside it. */
const asksSame = (known: Trigger, wanted: Trigger): boolean =>
  wanted.rule === undefined
    ? same(known.text, wanted.text)
    : known.rule?.metric === wanted.rule.metric &&
      known.rule.comparison === wanted.rule.comparison &&
      known.rule.threshold.is === wanted.rule.threshold.is &&
      known.rule.threshold.value === wanted.rule.threshold.value;

function triggerOf({ mode, text, rule, detectedBy }: TriggerPreset, metric: string | undefined): Trigger {
  return {
    mode,
    text,
    ...(rule && metric !== undefined && { rule: { ...rule, metric } }),
    ...(detectedBy !== undefined && { detectedBy }),
  };
}

/**
 * Gives the edit that adds a set of triggers with the metrics that they need (S136-S143; C5, C6, C7); nothing when the plan
 * has them all. `newId` gives a new id with each call.
 */
export function addTriggers(plan: Plan, set: TriggerSetName, newId: () => string): Edit | undefined {
  const presets: readonly TriggerPreset[] = TRIGGER_SETS[set].triggers;
  const needed = [...new Set(presets.flatMap(({ rule }) => rule?.metric ?? []))];
  const ids = new Map(needed.map((name) => [name, metricIn(plan, name) ?? newId()]));
  const known = inOrder(plan.rollback.triggers).map(([, trigger]) => trigger);
  const triggers = presets
    .map((preset) => triggerOf(preset, preset.rule && ids.get(preset.rule.metric)))
    .filter((wanted) => !known.some((one) => asksSame(one, wanted)));
  if (triggers.length === 0) return undefined;
  const used = new Set(triggers.flatMap(({ rule }) => rule?.metric ?? []));
  const metrics = missingMetrics(plan, needed).flatMap((name): OneEdit[] => {
    const id = ids.get(name) ?? '';
    return used.has(id) ? [metricEdit(id, name)] : [];
  });
  const added = triggers.map((entity): OneEdit => ({ type: 'trigger.add', id: newId(), entity }));
  return { type: 'several', label: `Add ${triggers.length} triggers`, edits: [...metrics, ...added] };
}
