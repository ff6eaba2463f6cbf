// Driving the app beyond what a person sees: putting a plan into it and reading what it has stored. Both go through the
// window's own door.
import type { Page } from '@playwright/test';
import type { OpenedPlan, RequestInput, RequestName, RequestOutput } from '#shared/contract.ts';
import type { PaperChoice } from '#shared/paper/choice.ts';
import type { Result } from '#shared/result.ts';

/** Knocks as the page does. Throws what is refused. */
async function ask<Name extends RequestName>(
  page: Page,
  name: Name,
  input: RequestInput<Name>,
): Promise<RequestOutput<Name>> {
  const answer = await page.evaluate(([asked, given]) => window.holdpoint.request(asked as string, given), [
    name,
    input,
  ] as const);
  const result = answer as Result<RequestOutput<Name>>; // what main answers to this name
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
  return result.value;
}

/** Adds a plan file as if it had been dropped, and shows it. */
export async function openPlanFile(page: Page, text: string): Promise<void> {
  const { planId } = await ask(page, 'library.addFile', { name: 'plan.holdpoint', text });
  const { title } = (await ask(page, 'plan.open', { planId })).plan;
  await page.reload();
  await page
    .getByLabel('Plan title')
    .and(page.locator(`[value=${JSON.stringify(title)}]`))
    .waitFor();
  await page.getByRole('treegrid').waitFor();
}

/** The plan that is shown, as the archive has it. */
export async function planOf(page: Page): Promise<OpenedPlan> {
  const [newest] = await ask(page, 'library.list', {});
  return ask(page, 'plan.open', { planId: newest?.planId ?? '' });
}

/** The name of what has the focus: a field's label, a row's name, else its element. */
export const focusedIn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
    return label ?? element?.getAttribute('aria-label') ?? element?.tagName ?? '';
  });

/** Opens the pages by key, waits until they are made and saves them; the answer is the sentence that the dialog says. */
export async function savePdf(page: Page): Promise<string> {
  await page.keyboard.press('Control+P');
  const dialog = page.getByRole('dialog', { name: 'Print and export' });
  await dialog.getByRole('button', { name: 'Save PDF…', disabled: false }).click();
  const said = dialog.getByRole('status', { name: 'What was done' });
  await said.getByText(/./).waitFor();
  return (await said.textContent()) ?? '';
}

/** Adds a plan file and gives the PDF of it, as the preview gets it. */
export async function makePdf(page: Page, text: string, choice: PaperChoice): Promise<Uint8Array> {
  const { planId } = await ask(page, 'library.addFile', { name: 'plan.holdpoint', text });
  const coded = await page.evaluate(
    async ([id, chosen]) => {
      const answer = (await window.holdpoint.request('paper.make', { planId: id, shown: [], choice: chosen })) as {
        ok: boolean;
        value: { pdf: Uint8Array };
      };
      if (!answer.ok) throw new Error(JSON.stringify(answer));
      let letters = '';
      for (const byte of answer.value.pdf) letters += String.fromCharCode(byte);
      return btoa(letters);
    },
    [planId, choice] as const,
  );
  return new Uint8Array(Buffer.from(coded, 'base64'));
}
