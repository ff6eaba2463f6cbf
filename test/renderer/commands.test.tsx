// The table of commands: no key twice, none that the outline needs for itself, and every one says what it does.
import { expect, test } from 'vitest';
import type { Command } from '../../renderer/commands/command.ts';
import { COMMAND_GROUPS } from '../../renderer/commands/command.ts';
import { COMMANDS, shownCommands } from '../../renderer/commands.ts';
import { usePlanStore } from '../../renderer/stores/plan-store.ts';
import { showTheme } from '../../renderer/theme.ts';

const all = Object.values<Command>(COMMANDS);

test('no two commands share a key or a label', () => {
  const keys = all.flatMap((command) => command.keys);
  expect(new Set(keys).size).toBe(keys.length);
  expect(new Set(all.map(({ label }) => label)).size).toBe(all.length);
});

test('no command takes a key of the outline or of a text field', () => {
  const taken = [
    ...['Enter', 'Tab', 'Space', 'Delete', 'F2', 'Escape', 'Mod+Enter', 'Mod+Shift+H', 'Alt+ArrowUp', 'Alt+ArrowDown'],
    ...['Mod+A', 'Mod+C', 'Mod+X', 'Mod+V', 'Mod+D', 'Mod+H', 'Mod+]', 'Mod+[', 'Mod+Shift+Enter', 'Shift+Enter'],
  ];
  expect(all.flatMap(({ keys }) => keys).filter((key) => taken.includes(key))).toEqual([]);
});

test('every command stands in a group and says what it does, or why it cannot', () => {
  for (const { group, hint } of all) {
    expect(COMMAND_GROUPS).toContain(group);
    expect(hint(usePlanStore.getState())).not.toBe('');
  }
});

test('without a plan only what needs none is shown', () => {
  const shown = shownCommands().map(([id]) => id);
  expect(shown).toContain('newPlan');
  expect(shown).toContain('palette');
  for (const id of ['undo', 'print', 'goTeam', 'saveBaseline'] as const) expect(shown).not.toContain(id);
});

test('a chosen theme is drawn now and at the next start; the system’s again when asked', () => {
  const { theme } = document.documentElement.dataset;
  expect(theme).toBeUndefined();
  void COMMANDS.themeDark.run();
  expect(document.documentElement.dataset.theme).toBe('dark');
  delete document.documentElement.dataset.theme;
  showTheme();
  expect(document.documentElement.dataset.theme).toBe('dark');
  void COMMANDS.themeSystem.run();
  expect(document.documentElement.dataset.theme).toBeUndefined();
});
