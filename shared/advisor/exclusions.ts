// What rules a pattern out (requirements 3.2). An answer that nobody knows excludes nothing, but for one: a breaking change
// rules Rolling out until somebody says that old and new can run side by side.
import type { Pattern } from '../plan/schema/strategy.ts';
import type { Answer, ExclusionRow, FactName } from './rule.ts';

const when = (pattern: Pattern, name: FactName, answer: Exclude<Answer, 'unknown'>, why: string): ExclusionRow => ({
  id: `${pattern}/${name}`,
  pattern,
  holds: ({ facts }) => facts[name] === answer,
  why,
});

export const EXCLUSIONS: readonly ExclusionRow[] = [
  when('blueGreen', 'doubleInfrastructure', 'no', 'Twice the infrastructure cannot be afforded.'),
  when('canary', 'largeUserBase', 'no', 'There are too few users for a part of them to say anything.'),
  when('canary', 'strongMonitoring', 'no', 'Without strong monitoring nobody sees that the canary is ill.'),
  when('canary', 'atomicSwitch', 'yes', 'All users must switch at once.'),
  when('canary', 'trafficSplit', 'no', 'Traffic cannot be split by percent.'),
  when('canary', 'versionsCoexist', 'no', 'Old and new cannot run side by side.'),
  when('rolling', 'versionsCoexist', 'no', 'Old and new cannot run side by side.'),
  {
    id: 'rolling/breakingChange',
    pattern: 'rolling',
    holds: ({ facts }) => facts.breakingChange === 'yes' && (facts.versionsCoexist ?? 'unknown') === 'unknown',
    why: 'The change is breaking, and nobody has said that old and new can run side by side.',
  },
  when('rolling', 'severalInstances', 'no', 'There is only one instance.'),
  when('flags', 'flagsAvailable', 'no', 'There is no flag that the change can sit behind.'),
  when('recreate', 'downtimeAcceptable', 'no', 'No interruption can be accepted.'),
  when('recreate', 'customerFacingSla', 'yes', 'Customers were promised that it stays up.'),
];
