// Nothing that somebody wrote gets lost: every word of a document is found again in the plan that it becomes.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importDocument } from '#shared/import/import.ts';
import { HOSTILE_MARKDOWN } from '../../helpers/hostile-markdown.ts';
import { hostileText } from '../../helpers/hostile-text.ts';
import { arbitraryMarkdown, tidyMarkdown } from '../markdown/arbitrary-markdown.ts';
import { newIds } from './import-helpers.ts';

const HEADINGS = [
  'Release 2.4.0',
  'Preparation',
  'Roll-out (30 min)',
  'Go / no-go',
  'Rollback',
  'When to roll back',
  'Communication plan',
  'Contacts',
  'Verification',
  'Appendix',
  'T-30: freeze',
  'Prüfung',
];

const ITEMS = [
  '- stop workers (5 min)',
  '1. take backup (DBA, 10m)',
  '- [ ] tell @bob something',
  '- [x] finished — Owner: Carla Diaz — ~2h',
  '- go/no-go: is everything quiet?\n  - quiet\n  - if no-go: turn around',
  '- T-60: mail support\n\n  with a text',
  '- outer\n  - [ ] inner box\n    ```sh title=thing\n    make\n    ```\n  - Owner: Dora\n  - Duration: 5 minutes',
  '- lead: Erik Berg (erik at work)',
  '| Step | Who | Unheard |\n|---|---|---|\n| restart | Frida | odd value |',
  '| Role | Name | Phone |\n|---|---|---|\n| QA | Gil | extension |',
  '| When | Event | Audience | Message |\n|---|---|---|---|\n| T-5 | begin | sales | hello there |',
  'Some words:\n\n```\nrun this\n```',
  '> warning words',
  '```json\n{ "key": 1 }\n```',
];

const part = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('#', '##', '###', '####'), fc.constantFrom(...HEADINGS))
      .map((words) => words.join(' ')),
  },
  { weight: 5, arbitrary: fc.constantFrom(...ITEMS) },
  { weight: 1, arbitrary: tidyMarkdown },
  { weight: 1, arbitrary: arbitraryMarkdown },
  { weight: 1, arbitrary: hostileText },
);

const document = fc.array(part, { minLength: 1, maxLength: 12 }).map((parts) => parts.join('\n\n'));

/** Words that become a field and not a text: times, who does it, the head of a column that is known. */
const READ = new Set(['min', 'minutes', 'm', 'h', 't', 'owner', 'duration', 'if', 'no', 'go', 'br', 'expected', 'x']);
const HEADINGS_READ = [
  'verification',
  'prüfung',
  'contacts',
  'communication',
  'plan',
  'when',
  'to',
  'roll',
  'back',
  'sh',
  'rollback',
  'json',
  'md',
];
const HEADS = new Set([
  ...HEADINGS_READ,
  'step',
  'who',
  'role',
  'name',
  'phone',
  'when',
  'event',
  'audience',
  'message',
]);
/** Names of entities and the marks of comments are no words. */
const wordsOf = (text: string): string[] =>
  (text.replace(/&(?:lt|gt|amp|quot|#\d+);/g, ' ').match(/[\p{L}\p{M}]{2,}/gu) ?? []).map((word) => word.toLowerCase());

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const inside of Object.values(value)) yield* textsIn(inside);
}

function lostWords(source: string): string[] {
  const imported = importDocument(source, { newId: newIds(), stamp: { by: 'Ada', at: 1 } });
  if (!imported.ok) return [];
  // Without marks two words may stand together: `one[two](x)`.
  const kept = [...textsIn(imported.value.plan)].join(' ').toLowerCase();
  return wordsOf(source).filter((word) => !kept.includes(word) && !READ.has(word) && !HEADS.has(word));
}

const isLong = process.env.HOLDPOINT_LONG === '1';

test('every word is found again', { timeout: isLong ? 300_000 : 20_000 }, () => {
  fc.assert(
    fc.property(document, (source) => {
      expect(lostWords(source)).toEqual([]);
    }),
    { numRuns: isLong ? 20_000 : 500 },
  );
});

test.each(Object.entries(HOSTILE_MARKDOWN))('and none of %s', (_name, make) => {
  expect(lostWords(make(100))).toEqual([]);
});
