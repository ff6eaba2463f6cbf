// Rules about the assessment and the choice: answers that do not go together, a choice against the advice without a word why,
// settings that make no sense, and steps of another pattern.
import { advise } from '../../advisor/advise.ts';
import { assessmentOf } from '../../advisor/assessment.ts';
import { CONTRADICTIONS } from '../../advisor/consistency.ts';
import { situationOf } from '../../advisor/situation.ts';
import { DEFAULT_KNOBS, patternsInUse, type RolloutStage } from '../../patterns/knobs.ts';
import { markOf } from '../../patterns/marks.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Pattern } from '../../plan/schema/strategy.ts';
import { inOrder } from '../../runbook/reading.ts';
import { PATTERN_WORDS } from '../../runbook/words.ts';
import type { Case, Fix, Rule } from '../rule.ts';

type Staged = 'canary' | 'flags';
const STAGED: readonly Staged[] = ['canary', 'flags'];

const nameOf = (pattern: Pattern): string => PATTERN_WORDS[pattern];

/** What is wrong with the stages of a rollout; nothing when they rise to everybody. */
function stagesProblem(stages: readonly RolloutStage[]): string | undefined {
  if (stages.length === 0) return 'has no stages';
  const falls = stages.findIndex(({ percent }, index) => index > 0 && percent <= (stages[index - 1]?.percent ?? 0));
  if (falls > 0)
    return `goes from ${stages[falls - 1]?.percent} % to ${stages[falls]?.percent} %: every stage must be more than the one before`;
  const last = stages.at(-1)?.percent ?? 0;
  return last === 100 ? undefined : `ends at ${last} %, and nothing says when everybody gets it`;
}

function defaultStages({ strategy }: Plan, pattern: Staged): Fix {
  const stages = DEFAULT_KNOBS[pattern];
  const words = stages.stages.map(({ percent }) => `${percent} %`).join(', ');
  return {
    label: `Take ${words}`,
    edit: { type: 'strategy.update', fields: { knobs: { ...strategy.knobs, [pattern]: stages } } },
  };
}

/** The steps of the phases that come from a pattern which is not in use, by that pattern. */
function strayCases(plan: Plan): Case[] {
  const inUse = patternsInUse(plan.strategy);
  if (inUse.length === 0) return [];
  const stray = new Map<Pattern, string[]>();
  for (const [, { steps }] of inOrder(plan.phases))
    for (const id of steps) {
      const from = plan.steps[id]?.from?.pattern;
      if (from && !inUse.includes(from)) stray.set(from, [...(stray.get(from) ?? []), id]);
    }
  return [...stray].flatMap(([pattern, [on, ...others]]) => {
    if (on === undefined) return [];
    const steps = others.length === 0 ? 'A step comes' : `${others.length + 1} steps come`;
    const chosen = inUse.map(nameOf).join(' on ');
    return [{ on, view: 'phases', message: `${steps} from ${nameOf(pattern)}, but ${chosen} was chosen.` }];
  });
}

