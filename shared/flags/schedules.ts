// Rollout schedules to begin from (conflict C9). The removal is always the last thing, as a day of its own.
import type { Flag } from '../plan/schema/operations.ts';

export interface FlagSchedule {
  id: string;
  words: string;
  /** The numbers of the requirements that name it. */
  source: readonly string[];
  stages: Flag['stages'];
  /** The day on which the flag leaves the code. */
  removal: number;
}

const HEALTHY = 'Errors and p95 within 10 % of the baseline, no new support case';

export const FLAG_SCHEDULES: readonly FlagSchedule[] = [
  {
    id: 'days',
    words: '5, 25, 100 % on days 1, 2, 5; removed on day 7',
    source: ['S127', 'S128', 'S129', 'S130', 'S131'],
    stages: [
      { day: 0, percent: 0, criteria: 'The deployment is complete' },
      { day: 1, audience: 'Internal users', percent: 5, criteria: HEALTHY },
      { day: 2, audience: 'Beta users', percent: 25, criteria: HEALTHY },
      { day: 5, audience: 'All users', percent: 100, criteria: 'Two days without an incident of the feature' },
    ],
    removal: 7,
  },
  {
    id: 'slower',
    words: '5, 25, 50, 100 % on days 1, 2, 5, 7; removed on day 14',
    source: ['N037'],
    stages: [
      { day: 0, percent: 0, criteria: 'The deployment is complete' },
      { day: 1, audience: 'Internal users', percent: 5, criteria: HEALTHY },
      { day: 2, audience: 'Beta users', percent: 25, criteria: HEALTHY },
      { day: 5, audience: 'All users', percent: 50, criteria: HEALTHY },
      { day: 7, audience: 'All users', percent: 100, criteria: 'A week without an incident of the feature' },
    ],
    removal: 14,
  },
  {
    id: 'hours',
    words: '5, 25, 50, 100 % within the first day; removed on day 7',
    source: ['N037'],
    stages: [
      { day: 0, percent: 0, criteria: 'Monitoring is over and quiet' },
      { day: 0, audience: 'Internal users', percent: 5, criteria: `Held for 1 to 4 hours. ${HEALTHY}` },
      { day: 0, audience: 'Beta users', percent: 25, criteria: `Held for 1 hour. ${HEALTHY}` },
      { day: 0, audience: 'All users', percent: 50, criteria: `Held for 1 hour. ${HEALTHY}` },
      { day: 0, audience: 'All users', percent: 100, criteria: 'A week without an incident of the feature' },
    ],
    removal: 7,
  },
];
