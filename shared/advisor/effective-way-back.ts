// How long going back really takes: the pattern's own figure, and what migrations and flags make of it (requirements 3.7,
// conflict C8). What the plan's procedures add up to is the schedule's matter.
import { knobsOf } from '../patterns/knobs.ts';
import type { Plan } from '../plan/plan.ts';
import type { Migration } from '../plan/schema/migrations.ts';
import { inOrder } from '../runbook/reading.ts';
import { PATTERN_WORDS } from '../runbook/words.ts';
import { WAY_BACK_TIMES } from './words.ts';

export interface EffectiveWayBack {
  /** The pattern's own figure: "seconds". */
  pattern: string;
  /** The figure with all that the plan does: "30–60 min and more". */
  effective: string;
  isSlower: boolean;
  /** Why, sentence by sentence. */
  why: readonly string[];
}

interface Figure {
  words: string;
  sentence: string;
}

const named = (migrations: readonly Migration[]): string => {
  const [first, ...others] = migrations;
  const title = `“${first?.name.trim() || 'a migration without a name'}”`;
  return others.length === 0 ? title : `${title} and ${others.length} more`;
};

/** What the database makes of it. An irreversible migration asks for a restore; a breaking one must go back, too. */
function ofDatabase(plan: Plan, base: string): Figure {
  const all = inOrder(plan.migrations)
    .map(([, migration]) => migration)
    .filter(({ place }) => place !== 'nextRelease');
  const lost = all.filter(({ reversibility }) => reversibility === 'irreversible');
  if (lost.length > 0)
    return {
      words: '30–60 min and more',
      sentence: `Once ${named(lost)} has run, only a restore from the backup brings the old state back; what was written since is lost.`,
    };
  const breaking = all.filter(({ change }) => change === 'breaking');
  if (breaking.length > 0)
    return {
      words: `${base} + 30 min and more`,
      sentence: `The old application does not tolerate ${named(breaking)}: the database has to go back, too.`,
    };
  if (all.length === 0) return { words: base, sentence: 'The plan holds no migration.' };
  const sentence = 'The old application tolerates every migration: the database stays as it is.';
  return { words: base, sentence };
}

/** What the pattern's own settings make of it, before the database. */
function ofPattern({ strategy }: Plan): Figure | undefined {
  const { pattern, carrier, knobs } = strategy;
  if (pattern === 'blueGreen' && knobsOf(knobs, 'blueGreen').switchBy === 'dns')
    return {
      words: 'the time to live of the DNS record',
      sentence: 'Clients keep the address of green until the time to live of the DNS record has run out.',
    };
  if (pattern !== 'flags') return undefined;
  if (carrier === undefined || carrier === 'flags')
    return {
      words: 'seconds behind a flag',
      sentence: 'What no flag hides goes back with the pattern that carries the binary, which nobody has named yet.',
    };
  const carried = WAY_BACK_TIMES[carrier];
  return {
    words: carried === WAY_BACK_TIMES.flags ? carried : `seconds behind a flag, else ${carried}`,
    sentence: `What no flag hides goes back with ${PATTERN_WORDS[carrier]}: ${carried}.`,
  };
}

/** Gives both figures of the chosen pattern; nothing as long as none is chosen. */
export function effectiveWayBack(plan: Plan): EffectiveWayBack | undefined {
  const { pattern } = plan.strategy;
  if (pattern === undefined) return undefined;
  const base = WAY_BACK_TIMES[pattern];
  const own = ofPattern(plan);
  const { words, sentence } = ofDatabase(plan, own?.words ?? base);
  const on = inOrder(plan.flags).filter(([, { stateAtDeploy }]) => stateAtDeploy === 'on').length;
  const flags =
    on === 1
      ? 'One flag is on from the start, and goes off first.'
      : `${on} flags are on from the start, and go off first.`;
  return {
    pattern: base,
    effective: words,
    isSlower: words !== base,
    why: [...(own ? [own.sentence] : []), sentence, ...(on > 0 ? [flags] : [])],
  };
}
