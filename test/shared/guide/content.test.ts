// What the guide must say, by words that say it: the 24 solutions, patterns, migration patterns, release types, thresholds.
import { expect, test } from 'vitest';
import { pageNamed } from '#shared/guide/page.ts';
import { guide, guideFiles } from '../../helpers/guide.ts';

const FILES = guideFiles();
/** A page as one line without marks. */
const textOf = (page: string): string => (FILES[`${page}.md`] ?? '').replaceAll('*', '').replace(/\s+/g, ' ');

/** S230 to S253, by challenge, in the order of the requirements. */
const SOLUTIONS: readonly (readonly [number, RegExp])[] = [
  [230, /Look it up in the pattern pages/],
  [231, /Start from Rolling\. It is the most common/],
  [232, /Consider Blue-Green for a first major release/],
  [233, /Use feature flags to lower the risk/],
  [234, /Use expand-contract for breaking changes/],
  [235, /Test the migrations in staging first/],
  [236, /Write data validation queries/],
  [237, /deploying the migrations apart from the application/],
  [238, /Have a DBA review the migration plan/],
  [239, /Test the rollback in staging/],
  [240, /Spell out every rollback step/],
  [241, /Identify the point of no return\. It is usually the \[data migration/],
  [242, /Practise the procedure with the team/],
  [243, /second plan if the first rollback fails/],
  [244, /Time each phase in staging/],
  [245, /Add a 50 % buffer for production/],
  [246, /Plan the best case and the worst case/],
  [247, /Have a backup deployment window/],
  [248, /Share the time estimates with the stakeholders/],
  [249, /Schedule inside business hours/],
  [250, /Identify backup engineers/],
  [251, /Consider automated deployment/],
  [252, /Use several smaller windows/],
  [253, /Reschedule if key people are missing/],
];

test('the five challenges have their 24 solutions', () => {
  expect(SOLUTIONS.map(([number]) => number)).toEqual(Array.from({ length: 24 }, (_, index) => 230 + index));
  const items = pageNamed(guide(), 'challenges')?.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])),
  );
  expect(items).toHaveLength(24);
  expect(SOLUTIONS.filter(([, words]) => !words.test(textOf('challenges')))).toEqual([]);
});

test.each(['blue-green', 'canary', 'rolling', 'feature-flags', 'recreate'])(
  'the page of %s says cost, downtime, rollback, when, when not, its steps and its way back',
  (name) => {
    const page = pageNamed(guide(), name);
    expect(page?.sections.map(({ heading }) => heading)).toEqual(
      expect.arrayContaining(['Use it when', 'Not when', 'Steps', 'Way back']),
    );
    for (const row of ['| Downtime |', '| Cost |', '| Complexity |', '| Rollback |'])
      expect(textOf(name)).toContain(row);
  },
);

/** Requirement, page, words that say it. */
const SAID: readonly (readonly [string, string, RegExp])[] = [
  ['S014', 'choosing', /five patterns side by side/],
  ['S262', 'runbook', /the pattern pages/],
  ['S263', 'runbook', /the deployment checklist/],
  ['S264', 'runbook', /release plan template/],
  ['S265', 'runbook', /knowledge base/],
  ['N041', 'thresholds', /first hour \| every 15 min/],
  ['N042', 'thresholds', /a unit, a baseline from before, a line for warning/],
  ['N046', 'messages', /Team assembled/],
  ['N053', 'messages', /Reports at 1, 4, 24 and 48 h/],
  ['N060', 'rollback-decision', /fixed within one to two hours/],
  ['N065', 'rollback-decision', /the application before the database/],
  ['N067', 'database-rollback', /leave the schema, take back only the application/],
  ['N069', 'database-rollback', /Leadership approves/],
  ['N071', 'rollback-decision', /2\.1 % after two, 0\.8 % after five and 0\.15 % after ten/],
  ['N079', 'rollback-decision', /If the rollback fails/],
  ['N080', 'checklist', /The usual checklists/],
  ['N096', 'canary', /three holds alone are 90 minutes/],
  ['N097', 'feature-flags', /It needs a carrier/],
  ['N100', 'standard-phases', /within 100 ms with the version/],
  ['N101', 'variants', /Rolling with expand-contract/],
  ['N103', 'variants', /Shadow traffic/],
  ['N104', 'variants', /Dark launch/],
  ['N105', 'variants', /Rings/],
  ['N106', 'variants', /15,000 users in each variant/],
  ['N107', 'variants', /undoes a manual rollback/],
  ['N108', 'variants', /Progressive delivery/],
  ['N109', 'migration-patterns', /Unsafe: rename, drop a column/],
  ['N110', 'migration-patterns', /metadata only, online but heavy, blocking/],
  ['C18', 'expand-contract', /second backfill after the application deployment/],
  ['2.8', 'release-types', /4 to 12 weeks/],
  ['N113', 'warnings', /Deploying on a Friday/],
  ['N114', 'warnings', /Dropping a column in the release/],
  ['N115', 'warnings', /two to four weeks/],
  ['N116', 'warnings', /no message is ready for the rollback/],
  ['4.1 undo', 'commands', /refuses to undo a paused deployment until it is resumed/],
  ['4.1 dump', 'commands', /pg_dump -Fc/],
  ['4.1 switch', 'commands', /aws elbv2 modify-listener/],
  ['4.1 restore', 'commands', /Restore into a new database/],
  ['4.1 batch', 'commands', /A batch that does not wait/],
];

test.each(SAID)('%s is said on the page %s', (_requirement, page, words) => {
  expect(textOf(page)).toMatch(words);
});

test('what is wrong with a command is not offered as one to run', () => {
  const commands = guide().flatMap(({ sections }) =>
    sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'code' ? block.text : []))),
  );
  expect(commands.length).toBeGreaterThan(8);
  for (const wrong of [/rollout pause/, /modify-target-group/, /DROP DATABASE/i, /pg_dump(?! -Fc)/])
    expect(commands.filter((text) => wrong.test(text))).toEqual([]);
});
