// Whom to call, in the order in which one calls them.
import type { Plan } from '../plan/plan.ts';
import { inOrder } from '../runbook/reading.ts';

/** Somebody to call. */
export interface Call {
  who: string;
  what: string;
  how: string;
}

/** A role with its holder's name and contact; nothing when the role is gone. */
function callOf({ roles, people }: Plan, id: string | undefined, what?: string): Call[] {
  const role = id === undefined ? undefined : roles.byId[id];
  if (!role) return [];
  const person = role.holder === undefined ? undefined : people.byId[role.holder];
  return [{ who: person?.name || 'Nobody yet', what: what ?? role.name, how: person?.contact ?? '' }];
}

/** Gives those who decide about a rollback: first, in the first one's place, and above both. */
export function decisionChain(plan: Plan): Call[] {
  const { primary, backup, escalation } = plan.rollback.decision;
  return [primary, backup, escalation].flatMap((id) => callOf(plan, id));
}

/** Gives whom somebody in a role may have to call: their deputy, the lead, those who decide, and people outside; each once. */
export function callsOf(plan: Plan, roleId: string): Call[] {
  const role = plan.roles.byId[roleId];
  const deputy = role?.backup === undefined ? undefined : plan.people.byId[role.backup];
  const lead = inOrder(plan.roles).find(([, { kind }]) => kind === 'lead')?.[0];
  const own = role?.holder === undefined ? undefined : plan.people.byId[role.holder]?.name;
  const all: Call[] = [
    ...(deputy ? [{ who: deputy.name, what: 'Your deputy', how: deputy.contact }] : []),
    ...callOf(plan, lead),
    ...decisionChain(plan),
    ...inOrder(plan.contacts).map(([, { name, whatFor, how }]) => ({ who: name, what: whatFor, how })),
  ];
  const first = new Map<string, Call>();
  for (const call of all) {
    const key = `${call.who}\n${call.how}`;
    if (call.who !== own && !first.has(key)) first.set(key, call);
  }
  return [...first.values()];
}
