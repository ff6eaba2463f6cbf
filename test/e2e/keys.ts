// Using the app by keyboard alone: what has the focus, and the way to it by Tab.
import { expect, type Page } from '@playwright/test';

/** The whole name of what has the focus: its label, the name it is heard by, else its text. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null; // what else it is has no labels
    const label = element?.labels?.[0];
    // A select stands in its label, and so do its options.
    const words = label?.querySelector('.label, .detail-caption')?.textContent ?? label?.textContent;
    return (element?.ariaLabel ?? words ?? element?.textContent ?? '').trim();
  });

const isNamed = (found: string, name: string | RegExp): boolean =>
  typeof name === 'string' ? found === name : name.test(found);

/** Presses Tab until a control has the focus. */
export async function tabTo(page: Page, name: string | RegExp, most = 120): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    if (isNamed(await focused(page), name)) return;
    await page.keyboard.press('Tab');
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
