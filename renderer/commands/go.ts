// Commands that go to a part of the plan, to a finding, or to another pane.
import {
  BookOpen,
  ClipboardCheck,
  Database,
  FileText,
  Flag,
  GitBranch,
  ListChecks,
  ListTree,
  type LucideIcon,
  Megaphone,
  OctagonAlert,
  PanelsTopLeft,
  Undo2,
  Users,
} from 'lucide-react';
import { moveToPane } from '../hooks/panes.ts';
import { stepFinding } from '../screens/plan/inspector/finding-actions.ts';
import { type PlanView, showView } from '../stores/view-store.ts';
import { always, type Command, commands, onPlan } from './command.ts';

/** Where else to find the icons and names of the views: the navigation reads them here. */
export const VIEWS = {
  overview: { label: 'Overview', icon: FileText, key: 'Alt+0' },
  strategy: { label: 'Strategy', icon: GitBranch, key: 'Alt+1' },
  migrations: { label: 'Migrations', icon: Database, key: 'Alt+2' },
  phases: { label: 'Phases', icon: ListTree, key: 'Alt+3' },
  flags: { label: 'Feature flags', icon: Flag, key: 'Alt+4' },
  rollback: { label: 'Rollback', icon: Undo2, key: 'Alt+5' },
  communications: { label: 'Communications', icon: Megaphone, key: 'Alt+6' },
  team: { label: 'Team', icon: Users, key: 'Alt+7' },
  review: { label: 'Review', icon: ClipboardCheck, key: 'Alt+8' },
  checklist: { label: 'Checklist', icon: ListChecks, key: 'Alt+9' },
  runbook: { label: 'Runbook', icon: BookOpen, key: 'Alt+Shift+9' },
} as const satisfies Record<PlanView, { label: string; icon: LucideIcon; key: string }>;

/** The eight sections in their order. */
export const SECTIONS = [
  'strategy',
  'migrations',
  'phases',
  'flags',
  'rollback',
  'communications',
  'team',
  'review',
] as const satisfies readonly PlanView[];

const toView = (view: PlanView): Command => ({
  label: `Go to ${VIEWS[view].label}`,
  group: 'Go to',
  icon: VIEWS[view].icon,
  keys: [VIEWS[view].key],
  ...onPlan(`Show ${VIEWS[view].label.toLowerCase()}`),
  run: () => showView(view),
});

const toPane = (label: string, keys: string, by: 1 | -1): Command => ({
  label,
  group: 'View',
  icon: PanelsTopLeft,
  keys: [keys],
  ...always('Move the focus round the panes of the window'),
  run: () => moveToPane(by),
});

export const GO_COMMANDS = commands({
  goOverview: toView('overview'),
  goStrategy: toView('strategy'),
  goMigrations: toView('migrations'),
  goPhases: toView('phases'),
  goFlags: toView('flags'),
  goRollback: toView('rollback'),
  goCommunications: toView('communications'),
  goTeam: toView('team'),
  goReview: toView('review'),
  goChecklist: toView('checklist'),
  goRunbook: toView('runbook'),
  nextFinding: {
    label: 'Next finding',
    group: 'Go to',
    icon: OctagonAlert,
    keys: ['F8'],
    ...onPlan('Go to what is missing, the worst first'),
    run: () => stepFinding(1),
  },
  previousFinding: {
    label: 'Previous finding',
    group: 'Go to',
    icon: OctagonAlert,
    keys: ['Shift+F8'],
    ...onPlan('Go back to the finding before'),
    run: () => stepFinding(-1),
  },
  nextPane: toPane('Next pane', 'F6', 1),
  previousPane: toPane('Previous pane', 'Shift+F6', -1),
});
