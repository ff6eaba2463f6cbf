// Rules about the order of migrations: what needs what, and what belongs to a later release (S070-S075).

import { isSameTable } from '../../migrations/actions.ts';
import { judgementOf } from '../../migrations/judge.ts';
import { proposeOrder } from '../../migrations/order.ts';
import { putInOrder } from '../../migrations/order-edit.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Migration } from '../../plan/schema/migrations.ts';
import { inOrder } from '../../runbook/reading.ts';
import type { Case, Rule } from '../rule.ts';
import { titled } from './migrations.ts';

const places = ({ migrations }: Plan): Map<string, number> => new Map(migrations.order.map((id, index) => [id, index]));

/** The name of a migration that is there. */
const nameOf = ({ migrations }: Plan, id: string): string => {
  const found = migrations.byId[id];
  return found ? titled(found) : 'a migration';
};

function circles(plan: Plan): Case[] {
  return proposeOrder(plan.migrations).circles.map((ids) => ({
    on: ids[0] ?? '',
    message:
      ids.length === 1
        ? `${nameOf(plan, ids[0] ?? '')} needs itself first.`
        : `${ids.map((id) => nameOf(plan, id)).join(' and ')} need each other first: none of them can begin.`,
  }));
}

/** What is needed and stands later; within a circle something always does. */
function needsLater(plan: Plan): Case[] {
  const at = places(plan);
  const circular = new Set(proposeOrder(plan.migrations).circles.flat());
  return inOrder(plan.migrations).flatMap(([on, { dependsOn }]) =>
    dependsOn
      .filter((other) => (at.get(other) ?? -1) > (at.get(on) ?? 0) && !(circular.has(on) && circular.has(other)))
      .map((other) => ({ on, message: `${nameOf(plan, on)} needs ${nameOf(plan, other)} first, which runs later.` })),
  );
}

const tablesOf = (migration: Migration, isOfInterest: (does: string) => boolean): string[] =>
  judgementOf(migration)
    .actions.filter(({ does }) => isOfInterest(does))
    .map(({ table }) => table);

/** An index on a table that a later script still fills: every row is then written twice. */
function indexTooSoon(plan: Plan): Case[] {
  const all = inOrder(plan.migrations);
  return all.flatMap(([on, index], place) => {
    if (index.kind !== 'index') return [];
    const indexed = tablesOf(index, (does) => does === 'createIndex');
    const later = all
      .slice(place + 1)
      .find(
        ([, data]) =>
          data.kind === 'data' &&
          tablesOf(data, (does) => does === 'update' || does === 'insert').some((table) =>
            indexed.some((one) => isSameTable(one, table)),
          ),
      );
    return later
      ? [{ on, message: `${titled(index)} builds its index before ${titled(later[1])} fills the table.` }]
      : [];
  });
}

function orderDiffers({ migrations }: Plan): Case[] {
  const { entries, moves } = proposeOrder(migrations);
  if (moves === 0) return [];
  const message = `The proposed order of the migrations differs in ${moves === 1 ? 'one place' : `${moves} places`}.`;
  return [{ message, fix: { label: 'Put in the proposed order', edit: putInOrder(entries.map(({ id }) => id)) } }];
}

export const MIGRATION_ORDER_RULES: readonly Rule[] = [
  {
    id: 'migrations/circle',
    severity: 'blocker',
    view: 'migrations',
    why: 'Migrations that wait for each other cannot run in any order.',
    source: ['S070', 'S075'],
    find: ({ plan }) => circles(plan),
  },
  {
    id: 'migrations/needs-later',
    severity: 'warning',
    view: 'migrations',
    why: 'It fails, or does half of what it should, without what it builds on.',
    source: ['S070', 'S075'],
    find: ({ plan }) => needsLater(plan),
  },
  {
    id: 'migrations/index-too-soon',
    severity: 'warning',
    view: 'migrations',
    why: 'An index that is there while rows are written makes every row slower; the data comes first.',
    source: ['S071', 'S072'],
    find: ({ plan }) => indexTooSoon(plan),
  },
  {
    id: 'migrations/order-differs',
    severity: 'hint',
    view: 'migrations',
    why: 'Compatible additions first, then data, then indexes, then the application, and what only goes forward last.',
    source: ['S070', 'S071', 'S072', 'S073', 'S074', 'S075'],
    find: ({ plan }) => orderDiffers(plan),
  },
];
