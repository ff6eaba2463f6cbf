// The overview of a blank plan, filled in by keyboard alone: every field is reached by Tab, every list grows and takes a
// paste, and what was written is in the archive.
import { expect, type Page } from '@playwright/test';
import { planOf } from './drive.ts';
import { focused, pressTo, tabTo, write } from './keys.ts';
import { launch, test } from './launch.ts';

/** Presses the button that adds a row, and waits until the row's first field has the focus. */
const add = (page: Page, noun: string, first: string): Promise<void> => pressTo(page, `Add ${noun}`, first);

test('a blank plan, from its version to its prerequisites', async ({ folder }) => {
  const { page, app, problems } = await launch(folder);
  const { keyboard } = page;
  await page.getByRole('treegrid').waitFor();
  await app.evaluate(({ clipboard }) => clipboard.writeText('portal-web\tv1\tv2\nportal-api\tv1\tv2'));
  await keyboard.press('Control+n');
  await page.getByText('No version yet').waitFor();
  await keyboard.press('Alt+0');
  await write(page, 'Title', 'Winter release');
  await write(page, 'Version', 'v2');
  await write(page, 'Version to go back to', 'v1');
  await tabTo(page, 'Type of release');
  await keyboard.type('Hotfix');
  await add(page, 'scope item', 'Item of scope item 1');
  await keyboard.press('Control+v');
  await expect.poll(() => focused(page)).toBe('Item of scope item 1');
  await write(page, 'Window starts', '2026-11-28 22:00 Europe/Berlin');
  await write(page, 'Window ends', '2026-11-29 01:00');
  await tabTo(page, 'Add backup window a week later');
  await keyboard.press('Enter');
  await add(page, 'environment', 'Name of environment 1');
  await keyboard.type('Live');
  await add(page, 'variable', 'Name of variable 1');
  await keyboard.type('host');
  await write(page, 'Live value of variable 1', 'live.example.com');
  await add(page, 'link', 'What it is of link 1');
  await keyboard.type('Dashboard');
  await add(page, 'contact', 'Name of contact 1');
  await keyboard.type('Hosting');
  await tabTo(page, 'Release scope finalised: it is known what ships');
  await keyboard.press('Space');
  await expect(page.getByText('1 of 7 ticked')).toBeVisible();
  const { plan } = await planOf(page);
  const { release, window, environments, variables, contacts } = plan;
  expect([plan.title, release.version, release.previousVersion, release.type]).toEqual([
    'Winter release',
    'v2',
    'v1',
    'hotfix',
  ]);
  expect(release.scope.byId[release.scope.order[1] ?? '']).toEqual({ item: 'portal-api', from: 'v1', to: 'v2' });
  expect([window.end?.at, window.backup?.end.at]).toEqual(['2026-11-29T01:00', '2026-12-06T01:00']);
  expect(plan.target).toBe(environments.order[0]);
  expect(Object.values(variables.byId)[0]?.values).toEqual({ [plan.target ?? '']: 'live.example.com' });
  expect(Object.values(release.links.byId)[0]?.label).toBe('Dashboard');
  expect(Object.values(contacts.byId)[0]?.name).toBe('Hosting');
  expect(problems).toEqual([]);
  await app.close();
});
