// Commands about the plan as a whole, and about who is at this machine.
import { Archive, ArchiveRestore, Bookmark, Copy, UserRound } from 'lucide-react';
import { request } from '../client.ts';
import { finishTyping, visitPlan } from '../plan-visit.ts';
import { sendEdit } from '../stores/plan-requests.ts';
import { openPlan, type PlanState } from '../stores/plan-store.ts';
import { askPerson, showInspector, tell } from '../stores/view-store.ts';
import { always, type Command, commands, onWritablePlan } from './command.ts';
import { undoOrRedo } from './edit.ts';

/** The field for a baseline's name, in the history. */
export const BASELINE_NAME = 'baseline-name';

/** Focuses a field that the command just brought up: it is drawn before the next frame. */
const focusSoon = (id: string): void => void requestAnimationFrame(() => document.getElementById(id)?.focus());

function askForBaseline(): void {
  showInspector('history');
  focusSoon(BASELINE_NAME);
}

async function duplicate(): Promise<void> {
  if (!(await finishTyping())) return;
  const made = await request('library.duplicate', { planId: openPlan().planId });
  if (!made.ok) return tell(made.error.message);
  await visitPlan(made.value.planId);
  tell('This is the copy. The plan it was made from stays as it was.');
}

const setStatus =
  (status: 'draft' | 'archived', told: string): (() => Promise<void>) =>
  async () => {
    const sent = await sendEdit(() => ({ type: 'preparation.setStatus', status }));
    if (sent.ok) tell(told, { label: 'Undo', run: () => void undoOrRedo('undo') });
  };

/** For a command that needs the plan to be archived, or not to be. */
function onStatus(isArchived: boolean, hint: string, otherwise: string): Pick<Command, 'hint' | 'isReady'> {
  const onAny = onWritablePlan(hint);
  const fits = ({ open }: PlanState): boolean => (open?.plan.preparation.status.kind === 'archived') === isArchived;
  return {
    hint: (state) => (fits(state) || !onAny.isReady(state) ? onAny.hint(state) : otherwise),
    isReady: (state) => onAny.isReady(state) && fits(state),
  };
}

export const PLAN_COMMANDS = commands({
  saveBaseline: {
    label: 'Save a baseline',
    group: 'Plan',
    icon: Bookmark,
    keys: ['Mod+B'],
    ...onWritablePlan('Give this revision a name, to compare with it or go back to it'),
    run: askForBaseline,
  },
  duplicate: {
    label: 'Duplicate this plan',
    group: 'Plan',
    icon: Copy,
    keys: [],
    ...onWritablePlan('Make a copy and open it'),
    run: duplicate,
  },
  archive: {
    label: 'Archive this plan',
    group: 'Plan',
    icon: Archive,
    keys: [],
    ...onStatus(false, 'Mark it as archived; nothing is removed', 'This plan is archived already'),
    run: setStatus('archived', 'The plan is archived.'),
  },
  unarchive: {
    label: 'Make this plan a draft again',
    group: 'Plan',
    icon: ArchiveRestore,
    keys: [],
    ...onStatus(true, 'Take it out of the archived plans', 'Only an archived plan can be made a draft again'),
    run: setStatus('draft', 'The plan is a draft.'),
  },
  person: {
    label: 'Who is at this machine',
    group: 'Holdpoint',
    icon: UserRound,
    keys: [],
    ...always('The name that stands beside every change'),
    run() {
      askPerson(true);
      focusSoon('person-name');
    },
  },
});
