// Which row of the archive a raw record is. Plans, changes and baselines count only when they match their own hash; everything else
// about a damaged file is taken with doubt.
import { z } from 'zod';
import type { BaselineRow } from './baseline-rows.ts';
import type { ChangeRow } from './change-rows.ts';
import type { DraftRow } from './draft-rows.ts';
import type { PlanRow } from './plan-rows.ts';
import type { RawRecord, Value } from './records.ts';
import { isBaselineWhole, isChangeWhole, isPlanWhole } from './row-hash.ts';
import type { SettingRow } from './setting-rows.ts';

/** A plan whose row is there but not whole: what can still be read of it. */
export interface DamagedPlan {
  id: string;
  title: string | undefined;
  revision: number | undefined;
}

/** A baseline whose row is there but not whole. */
export type DamagedBaseline = Pick<BaselineRow, 'id' | 'planId' | 'name'>;

export type Found =
  | { kind: 'plan'; row: PlanRow; title: string }
  | { kind: 'damagedPlan'; plan: DamagedPlan }
  | { kind: 'change'; row: ChangeRow }
  | { kind: 'baseline'; row: BaselineRow }
  | { kind: 'damagedBaseline'; baseline: DamagedBaseline }
  | { kind: 'draft'; row: DraftRow }
  | { kind: 'setting'; row: SettingRow }
  /** An entry of an index, which says that there is or was a plan of this id. */
  | { kind: 'mention'; planId: string };

/** The columns as they follow one another in the records of each table; a test compares them with the schema. */
export const COLUMNS = {
  plan: 'id revision format rowHash contentHash createdAt savedAt openedAt title version status pattern windowStart document',
  change: 'seq planId revision format at person label groupId undoes redoes rowHash changes',
  baseline: 'id planId name revision contentHash at person rowHash document',
  draft: 'planId entity field text baseRevision at',
  setting: 'key value',
} as const;

const Text = z.string();
const Whole = z.int();
const Hashed = { rowHash: Text, revision: Whole, format: Whole };
const times = { createdAt: Whole, savedAt: Whole, openedAt: Whole.catch(0) };
const Plan = z.object({ ...Hashed, ...times, id: Text, contentHash: Text, document: Text });
const Titled = z.object({ title: Text });
const links = { groupId: Text.nullable(), undoes: Whole.nullable(), redoes: Whole.nullable() };
const Change = z.object({ ...Hashed, ...links, planId: Text, at: Whole, person: Text, label: Text, changes: Text });
const Baseline = z.object({
  id: Text,
  planId: Text,
  name: Text,
  revision: Whole,
  contentHash: Text,
  at: Whole,
  person: Text,
  rowHash: Text,
  document: Text,
});
const DamagedBaseline = z.object({ id: Text.min(1), planId: Text.min(1), name: Text.min(1) });
const Draft = z.object({ planId: Text, entity: Text, field: Text, text: Text, baseRevision: Whole, at: Whole });
const Setting = z.object({ key: Text, value: Text });
const DamagedPlan = z.object({
  id: Text.min(1),
  title: Text.min(1).optional().catch(undefined),
  revision: Whole.optional().catch(undefined),
});

const named = (table: keyof typeof COLUMNS, values: readonly Value[]): Record<string, Value | undefined> =>
  Object.fromEntries(COLUMNS[table].split(' ').map((column, place) => [column, values[place]]));

const widthOf = (table: keyof typeof COLUMNS): number => COLUMNS[table].split(' ').length;

function toPlan({ values }: RawRecord): Found | undefined {
  const fields = named('plan', values);
  const whole = Plan.safeParse(fields);
  if (whole.success && isPlanWhole(whole.data)) {
    const { rowHash: _, ...row } = whole.data;
    // The title from the text that the hash covers: the column that SQLite made of it may be damaged.
    return { kind: 'plan', row, title: Titled.parse(JSON.parse(row.document)).title };
  }
  const damaged = DamagedPlan.safeParse(fields);
  if (!damaged.success) return undefined;
  const { id, title, revision } = damaged.data;
  return { kind: 'damagedPlan', plan: { id, title, revision } };
}

function toChange({ number, values }: RawRecord): Found | undefined {
  const parsed = Change.safeParse(named('change', values));
  if (!parsed.success || !isChangeWhole(parsed.data)) return undefined;
  const { rowHash: _, ...row } = parsed.data;
  return { kind: 'change', row: { ...row, seq: number } };
}

function toBaseline({ values }: RawRecord): Found | undefined {
  const fields = named('baseline', values);
  const whole = Baseline.safeParse(fields);
  if (whole.success && isBaselineWhole(whole.data)) {
    const { rowHash: _, ...row } = whole.data;
    return { kind: 'baseline', row };
  }
  const damaged = DamagedBaseline.safeParse(fields);
  return damaged.success ? { kind: 'damagedBaseline', baseline: damaged.data } : undefined;
}

function toDraft({ values }: RawRecord): Found | undefined {
  const parsed = Draft.safeParse(named('draft', values));
  return parsed.success ? { kind: 'draft', row: parsed.data } : undefined;
}

/**
 * Records of two values are settings, plans in the bin (which a rescue takes out of it), or entries of the indexes on
 * plans and changes: an id and a number.
 */
function toPair({ values }: RawRecord): Found | undefined {
  const setting = Setting.safeParse(named('setting', values));
  if (setting.success) return { kind: 'setting', row: setting.data };
  return typeof values[0] === 'string' ? { kind: 'mention', planId: values[0] } : undefined;
}

/** Tells what a record is, or nothing when it is none of ours or too damaged to tell. */
export function interpret(record: RawRecord): Found | undefined {
  const { kind, width } = record;
  if (kind === 'table' && width === widthOf('plan')) return toPlan(record);
  if (kind === 'table' && width === widthOf('change')) return toChange(record);
  if (kind === 'table' && width === widthOf('baseline')) return toBaseline(record);
  if (kind === 'index' && width === widthOf('draft')) return toDraft(record);
  return kind === 'index' && width === widthOf('setting') ? toPair(record) : undefined;
}
