// The list of the library, and the summaries that it is made of.
import type { PlanListItem } from '#shared/contract.ts';
import { PlanSummary, planSummary, SUMMARY_VERSION } from '#shared/library/summary.ts';
import { parsePlanText } from '#shared/plan/parse.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { Pattern } from '#shared/plan/schema/strategy.ts';
import { type LibraryRow, listLibrary } from './store/library-rows.ts';
import type { Archive } from './store/open.ts';
import { readPlan } from './store/plan-rows.ts';
import type { HashedSummary } from './store/row-hash.ts';
import { keepSummaries, type Summary } from './store/summary-rows.ts';

const UNREADABLE: PlanSummary = {
  tags: [],
  steps: 0,
  findings: { blockers: 0, warnings: 0, hints: 0 },
  shape: { phases: [], holdPoints: [] },
};

const toRow = (summary: PlanSummary): Summary => ({ tableVersion: SUMMARY_VERSION, facts: JSON.stringify(summary) });

/** The summary of a plan as it is kept beside it. */
export const summaryRowOf = (plan: Plan): Summary => toRow(planSummary(plan));

/** Gives the summary as it is kept, or nothing when there is none that counts. */
function keptSummary({ facts }: LibraryRow): PlanSummary | undefined {
  const kept = facts === null ? undefined : PlanSummary.safeParse(JSON.parse(facts));
  return kept?.success ? kept.data : undefined;
}

/** Works a summary out from the document; nothing for a plan that cannot be opened. */
function newSummary({ db }: Archive, { id }: LibraryRow): PlanSummary | undefined {
  const row = readPlan(db, id);
  const plan = row.ok ? parsePlanText(row.value.document) : row;
  return plan.ok ? planSummary(plan.value) : undefined;
}

const STATUSES = ['draft', 'ready', 'archived'] as const;

function itemOf(row: LibraryRow, summary: PlanSummary): PlanListItem {
  const { id, title, version, revision, savedAt, openedAt, deletedAt } = row;
  const pattern = Pattern.safeParse(row.pattern);
  const status = STATUSES.find((known) => known === row.status) ?? 'draft';
  const listed = { title, version, status, revision, savedAt, openedAt };
  return {
    planId: id,
    ...listed,
    ...(pattern.success && { pattern: pattern.data }),
    ...(deletedAt !== null && { deletedAt }),
    ...summary,
  };
}

/**
 * Gives every plan, those in the bin included, the one opened last first. A document is read only where no summary counts;
 * what was worked out of it is kept. A plan that cannot be opened is listed without steps, tags and findings.
 */
export function listAll(archive: Archive): PlanListItem[] {
  const anew: HashedSummary[] = [];
  const items = listLibrary(archive.db, SUMMARY_VERSION).map((row) => {
    const kept = keptSummary(row);
    const summary = kept ?? newSummary(archive, row);
    if (!kept && summary) anew.push({ planId: row.id, revision: row.revision, ...toRow(summary) });
    return itemOf(row, summary ?? UNREADABLE);
  });
  // What cannot be kept now is worked out again for the next list.
  if (anew.length > 0 && !archive.isReadOnly) keepSummaries(archive, anew);
  return items;
}
