// The thread that reads a document: it answers, or it is ended, and nothing of it stays.
import { describe, expect, test } from 'vitest';
import { importMarkdown } from '../../electron/import-markdown.ts';
import { runbook } from '../shared/import/import-helpers.ts';

const stamp = { by: 'Ada', at: 1 };

/** Takes far longer than the limits below allow. */
const long = '- [ ] step (5 min, @ada)\n  ```sh\n  make\n  ```\n'.repeat(9000);

const refused = (sentence: RegExp) => ({
  ok: false,
  error: { code: 'invalid', message: expect.stringMatching(sentence), kept: 'Nothing was changed.' },
});

test('a document becomes a plan, with ids that are new each time', async () => {
  const [first, second] = await Promise.all([1, 2].map(() => importMarkdown(runbook('checklist.md'), { stamp })));
  expect(first).toMatchObject({ ok: true, value: { counts: { phases: 3, steps: 8 } } });
  if (!first?.ok || !second?.ok) throw new Error('Both are accepted.');
  expect(Object.keys(first.value.plan.steps)).not.toEqual(Object.keys(second.value.plan.steps));
});

test('what the reader refuses is refused here', async () => {
  expect(await importMarkdown(' ', { stamp })).toMatchObject({
    ok: false,
    error: { message: 'There is nothing in it.' },
  });
});

describe('it is given up', () => {
  test('when it takes too long', async () => {
    const limits = { milliseconds: 1, megabytes: 512 };
    expect(await importMarkdown(long, { stamp, limits })).toEqual(refused(/^Reading it took longer than/));
  });

  test('when it takes too much memory', async () => {
    const limits = { milliseconds: 20_000, megabytes: 12 };
    expect(await importMarkdown(long, { stamp, limits })).toEqual(refused(/^Reading it takes more memory/));
  });

  test('when nobody wants it any more, before it begins or while it reads', async () => {
    expect(await importMarkdown(long, { stamp, signal: AbortSignal.abort() })).toEqual(refused(/cancelled/));
    const controller = new AbortController();
    const answer = importMarkdown(long, { stamp, signal: controller.signal });
    controller.abort();
    expect(await answer).toEqual(refused(/cancelled/));
  });
});

test('a mistake in our own code is not taken for a document', async () => {
  // A text is what the thread expects.
  await expect(importMarkdown(undefined as unknown as string, { stamp })).rejects.toThrow();
});
