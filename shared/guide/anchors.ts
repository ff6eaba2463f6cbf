// Where the guide explains what a readiness rule asks for.
import type { Finding } from '../readiness/check.ts';
import type { GuidePlace } from './page.ts';

/**
 * By a rule's name, or the part of it before the slash for all that begin so: a place as links in the guide write it. What
 * is not here is explained by the page of the finding's own part of the plan.
 */
const ANCHORS: Readonly<Record<string, string>> = {
  release: 'overview#a-good-overview-has',
  links: 'overview#a-good-overview-has',
  prerequisites: 'overview#before-you-begin',
  window: 'overview#choosing-the-window',
  environments: 'phases#a-good-step-is-three-things',
  variables: 'phases#a-good-step-is-three-things',
  strategy: 'strategy#the-three-levels',
  'strategy/no-pattern': 'choosing',
  'strategy/no-rationale': 'strategy#a-good-choice-names',
  'strategy/ruled-out': 'choosing#when-every-pattern-is-ruled-out',
  'strategy/instant-but-irreversible': 'strategy#rollback-times-honestly',
  migrations: 'migrations#a-good-migration-has',
  'migrations/not-said': 'migrations#which-class-it-is',
  'migrations/said-none': 'migrations#which-class-it-is',
  'migrations/not-run': 'migrations#the-order',
  'migrations/irreversible-without-backup': 'database-rollback#the-data-loss-window',
  'migrations/irreversible-without-hold-point': 'database-rollback#the-point-of-no-return',
  phases: 'phases#a-good-phase-has',
  'phases/none': 'standard-phases',
  'phases/no-verification': 'standard-phases#verification-after-each-phase',
  'phases/sum-differs': 'phases#times',
  steps: 'phases#a-good-step-is-three-things',
  'steps/destructive-command': 'commands#destructive-commands',
  'steps/not-measured': 'challenges#the-duration-is-unknown',
  'hold-points': 'phases#hold-points',
  'hold-points/no-roll-call': 'team#roll-call',
  flags: 'flags#a-good-flag-has',
  'flags/no-stages': 'flags#stages',
  'flags/share-falls': 'flags#stages',
  'flags/no-audience': 'flags#stages',
  'flags/no-criteria': 'flags#criteria-for-the-next-stage',
  rollback: 'rollback#a-good-way-back-has',
  'rollback/no-triggers': 'rollback#triggers',
  'rollback/no-decider': 'rollback#who-decides',
  metrics: 'thresholds',
  communications: 'communications#a-good-message-has',
  messages: 'messages',
  team: 'team#a-good-team-has',
  review: 'review#a-good-review-ends-with',
  secrets: 'commands#secrets',
  paper: 'runbook#what-leaves-the-app',
  schedule: 'phases#times',
  'schedule/canary-without-phase': 'canary#stages-and-time',
  'schedule/canary-extends': 'canary#stages-and-time',
  'schedule/clock-change': 'overview#choosing-the-window',
  'schedule/window-unreadable': 'overview#choosing-the-window',
  'schedule/window-ends-first': 'overview#choosing-the-window',
  'schedule/window-time-skipped': 'overview#choosing-the-window',
  'schedule/window-time-twice': 'overview#choosing-the-window',
  'schedule/backup-window-early': 'overview#choosing-the-window',
  'schedule/window-too-short': 'challenges#the-duration-is-unknown',
  'schedule/backup-window-too-short': 'challenges#the-duration-is-unknown',
  'schedule/hold-point-homeless': 'phases#hold-points',
  'schedule/t0-phase-removed': 'communications#the-usual-timeline',
  'schedule/t0-outside': 'communications#the-usual-timeline',
  'schedule/message-phase-removed': 'communications#the-usual-timeline',
  'schedule/message-early': 'communications#the-usual-timeline',
  'schedule/message-early-worst': 'communications#the-usual-timeline',
  'schedule/flag-days': 'flags#stages',
  'schedule/person-twice': 'team#a-good-team-has',
  'schedule/no-procedure': 'rollback#procedures',
  'schedule/procedure-no-time': 'rollback#procedures',
  'schedule/no-backup': 'database-rollback#the-data-loss-window',
  'schedule/no-way-back': 'database-rollback#the-point-of-no-return',
};

/** Gives the place of the guide that says why a finding matters and what to do about it. */
export function guidePlaceOf({ rule, view }: Pick<Finding, 'rule' | 'view'>): GuidePlace {
  const [prefix = ''] = rule.split('/');
  const [page = view, heading] = (ANCHORS[rule] ?? ANCHORS[prefix] ?? view).split('#');
  return { page, ...(heading !== undefined && { heading }) };
}
