// A full disk: it is said so, nothing is lost or half-written, and the work goes on when there is space again.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { commitChange } from '../../../electron/store/commit.ts';
import { discardDraft, readDrafts, saveDraft } from '../../../electron/store/draft-rows.ts';
import type { Archive } from '../../../electron/store/open.ts';
import { insertPlan, readPlan } from '../../../electron/store/plan-rows.ts';
import { getSetting, setSetting } from '../../../electron/store/setting-rows.ts';
import { canMount, runWithMounts } from './namespace.ts';
import { addPlan, documentOf, NOW, openReady, saved, testFolder } from './support.ts';

const LARGE = 'x'.repeat(100_000);
const draft = { planId: 'plan', entity: 'plan', field: 'title', baseRevision: 0, at: NOW };
const full = (kept: string) => ({
  ok: false,
  error: { code: 'storage', message: 'The disk is full. Free some space.', kept: expect.stringContaining(kept) },
});

/** An archive with one plan and one draft that SQLite lets grow no further. */
function fullArchive(): Archive & { makeRoom(): void } {
  const archive = openReady(testFolder());
  addPlan(archive, 'Plan');
  saved(saveDraft(archive, { ...draft, text: 'typed' }));
  const pages = Number(archive.db.pragma('page_count', { simple: true }));
  archive.db.pragma(`max_page_count = ${pages}`);
  return { ...archive, makeRoom: () => void archive.db.pragma('max_page_count = 1000000') };
}

describe('on a full disk', () => {
  test('an edit is refused whole, and saved when there is space again', () => {
    const archive = fullArchive();
    const edit = () =>
      commitChange(archive, {
        planId: 'plan',
        baseRevision: 0,
        document: documentOf('Large', LARGE),
        contentHash: '',
        format: 1,
        change: { person: 'Ada', label: 'Edit', changes: '[]' },
        clearsDraft: { entity: 'plan', field: 'title' },
        at: NOW,
      });
    expect(edit()).toEqual(full('Nothing was lost: what you typed is still in the field'));
    expect(saved(readPlan(archive.db, 'plan'))).toMatchObject({ revision: 0, document: documentOf('Plan') });
    expect(archive.db.prepare('SELECT count(*) FROM change').pluck().get()).toBe(0);
    expect(readDrafts(archive.db, 'plan')).toMatchObject([{ text: 'typed' }]);
    archive.makeRoom();
    expect(saved(edit())).toEqual({ revision: 1, seq: 1 });
    expect(readDrafts(archive.db, 'plan')).toEqual([]);
  });

  test('a draft stays as it was, and a short one still fits', () => {
    const archive = fullArchive();
    expect(saveDraft(archive, { ...draft, text: LARGE })).toEqual(full('your text is still in the field'));
    expect(readDrafts(archive.db, 'plan')).toMatchObject([{ text: 'typed' }]);
    saved(saveDraft(archive, { ...draft, text: 'typed on' }));
    saved(discardDraft(archive, draft));
    archive.makeRoom();
    saved(saveDraft(archive, { ...draft, text: LARGE }));
  });

  test('a new plan and a setting are refused', () => {
    const archive = fullArchive();
    const plan = { id: 'new', format: 1, document: documentOf('New', LARGE), contentHash: '', at: NOW };
    expect(insertPlan(archive, plan)).toEqual(full('Nothing was changed'));
    expect(readPlan(archive.db, 'new')).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(setSetting(archive, 'key', LARGE)).toEqual(full('The setting is as it was'));
    expect(getSetting(archive.db, 'key')).toBeUndefined();
  });
});

test('a real disk that fills up loses nothing and goes on when there is space again', ({ skip }) => {
  skip(!canMount, 'it needs Linux and the right to mount in a namespace');
  const disk = path.join(testFolder(), 'disk');
  mkdirSync(disk);
  const script = 'mount -t tmpfs -o size=16m none "$1" && exec "$2" "$3" "$1"';
  const answer: unknown = JSON.parse(
    runWithMounts(script, disk, process.execPath, path.join(import.meta.dirname, 'fill-disk.ts')),
  );
  expect(answer).toMatchObject({
    revision: expect.toSatisfy((revision: number) => revision > 3),
    refusal: full('still in the field'),
    isWholeWhileFull: true,
    draftWhileFull: full('still in the field'),
    draftsWhileFull: ['typed before'],
    saved: { ok: true },
    draft: { ok: true },
    isWholeAfter: true,
    draftsAfter: ['typed after'],
  });
});

test('without the right to mount the test of a real disk is skipped, not passed', () => {
  const isLinux = process.platform === 'linux';
  const hasUnshare = isLinux && spawnSync('unshare', ['--version']).status === 0;
  // Root of a plain container may lack the right to mount; the kernel says so in bit 21 of its capabilities.
  const capabilities = isLinux ? /^CapEff:\s*(\w+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] : undefined;
  const mayMount = (BigInt(`0x${capabilities ?? 0}`) >> 21n) % 2n === 1n;
  if (isLinux && process.getuid?.() === 0 && mayMount) expect([hasUnshare, canMount]).toEqual([true, true]);
});