export const STRATEGY_RULES: readonly Rule[] = [
  ...CONTRADICTIONS.map(
    ({ id, holds, sentence, why, source }): Rule => ({
      id,
      severity: 'warning',
      view: 'strategy',
      why,
      source,
      find: ({ plan }) => (holds(situationOf(plan)) ? [{ message: sentence }] : []),
    }),
  ),
  {
    id: 'strategy/not-assessed',
    severity: 'hint',
    view: 'strategy',
    why: 'The advice stands on three answers: how risky it is, whom it meets, how hard going back is.',
    source: ['S016'],
    find({ plan: { strategy } }) {
      const { risk, impact, complexity } = strategy.axes;
      const isAssessed = [risk, impact, complexity].every(({ level }) => level !== undefined);
      return isAssessed ? [] : [{ message: 'The release is not assessed yet.' }];
    },
  },
  {
    id: 'strategy/ruled-out',
    severity: 'warning',
    view: 'strategy',
    why: 'Something that was answered makes this pattern impossible. Either the answer or the choice is wrong.',
    source: ['S029'],
    find({ plan: { strategy } }) {
      const { pattern, override } = strategy;
      const found = advise(assessmentOf(strategy)).excluded.find((one) => one.pattern === pattern);
      if (!pattern || !found || override?.trim()) return [];
      return [{ message: `${PATTERN_WORDS[pattern]} was chosen, but is ruled out: ${found.why.join(' ')}` }];
    },
  },
  {
    id: 'strategy/no-carrier',
    severity: 'warning',
    view: 'strategy',
    why: 'Flags switch features; the binary itself still has to get onto the servers, and back.',
    source: ['N097'],
    find: ({ plan: { strategy } }) =>
      strategy.pattern === 'flags' && patternsInUse(strategy).length < 2
        ? [{ message: 'Feature Flags was chosen, and nothing says which pattern carries the binary.' }]
        : [],
  },
  {
    id: 'strategy/stages',
    severity: 'warning',
    view: 'strategy',
    why: 'A rollout in stages stops somewhere if they do not rise until everybody has it.',
    source: ['N096', 'N097'],
    find({ plan }) {
      const inUse = patternsInUse(plan.strategy);
      return STAGED.filter((pattern) => inUse.includes(pattern)).flatMap((pattern): Case[] => {
        const stages = plan.strategy.knobs[pattern]?.stages ?? [];
        const problem = stagesProblem(stages);
        if (problem === undefined) return [];
        const fix = stages.length === 0 ? { fix: defaultStages(plan, pattern) } : {};
        return [{ message: `${nameOf(pattern)} ${problem}.`, ...fix }];
      });
    },
  },
  {
    id: 'strategy/one-batch',
    severity: 'warning',
    view: 'strategy',
    why: 'With one batch everything changes at once, which is Recreate under another name.',
    source: ['N095'],
    find({ plan: { strategy } }) {
      const percent = strategy.knobs.rolling?.batchPercent;
      const isWrong = percent !== undefined && (percent >= 100 || percent <= 0);
      return isWrong && patternsInUse(strategy).includes('rolling')
        ? [{ message: `Rolling goes in batches of ${percent} %.` }]
        : [];
    },
  },
  {
    id: 'strategy/steps-of-another-pattern',
    severity: 'warning',
    view: 'strategy',
    why: 'On the night the team does what stands in the steps, whatever the strategy says.',
    source: ['S099'],
    find: ({ plan }) => strayCases(plan),
  },
  {
    id: 'strategy/steps-not-put-in',
    severity: 'hint',
    view: 'strategy',
    why: 'The steps of the application phase come from the pattern; the general ones only hold their place.',
    source: ['S099'],
    find({ plan }) {
      if (plan.strategy.pattern === undefined) return [];
      const steps = inOrder(plan.phases).flatMap(([, phase]) => phase.steps);
      const isGeneral = steps.some((id) => markOf(plan, id)?.part.startsWith('application/'));
      return isGeneral
        ? [{ message: `${nameOf(plan.strategy.pattern)} is chosen, and its steps are not in the plan yet.` }]
        : [];
    },
  },
  {
    id: 'strategy/not-as-advised',
    severity: 'hint',
    view: 'strategy',
    why: 'Whoever reads the plan later sees that another pattern leads, and wonders.',
    source: ['S051'],
    find({ plan: { strategy } }) {
      const { pattern, override, axes } = strategy;
      const isAssessed = [axes.risk, axes.impact, axes.complexity].every(({ level }) => level !== undefined);
      if (!pattern || !isAssessed || override?.trim()) return [];
      const { ranking } = advise(assessmentOf(strategy));
      const [leader] = ranking;
      const own = ranking.find((one) => one.pattern === pattern);
      // One that is ruled out has a rule of its own, and between equals nobody has to explain.
      if (!leader || !own || own.score >= leader.score) return [];
      return [{ message: `${nameOf(pattern)} was chosen, but ${nameOf(leader.pattern)} leads. Nothing says why.` }];
    },
  },
];
