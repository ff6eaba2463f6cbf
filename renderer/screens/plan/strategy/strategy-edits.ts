// The answers of the assessment, the choice of a pattern and its settings as edits. Pure.
import { type Advice, advise } from '#shared/advisor/advise.ts';
import { assessmentOf } from '#shared/advisor/assessment.ts';
import type { Answer, AxisName, FactName, LevelOf } from '#shared/advisor/rule.ts';
import { TABLE_VERSION } from '#shared/advisor/weights.ts';
import { draftRationale } from '#shared/advisor/words.ts';
import { DEFAULT_KNOBS, isUntouched, knobsOf, patternsInUse, type RolloutStage } from '#shared/patterns/knobs.ts';
import type { Edit, OneEdit } from '#shared/plan/edits/apply-edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Pattern, Strategy } from '#shared/plan/schema/strategy.ts';
import { PATTERN_WORDS } from '#shared/runbook/words.ts';
import { inserted } from '../detail/lists.ts';

export function setLevel<Axis extends AxisName>({ strategy }: Plan, axis: Axis, level: LevelOf<Axis>): Edit {
  const axes = { ...strategy.axes, [axis]: { ...strategy.axes[axis], level } };
  return { type: 'strategy.update', fields: { axes } };
}

export const setFact = ({ strategy }: Plan, name: FactName, answer: Answer): Edit => ({
  type: 'strategy.update',
  fields: { facts: { ...strategy.facts, [name]: answer } },
});

type Knobs = Strategy['knobs'];

/** The settings for other patterns in use: theirs as they are or as they begin, without what nobody has touched. */
function knobsFor(knobs: Knobs, patterns: readonly Pattern[]): Knobs {
  // Object.entries forgets that the keys are patterns.
  const touched = (Object.keys(knobs) as Pattern[]).filter((pattern) => !isUntouched(knobs, pattern));
  return Object.fromEntries([...touched, ...patterns].map((pattern) => [pattern, knobsOf(knobs, pattern)]));
}

/** The pattern that carries the binary of feature flags: the one that was named, else the best that can. */
const carrierOf = ({ carrier }: Strategy, { ranking }: Advice): Pattern | undefined =>
  carrier ?? ranking.find(({ pattern, score }) => pattern !== 'flags' && score >= 0)?.pattern;

/**
 * Chooses a pattern and keeps what the advisor said of it. A rationale is drafted where none was written: one that is still
 * the draft of the pattern before is written anew. Feature flags get the best carrier; the settings begin with their
 * defaults. `at` is in milliseconds since 1970.
 */
export function choosePattern({ strategy }: Plan, pattern: Pattern, at: number): Edit {
  const advice = advise(assessmentOf(strategy));
  const { pattern: before, rationale } = strategy;
  const isOurs = rationale.trim() === '' || (before && rationale === draftRationale(advice, before));
  const ranking = advice.ranking.map(({ pattern: ranked, score }) => ({ pattern: ranked, score }));
  const carrier = pattern === 'flags' ? carrierOf(strategy, advice) : undefined;
  const choice: OneEdit = {
    type: 'strategy.update',
    fields: {
      pattern,
      advice: { ranking, tableVersion: TABLE_VERSION, at },
      knobs: knobsFor(strategy.knobs, patternsInUse({ pattern, ...(carrier && { carrier }) })),
      ...(carrier && { carrier }),
      ...(isOurs && { rationale: draftRationale(advice, pattern) }),
    },
    ...(!carrier && { clear: ['carrier'] }),
  };
  return { type: 'several', label: `Choose ${PATTERN_WORDS[pattern]}`, edits: [choice] };
}

/** Names the pattern that carries the binary of feature flags; '' names none. */
export function setCarrier({ strategy }: Plan, carrier: Pattern | ''): Edit {
  if (carrier === '') return { type: 'strategy.update', fields: {}, clear: ['carrier'] };
  const knobs = knobsFor(strategy.knobs, patternsInUse({ pattern: 'flags', carrier }));
  return { type: 'strategy.update', fields: { carrier, knobs } };
}

/** Sets some of the settings of a pattern; the others stay as they are, or as they begin. */
export const setKnobs = <Name extends Pattern>(
  { strategy }: Plan,
  pattern: Name,
  change: Partial<Knobs[Name]>,
): Edit => ({
  type: 'strategy.update',
  fields: { knobs: { ...strategy.knobs, [pattern]: { ...knobsOf(strategy.knobs, pattern), ...change } } },
});

/** Patterns whose settings are stages. */
export type Staged = 'canary' | 'flags';

export const stagesOf = ({ strategy }: Plan, pattern: Staged): readonly RolloutStage[] =>
  knobsOf(strategy.knobs, pattern).stages;

export const setStages = (plan: Plan, pattern: Staged, stages: readonly RolloutStage[]): Edit =>
  setKnobs(plan, pattern, { stages: [...stages] });

/** A new stage stands before the last one when that is for everybody, else at the end. */
export function placeOfNewStage(plan: Plan, pattern: Staged): number {
  const stages = stagesOf(plan, pattern);
  return stages.at(-1)?.percent === 100 ? stages.length - 1 : stages.length;
}

/** Adds a stage: half way between its neighbours, held as long as the first. */
export function addStage(plan: Plan, pattern: Staged): Edit {
  const stages = stagesOf(plan, pattern);
  const at = placeOfNewStage(plan, pattern);
  const percent = Math.round(((stages[at - 1]?.percent ?? 0) + (stages[at]?.percent ?? 100)) / 2);
  const wait = stages[0]?.wait ?? DEFAULT_KNOBS[pattern].stages[0]?.wait ?? 0;
  return setStages(plan, pattern, inserted(stages, { percent, wait }, at));
}

/** Names something that goes together with the pattern, or not any more. */
export function setCompanion({ strategy: { companions } }: Plan, name: string, isChosen: boolean): Edit {
  const others = companions.filter((one) => one !== name);
  return { type: 'strategy.update', fields: { companions: isChosen ? [...others, name] : others } };
}
