// A row that is not what was saved is not given out: not as a plan, not to undo, and not in place of another.
import { describe, expect, test } from 'vitest';
import { readChanges } from '../../../electron/store/change-rows.ts';
import { archiveFiles } from '../../../electron/store/files.ts';
import { listPlans, readPlan } from '../../../electron/store/plan-rows.ts';
import { addPlan, documentOf, harm, openReady, saved, testFolder } from './support.ts';
import { edit } from './whole-archive.ts';

const REFUSED = { ok: false, error: { code: 'storage', message: expect.stringContaining('damaged') } };

describe('a plan', () => {
  test('whose letters changed on the disk is not shown, and nothing else is harmed', () => {
    const archive = openReady(testFolder());
    const [good, bad] = [addPlan(archive, 'Good'), addPlan(archive, 'Bad', 'rollback within 15 minutes')];
    archive.db.prepare("UPDATE plan SET document = replace(document, '15', '50') WHERE id = ?").run(bad);
    expect(readPlan(archive.db, bad)).toMatchObject(REFUSED);
    expect(readPlan(archive.db, bad)).toMatchObject({ error: { kept: expect.stringContaining('not touched') } });
    expect(readPlan(archive.db, good)).toMatchObject({ ok: true });
  });

  test.each(['revision', 'format', 'createdAt', 'savedAt'])(
    'whose %s changed on the disk is not shown either',
    (column) => {
      const archive = openReady(testFolder());
      const id = addPlan(archive, 'Plan');
      archive.db.exec(`UPDATE plan SET ${column} = ${column} + 1`);
      expect(readPlan(archive.db, id)).toMatchObject(REFUSED);
    },
  );

  test('is listed even when no document can be read, because the list reads none', () => {
    const folder = testFolder();
    const archive = openReady(folder);
    for (const title of ['One', 'Two', 'Three']) addPlan(archive, title, 'x'.repeat(20_000));
    const overflow = "SELECT pageno FROM dbstat WHERE name = 'plan' AND pagetype = 'overflow'";
    const pages = archive.db.prepare<[], number>(overflow).pluck().all().map(Number);
    archive.close();
    harm(archiveFiles(folder).database, (bytes) => {
      for (const page of pages) bytes.fill(0, (page - 1) * 4096, page * 4096);
      return bytes;
    });
    const { db } = openReady(folder);
    expect(pages.length).toBeGreaterThanOrEqual(12);
    expect(listPlans(db).map(({ title }) => title)).toEqual(['One', 'Three', 'Two']);
    expect(readPlan(db, 'one')).toMatchObject(REFUSED);
  });
});

test('a damaged index never gives one plan for another', () => {
  const folder = testFolder();
  const archive = openReady(folder);
  for (const title of ['aaa', 'bbb', 'ccc']) addPlan(archive, title);
  archive.close();
  // Entries of the index are an id and the number of a row: here the numbers 2 and 3 change places.
  harm(archiveFiles(folder).database, (bytes) => {
    const [two, three] = [bytes.indexOf('bbb\u0002'), bytes.indexOf('ccc\u0003')];
    expect([two, three]).not.toContain(-1);
    bytes.write('\u0003', two + 3);
    bytes.write('\u0002', three + 3);
    return bytes;
  });
  const { db } = openReady(folder);
  for (const id of ['bbb', 'ccc']) expect(readPlan(db, id)).toMatchObject(REFUSED);
  expect(saved(readPlan(db, 'aaa')).document).toBe(documentOf('aaa'));
});

test('a change that was altered on the disk is kept out of undo', () => {
  const archive = openReady(testFolder());
  const planId = addPlan(archive, 'Plan');
  for (let revision = 0; revision < 2; revision += 1) edit(archive, planId, '');
  archive.db.exec("DROP TRIGGER changeIsAppendOnly; UPDATE change SET changes = '[9]' WHERE seq = 2");
  expect(readChanges(archive.db, [2])).toMatchObject(REFUSED);
  expect(readChanges(archive.db, [1, 2])).toMatchObject(REFUSED);
  expect(readChanges(archive.db, [1])).toMatchObject({ ok: true });
});
