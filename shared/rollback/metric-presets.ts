// Metrics that are often watched, with the thresholds of the sources (2.2) and the sample baselines of N043. The figures
// are where one starts from; what is normal only the team's own dashboard knows.
import type { Plan } from '../plan/plan.ts';

export type Metric = Plan['metrics']['byId'][string];

interface MetricPreset extends Omit<Metric, 'source'> {
  /** The documents that the figures are from. */
  figures: string;
}

/** Relative thresholds stand beside the sample baseline as figures: a metric holds numbers only. */
export const METRIC_PRESETS = {
  errorRate: {
    name: 'Error rate',
    unit: '%',
    baseline: 0.1,
    warn: 0.5,
    critical: 5,
    worseIs: 'higher',
    figures: 'N043, ED',
  },
  serverErrors: {
    name: '5xx rate',
    unit: '%',
    baseline: 0.1,
    warn: 0.5,
    critical: 2,
    worseIs: 'higher',
    figures: 'CRP',
  },
  // 1.5 and 2 times the baseline
  p95: {
    name: 'Response time p95',
    unit: 'ms',
    baseline: 450,
    warn: 675,
    critical: 900,
    worseIs: 'higher',
    figures: 'N043, MR, ED',
  },
  p99: {
    name: 'Response time p99',
    unit: 'ms',
    baseline: 900,
    warn: 1350,
    critical: 1800,
    worseIs: 'higher',
    figures: 'N043, MR, ED',
  },
  // 15 and 30 % less
  throughput: {
    name: 'Requests',
    unit: 'per s',
    baseline: 120,
    warn: 102,
    critical: 84,
    worseIs: 'lower',
    figures: 'N043, MR, ED',
  },
  transactions: {
    name: 'Successful transactions',
    unit: '%',
    baseline: 99.5,
    critical: 95,
    worseIs: 'lower',
    figures: 'N043, ED, MR',
  },
  // 10 and 20 % less
  conversion: {
    name: 'Conversion',
    unit: '%',
    baseline: 3.2,
    warn: 2.88,
    critical: 2.56,
    worseIs: 'lower',
    figures: 'N043, DP, ED',
  },
  signUps: {
    name: 'Sign-ups',
    unit: 'per h',
    baseline: 50,
    warn: 45,
    critical: 40,
    worseIs: 'lower',
    figures: 'N043, DP, ED',
  },
  unhealthy: {
    name: 'Instances that fail their health check',
    unit: '%',
    critical: 20,
    worseIs: 'higher',
    figures: 'DP',
  },
  affectedUsers: { name: 'Affected users', unit: '%', critical: 10, worseIs: 'higher', figures: 'RR, RC' },
  processor: { name: 'CPU', unit: '%', critical: 80, worseIs: 'higher', figures: 'MR' },
  memory: { name: 'Memory', unit: '%', critical: 85, worseIs: 'higher', figures: 'MR' },
  tickets: { name: 'Support tickets', unit: 'per h', worseIs: 'higher', figures: 'MR' },
  replicationLag: { name: 'Replication lag', unit: 's', warn: 1, worseIs: 'higher', figures: 'PC' },
  cacheHits: { name: 'Cache hit rate', unit: '%', warn: 80, worseIs: 'lower', figures: 'PC' },
} as const satisfies Record<string, MetricPreset>;

export type MetricName = keyof typeof METRIC_PRESETS;

/** Those of N043, which together show whether a release harms anybody. */
export const USUAL_METRICS: readonly MetricName[] = [
  'errorRate',
  'p95',
  'p99',
  'throughput',
  'transactions',
  'conversion',
  'signUps',
];

/** A metric as it comes into a plan: nobody has said yet where it is read. */
export function metricOf(name: MetricName): Metric {
  const { figures: _, ...metric } = METRIC_PRESETS[name];
  return { ...metric, source: '' };
}
