// Rules about what ships, when, and with which pattern.
import type { Rule } from '../rule.ts';

const isBlank = (text: string): boolean => text.trim() === '';

export const OVERVIEW_RULES: readonly Rule[] = [
  {
    id: 'release/no-version',
    severity: 'warning',
    view: 'overview',
    why: 'The runbook, every message and the check of what runs afterwards name the version.',
    source: ['S201', 'S101'],
    find: ({ plan }) => (isBlank(plan.release.version) ? [{ message: 'The release has no version.' }] : []),
  },
  {
    id: 'release/no-summary',
    severity: 'hint',
    view: 'overview',
    why: 'Whoever joins at night learns from it what is being changed, and for whom.',
    source: ['S008'],
    find: ({ plan }) =>
      isBlank(plan.release.summary) ? [{ message: 'Nothing says what this release is about.' }] : [],
  },
  {
    id: 'window/none',
    severity: 'blocker',
    view: 'overview',
    why: 'Without a start there is no time of day for any step, message or latest abort.',
    source: ['S013', 'S202'],
    find: ({ plan }) => (plan.window.start ? [] : [{ message: 'The deployment has no window.' }]),
  },
  {
    id: 'window/no-end',
    severity: 'warning',
    view: 'overview',
    why: 'Only with an end can anyone tell whether the plan fits, and until when a rollback still does.',
    source: ['S202'],
    find: ({ plan: { window } }) => (window.start && !window.end ? [{ message: 'The window has no end.' }] : []),
  },
  {
    id: 'strategy/no-pattern',
    severity: 'blocker',
    view: 'strategy',
    why: 'The pattern decides how the new version reaches users and how fast it can be taken back.',
    source: ['S011', 'S030', 'S221'],
    find: ({ plan }) => (plan.strategy.pattern ? [] : [{ message: 'No deployment pattern is chosen.' }]),
  },
  {
    id: 'strategy/no-rationale',
    severity: 'warning',
    view: 'strategy',
    why: 'Whoever signs the plan has to see why this pattern and not another.',
    source: ['S051', 'S255'],
    find: ({ plan: { strategy } }) =>
      strategy.pattern && isBlank(strategy.rationale) ? [{ message: 'Nothing says why this pattern was chosen.' }] : [],
  },
];
