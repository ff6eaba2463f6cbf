// What the UP script says of its migration, beside what the author has said: each with its sentence, to be taken or left.
import { ScanSearch, TriangleAlert } from 'lucide-react';
import type { Judgement } from '#shared/migrations/judge.ts';
import { type Suggestion, suggestionsFor } from '#shared/migrations/suggest.ts';
import type { Migration } from '#shared/plan/schema/migrations.ts';
import { useWaived } from '../../../hooks/use-findings.ts';
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

/** Suggestions with the same first reason stand together, so that it is said once. */
function byReason(suggestions: readonly Suggestion[]): Suggestion[][] {
  const groups = new Map<string, Suggestion[]>();
  for (const one of suggestions) {
    const key = one.sentences[0] ?? '';
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

/** The first two reasons; of many alike one reads no more. */
function Reasons({ group }: { group: readonly Suggestion[] }) {
  const [first, second, ...others] = new Set(group.flatMap(({ sentences }) => sentences));
  return (
    <p>
      {first} {second} {others.length > 0 && `And ${others.length} more like these.`}
    </p>
  );
}

function Group({ group, name, take }: { group: Suggestion[]; name: string; take(suggestions: Suggestion[]): void }) {
  const isRisk = group.some(isLoss);
  return (
    <li className={isRisk ? 'suggestion risky' : 'suggestion'}>
      <Icon of={isRisk ? TriangleAlert : ScanSearch} size={14} />
      <Reasons group={group} />
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

/** Where the author has set the finding aside, its suggestion is settled as well. */
const SAID_BY: Partial<Record<Suggestion['field'], string>> = {
  reversibility: 'migrations/loss-unsaid',
  change: 'migrations/break-unsaid',
  blocking: 'migrations/lock-unsaid',
};

function useIsSettled(id: string): (suggestion: Suggestion) => boolean {
  const waived = useWaived();
  return ({ field }) => waived.some(({ finding }) => finding.on === id && finding.rule === SAID_BY[field]);
}

export function Suggestions({ id, name, migration, judgement, wish }: SuggestionsProps) {
  const isReadOnly = useIsReadOnly();
  const isSettled = useIsSettled(id);
  const suggestions = suggestionsFor(migration, judgement).filter((one) => !isSettled(one));
  const unknown = migration.blocking === 'unknown' ? judgement.unknown : [];
  if (isReadOnly || suggestions.length + unknown.length === 0) return null;
  const take = (taken: Suggestion[]): void => {
    const fields = Object.assign({}, ...taken.map((one) => one.fields));
    void wish.send(() => updateMigration(id, { fields }), taken[0]?.field ?? 'up');
  };
  return (
    <DetailRow caption="Suggests" of={`(the UP script of ${name})`}>
      <ul className="suggestions">
        <Each of={byReason(suggestions)}>{(group) => <Group group={group} name={name} take={take} />}</Each>
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
