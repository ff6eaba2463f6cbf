// The order of migrations, with the application as one entry of it (S073).
import { Play } from 'lucide-react';
import { durationWords } from '#shared/duration.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { APPLICATION } from '#shared/plan/schema/application.ts';
import type { Migration } from '#shared/plan/schema/migrations.ts';
import { migrationsInOrder, risksDataLoss } from '#shared/runbook/reading.ts';
import { plannedSeconds } from '#shared/runbook/times.ts';
import { LEVEL_WORDS } from '#shared/runbook/words.ts';
import { readingOf } from '../../../hooks/use-reading.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { Icon } from '../../../ui/icon.tsx';
import { ItemButtons } from '../../../ui/item-buttons.tsx';
import { useIsReadOnly } from '../detail/plan-entry.tsx';
import type { FocusWish } from '../detail/use-focus-wish.ts';
import { DataLossChip } from './migration-detail.tsx';
import { moveEntry, removeMigration } from './migration-edits.ts';

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

interface EntryProps {
  id: string;
  index: number;
  count: number;
  isShown: boolean;
  wish: FocusWish;
  onShow(id: string): void;
}

const timeOf = ({ estimate }: Migration): string => {
  const seconds = plannedSeconds(estimate);
  return seconds === undefined ? '' : durationWords(seconds, estimate.open === true);
};

function Words({ migration }: { migration: Migration }) {
  const { name, kind, place, risk, reversibility } = migration;
  return (
    <>
      <span className="migration-name">{name || '(unnamed)'}</span>
      <span className="migration-time">{timeOf(migration)}</span>
      <span className="migration-facts">
        {KIND_WORDS[kind]}, {PLACE_WORDS[place]}, {BACK_WORDS[reversibility]}, {LEVEL_WORDS[risk].toLowerCase()} risk
      </span>
      {risksDataLoss(migration) && <DataLossChip />}
    </>
  );
}

function Buttons({ id, index, count, wish }: EntryProps) {
  if (useIsReadOnly()) return null;
  const of = id === APPLICATION ? 'the application' : `migration ${index + 1}`;
  const move = (to: number): void =>
    void wish.send((plan) => moveEntry(plan, id, to), `entry ${to} ${to < index ? 'up' : 'down'}`);
  const remove = (): void => void wish.send(() => removeMigration(id), `entry ${Math.max(0, index - 1)}`);
  return (
    <ItemButtons
      of={of}
      index={index}
      count={count}
      focusName={`entry ${index}`}
      onMove={move}
      {...(id !== APPLICATION && { onRemove: remove })}
    />
  );
}

function Entry(props: EntryProps & { migration: Migration | undefined }) {
  const { id, index, isShown, migration, onShow } = props;
  return (
    <li id={id} className={`migration-entry ${migration ? '' : 'application'}`}>
      <span className="migration-number">{index + 1}</span>
      {migration ? (
        <button
          type="button"
          className="migration-button"
          aria-current={isShown || undefined}
          data-focus={`entry ${index}`}
          onClick={() => onShow(id)}
        >
          <Words migration={migration} />
        </button>
      ) : (
        <span className="migration-button" data-focus={`entry ${index}`} tabIndex={-1}>
          <Icon of={Play} size={12} />
          <span className="migration-name">The application is deployed</span>
        </span>
      )}
      <Buttons {...props} />
    </li>
  );
}

const entriesOf = (plan: Plan) => migrationsInOrder(readingOf(plan));

export function MigrationList({ shown, wish, onShow }: { shown: string; wish: FocusWish; onShow(id: string): void }) {
  const plan = usePlan((open) => open);
  const entries = entriesOf(plan);
  return (
    <ol className="migration-list" aria-label="Order of execution">
      {entries.map(([id, migration], index) => (
        <Entry
          key={id}
          id={id}
          index={index}
          count={entries.length}
          isShown={id === shown}
          migration={migration}
          wish={wish}
          onShow={onShow}
        />
      ))}
    </ol>
  );
}
