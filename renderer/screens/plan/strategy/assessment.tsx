// The assessment: three axes with what each level means and its evidence, and the facts.
import type { Answer, AxisName, FactName, LevelOf } from '#shared/advisor/rule.ts';
import { FACT_WORDS, LEVEL_MEANINGS } from '#shared/advisor/words.ts';
import { FACTS } from '#shared/plan/schema/facts.ts';
import { AXIS_WORDS, LEVEL_WORDS } from '#shared/runbook/words.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { PlanEntry, useIsReadOnly } from '../detail/plan-entry.tsx';
import { Answers } from './answers.tsx';
import { factId } from './ask-first.tsx';
import { setFact, setLevel } from './strategy-edits.ts';
import { axisEvidence } from './strategy-fields.ts';

/** The levels of an axis, the highest first. */
const LEVELS: { [Axis in AxisName]: readonly LevelOf<Axis>[] } = {
  risk: ['high', 'medium', 'low'],
  impact: ['critical', 'moderate', 'low'],
  complexity: ['complex', 'moderate', 'simple'],
};

const ANSWERS: { value: Answer; words: string; key: string }[] = [
  { value: 'yes', words: 'yes', key: 'y' },
  { value: 'no', words: 'no', key: 'n' },
  { value: 'unknown', words: '?', key: 'u' },
];

function Axis<Name extends AxisName>({ axis }: { axis: Name }) {
  const isReadOnly = useIsReadOnly();
  // The level of an axis is one of its own levels.
  const level = usePlan(({ strategy }) => strategy.axes[axis].level) as LevelOf<Name> | undefined;
  const meanings = LEVEL_MEANINGS[axis] as Record<string, string>;
  return (
    <div className="axis">
      <Answers<LevelOf<Name>>
        question={AXIS_WORDS[axis]}
        value={level}
        answers={LEVELS[axis].map((value) => ({ value, words: LEVEL_WORDS[value], key: value.charAt(0) }))}
        onAnswer={(chosen) => void sendEdit((plan) => setLevel(plan, axis, chosen))}
        isReadOnly={isReadOnly}
        look="axis"
      />
      <p className="axis-meaning">{level === undefined ? 'Not assessed yet' : meanings[level]}</p>
      <PlanEntry
        rule={axisEvidence(axis)}
        look="bare"
        caption="Evidence"
        of={`for ${AXIS_WORDS[axis]}`}
        placeholder="What this is based on"
        isMultiline
      />
    </div>
  );
}

function Fact({ name }: { name: FactName }) {
  const isReadOnly = useIsReadOnly();
  const answer = usePlan(({ strategy }) => strategy.facts[name] ?? 'unknown');
  return (
    <Answers
      question={FACT_WORDS[name]}
      value={answer}
      answers={ANSWERS}
      onAnswer={(chosen) => void sendEdit((plan) => setFact(plan, name, chosen))}
      isReadOnly={isReadOnly}
      look="fact"
      id={factId(name)}
    />
  );
}

export function Assessment() {
  const known = usePlan(
    ({ strategy }) => FACTS.filter((name) => (strategy.facts[name] ?? 'unknown') !== 'unknown').length,
  );
  return (
    <section className="assessment" aria-label="Assessment">
      <h3>Assessment</h3>
      <p className="axis-meaning">The first letter answers and goes on: H for High, Y for yes, U for unknown.</p>
      <Axis axis="risk" />
      <Axis axis="impact" />
      <Axis axis="complexity" />
      <header className="facts-head">
        <h3>Facts</h3>
        <span>
          {known} of {FACTS.length} known
        </span>
      </header>
      {FACTS.map((name) => (
        <Fact key={name} name={name} />
      ))}
    </section>
  );
}
