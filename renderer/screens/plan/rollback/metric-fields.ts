// The figures of a metric, and which side of them is worse.
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import { gone } from '#shared/plan/edits/define.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { ok } from '#shared/result.ts';
import type { FieldRule } from '../../../hooks/edit-session.ts';
import { figureText, parseFigure } from './numbers.ts';

type Metric = Plan['metrics']['byId'][string];
export type MetricFigure = 'baseline' | 'warn' | 'critical';

/** A figure of a metric (N042); an empty text takes it away. */
export const metricFigure = (id: string, figure: MetricFigure): FieldRule => ({
  entity: id,
  field: figure,
  read: (plan) => figureText(plan.metrics.byId[id]?.[figure]),
  edit(text, plan) {
    if (!plan.metrics.byId[id]) return gone('metric');
    const value = parseFigure(text);
    if (!value.ok) return value;
    const change = value.value === undefined ? { fields: {}, clear: [figure] } : { fields: { [figure]: value.value } };
    return ok({ type: 'metric.update', ids: [id], ...change });
  },
});

export const setWorse = (id: string, worseIs: Metric['worseIs']): Edit => ({
  type: 'metric.update',
  ids: [id],
  fields: { worseIs },
});
