// Rules about feature flags: how each is opened, and that it goes again (S118-S133).
import type { Flag } from '../../plan/schema/operations.ts';
import { inOrder } from '../../runbook/reading.ts';
import { named } from '../../schedule/finding.ts';
import type { Case, Fix, Rule, Subject } from '../rule.ts';

/** A case for each flag that the function finds something in. */
const eachFlag =
  (look: (flag: Flag, name: string, id: string) => Omit<Case, 'on'> | undefined) =>
  ({ plan }: Subject): Case[] =>
    inOrder(plan.flags).flatMap(([on, flag]) => {
      const found = look(flag, named(flag.key, 'flag'), on);
      return found ? [{ on, ...found }] : [];
    });

const offFix = (id: string): Fix => ({
  label: 'Deploy it off',
  edit: { type: 'flag.update', ids: [id], fields: { stateAtDeploy: 'off' } },
});

/** The first stage whose share is smaller than the one before it. */
function falling({ stages }: Flag): number {
  let most = 0;
  return stages.findIndex(({ percent }) => {
    const falls = percent !== undefined && percent < most;
    most = percent ?? most;
    return falls;
  });
}

function sameKeys({ plan }: Subject): Case[] {
  const seen = new Set<string>();
  return inOrder(plan.flags).flatMap(([on, { key }]) => {
    const name = key.trim().toLowerCase();
    if (name !== '' && seen.has(name)) return [{ on, message: `Another flag has the key ${named(key, 'flag')} too.` }];
    seen.add(name);
    return [];
  });
}

/** Stages that something follows without a word of what must be true first; the last one may be silent. */
const silentStages = ({ stages }: Flag): number =>
  stages.slice(0, -1).filter(({ criteria }) => criteria.trim() === '').length;

const PARTS: Omit<Rule, 'view'>[] = [
  {
    id: 'flags/no-key',
    severity: 'warning',
    why: 'On the night the flag is looked for by its key.',
    source: ['S120'],
    find: eachFlag(({ key }) => (key.trim() === '' ? { message: 'A flag has no key.' } : undefined)),
  },
  {
    id: 'flags/same-key',
    severity: 'warning',
    why: 'Two flags of one key are one switch.',
    source: ['S120'],
    find: sameKeys,
  },
  {
    id: 'flags/starts-on',
    severity: 'warning',
    why: 'A new flag that is deployed on releases with the deployment, and nothing is parted.',
    source: ['S125', 'S090'],
    find: eachFlag(({ stateAtDeploy, type }, name, id) =>
      stateAtDeploy === 'on' && type === 'release'
        ? { message: `${name} is deployed on.`, fix: offFix(id) }
        : undefined,
    ),
  },
  {
    id: 'flags/no-stages',
    severity: 'warning',
    why: 'Without a schedule a flag is opened to everybody at once, or never.',
    source: ['S126', 'S226'],
    find: eachFlag(({ stages, type }, name) =>
      stages.length === 0 && type === 'release' ? { message: `${name} has no schedule.` } : undefined,
    ),
  },
  {
    id: 'flags/no-criteria',
    severity: 'warning',
    why: 'Who decides to open a flag further has to see that it went well so far.',
    source: ['S133'],
    find: eachFlag((flag, name) => {
      const silent = silentStages(flag);
      const stages = silent === 1 ? 'a stage' : `${silent} stages`;
      return silent > 0 ? { message: `${name} has ${stages} without criteria for going on.` } : undefined;
    }),
  },
  {
    id: 'flags/share-falls',
    severity: 'warning',
    why: 'Users who had the feature lose it again, though nothing went wrong.',
    source: ['S132'],
    find: eachFlag((flag, name) => {
      const at = falling(flag);
      return at > 0 ? { message: `Stage ${at + 1} of ${name} is open to fewer users than the one before.` } : undefined;
    }),
  },
  {
    id: 'flags/no-audience',
    severity: 'hint',
    why: 'A cohort or an experiment is a group of users; the flag has to say which.',
    source: ['S122', 'S123', 'S124'],
    find: eachFlag(({ kind, stages }, name) =>
      kind !== 'gradual' && stages.length > 0 && stages.every(({ audience = '' }) => audience.trim() === '')
        ? { message: `${name} names no audience.` }
        : undefined,
    ),
  },
  {
    id: 'flags/no-removal',
    severity: 'warning',
    why: 'A flag that nobody removes is a branch in the code for ever, and one day somebody switches it.',
    source: ['S131'],
    find: eachFlag(({ type, kind, removal }, name) =>
      (type === 'release' || kind === 'experiment') && removal.day === undefined && removal.done === undefined
        ? { message: `${name} has no day of removal.` }
        : undefined,
    ),
  },
  {
    id: 'flags/no-owner',
    severity: 'warning',
    why: 'Somebody has to open it further on day 2, when the night is long over.',
    source: ['S120', 'S226'],
    find: eachFlag(({ owner }, name) => (owner === undefined ? { message: `${name} has no owner.` } : undefined)),
  },
];

export const FLAG_RULES: readonly Rule[] = PARTS.map((part) => ({ ...part, view: 'flags' }));
