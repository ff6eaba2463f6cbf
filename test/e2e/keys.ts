// Using the app by keyboard alone: what has the focus, and the way to it by Tab.
import { expect, type Page } from '@playwright/test';

/** The whole name of what has the focus: its label, the name it is heard by, else its text. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null; // what else it is has no labels
    const label = element?.labels?.[0];
    // A select stands in its label with its options; its caption is the first thing there.
    const caption = element?.tagName === 'SELECT' ? label?.querySelector('span') : undefined;
    const words = (caption ?? label?.querySelector('.label') ?? label)?.textContent;
    return (element?.ariaLabel ?? words ?? element?.textContent ?? '').trim();
  });

const isNamed = (found: string, name: string | RegExp): boolean =>
  typeof name === 'string' ? found === name : name.test(found);

/** Presses Tab, or Shift+Tab for the way back, until a control has the focus. */
export async function tabTo(page: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 160; presses += 1) {
    if (isNamed(await focused(page), name)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not lead to ${name}; it ends at "${await focused(page)}"`);
}

/** Writes into a field that Tab leads to, in place of what it holds. */
export async function write(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

/** Presses a button that Tab leads to. */
export async function pressOn(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** Presses a button that leads to a field, and waits until that has the focus. */
export async function pressTo(page: Page, name: string | RegExp, field: string): Promise<void> {
  await pressOn(page, name);
  await expect.poll(() => focused(page)).toBe(field);
}

/** Opens a menu and takes the option that begins so. */
export async function choose(page: Page, menu: string | RegExp, option: RegExp): Promise<void> {
  await pressOn(page, menu);
  await page.getByRole('menu').waitFor();
  for (let presses = 0; presses < 40 && !option.test(await focused(page)); presses += 1)
    await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toMatch(option);
  await page.keyboard.press('Enter');
  await page.getByRole('menu').waitFor({ state: 'detached' });
}
