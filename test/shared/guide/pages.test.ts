// The files of the guide: each can be read, links lead somewhere, every part of a plan has its page, and everything printable.
import { expect, test } from 'vitest';
import { guidePlaceOf } from '#shared/guide/anchors.ts';
import { GUIDE_VIEWS, type GuidePlace, type Inline, pageNamed, pagesBeside } from '#shared/guide/page.ts';
import { unprintableIn } from '#shared/paper/printable.ts';
import { SCHEDULE_RULES } from '#shared/readiness/schedule-rules.ts';
import { RULES } from '#shared/readiness/table.ts';
import { VIEWS } from '../../../renderer/commands/go.ts';
import { guide, guideFiles } from '../../helpers/guide.ts';

const GUIDE = guide();

const isThere = ({ page, heading }: GuidePlace): boolean => {
  const sections = pageNamed(GUIDE, page)?.sections;
  return heading === undefined ? sections !== undefined : (sections ?? []).some(({ slug }) => slug === heading);
};

/** Every word of a page, with its links. */
const wordsOn = (value: unknown): Inline[] => {
  if (Array.isArray(value)) return value.flatMap(wordsOn);
  if (value === null || typeof value !== 'object') return [];
  if ('kind' in value && ['text', 'code', 'strong', 'link'].includes(String(value.kind))) return [value as Inline];
  return Object.values(value).flatMap(wordsOn);
};

test('every file is a page, and no two stand in the same place', () => {
  expect(GUIDE.length).toBe(Object.keys(guideFiles()).length);
  expect(new Set(GUIDE.map(({ order }) => order)).size).toBe(GUIDE.length);
  expect(new Set(GUIDE.map(({ title }) => title)).size).toBe(GUIDE.length);
});

test('every part of a plan has its own page, beside it and nowhere else', () => {
  expect([...GUIDE_VIEWS]).toEqual(Object.keys(VIEWS));
  for (const view of GUIDE_VIEWS) expect(pageNamed(GUIDE, view)?.views).toEqual([view]);
  for (const view of GUIDE_VIEWS) expect(pagesBeside(GUIDE, view).map(({ name }) => name)).not.toContain(view);
});

test('the boxes of the eight sections add up to what the overview says (S015, S052, S081, S118, S134, S172, S186, S199)', () => {
  const boxes = GUIDE_VIEWS.flatMap((view) => (view === 'overview' ? [] : (pageNamed(GUIDE, view)?.minutes ?? [])));
  expect(boxes).toHaveLength(8);
  const [from, to] = [boxes.reduce((sum, box) => sum + box.from, 0), boxes.reduce((sum, box) => sum + box.to, 0)];
  expect({ from, to }).toEqual({ from: 65, to: 90 });
  expect(pageNamed(GUIDE, 'overview')?.minutes).toEqual({ from, to });
  expect(guideFiles()['overview.md']).toMatch(/30 to 60 minutes[\s\S]*65 to 90 minutes/);
});

test('every link leads to a page and a heading that are there', () => {
  const links = GUIDE.flatMap(({ name, sections }) =>
    wordsOn(sections).flatMap((word) => (word.kind === 'link' ? [{ from: name, to: word.to }] : [])),
  );
  expect(links.length).toBeGreaterThan(50);
  expect(links.filter(({ to }) => !isThere(to))).toEqual([]);
});

test('every page is reached from another one or stands beside a part of the plan', () => {
  const beside = new Set(GUIDE_VIEWS.flatMap((view) => [view, ...pagesBeside(GUIDE, view).map(({ name }) => name)]));
  expect(GUIDE.filter(({ name }) => !beside.has(name))).toEqual([]);
});

test('every readiness rule has a place in the guide that explains it', () => {
  const rules = [...RULES, ...SCHEDULE_RULES].map(({ id, view }) => ({
    rule: id,
    place: guidePlaceOf({ rule: id, view }),
  }));
  expect(rules.filter(({ place }) => !isThere(place))).toEqual([]);
});

test('what belongs to no table entry is explained by the page of its section', () => {
  expect(guidePlaceOf({ rule: 'new/rule', view: 'team' })).toEqual({ page: 'team' });
  expect(guidePlaceOf({ rule: 'steps/destructive-command', view: 'phases' })).toEqual({
    page: 'commands',
    heading: 'destructive-commands',
  });
});

test('every text can be printed', () => {
  expect(Object.values(guideFiles()).flatMap((text) => unprintableIn(text))).toEqual([]);
});
