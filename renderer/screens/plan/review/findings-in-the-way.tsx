// Findings that stand in the way: each leads to its place, or is set aside with a reason that is printed.
import { useId, useState } from 'react';
import type { Finding } from '#shared/readiness/check.ts';
import { VIEWS } from '../../../commands/go.ts';
import { useNumber } from '../../../hooks/use-reading.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useIsReadOnly } from '../detail/plan-entry.tsx';
import { goToFinding, keyOfFinding } from '../inspector/finding-actions.ts';
import { SEVERITIES } from '../inspector/severities.ts';
import { useKeptText } from './kept-text.ts';

export function SetAside({ finding, onDone }: { finding: Finding; onDone(): void }) {
  const id = useId();
  const [reason, setReason] = useKeptText(`reason ${keyOfFinding(finding)}`);
  const isReady = reason.trim() !== '';
  const setAside = async (): Promise<void> => {
    const { rule, on } = finding;
    const waiver = { type: 'waiver.add' as const, id: crypto.randomUUID(), rule, reason };
    const sent = await sendEdit(() => ({ ...waiver, ...(on !== undefined && { on }) }));
    if (!sent.ok) return;
    setReason('');
    onDone();
  };
  return (
    <form
      className="set-aside"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void setAside();
      }}
    >
      <label htmlFor={id}>Why it may stay; it is printed</label>
      <input
        // biome-ignore lint/a11y/noAutofocus: whoever opens this opens it to type
        autoFocus
        id={id}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && onDone()}
      />
      <button type="submit" className="button plain" aria-disabled={!isReady} title={isReady ? undefined : 'Write why'}>
        Set aside
      </button>
    </form>
  );
}

function Row({ finding }: { finding: Finding }) {
  const { severity, view, on, message } = finding;
  const [isOpen, setOpen] = useState(false);
  const isReadOnly = useIsReadOnly();
  const number = useNumber(on ?? '');
  const { icon, look } = SEVERITIES[severity];
  const place = number || VIEWS[view].label;
  return (
    <li className="in-the-way">
      <span className={look}>
        <Icon of={icon} />
      </span>
      <span className="words">{message}</span>
      <button
        type="button"
        className="finding-place"
        aria-label={`Go to ${place}: ${message}`}
        onClick={() => goToFinding(finding)}
      >
        {place}
      </button>
      {!isReadOnly && (
        <Button look="quiet" hint={`Set aside, with a reason: ${message}`} onPress={() => setOpen(!isOpen)}>
          Set aside…
        </Button>
      )}
      {isOpen && <SetAside finding={finding} onDone={() => setOpen(false)} />}
    </li>
  );
}

export function FindingsInTheWay({ findings, label }: { findings: readonly Finding[]; label: string }) {
  return (
    <ul aria-label={label}>
      {findings.map((finding) => (
        <Row key={keyOfFinding(finding)} finding={finding} />
      ))}
    </ul>
  );
}
