// Light, dark, or as the system has it. Kept by the window itself: it is about this screen, not about a plan.
export type Theme = 'system' | 'light' | 'dark';

const KEY = 'theme';

/** Draws the window in a theme and keeps that for later starts. */
export function setTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  showTheme();
}

/** Draws the window in the theme that was chosen last. */
export function showTheme(): void {
  const theme = localStorage.getItem(KEY);
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}
