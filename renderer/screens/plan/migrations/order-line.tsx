// The proposed order, where it differs from the one that is there: quiet, with its reasons when asked, and one edit.
import { ListOrdered } from 'lucide-react';
import { useId, useState } from 'react';
import { type ProposedOrder, proposeOrder } from '#shared/migrations/order.ts';
import { putInOrder } from '#shared/migrations/order-edit.ts';
import { APPLICATION } from '#shared/plan/schema/application.ts';
import type { Finding } from '#shared/readiness/check.ts';
import { useFindings } from '../../../hooks/use-findings.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useIsReadOnly } from '../detail/plan-entry.tsx';
import type { FocusWish } from '../detail/use-focus-wish.ts';
import { SetAside } from '../review/findings-in-the-way.tsx';

interface Run {
  first: number;
  ids: string[];
  why: string;
}

/** Entries that follow each other for the same reason. */
function runsOf(entries: ProposedOrder['entries']): Run[] {
  const runs: Run[] = [];
  for (const [index, { id, why }] of entries.entries()) {
    const last = runs.at(-1);
    if (last && last.why === why && id !== APPLICATION) last.ids.push(id);
    else runs.push({ first: index + 1, ids: [id], why });
  }
  return runs;
}

function Entries({ id, entries }: { id: string } & Pick<ProposedOrder, 'entries'>) {
  const byId = usePlan((plan) => plan.migrations.byId);
  const nameOf = (entry: string) =>
    entry === APPLICATION ? 'The application is deployed' : byId[entry]?.name || '(unnamed)';
  return (
    <ol id={id}>
      {runsOf(entries).map(({ first, ids, why }) => (
        <li key={first} value={first} className="order-reason">
          <span className="order-name">{ids.map(nameOf).join(', ')}</span> {why}
        </li>
      ))}
    </ol>
  );
}

interface ProposalProps extends Pick<ProposedOrder, 'entries'> {
  id: string;
  finding: Finding;
  wish: FocusWish;
}

/** The order with its reasons: taken, or set aside with a reason of one's own. */
function Proposal({ id, entries, finding, wish }: ProposalProps) {
  const [isKeeping, keep] = useState(false);
  const ids = entries.map((entry) => entry.id);
  return (
    <>
      <Entries id={id} entries={entries} />
      <p>
        <Button onPress={() => void wish.send(() => putInOrder(ids), 'entry 0')}>Put in this order</Button>
        {!isKeeping && <Button onPress={() => keep(true)}>Keep mine</Button>}
      </p>
      {isKeeping && <SetAside finding={finding} onDone={() => keep(false)} />}
    </>
  );
}

/** Nothing where the order is the proposed one, and where that hint was set aside with a reason. */
export function OrderLine({ wish }: { wish: FocusWish }) {
  const [isOpen, open] = useState(false);
  const id = useId();
  const isReadOnly = useIsReadOnly();
  const finding = useFindings().find(({ rule }) => rule === 'migrations/order-differs');
  const migrations = usePlan((plan) => plan.migrations);
  if (!finding || isReadOnly) return null;
  return (
    <section className="order-line" aria-label="Proposed order">
      <p>
        <Icon of={ListOrdered} size={14} />
        {finding.message}
        <button
          type="button"
          className="take-button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => open(!isOpen)}
        >
          {isOpen ? 'Hide the reasons' : 'Show it'}
        </button>
      </p>
      {isOpen && <Proposal id={id} entries={proposeOrder(migrations).entries} finding={finding} wish={wish} />}
    </section>
  );
}
