import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ReadPhase, readList } from '#shared/outline-text/read-list.ts';
import { writeList } from '#shared/outline-text/write-list.ts';
import type { Step } from '#shared/plan/schema/phases.ts';
import { hostileText } from '../../helpers/hostile-text.ts';
import { aPlan } from '../../helpers/plan-builder.ts';

test('steps become a task list, commands fences below, checks items below', () => {
  const plan = aPlan()
    .phase('Prepare')
    .step('Drain', { minutes: 5, command: 'drain\nwait', check: 'Drained' })
    .step('Look\ncloser', { depth: 1, commands: [{ language: '', text: 'echo "```"' }] })
    .build();
  expect(writeList(Object.values(plan.steps), plan.checks)).toBe(`- [ ] Drain (5 min)
  \`\`\`sh
  drain
  wait
  \`\`\`
  - [ ] Drained
  - [ ] Look closer
    \`\`\`\`
    echo "\`\`\`"
    \`\`\`\``);
});

/** Lists that go down one level at a time, as indenting in an outline makes them. */
const outline = fc
  .array(
    fc.record({
      title: hostileText,
      by: fc.integer({ min: -3, max: 1 }),
      minutes: fc.option(fc.nat(600)),
      texts: fc.array(hostileText, { maxLength: 2 }),
    }),
    { maxLength: 6 },
  )
  .map((rows) => {
    let depth = -1;
    return rows.map(({ title, by, minutes, texts }): Step => {
      depth = Math.min(4, Math.max(0, depth + by));
      const commands = texts.map((text) => ({ language: 'sh', text }));
      const fixed = { kind: 'do', details: '', checks: [], effect: 'reversible', migrations: [] } as const;
      return {
        ...fixed,
        checks: [],
        migrations: [],
        title,
        depth,
        commands,
        ...(minutes !== null && { estimate: { expected: minutes * 60 } }),
      };
    });
  });

test('what is written is read back: titles, depths, commands and minutes', () => {
  const lines = (text: string): string => text.replace(/\r\n|\r/g, '\n');
  const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
  fc.assert(
    fc.property(outline, (steps) => {
      const read = readList(writeList(steps, {})).flatMap((phase) => phase.steps);
      expect(read.map(({ title }) => words(title))).toEqual(steps.map(({ title }) => words(title)));
      expect(read.map(({ depth }) => depth)).toEqual(steps.map(({ depth }) => depth));
      expect(read.map(({ expected }) => expected)).toEqual(steps.map(({ estimate }) => estimate?.expected));
      expect(read.map(({ commands }) => commands)).toEqual(
        steps.map(({ commands }) => commands.map(({ language, text }) => ({ language, text: lines(text) }))),
      );
      expect(read.every(({ details }) => details === '')).toBe(true);
    }),
  );
});

/** All that was read, in one text. */
const said = (phases: readonly ReadPhase[]): string =>
  phases
    .flatMap(({ title, steps }) => [
      title ?? '',
      ...steps.flatMap((step) => [
        step.title,
        step.details,
        ...step.commands.flatMap(({ language, text }) => [language, text]),
      ]),
    ])
    .join('\n');

test('no word of any text is lost, but for the minutes of a step', () => {
  const opening = fc.constantFrom(
    '',
    '- ',
    '  - [x] ',
    '\t',
    '12. ',
    '3 ',
    '# ',
    '```',
    '    ',
    '* ',
    '~~~~ ',
    '1.2 ',
    ' # ',
  );
  const ending = fc.constantFrom('', ' (5 min)', ' #', ' ##', '```', '\r');
  const line = fc.tuple(opening, fc.oneof(hostileText, fc.string()), ending).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 10 }), (all) => {
      const text = all.join('\n');
      const read = said(readList(text));
      const words = text.replace(/\(\d{1,4} min\)/g, ' ').match(/\p{L}{2,}/gu) ?? [];
      expect(words.filter((word) => !read.includes(word))).toEqual([]);
    }),
  );
});
