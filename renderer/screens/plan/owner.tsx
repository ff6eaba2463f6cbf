// Who does something: the role, and the initials of the person who fills it. Nobody is said in words, not by a gap.
import { usePlan } from '../../stores/plan-store.ts';

interface OwnerProps {
  role: string | undefined;
  /** What the role does here, for the tooltip. */
  duty?: string;
}

export function Owner({ role, duty = 'does this' }: OwnerProps) {
  const found = usePlan((plan) => (role === undefined ? undefined : plan.roles.byId[role]));
  const person = usePlan((plan) => (found?.holder === undefined ? undefined : plan.people.byId[found.holder]));
  const nobody = duty === 'decides' ? 'nobody decides' : 'no owner';
  if (!found)
    return (
      <span className="owner nobody">
        <i aria-hidden="true">?</i>
        <span className="owner-name">{role === undefined ? nobody : 'a role that was removed'}</span>
      </span>
    );
  const who = person ? `${person.name} (${found.name}) ${duty}` : `${found.name} ${duty}; nobody fills this role yet`;
  return (
    <span className={`owner ${person ? '' : 'unfilled'}`} title={who}>
      <i aria-hidden="true">{person ? person.initials : '–'}</i>
      <span className="owner-name">{found.name}</span>
      <span className="unseen">{person ? `, ${person.name}` : ', nobody yet'}</span>
    </span>
  );
}
