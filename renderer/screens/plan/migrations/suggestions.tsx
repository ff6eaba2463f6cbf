// What the UP script says of its migration, beside what the author has said: each with its sentence, to be taken or left.
import { ScanSearch, TriangleAlert } from 'lucide-react';
import type { Judgement } from '#shared/migrations/judge.ts';
import { type Suggestion, suggestionsFor } from '#shared/migrations/suggest.ts';
import type { Migration } from '#shared/plan/schema/migrations.ts';
import { Each } from '../../../ui/each.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { DetailRow } from '../detail/detail-row.tsx';
import { useIsReadOnly } from '../detail/plan-entry.tsx';
import type { FocusWish } from '../detail/use-focus-wish.ts';
import { updateMigration } from './migration-fields.ts';

interface SuggestionsProps {
  id: string;
  /** "migration 2". */
  name: string;
  migration: Migration;
  judgement: Judgement;
  wish: FocusWish;
}

/** Suggestions that have the same reasons stand together. */
function byReasons(suggestions: readonly Suggestion[]): Suggestion[][] {
  const groups = new Map<string, Suggestion[]>();
  for (const one of suggestions) {
    const key = one.sentences.join('\n');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

const isLoss = ({ fields }: Suggestion): boolean =>
  fields.reversibility === 'irreversible' || fields.reversibility === 'withLoss';

interface TakeProps {
  caption: string;
  name: string;
  onPress(): void;
}

function Take({ caption, name, onPress }: TakeProps) {
  return (
    <button type="button" className="take-button" aria-label={`${caption} for ${name}`} onClick={onPress}>
      {caption}
    </button>
  );
}

function Reasons({ sentences }: { sentences: readonly string[] }) {
  const [first, ...others] = sentences;
  return (
    <>
      {first} {others.length > 0 && `And ${others.length} more like it.`}
    </>
  );
}

function Group({ group, name, take }: { group: Suggestion[]; name: string; take(suggestions: Suggestion[]): void }) {
  const isRisk = group.some(isLoss);
  return (
    <li className={isRisk ? 'suggestion risky' : 'suggestion'}>
      <Icon of={isRisk ? TriangleAlert : ScanSearch} size={14} />
      <p>
        <Reasons sentences={group[0]?.sentences ?? []} />
      </p>
      <span className="suggestion-takes">
        <Each of={group}>
          {(one) => (
            <Take caption={`Set ${one.caption.toLowerCase()}: ${one.words}`} name={name} onPress={() => take([one])} />
          )}
        </Each>
      </span>
    </li>
  );
}

function Unknown({ unknown }: { unknown: readonly string[] }) {
  if (unknown.length === 0) return null;
  const others = unknown.length > 1 ? ` And ${unknown.length - 1} more.` : '';
  return (
    <li className="suggestion">
      <Icon of={ScanSearch} size={14} />
      <p>
        Not understood, so what it locks counts as blocking: <code>{unknown[0]}</code>.{others}
      </p>
    </li>
  );
}

export function Suggestions({ id, name, migration, judgement, wish }: SuggestionsProps) {
  const isReadOnly = useIsReadOnly();
  const suggestions = suggestionsFor(migration, judgement);
  const unknown = migration.blocking === 'unknown' ? judgement.unknown : [];
  if (isReadOnly || suggestions.length + unknown.length === 0) return null;
  const take = (taken: Suggestion[]): void => {
    const fields = Object.assign({}, ...taken.map((one) => one.fields));
    void wish.send(() => updateMigration(id, { fields }), taken[0]?.field ?? 'up');
  };
  return (
    <DetailRow caption="Suggests" of={`(the UP script of ${name})`}>
      <ul className="suggestions">
        <Each of={byReasons(suggestions)}>{(group) => <Group group={group} name={name} take={take} />}</Each>
        <Unknown unknown={unknown} />
        {suggestions.length > 1 && (
          <li>
            <Take caption={`Set all ${suggestions.length}`} name={name} onPress={() => take(suggestions)} />
          </li>
        )}
      </ul>
    </DetailRow>
  );
}
