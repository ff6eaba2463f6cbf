// A new plan with nothing decided yet. It already parses, so that an unfinished draft can always be saved (N093).
import { FORMAT } from './format.ts';
import type { Plan } from './plan.ts';
import { APPLICATION } from './schema/application.ts';
import { FACTS } from './schema/facts.ts';
import type { Collection } from './schema/values.ts';

const emptyCollection = <T>(): Collection<T> => ({ order: [], byId: {} });

/** The seven things that must be true before planning (S008-S014); 'pattern' ticks itself (conflict C2). */
const PREREQUISITES = [
  ['scope', 'Release scope finalised: it is known what ships'],
  ['gates', 'Quality gates passed: the release is approved for deployment'],
  ['access', 'Infrastructure access: credentials and permissions checked'],
  ['pattern', 'Deployment pattern chosen'],
  ['migrations', 'Database changes identified: migrations are documented'],
  ['window', 'Target window: date and time confirmed'],
  ['knowledge', 'Pattern knowledge at hand'],
] as const;

const prerequisites = (): Plan['prerequisites'] => ({
  order: PREREQUISITES.map(([key]) => `prerequisite-${key}`),
  byId: Object.fromEntries(PREREQUISITES.map(([key, text]) => [`prerequisite-${key}`, { key, text, note: '' }])),
});

const strategy = (): Plan['strategy'] => ({
  axes: { risk: { evidence: '' }, impact: { evidence: '' }, complexity: { evidence: '' } },
  // Object.fromEntries forgets that every fact is a key.
  facts: Object.fromEntries(FACTS.map((fact) => [fact, 'unknown'])) as Plan['strategy']['facts'],
  companions: [],
  knobs: {},
  rationale: '',
});

/** Gives a plan with the given title and the defaults of the domain: T-0 at the start, 50 % buffer, 5 min to decide. */
export function blankPlan(title: string): Plan {
  return {
    format: FORMAT,
    title,
    tags: [],
    release: { version: '', type: 'standard', summary: '', scope: emptyCollection(), links: emptyCollection() },
    environments: emptyCollection(),
    variables: emptyCollection(),
    window: { date: 'flexible' },
    clock: { t0: { anchor: 'planStart' }, bufferPercent: 50, decideSeconds: 300 },
    applies: { migrations: { answer: 'unknown' }, flags: { answer: 'unknown' } },
    prerequisites: prerequisites(),
    strategy: strategy(),
    migrations: { order: [APPLICATION], byId: {} },
    phases: emptyCollection(),
    steps: {},
    checks: {},
    holdPoints: emptyCollection(),
    metrics: emptyCollection(),
    flags: emptyCollection(),
    rollback: {
      triggers: emptyCollection(),
      procedures: emptyCollection(),
      decision: { criteria: '', communication: '' },
    },
    communications: { entries: emptyCollection(), templates: emptyCollection() },
    people: emptyCollection(),
    roles: emptyCollection(),
    contacts: emptyCollection(),
    review: { walkThrough: emptyCollection(), indicators: [] },
    waivers: emptyCollection(),
    preparation: {
      status: { kind: 'draft' },
      ticks: {},
      confirmed: {},
      remarks: emptyCollection(),
      signOffs: emptyCollection(),
      confidence: emptyCollection(),
      rehearsals: emptyCollection(),
    },
  };
}
