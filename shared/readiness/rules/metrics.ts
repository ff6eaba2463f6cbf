// Rules about metrics: where a figure is read, and what it is held against.
import { inOrder } from '../../runbook/reading.ts';
import type { Rule } from '../rule.ts';

const nameOf = (name: string): string => name.trim() || 'A metric without a name';

export const METRIC_RULES: readonly Rule[] = [
  {
    id: 'metrics/no-source',
    severity: 'hint',
    view: 'rollback',
    why: 'Whoever watches has to know where to look, and whose figures the thresholds are.',
    source: ['N042'],
    find: ({ plan: { metrics } }) =>
      inOrder(metrics).flatMap(([on, { name, source }]) =>
        source.trim() === '' ? [{ on, message: `${nameOf(name)} does not say where it is read.` }] : [],
      ),
  },
  {
    id: 'metrics/no-baseline',
    severity: 'warning',
    view: 'rollback',
    why: 'A threshold such as "twice the baseline" says nothing while nobody has said what is normal.',
    source: ['S137', 'N042'],
    find({ plan: { metrics, rollback } }) {
      const relative = inOrder(rollback.triggers).flatMap(([, { rule }]) =>
        rule && rule.threshold.is !== 'absolute' ? rule.metric : [],
      );
      return [...new Set(relative)].flatMap((on) => {
        const metric = metrics.byId[on];
        if (!metric || metric.baseline !== undefined) return [];
        return [{ on, message: `${nameOf(metric.name)} has no baseline, but a trigger compares with it.` }];
      });
    },
  },
];
