// Damage: a changed letter is never shown as good, what is whole is rescued, and the damaged file stays as it was.
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readChangeHeads, readChanges } from '../../../electron/store/change-rows.ts';
import { checkArchive } from '../../../electron/store/check.ts';
import { archiveFiles } from '../../../electron/store/files.ts';
import { openArchive } from '../../../electron/store/open.ts';
import { listPlans, type PlanHead, readPlan } from '../../../electron/store/plan-rows.ts';
import { startFromRescue } from '../../../electron/store/rescue.ts';
import { copyAsKilled, harm, OPTIONS, opened, openReady, randomFrom, rounds, SEED, saved, sha256 } from './support.ts';
import { buildWhole, PAGE, PLANS, type Whole } from './whole-archive.ts';

let whole: Whole;
beforeAll(() => {
  whole = buildWhole();
  return whole.remove;
});

function damagedCopy(change: (bytes: Buffer) => Buffer | undefined): string {
  const folder = copyAsKilled(whole.folder);
  harm(archiveFiles(folder).database, change);
  return folder;
}

/** When a plan was last opened is no part of its text and has no hash. */
const listed = (head: PlanHead | undefined): string => JSON.stringify({ ...head, openedAt: 0 });

/** Opens a damaged archive and gives everything that is wrong without being flagged. Nothing may be. */
async function silentlyWrong(folder: string): Promise<string[]> {
  const result = openArchive(folder, OPTIONS);
  if (result.kind !== 'ready') return [];
  const { db, close } = result.archive;
  const report = await checkArchive(db);
  const flagged = new Set(report.damagedPlans.map(({ id }) => id));
  const isFlagged = (id: string): boolean => flagged.has(id) || report.problems.length > 0;
  const texts = [...whole.documents].flatMap(([id, document]) => {
    const read = readPlan(db, id);
    if (read.ok) return read.value.document === document ? [] : [`${id}: shown, but changed`];
    return isFlagged(id) ? [] : [`${id}: refused, but not reported`];
  });
  const heads = listPlans(db)
    .filter((head) => listed(head) !== listed(whole.heads.get(head.id)) && !isFlagged(head.id))
    .map(({ id }) => `${id}: listed wrong`);
  close();
  return [...texts, ...heads];
}

describe('a changed bit', () => {
  test('in the text of a plan is seen by the hash, every time', { timeout: 300_000 }, async () => {
    const random = randomFrom(SEED);
    let seenBySqlite = 0;
    for (let round = 0; round < rounds(20, 1000); round += 1) {
      let place = 0;
      const folder = damagedCopy((bytes) => {
        const text = Buffer.from('within 15 minutes');
        place = bytes.indexOf(text, Math.floor(random() * bytes.length * 0.9));
        bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << Math.floor(random() * 7)), place);
        return bytes;
      });
      const archive = openReady(folder);
      const report = await checkArchive(archive.db);
      const refused = [...whole.documents.keys()].filter((id) => !readPlan(archive.db, id).ok);
      const where = `seed ${SEED}, round ${round}, byte ${place}`;
      // A byte of a page that is no longer in use belongs to no plan.
      const changed = [...whole.documents].filter(([id, document]) => {
        const text = archive.db.prepare('SELECT document FROM plan WHERE id = ?').pluck().get(id);
        return text !== document;
      });
      expect(refused, where).toEqual(changed.map(([id]) => id));
      expect(report.damagedPlans.map(({ id }) => id).sort(), where).toEqual([...refused].sort());
      seenBySqlite += report.problems.length > 0 ? 1 : 0;
      archive.close();
    }
    // This is why the archive keeps hashes of its own.
    expect(seenBySqlite).toBe(0);
  });

  test('anywhere in the file is never shown as good', { timeout: 300_000 }, async () => {
    const random = randomFrom(SEED + 1);
    for (let round = 0; round < rounds(20, 1000); round += 1) {
      const places: number[] = [];
      const folder = damagedCopy((bytes) => {
        const place = Math.floor(random() * bytes.length);
        places.push(place);
        bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << Math.floor(random() * 8)), place);
        return bytes;
      });
      const before = sha256(archiveFiles(folder).database);
      expect(await silentlyWrong(folder), `seed ${SEED}, round ${round}, byte ${places}`).toEqual([]);
      expect(sha256(archiveFiles(folder).database)).toBe(before);
    }
  });
});

