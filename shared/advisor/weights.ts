// What each answer says for and against each pattern (requirements 3.3; the weights are calibrated on the cases of 3.5).
import type { AxisName, FactName, LevelOf, Points, WeightRow } from './rule.ts';

interface Words {
  speaksFor?: string;
  speaksAgainst?: string;
}

const level = <Axis extends AxisName>(axis: Axis, value: LevelOf<Axis>, points: Points, words: Words): WeightRow => ({
  id: `${axis}/${value}`,
  holds: ({ axes }) => axes[axis] === value,
  points,
  ...words,
});

const fact = (name: FactName, answer: 'yes' | 'no', points: Points, words: Words): WeightRow => ({
  id: `${name}/${answer}`,
  holds: ({ facts }) => facts[name] === answer,
  points,
  ...words,
});

const AXIS_ROWS: readonly WeightRow[] = [
  level(
    'risk',
    'high',
    { blueGreen: 3, canary: 3, rolling: -2, flags: 2, recreate: -3 },
    {
      speaksFor: 'The risk is high: the way back is fast, or a fault meets few users first.',
      speaksAgainst: 'The risk is high, and a fault would reach everybody before the way back is through.',
    },
  ),
  level(
    'risk',
    'medium',
    { blueGreen: 1, canary: 2, rolling: 2, flags: 1, recreate: -1 },
    {
      speaksFor: 'The risk is medium: going step by step shows a fault in time.',
      speaksAgainst: 'The risk is medium, and everything changes at once.',
    },
  ),
  level('risk', 'low', { rolling: 3, recreate: 1 }, { speaksFor: 'The risk is low: the plain way is enough.' }),
  level(
    'impact',
    'critical',
    { blueGreen: 2, canary: 2, flags: 2, recreate: -3 },
    {
      speaksFor: 'The impact is critical: users must not notice, or be few, when it goes wrong.',
      speaksAgainst: 'The impact is critical, and an interruption meets everybody.',
    },
  ),
  level(
    'impact',
    'moderate',
    { blueGreen: 1, canary: 1, rolling: 1, flags: 1, recreate: -1 },
    {
      speaksFor: 'The impact is moderate: the service stays up while it changes.',
      speaksAgainst: 'The impact is moderate, and an interruption would be noticed.',
    },
  ),
  level('impact', 'low', { rolling: 1, recreate: 1 }, { speaksFor: 'The impact is low: little effort is enough.' }),
  level(
    'complexity',
    'complex',
    { blueGreen: 1, canary: 1, rolling: 1, flags: -1 },
    {
      speaksFor: 'Going back is complex: the old version stays, or goes last.',
      speaksAgainst: 'Going back is complex: a flag that is off does not bring the database back.',
    },
  ),
  level(
    'complexity',
    'moderate',
    { blueGreen: 1, canary: 1, rolling: 2, flags: 1 },
    {
      speaksFor: 'Going back means the old application only.',
    },
  ),
  level(
    'complexity',
    'simple',
    { rolling: 1, flags: 3, recreate: 1 },
    {
      speaksFor: 'Going back is a switch or a setting.',
    },
  ),
];

const FACT_ROWS: readonly WeightRow[] = [
  fact(
    'breakingChange',
    'yes',
    { blueGreen: 3, rolling: -3, flags: 2, recreate: 1 },
    {
      speaksFor: 'The change is breaking: old and new need not serve the same users.',
      speaksAgainst: 'The change is breaking, and old and new run side by side for a while.',
    },
  ),
  fact('breakingChange', 'no', { rolling: 2 }, { speaksFor: 'Nothing breaks: old and new may run side by side.' }),
  fact('doubleInfrastructure', 'yes', { blueGreen: 1 }, { speaksFor: 'Twice the infrastructure can be afforded.' }),
  fact(
    'tightBudget',
    'yes',
    { rolling: 2, recreate: 1 },
    { speaksFor: 'The budget is tight: nothing extra is needed.' },
  ),
  fact('largeUserBase', 'yes', { canary: 2 }, { speaksFor: 'There are many users, so a small part says something.' }),
  fact('downtimeAcceptable', 'yes', { recreate: 2 }, { speaksFor: 'An interruption can be accepted.' }),
  fact(
    'downtimeAcceptable',
    'no',
    { blueGreen: 1, canary: 1, flags: 1 },
    {
      speaksFor: 'No interruption can be accepted, and there is none.',
    },
  ),
  fact('flagsAvailable', 'yes', { flags: 1 }, { speaksFor: 'Flags are there, and the change can sit behind one.' }),
  fact(
    'internalTool',
    'yes',
    { blueGreen: -1, canary: -2, recreate: 3 },
    {
      speaksFor: 'It is an internal tool: its users can wait.',
      speaksAgainst: 'It is an internal tool: that much care costs more than it saves.',
    },
  ),
  fact(
    'instantRollback',
    'yes',
    { blueGreen: 3, canary: 1, rolling: -4, flags: 3, recreate: -4 },
    {
      speaksFor: 'The way back must be instant, and takes seconds to minutes.',
      speaksAgainst: 'The way back must be instant, and takes up to half an hour.',
    },
  ),
  fact(
    'gradualRollout',
    'yes',
    { blueGreen: -1, canary: 3, flags: 2, recreate: -2 },
    {
      speaksFor: 'Users are to get it bit by bit.',
      speaksAgainst: 'Users are to get it bit by bit, and here all get it at once.',
    },
  ),
  fact('abTest', 'yes', { flags: 5 }, { speaksFor: 'Two variants are to be compared, which a flag does.' }),
  fact('hotfix', 'yes', { blueGreen: 3 }, { speaksFor: 'It is a hotfix: fast out, and fast back.' }),
  fact('firstMajor', 'yes', { blueGreen: 2 }, { speaksFor: 'It is the first major release: the old one stands by.' }),
  fact('simpleArchitecture', 'yes', { recreate: 1 }, { speaksFor: 'The architecture is simple.' }),
  fact(
    'architectureUnclear',
    'yes',
    { rolling: 2 },
    { speaksFor: 'The architecture is unclear: begin with the usual way.' },
  ),
  fact(
    'exclusiveDatabase',
    'yes',
    { blueGreen: -1, canary: -3, rolling: -3, recreate: 4 },
    {
      speaksFor: 'A migration needs the database to itself.',
      speaksAgainst: 'A migration needs the database to itself, while the application goes on using it.',
    },
  ),
  {
    id: 'internalTool+downtimeAcceptable',
    holds: ({ facts }) => facts.internalTool === 'yes' && facts.downtimeAcceptable === 'yes',
    points: { recreate: 2 },
    speaksFor: 'It is internal and may be down: the simplest way is the best.',
  },
];

export const WEIGHTS: readonly WeightRow[] = [...AXIS_ROWS, ...FACT_ROWS];

/** Named in what a plan keeps of the advice; a change of rows or weights makes a new one. */
export const TABLE_VERSION = '1';
