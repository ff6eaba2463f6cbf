// Feature flags and how each is rolled out (S118-S133).
import type { Flag } from '../../plan/schema/operations.ts';
import { flagDays } from '../../schedule/flag-days.ts';
import type { Section } from '../blocks.ts';
import { dayWords, momentWords } from '../dates.ts';
import { inOrder, type Reading, roleWords } from '../reading.ts';
import { FLAG_KIND_WORDS, FLAG_TYPE_WORDS } from '../words.ts';
import { notApplicable } from './not-applicable.ts';
import { facts, joined, section, table } from './parts.ts';

function removalWords(reading: Reading, { day, owner, done }: Flag['removal']): string {
  return joined([
    day !== undefined && `on day ${day}`,
    owner !== undefined && `by ${roleWords(reading, owner)}`,
    done !== undefined && `done ${momentWords(done, reading.zone)}`,
  ]);
}

/** The calendar day; nothing without a window. */
const dateOf = (day: string | null | undefined): string => (typeof day === 'string' ? dayWords(day) : '');

function flagSection(reading: Reading, id: string, flag: Flag): Section {
  const { key, purpose, kind, type, stateAtDeploy, stages, removal, owner } = flag;
  const days = flagDays(reading.plan).get(id)?.stages ?? [];
  const rows = stages.map(({ day, audience, percent, criteria }, index) => [
    `Day ${day}`,
    dateOf(days[index]),
    audience ?? '',
    percent === undefined ? '' : `${percent} %`,
    criteria,
  ]);
  return section(
    `Flag: ${key}`,
    [
      { kind: 'prose', source: purpose, field: ['flags', 'byId', id, 'purpose'] },
      {
        kind: 'facts',
        facts: facts(
          ['At deployment', stateAtDeploy.toUpperCase()],
          ['Rollout', FLAG_KIND_WORDS[kind]],
          ['Type', FLAG_TYPE_WORDS[type]],
          ['Owner', roleWords(reading, owner)],
          ['Removed from the code', removalWords(reading, removal)],
        ),
      },
      table(['Day', 'Date', 'Audience', 'Users', 'Go on when'], rows),
    ],
    [],
    id,
  );
}

/** Gives the section "Feature Flags"; empty while there are none and nobody said that there are none. */
export const flagsSection = (reading: Reading): Section =>
  section(
    'Feature Flags',
    notApplicable(reading.plan.applies.flags),
    inOrder(reading.plan.flags).map(([id, flag]) => flagSection(reading, id, flag)),
  );
