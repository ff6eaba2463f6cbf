// Who is wanted in two places: several roles in one person, and steps that need somebody at the same time.
import { useMemo } from 'react';
import type { Plan } from '#shared/plan/plan.ts';
import { clashWords } from '#shared/schedule/people.ts';
import type { Schedule } from '#shared/schedule/schedule.ts';
import { severalRoles } from '#shared/team/assignments.ts';
import { useSchedule } from '../../../hooks/use-schedule.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { goTo, showView } from '../../../stores/view-store.ts';
import { Each } from '../../../ui/each.tsx';

/** "Aylin Demir is Deployment Lead and QA Validator." */
function rolesWords({ people, roles }: Plan, [person, held]: [string, string[]]): string {
  const names = held.map((id) => roles.byId[id]?.name || '(unnamed role)');
  return `${people.byId[person]?.name} is ${names.slice(0, -1).join(', ')} and ${names.at(-1)}.`;
}

function Clashes({ plan, made }: { plan: Plan; made: Schedule }) {
  return (
    <Each of={made.clashes}>
      {(clash) => (
        <li>
          {clashWords(plan, made, clash)}{' '}
          <button type="button" className="finding-place" onClick={() => goTo('phases', clash.steps[1])}>
            <span className="unseen">Go to the step in </span>Phases
          </button>
        </li>
      )}
    </Each>
  );
}

/** Those outside the team are written down in the overview. */
function Contacts() {
  const count = usePlan(({ contacts }) => contacts.order.length);
  return (
    <p className="part-note">
      {count === 0 ? 'Whom to call outside the team' : `${count} to call outside the team`}:{' '}
      <button type="button" className="finding-place" onClick={() => showView('overview')}>
        <span className="unseen">Go to contacts in the </span>Overview
      </button>
    </p>
  );
}

export function Coverage() {
  const plan = usePlan((open) => open);
  const made = useSchedule();
  const several = useMemo(() => severalRoles(plan), [plan]);
  const isFree = several.length === 0 && made.clashes.length === 0;
  return (
    <div className="part">
      <header className="part-head">
        <h3>In two places</h3>
      </header>
      {isFree && <p className="part-note">Nobody holds two roles, and nobody is needed twice at once.</p>}
      <ul className="said-list">
        <Each of={several}>{(one) => <li>{rolesWords(plan, one)}</li>}</Each>
        <Clashes plan={plan} made={made} />
      </ul>
      <Contacts />
    </div>
  );
}
