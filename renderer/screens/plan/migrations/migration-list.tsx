// The order of migrations, with the application as one entry of it (S073).
import { Play } from 'lucide-react';
import { durationWords } from '#shared/duration.ts';
import type { Migration } from '#shared/plan/schema/migrations.ts';
import { migrationsInOrder, risksDataLoss } from '#shared/runbook/reading.ts';
import { plannedSeconds } from '#shared/runbook/times.ts';
import { LEVEL_WORDS } from '#shared/runbook/words.ts';
import { readingOf } from '../../../hooks/use-reading.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { Icon } from '../../../ui/icon.tsx';
import type { FocusWish } from '../detail/use-focus-wish.ts';
import { EntryList, type EntryRow } from '../entries/entry-list.tsx';
import { DataLossChip } from './data-loss-chip.tsx';
import { removeMigration } from './migration-edits.ts';

const KIND_WORDS = { schema: 'Schema', data: 'Data', index: 'Index' } satisfies Record<Migration['kind'], string>;
const PLACE_WORDS = {
  beforeApp: 'before the application',
  withApp: 'with the application',
  afterApp: 'after the application',
  background: 'in the background',
  nextRelease: 'next release',
} satisfies Record<Migration['place'], string>;
const BACK_WORDS = {
  reversible: 'reversible',
  withLoss: 'back with loss of data',
  irreversible: 'restore only',
} satisfies Record<Migration['reversibility'], string>;

const timeOf = ({ estimate }: Migration): string => {
  const seconds = plannedSeconds(estimate);
  return seconds === undefined ? '' : durationWords(seconds, estimate.open === true);
};

function Words({ migration }: { migration: Migration }) {
  const { name, kind, place, risk, reversibility } = migration;
  return (
    <>
      <span className="entry-name">{name || '(unnamed)'}</span>
      <span className="entry-end">{timeOf(migration)}</span>
      <span className="entry-facts">
        {KIND_WORDS[kind]}, {PLACE_WORDS[place]}, {BACK_WORDS[reversibility]}, {LEVEL_WORDS[risk].toLowerCase()} risk
      </span>
      {risksDataLoss(migration) && <DataLossChip />}
    </>
  );
}

function rowOf(id: string, migration: Migration | undefined, index: number): EntryRow {
  if (migration) return { id, of: `migration ${index + 1}`, words: <Words migration={migration} /> };
  const words = (
    <>
      <Icon of={Play} size={12} />
      <span className="entry-name">The application is deployed</span>
    </>
  );
  return { id, of: 'the application', words, isFixed: true };
}

export function MigrationList({ shown, wish, onShow }: { shown: string; wish: FocusWish; onShow(id: string): void }) {
  const plan = usePlan((open) => open);
  return (
    <EntryList
      label="Order of execution"
      rows={migrationsInOrder(readingOf(plan)).map(([id, migration], index) => rowOf(id, migration, index))}
      shown={shown}
      wish={wish}
      onShow={onShow}
      onMove={(id, to) => sendEdit(() => ({ type: 'migration.move', ids: [id], to }))}
      onRemove={(id) => sendEdit(() => removeMigration(id))}
    />
  );
}
