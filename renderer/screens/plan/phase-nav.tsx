// The navigation: phases with their minutes and the hold points between them. Choosing one goes to its field.
import { type MouseEvent, useMemo } from 'react';
import type { Plan } from '#shared/plan/plan.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import { planned, totalWords } from '#shared/runbook/times.ts';
import { readingOf } from '../../hooks/use-reading.ts';
import { usePlan } from '../../stores/plan-store.ts';
import { Diamond } from '../../ui/diamond.tsx';

interface Target {
  id: string;
  number: string;
  title: string;
  /** Of a phase. */
  time?: string;
}

/** The phases and hold points in the order in which work meets them. */
function targetsOf(plan: Plan): Target[] {
  const { numbers, holdPointsAt, homelessHoldPoints } = readingOf(plan);
  const holdPoints = (ids: readonly string[] = []): Target[] =>
    ids.map((id) => ({ id, number: numbers.get(id) ?? '', title: plan.holdPoints.byId[id]?.question ?? '' }));
  const phases = inOrder(plan.phases).flatMap(([id, phase]) => {
    const total = planned(plan, phase.steps, phase.duration);
    const time = totalWords({ ...total, unknown: 0 });
    return [
      { id, number: numbers.get(id) ?? '', title: phase.title, time },
      ...phase.steps.flatMap((step) => holdPoints(holdPointsAt.get(step))),
      ...holdPoints(holdPointsAt.get(id)),
    ];
  });
  return [...phases, ...holdPoints(homelessHoldPoints)];
}

/** Shows a part of the document at the top and puts the focus into its field. */
function goTo(event: MouseEvent, id: string): void {
  // The address of the page stays; only the place on the screen changes.
  event.preventDefault();
  const part = document.getElementById(id);
  part?.scrollIntoView({ block: 'start' });
  part?.querySelector('input')?.focus({ preventScroll: true });
}

export function PhaseNav() {
  const plan = usePlan((open) => open);
  const targets = useMemo(() => targetsOf(plan), [plan]);
  return (
    <nav className="nav" aria-label="Phases and hold points">
      {targets.length === 0 && <p className="nav-empty">No phases yet</p>}
      <ul>
        {targets.map(({ id, number, title, time }) => (
          <li key={id}>
            <a className="nav-row" href={`#${id}`} title={title} onClick={(event) => goTo(event, id)}>
              <span className="nav-number">
                {time === undefined && <Diamond size={12} />}
                {number}
              </span>{' '}
              <span className="nav-title">{title || '(untitled)'}</span>{' '}
              {time && <span className="nav-time">{time}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
