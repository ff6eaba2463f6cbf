// The words for what the document stores as keys. No sentence is built here.
import type { Plan } from '../plan/plan.ts';
import type { Migration } from '../plan/schema/migrations.ts';
import type { Flag } from '../plan/schema/operations.ts';
import type { Pattern, Strategy } from '../plan/schema/strategy.ts';

export const PATTERN_WORDS = {
  blueGreen: 'Blue-Green',
  canary: 'Canary',
  rolling: 'Rolling',
  flags: 'Feature Flags',
  recreate: 'Recreate (All-at-Once)',
} satisfies Record<Pattern, string>;

export const RELEASE_WORDS = {
  standard: 'Standard release',
  hotfix: 'Hotfix',
  major: 'Major release',
  other: 'Other',
} satisfies Record<Plan['release']['type'], string>;

export const LEVEL_WORDS = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  critical: 'Critical',
  moderate: 'Moderate',
  complex: 'Complex',
  simple: 'Simple',
} as const;

export const AXIS_WORDS = {
  risk: 'Risk level',
  impact: 'User impact',
  complexity: 'Rollback complexity',
} satisfies Record<keyof Strategy['axes'], string>;

export const SWITCH_WORDS = { loadBalancer: 'load balancer', dns: 'DNS', gateway: 'gateway' } as const;

export const MIGRATION_KIND_WORDS = {
  schema: 'Schema change',
  data: 'Data migration',
  index: 'Index creation',
} satisfies Record<Migration['kind'], string>;

export const CHANGE_WORDS = {
  compatible: 'Backward compatible',
  breaking: 'Breaking',
  data: 'Data only',
} satisfies Record<Migration['change'], string>;

/** How each kind of change is deployed (S059-S068). */
export const MIGRATION_STRATEGY_WORDS = {
  compatible: 'Deployed at once',
  breaking: 'Expand-contract over three releases',
  data: 'A step of its own before the application',
} satisfies Record<Migration['change'], string>;

export const WAY_BACK_WORDS = {
  reversible: 'DOWN script',
  withLoss: 'DOWN script, loses data',
  irreversible: 'Restore from backup only',
} satisfies Record<Migration['reversibility'], string>;

export const BLOCKING_WORDS = {
  metadata: 'A moment (metadata only)',
  online: 'None (online)',
  blocking: 'Blocks the table',
  unknown: 'Unknown',
} satisfies Record<Migration['blocking'], string>;

export const PLACE_WORDS = {
  beforeApp: 'Before the application',
  withApp: 'With the application',
  afterApp: 'After the application',
  background: 'In the background, after the application',
  nextRelease: 'In the next release',
} satisfies Record<Migration['place'], string>;

export const STAGE_WORDS = { expand: 'Expand', migrate: 'Migrate', contract: 'Contract' } as const;

export const FLAG_KIND_WORDS = {
  gradual: 'Gradual rollout',
  cohort: 'For a cohort',
  experiment: 'Experiment (A/B)',
} satisfies Record<Flag['kind'], string>;

export const FLAG_TYPE_WORDS = {
  release: 'Release',
  operational: 'Operational',
  permission: 'Permission',
} satisfies Record<Flag['type'], string>;

export const CHANNEL_WORDS = { email: 'E-mail', chat: 'Chat', status: 'Status page', other: 'Other' } as const;

export const EVENT_WORDS = {
  rollback: 'On rollback',
  complete: 'On completion',
  hold: 'On hold',
  other: 'On occasion',
} as const;

/** The marks in capitals are words that must be seen across a room. */
export const MARKS = {
  dataLoss: 'DATA LOSS RISK',
  pointOfNoReturn: 'Point of no return',
  backup: 'Backup',
  watch: 'Watch',
  wait: 'Wait',
  notApplicable: 'Not applicable',
} as const;
