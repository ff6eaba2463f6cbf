// The scripts of a migration, painted; what the UP suggests, and the DOWN that follows from it.
import { useMemo, useState } from 'react';
import { judge } from '#shared/migrations/judge.ts';
import { type DownProposal, proposeDown } from '#shared/migrations/propose-down.ts';
import type { Migration } from '#shared/plan/schema/migrations.ts';
import { useEditCell } from '../../../hooks/use-edit-cell.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { TextEntry } from '../../../ui/text-entry.tsx';
import { DetailRow } from '../detail/detail-row.tsx';
import type { FocusWish } from '../detail/use-focus-wish.ts';
import { paintSql, SqlText } from '../sql-text.tsx';
import { optionalText, upScript } from './migration-fields.ts';
import { StrategyLine } from './migration-stages.tsx';
import { takeDown } from './script-edits.ts';
import { Suggestions } from './suggestions.tsx';

interface ScriptProps {
  id: string;
  /** "migration 2". */
  name: string;
  migration: Migration;
  wish: FocusWish;
}

/** The UP script. What it suggests is read from what is being typed. */
function Up(props: ScriptProps) {
  const { id, name, migration } = props;
  const [rule] = useState(() => upScript(id));
  const cell = useEditCell(rule);
  const judgement = useMemo(() => judge(cell.text), [cell.text]);
  return (
    <>
      <DetailRow caption="UP">
        <div className="command-item">
          <TextEntry
            {...cell}
            look="bare"
            caption="UP script"
            of={`of ${name}`}
            isMultiline
            isCode
            paint={paintSql}
            placeholder="ALTER TABLE …"
            focusName="up"
          />
        </div>
      </DetailRow>
      <Suggestions {...props} judgement={judgement} />
      <StrategyLine id={id} name={name} migration={migration} judgement={judgement} wish={props.wish} />
    </>
  );
}

function Proposal({ id, name, proposal, wish }: ScriptProps & { proposal: DownProposal }) {
  const count = proposal.missing.length;
  const left =
    count === 1
      ? '; one statement has no DOWN and stands as a comment'
      : `; ${count} statements have no DOWN and stand as comments`;
  return (
    <section className="proposal" aria-label={`Proposed DOWN of ${name}`}>
      <p>
        Proposed from the UP script{count > 0 && left}.
        <button
          type="button"
          className="take-button"
          aria-label={`Use this as DOWN of ${name}`}
          onClick={() => void wish.send((plan) => takeDown(plan, id, proposal), 'down')}
        >
          Use this
        </button>
      </p>
      <pre>
        <SqlText sql={proposal.sql} />
      </pre>
    </section>
  );
}

function Down(props: ScriptProps) {
  const { id, name } = props;
  const [rule] = useState(() => optionalText(id, 'down'));
  const cell = useEditCell(rule);
  const up = usePlan((plan) => plan.migrations.byId[id]?.up ?? '');
  const proposal = useMemo(() => proposeDown(up), [up]);
  return (
    <DetailRow caption="DOWN">
      <div className="command-item">
        <TextEntry
          {...cell}
          look="bare"
          caption="DOWN script"
          of={`of ${name}`}
          isMultiline
          isCode
          paint={paintSql}
          placeholder="What takes it back; empty when nothing does"
          focusName="down"
        />
      </div>
      {proposal && !cell.isReadOnly && cell.text.trim() === '' && <Proposal {...props} proposal={proposal} />}
    </DetailRow>
  );
}

export function Scripts(props: ScriptProps) {
  return (
    <>
      <Up {...props} />
      <Down {...props} />
    </>
  );
}
