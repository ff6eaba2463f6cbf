// A process of its own that commits ever longer texts on the small disk it is given until that is full, frees some space
// as a person would, and goes on. It prints what it was told. It runs as root of its namespace.
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { commitChange } from '../../../electron/store/commit.ts';
import { readDrafts, saveDraft } from '../../../electron/store/draft-rows.ts';
import { openArchive } from '../../../electron/store/open.ts';
import { insertPlan, readPlan } from '../../../electron/store/plan-rows.ts';

const disk = process.argv[2] ?? '';
/** Somebody else's file, which leaves 1 MB of the disk. */
const ballast = path.join(disk, 'ballast');
writeFileSync(ballast, Buffer.alloc(15 * 1024 * 1024));
const opened = openArchive(path.join(disk, 'archive'), { clock: () => 0 });
if (opened.kind !== 'ready') throw new Error(JSON.stringify(opened));
const { archive } = opened;
const facts = { title: 'Disk', release: { version: '1' }, preparation: { status: { kind: 'draft' } } };
const documentOf = (revision: number): string =>
  JSON.stringify({ ...facts, filler: `${revision} `.repeat(revision * 5000) });
const save = (revision: number) =>
  commitChange(archive, {
    planId: 'disk',
    baseRevision: revision,
    document: documentOf(revision + 1),
    contentHash: '',
    format: 1,
    change: { person: 'Ada', label: 'Edit', changes: '[]' },
    at: revision,
  });

insertPlan(archive, { id: 'disk', format: 1, document: documentOf(0), contentHash: '', at: 0 });
const place = { planId: 'disk', entity: 'plan', field: 'title', baseRevision: 0, at: 0 };
saveDraft(archive, { ...place, text: 'typed before' });
let revision = 0;
let refusal = save(revision);
while (refusal.ok) {
  revision += 1;
  refusal = save(revision);
}
const whileFull = readPlan(archive.db, 'disk');
const draftWhileFull = saveDraft(archive, { ...place, text: `typed while full ${'x'.repeat(200_000)}` });
const draftsWhileFull = readDrafts(archive.db, 'disk');
rmSync(ballast);
const saved = save(revision);
const draft = saveDraft(archive, { ...place, text: 'typed after' });
archive.close();
const again = openArchive(path.join(disk, 'archive'), { clock: () => 0 });
if (again.kind !== 'ready') throw new Error(JSON.stringify(again));
const after = readPlan(again.archive.db, 'disk');
process.stdout.write(
  JSON.stringify({
    revision,
    refusal,
    isWholeWhileFull: whileFull.ok && whileFull.value.document === documentOf(revision),
    draftWhileFull,
    draftsWhileFull: draftsWhileFull.map(({ text }) => text),
    saved,
    draft,
    isWholeAfter: after.ok && after.value.document === documentOf(revision + 1),
    draftsAfter: readDrafts(again.archive.db, 'disk').map(({ text }) => text),
  }),
);
again.archive.close();
