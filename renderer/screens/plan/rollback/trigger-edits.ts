// What a trigger says, part by part, as edits. Pure.
import { durationFieldText, parseDuration } from '#shared/duration.ts';
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import { gone } from '#shared/plan/edits/define.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { failed, ok, type Result } from '#shared/result.ts';
import type { Trigger } from '#shared/rollback/trigger-presets.ts';
import type { FieldRule } from '../../../hooks/edit-session.ts';
import { figureText, parseFigure } from './numbers.ts';

type Rule = NonNullable<Trigger['rule']>;
type TriggerUpdate = Extract<Edit, { type: 'trigger.update' }>;
type TriggerChange = Omit<TriggerUpdate, 'type' | 'ids'>;

const update = (id: string, change: TriggerChange): TriggerUpdate => ({ type: 'trigger.update', ids: [id], ...change });

const triggerIn = (plan: Plan, id: string): Trigger | undefined => plan.rollback.triggers.byId[id];

export const addTrigger = (id: string, mode: Trigger['mode'], at: number): Edit => ({
  type: 'trigger.add',
  id,
  entity: { mode, text: '' },
  at,
});

export const setMode = (id: string, mode: Trigger['mode']): Edit => update(id, { fields: { mode } });

/** The words of a trigger; it may do without the second ones. */
export const triggerText = (id: string, field: 'text' | 'detectedBy'): FieldRule => ({
  entity: id,
  field,
  read: (plan) => triggerIn(plan, id)?.[field] ?? '',
  edit(text, plan) {
    if (!triggerIn(plan, id)) return gone('trigger');
    const isCleared = field === 'detectedBy' && text.trim() === '';
    return ok(update(id, isCleared ? { fields: {}, clear: [field] } : { fields: { [field]: text } }));
  },
});

const changeRule = (plan: Plan, id: string, make: (rule: Rule) => Rule): Edit | undefined => {
  const rule = triggerIn(plan, id)?.rule;
  return rule && update(id, { fields: { rule: make(rule) } });
};

const FIVE_MINUTES = 300;

/** The metric that a trigger measures; '' is none. A first one brings its critical threshold along. */
export function setMetric(plan: Plan, id: string, metric: string): Edit | undefined {
  const known = triggerIn(plan, id)?.rule;
  if (metric === '') return update(id, { fields: {}, clear: ['rule'] });
  const found = plan.metrics.byId[metric];
  if (!found) return undefined;
  const begun: Rule = {
    metric,
    comparison: found.worseIs === 'lower' ? 'below' : 'above',
    threshold: { is: 'absolute', value: found.critical ?? 0 },
    for: FIVE_MINUTES,
  };
  return update(id, { fields: { rule: known ? { ...known, metric } : begun } });
}

/** A change in per cent carries its direction twice, in the comparison and in its sign; here they are one. */
const signed = (value: number, comparison: Rule['comparison'], is: Rule['threshold']['is']): number =>
  is === 'changePercent' ? Math.abs(value) * (comparison === 'below' ? -1 : 1) : value;

const isTold = ({ comparison, threshold: { is, value } }: Rule): boolean =>
  is === 'changePercent' && signed(value, comparison, is) === value;

/** How the comparison reads: "above", or "up by more than" for a change. */
export const comparisonWords = (rule: Rule): Record<Rule['comparison'], string> =>
  isTold(rule) ? { above: 'up by more than', below: 'down by more than' } : { above: 'above', below: 'below' };

export const setComparison = (plan: Plan, id: string, comparison: Rule['comparison']): Edit | undefined =>
  changeRule(plan, id, (rule) => {
    const { is, value } = rule.threshold;
    const next = isTold(rule) ? signed(value, comparison, is) : value;
    return { ...rule, comparison, threshold: { ...rule.threshold, value: next } };
  });

/** What the figure is held against. The figure stays; only a change takes the sign of its direction. */
export const setThresholdKind = (plan: Plan, id: string, is: Rule['threshold']['is']): Edit | undefined =>
  changeRule(plan, id, (rule) => {
    const value = isTold(rule) ? Math.abs(rule.threshold.value) : rule.threshold.value;
    return { ...rule, threshold: { ...rule.threshold, is, value: signed(value, rule.comparison, is) } };
  });

function ruleField(
  id: string,
  field: string,
  read: (rule: Rule) => string,
  change: (text: string, rule: Rule) => Result<Rule>,
): FieldRule {
  return {
    entity: id,
    field,
    read(plan) {
      const rule = triggerIn(plan, id)?.rule;
      return rule ? read(rule) : '';
    },
    edit(text, plan) {
      const rule = triggerIn(plan, id)?.rule;
      if (!rule) return gone('rule');
      const changed = change(text, rule);
      return changed.ok ? ok(update(id, { fields: { rule: changed.value } })) : changed;
    },
  };
}

/** The figure of the threshold. Without one there is no rule, so an empty text is refused. */
export const thresholdValue = (id: string): FieldRule =>
  ruleField(
    id,
    'threshold',
    (rule) => figureText(isTold(rule) ? Math.abs(rule.threshold.value) : rule.threshold.value),
    (text, rule) => {
      const figure = parseFigure(text);
      if (!figure.ok) return figure;
      if (figure.value === undefined) return failed('invalid', 'Write the threshold, or choose no metric.');
      const value = isTold(rule) ? signed(figure.value, rule.comparison, rule.threshold.is) : figure.value;
      return ok({ ...rule, threshold: { ...rule.threshold, value } });
    },
  );

/** For how long it must hold (S136); an empty text is the first measurement. */
export const duration = (id: string): FieldRule =>
  ruleField(
    id,
    'for',
    (rule) => durationFieldText(rule.for),
    (text, rule) => {
      const seconds = parseDuration(text);
      if (!seconds.ok) return seconds;
      const { for: _, ...others } = rule;
      return ok(seconds.value === undefined ? others : { ...others, for: seconds.value });
    },
  );
