// What is chosen, in short: one plan with its facts, or how many they are; and what can be done with it.
import type { PlanListItem } from '#shared/contract.ts';
import { PATTERN_WORDS } from '#shared/runbook/words.ts';
import { momentWords } from '../../words.ts';
import { FindingCounts } from './finding-counts.tsx';
import { Shape } from './shape.tsx';
import { SummaryActs } from './summary-acts.tsx';
import { Tags } from './tags.tsx';
import type { LibraryView } from './use-library-view.ts';
import { counted, lengthWords, STATUSES, todayHere, windowWords } from './words.ts';

function Facts({ plan }: { plan: PlanListItem }) {
  const { status, windowStart, pattern, steps, shape, revision, savedAt } = plan;
  const window = windowStart ? `${windowWords(windowStart, todayHere())} (${windowStart.zone})` : 'not set';
  const facts: [string, string][] = [
    ['Status', STATUSES[status].label],
    ['Window', window],
    ['Pattern', pattern ? PATTERN_WORDS[pattern] : 'not chosen'],
    ['Length', lengthWords(plan) ?? 'no times yet'],
    ['Phases', `${counted(shape.phases.length, 'phase')}, ${counted(steps, 'step')}`],
    ['Hold points', shape.holdPoints.length === 0 ? 'none' : `${shape.holdPoints.length}`],
    ['Changed', `${momentWords(savedAt)}, revision ${revision}`],
  ];
  return (
    <dl className="summary-facts">
      {facts.map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

function Readiness({ plan: { findings } }: { plan: PlanListItem }) {
  const { blockers, hints } = findings;
  return (
    <section className="summary-readiness" aria-labelledby="summary-readiness">
      <h3 id="summary-readiness">{blockers > 0 ? 'Not ready to run' : 'Nothing blocks this plan'}</h3>
      <p>
        <FindingCounts counts={findings} /> {hints > 0 && <span className="soft">{counted(hints, 'hint')}</span>}
      </p>
    </section>
  );
}

function One({ plan, view }: { plan: PlanListItem; view: LibraryView }) {
  return (
    <>
      <h2>{plan.title || 'Untitled plan'}</h2>
      <p className="summary-version">{plan.version || 'No version yet'}</p>
      <SummaryActs view={view} />
      <Facts plan={plan} />
      {plan.shape.phases.length > 0 && (
        <div className="summary-shape">
          <Shape plan={plan} />
        </div>
      )}
      <Readiness plan={plan} />
      {plan.deletedAt === undefined && <Tags view={view} />}
    </>
  );
}

export function Summary({ view }: { view: LibraryView }) {
  const { chosen, place } = view;
  const [first] = chosen;
  return (
    // Another choice is another form: a tag half typed belongs to what was chosen before.
    <aside
      key={chosen.map(({ planId }) => planId).join(' ')}
      className="summary"
      aria-label="Chosen plans"
      data-pane="inspector"
    >
      {chosen.length === 1 && first && <One plan={first} view={view} />}
      {chosen.length > 1 && (
        <>
          <h2>{chosen.length} plans</h2>
          <p className="summary-version">What is done here is done with all of them.</p>
          <SummaryActs view={view} />
          {place.kind !== 'bin' && <Tags view={view} />}
        </>
      )}
      {chosen.length === 0 && <p className="soft">No plan is chosen.</p>}
    </aside>
  );
}
