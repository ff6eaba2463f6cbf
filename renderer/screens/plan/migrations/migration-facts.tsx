// What is said of a migration in single words: what it changes, how dangerous that is, when it runs, and the way back.
import type { Migration } from '#shared/plan/schema/migrations.ts';
import { BLOCKING_WORDS, CHANGE_WORDS, LEVEL_WORDS, MIGRATION_KIND_WORDS, PLACE_WORDS } from '#shared/runbook/words.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { Choice, type Option, optionsOf } from '../../../ui/choice.tsx';
import { DetailRow } from '../detail/detail-row.tsx';
import { useIsReadOnly } from '../detail/plan-entry.tsx';
import { setField } from './migration-edits.ts';

type ChosenField = Parameters<typeof setField>[1];

const WAYS_BACK = {
  reversible: 'yes, by the DOWN script',
  withLoss: 'yes, with loss of data',
  irreversible: 'no, restore only',
};

/** What can be chosen for each field, in words. */
const OPTIONS: { [Name in ChosenField]: Option<Migration[Name]>[] } = {
  kind: optionsOf(MIGRATION_KIND_WORDS),
  change: optionsOf(CHANGE_WORDS),
  risk: (['low', 'medium', 'high'] as const).map((value) => ({ value, words: LEVEL_WORDS[value] })),
  blocking: optionsOf(BLOCKING_WORDS),
  place: optionsOf(PLACE_WORDS),
  reversibility: optionsOf<Migration['reversibility']>(WAYS_BACK),
};

interface FactsProps {
  id: string;
  /** "migration 2". */
  name: string;
  migration: Migration;
}

function Fact<Name extends ChosenField>(props: FactsProps & { field: Name; caption: string }) {
  const { id, name, migration, field, caption } = props;
  const isReadOnly = useIsReadOnly();
  return (
    <Choice<Migration[Name]>
      caption={caption}
      of={`of ${name}`}
      value={migration[field]}
      options={OPTIONS[field]}
      onChoose={(value) => void sendEdit(() => setField(id, field, value))}
      isReadOnly={isReadOnly}
      focusName={field}
    />
  );
}

export function MigrationFacts(props: FactsProps) {
  const { name } = props;
  return (
    <>
      <DetailRow caption="Change" of={`of ${name}`}>
        <div className="facts-line">
          <Fact {...props} field="kind" caption="Type" />
          <Fact {...props} field="change" caption="Is" />
          <Fact {...props} field="risk" caption="Risk" />
          <Fact {...props} field="blocking" caption="Locks" />
        </div>
      </DetailRow>
      <DetailRow caption="Order" of={`of ${name}`}>
        <div className="facts-line">
          <Fact {...props} field="place" caption="Runs" />
          <Fact {...props} field="reversibility" caption="Can be taken back" />
        </div>
      </DetailRow>
    </>
  );
}
