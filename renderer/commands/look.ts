// Commands that change what is shown around the document: inspector, timeline, theme.
import { Compass, History, ListTodo, MessageSquare, Moon, PanelBottom, PanelRight, Sun, SunMoon } from 'lucide-react';
import { showInspector, useViewStore } from '../stores/view-store.ts';
import { setTheme } from '../theme.ts';
import { always, commands, onPlan } from './command.ts';

export const LOOK_COMMANDS = commands({
  toggleInspector: {
    label: 'Open or close the inspector',
    group: 'View',
    icon: PanelRight,
    keys: ['Mod+I'],
    ...onPlan('The pane on the right'),
    run: () => useViewStore.setState(({ isInspectorOpen }) => ({ isInspectorOpen: !isInspectorOpen })),
  },
  toggleStrip: {
    label: 'Open or close the timeline',
    group: 'View',
    icon: PanelBottom,
    keys: ['Mod+J'],
    ...onPlan('The strip at the bottom'),
    run: () => useViewStore.setState(({ isStripOpen }) => ({ isStripOpen: !isStripOpen })),
  },
  showReadiness: {
    label: 'Show readiness',
    group: 'View',
    icon: ListTodo,
    keys: ['Alt+Shift+1'],
    ...onPlan('What is missing, and what to do about it'),
    run: () => showInspector('readiness'),
  },
  showGuide: {
    label: 'Show the guide',
    group: 'View',
    icon: Compass,
    keys: ['Alt+Shift+2'],
    ...onPlan('What belongs into this section'),
    run: () => showInspector('guide'),
  },
  showHistory: {
    label: 'Show history',
    group: 'View',
    icon: History,
    keys: ['Alt+Shift+3'],
    ...onPlan('Who changed what, and baselines'),
    run: () => showInspector('history'),
  },
  showRemarks: {
    label: 'Show remarks',
    group: 'View',
    icon: MessageSquare,
    keys: ['Alt+Shift+4'],
    ...onPlan('Remarks on the plan and its rows'),
    run: () => showInspector('remarks'),
  },
  themeSystem: {
    label: 'Theme: as the system has it',
    group: 'Holdpoint',
    icon: SunMoon,
    keys: [],
    ...always('Light or dark with the system'),
    run: () => setTheme('system'),
  },
  themeLight: {
    label: 'Theme: light',
    group: 'Holdpoint',
    icon: Sun,
    keys: [],
    ...always('Always light'),
    run: () => setTheme('light'),
  },
  themeDark: {
    label: 'Theme: dark',
    group: 'Holdpoint',
    icon: Moon,
    keys: [],
    ...always('Always dark'),
    run: () => setTheme('dark'),
  },
});
