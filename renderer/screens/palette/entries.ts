// What the palette can find: commands, the parts of the open plan, the plans of the library, the pages of the guide.
import type { LucideIcon } from 'lucide-react';
import { Compass, Diamond, FileText, Layers, SquareTerminal, Undo2 } from 'lucide-react';
import type { PlanListItem } from '#shared/contract.ts';

import type { Guide } from '#shared/guide/page.ts';
import { type Haystack, haystack } from '#shared/match.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import { clockTime } from '#shared/schedule/clock.ts';
import { giveCommand, shownCommands } from '../../commands.ts';
import { readingOf } from '../../hooks/use-reading.ts';
import { scheduleOf } from '../../hooks/use-schedule.ts';
import { keyWords } from '../../hooks/use-shortcuts.ts';
import { goToLibrary, visitPlan } from '../../plan-visit.ts';
import { openGuide } from '../../stores/guide-store.ts';
import { usePlanStore } from '../../stores/plan-store.ts';
import { goTo, type PlanView, tell, useViewStore } from '../../stores/view-store.ts';

export interface Entry {
  id: string;
  group: 'Commands' | 'In this plan' | 'Plans' | 'Guide';
  icon: LucideIcon;
  found: Haystack;
  /** "2.3", of parts of the plan. */
  number?: string;
  /** What stands at the right; asked only for rows that are drawn. */
  aside(): string;
  keys?: string;
  isHold?: true;
  run(): void;
  /** Shows where it is instead of doing it. */
  show(): void;
}

export function commandEntries(): Entry[] {
  const state = usePlanStore.getState();
  return shownCommands().map(([id, command]) => ({
    id,
    group: 'Commands',
    icon: command.icon,
    found: haystack(command.label),
    aside: () => command.hint(state),
    keys: keyWords(command),
    run: () => giveCommand(command),
    show: () =>
      tell(
        `“${command.label}” stands in the menu under ${command.group}.` +
          (command.keys.length > 0 ? ` Its key is ${keyWords(command)}.` : ''),
      ),
  }));
}

interface Part {
  id: string;
  icon: LucideIcon;
  title: string;
  view: PlanView;
  aside: string;
}

function partsOf(plan: Plan): Part[] {
  const { holdPointsAt, homelessHoldPoints } = readingOf(plan);
  const holdPoints = (ids: readonly string[] = [], aside = ''): Part[] =>
    ids.map((id) => {
      const title = plan.holdPoints.byId[id]?.question ?? '';
      return { id, icon: Diamond, title, view: 'phases', aside };
    });
  const steps = (ids: readonly string[], view: PlanView, aside: string): Part[] =>
    ids.flatMap((id) => [
      { id, icon: SquareTerminal, title: plan.steps[id]?.title ?? '', view, aside },
      ...holdPoints(holdPointsAt.get(id), aside),
    ]);
  const phases = inOrder(plan.phases).flatMap(([id, phase]): Part[] => [
    { id, icon: Layers, title: phase.title, view: 'phases', aside: 'Phase' },
    ...steps(phase.steps, 'phases', phase.title),
    ...holdPoints(holdPointsAt.get(id), `After ${phase.title}`),
  ]);
  const procedures = inOrder(plan.rollback.procedures).flatMap(([id, procedure]): Part[] => [
    { id, icon: Undo2, title: procedure.title, view: 'rollback', aside: 'Rollback' },
    ...steps(procedure.steps, 'rollback', procedure.title),
  ]);
  return [...phases, ...holdPoints(homelessHoldPoints, 'Without a place'), ...procedures];
}

/** "22:05", for whatever has its moment in the schedule. */
function startOf(plan: Plan, id: string): string | undefined {
  const times = scheduleOf(plan);
  const seconds = times.steps.get(id)?.earliest ?? times.phases.get(id)?.start ?? times.holdPoints.get(id);
  return seconds === undefined ? undefined : clockTime(times, seconds);
}

let newest: { plan: Plan; entries: Entry[] } | undefined;

/** The phases, steps, hold points and procedures of a plan, worked out once per state of the plan. */
export function partEntries(plan: Plan): Entry[] {
  if (newest?.plan === plan) return newest.entries;
  const { numbers } = readingOf(plan);
  const entries = partsOf(plan).map(({ id, icon, title, view, aside }): Entry => {
    const number = numbers.get(id) ?? '';
    const go = (): void => goTo(view, id);
    return {
      id,
      group: 'In this plan',
      icon,
      number,
      found: haystack(`${number} ${title || '(untitled)'}`),
      aside: () => [aside, startOf(plan, id)].filter(Boolean).join(', '),
      ...(icon === Diamond && { isHold: true }),
      run: go,
      show: go,
    };
  });
  newest = { plan, entries };
  return entries;
}

export const planEntries = (plans: readonly PlanListItem[]): Entry[] =>
  plans
    .filter(({ deletedAt }) => deletedAt === undefined)
    .map(({ planId, title, version, windowStart }) => ({
      id: `plan-${planId}`,
      group: 'Plans',
      icon: FileText,
      found: haystack(title || 'Untitled plan'),
      aside: () => [windowStart?.at.slice(0, 10), version].filter(Boolean).join(', '),
      run: () => void visitPlan(planId),
      show: () => void goToLibrary().then(() => useViewStore.setState({ target: planId })),
    }));

/** The pages of the guide and their headings. */
export const guideEntries = (guide: Guide): Entry[] =>
  guide.flatMap(({ name, title, sections }) =>
    sections.map(({ slug, heading }): Entry => {
      const open = (): void => openGuide({ page: name, ...(slug !== '' && { heading: slug }) });
      return {
        id: `guide-${name}-${slug}`,
        group: 'Guide',
        icon: Compass,
        found: haystack(heading === '' ? title : `${title}: ${heading}`),
        aside: () => '',
        run: open,
        show: open,
      };
    }),
  );