test('any bit of the header: the archive opens whole, or is said to be damaged, or is left alone', {
  timeout: 120_000,
}, async () => {
  const folder = copyAsKilled(whole.folder);
  const file = archiveFiles(folder).database;
  const intact = readFileSync(file);
  const kinds = new Map<string, number>();
  // All 800 bits in the long form, one of each byte in the short one.
  for (let bit = 0; bit < 100 * 8; bit += rounds(9, 1)) {
    const bytes = Buffer.from(intact);
    bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    writeFileSync(file, bytes);
    const result = openArchive(folder, OPTIONS);
    kinds.set(result.kind, (kinds.get(result.kind) ?? 0) + 1);
    if (result.kind === 'broken') expect(result.rescue.whole, `bit ${bit}`).toHaveLength(PLANS);
    if (result.kind === 'ready') {
      const readable = listPlans(result.archive.db).filter(({ id }) => readPlan(result.archive.db, id).ok);
      expect(readable, `bit ${bit}`).toHaveLength(PLANS);
      result.archive.close();
    }
    // Byte 19 says that there is a log; SQLite sets it right when it opens the file.
    if (bit >> 3 !== 19) expect(readFileSync(file).equals(bytes), `bit ${bit}`).toBe(true);
  }
  expect([...kinds.keys()].sort()).toEqual(['broken', 'ready', 'refused']);
});

/** Overwrites one page of the file. */
const PAGE_HARM: [what: string, change: (bytes: Buffer, page: number, random: () => number) => void][] = [
  ['zeros', (bytes, page) => bytes.fill(0, page * PAGE, (page + 1) * PAGE)],
  [
    'noise',
    (bytes, page, random) => {
      for (let place = page * PAGE; place < (page + 1) * PAGE; place += 1)
        bytes.writeUInt8(Math.floor(random() * 256), place);
    },
  ],
  [
    'another page',
    (bytes, page, random) => {
      const other = Math.floor((random() * bytes.length) / PAGE);
      bytes.copy(bytes, page * PAGE, other * PAGE, (other + 1) * PAGE);
    },
  ],
];

/**
 * Rescues and compares: every plan that has no page among the damaged ones must be there, everything that is there must
 * be as it was. Gives how many plans were rescued, and how many losses were named.
 */
function rescueAndCompare(
  folder: string,
  isDamaged: (page: number) => boolean,
  where: string,
): { plans: number; named: number } {
  const rescued = saved(startFromRescue(folder, OPTIONS));
  const archive = openReady(folder);
  const ids = new Set(listPlans(archive.db).map(({ id }) => id));
  const untouched = [...whole.pagesOf].filter(([, pages]) => ![...pages].some(isDamaged)).map(([id]) => id);
  expect(
    untouched.filter((id) => !ids.has(id)),
    where,
  ).toEqual([]);
  expect(rescued.whole, where).toHaveLength(ids.size);
  for (const id of ids) {
    expect(saved(readPlan(archive.db, id)).document, `${where}, ${id}`).toBe(whole.documents.get(id));
    const seqs = readChangeHeads(archive.db, id).map(({ seq }) => seq);
    expect(readChanges(archive.db, seqs).ok, `${where}, ${id}`).toBe(true);
  }
  archive.close();
  return { plans: ids.size, named: rescued.lost.length };
}

describe.each(PAGE_HARM)('a page of %s', (what, change) => {
  test('never shows wrong text, and costs only what stands on it', { timeout: 600_000 }, async () => {
    const random = randomFrom(SEED + 2);
    let rescued = 0;
    const times = rounds(10, 300);
    for (let round = 0; round < times; round += 1) {
      let page = 0;
      const folder = damagedCopy((bytes) => {
        page = Math.floor((random() * bytes.length) / PAGE);
        change(bytes, page, random);
        return bytes;
      });
      const where = `seed ${SEED}, round ${round}, page ${page + 1}`;
      expect(await silentlyWrong(folder), where).toEqual([]);
      const { plans, named } = rescueAndCompare(folder, (number) => number === page + 1, where);
      expect(named, where).toBeGreaterThanOrEqual(PLANS - plans);
      rescued += plans;
    }
    console.log(`${times} times a page of ${what}, seed ${SEED}: ${rescued} of ${times * PLANS} plans rescued`);
  });
});

test('the rescue needs none of the pages by which SQLite finds the rows', () => {
  const folder = damagedCopy((bytes) => {
    for (const page of whole.innerPages.filter((number) => number !== whole.draftPage))
      bytes.fill(0, (page - 1) * PAGE, page * PAGE);
    return bytes;
  });
  expect(whole.innerPages.length).toBeGreaterThanOrEqual(7);
  const { rescue } = opened(folder, 'broken');
  expect(rescue).toMatchObject({ lost: [], changes: 3 * PLANS, drafts: 1 });
  expect(rescueAndCompare(folder, () => false, 'inner pages')).toEqual({ plans: PLANS, named: 0 });
});

test('a file that was cut short gives back every plan before the cut', { timeout: 300_000 }, () => {
  const random = randomFrom(SEED + 3);
  for (let round = 0; round < rounds(6, 100); round += 1) {
    let length = 0;
    const folder = damagedCopy((bytes) => {
      length = Math.floor(random() * bytes.length);
      return bytes.subarray(0, length);
    });
    const before = sha256(archiveFiles(folder).database);
    opened(folder, 'broken');
    expect(sha256(archiveFiles(folder).database)).toBe(before);
    rescueAndCompare(folder, (page) => page * PAGE > length, `seed ${SEED}, cut to ${length}`);
  }
});
