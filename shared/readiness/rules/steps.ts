// Rules about the steps of phases, one by one.
import { named } from '../../schedule/finding.ts';
import { destructiveWord } from '../destructive.ts';
import type { Case, Fix, PlacedStep, Rule, Subject } from '../rule.ts';

/** A case for each step that the given function finds something in. */
const eachStep =
  (look: (placed: PlacedStep) => string | undefined) =>
  ({ steps }: Subject): Case[] =>
    steps.flatMap((placed) => {
      const message = look(placed);
      return message === undefined ? [] : [{ on: placed.id, message }];
    });

/** The role that owns most steps of each phase; of several the one that was met first. */
function commonestRoles({ plan, steps }: Subject): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { step, phase } of steps) {
    if (step.role === undefined || !plan.roles.byId[step.role]) continue;
    const roles = counts.get(phase) ?? new Map<string, number>();
    counts.set(phase, roles.set(step.role, (roles.get(step.role) ?? 0) + 1));
  }
  const best = (roles: Map<string, number>): string => [...roles].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
  return new Map([...counts].map(([phase, roles]) => [phase, best(roles)]));
}

function withoutOwner(subject: Subject): Case[] {
  const { roles } = subject.plan;
  const common = commonestRoles(subject);
  return subject.steps.flatMap(({ id, step, phase }): Case[] => {
    if (step.role !== undefined && roles.byId[step.role]) return [];
    const role = common.get(phase);
    const fix: Fix | undefined =
      role === undefined
        ? undefined
        : {
            label: `Give it to ${roles.byId[role]?.name || 'the role of the other steps'}`,
            edit: { type: 'step.update', ids: [id], fields: { role } },
          };
    return [{ on: id, message: `${named(step.title)} has no owner.`, ...(fix && { fix }) }];
  });
}

function sameTitles({ steps }: Subject): Case[] {
  const seen = new Set<string>();
  return steps.flatMap(({ id, step, phase }) => {
    const title = step.title.trim();
    const key = `${phase} ${title}`;
    if (title !== '' && seen.has(key))
      return [{ on: id, message: `Another step of this phase is called ${named(title)} too.` }];
    seen.add(key);
    return [];
  });
}

const unmarked = ({ steps }: Subject): Case[] =>
  steps.flatMap(({ id, step }) => {
    if (step.effect === 'pointOfNoReturn') return [];
    const [word] = step.commands.flatMap(({ text }) => destructiveWord(text) ?? []);
    if (word === undefined) return [];
    const edit: Fix['edit'] = { type: 'step.update', ids: [id], fields: { effect: 'pointOfNoReturn' } };
    const message = `${named(step.title)} runs ${word} and is not marked as a point of no return.`;
    return [{ on: id, message, fix: { label: 'Mark it as a point of no return', edit } }];
  });

export const STEP_RULES: readonly Rule[] = [
  {
    id: 'steps/no-title',
    severity: 'warning',
    view: 'phases',
    why: 'Someone who does not know the system has to be able to carry the step out.',
    source: ['S223', 'N002'],
    find: eachStep(({ step }) => (step.title.trim() === '' ? `${named('')} says nothing to do.` : undefined)),
  },
  {
    id: 'steps/no-owner',
    severity: 'blocker',
    view: 'phases',
    why: 'A step that belongs to nobody is started late, twice or not at all.',
    source: ['S187', 'S258'],
    find: withoutOwner,
  },
  {
    id: 'steps/condition-without-text',
    severity: 'warning',
    view: 'phases',
    why: 'On the night somebody has to decide whether the step is needed, and nobody will remember when it was.',
    source: ['S089', 'S093'],
    find: eachStep(({ step }) =>
      step.condition?.text.trim() === '' ? `${named(step.title)} has a condition that says nothing.` : undefined,
    ),
  },
  {
    id: 'steps/same-title',
    severity: 'hint',
    view: 'phases',
    why: 'When two steps sound alike, one says "done" and means the other.',
    source: ['N003'],
    find: sameTitles,
  },
  {
    id: 'steps/destructive-command',
    severity: 'warning',
    view: 'phases',
    why: 'What destroys something is marked, so that the way back is reckoned from it and nobody runs it by the way.',
    source: ['S241', 'N112'],
    find: unmarked,
  },
];
