// A plan without phases: what belongs here, a field for the first one, and ways to start. The example is no content.
import { LayoutList } from 'lucide-react';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { newPlan } from '#shared/plan/presets.ts';
import { addPhase } from '../../../outliner/actions.ts';
import { pasteText } from '../../../outliner/clipboard.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { Diamond } from '../../../ui/diamond.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { phasesOf } from './standard-phases.ts';

const EXAMPLE = [
  ['1', 'Pre-Deployment', '', '30'],
  ['1.1', 'Create database backup', 'Technical Executor', '5'],
  ['1.2', 'Verify backup integrity', 'Technical Executor', '5'],
] as const;

function FirstPhase() {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const title = event.currentTarget.value.trim();
    if (event.key === 'Enter' && title !== '') void addPhase(undefined, title);
  };
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    if (!text.trim().includes('\n')) return;
    event.preventDefault();
    void pasteText(text, undefined);
  };
  return (
    <input
      className="first-phase"
      type="text"
      aria-label="Title of the first phase"
      placeholder="Name the first phase, or paste a list"
      // biome-ignore lint/a11y/noAutofocus: it is the one thing to do in an empty plan
      autoFocus
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    />
  );
}

const startFromStandard = (): void => void sendEdit((plan) => phasesOf(newPlan('standard', ''), plan));

export function EmptyPhases({ isReadOnly }: { isReadOnly: boolean }) {
  return (
    <div className="empty">
      <h3>What happens, in which order, by whom</h3>
      <p>
        A phase is a group of steps that ends with a verification. A hold point <Diamond size={12} /> after it is where
        the team decides whether to go on.
      </p>
      {!isReadOnly && (
        <>
          <FirstPhase />
          <button type="button" className="way-in" onClick={startFromStandard}>
            <Icon of={LayoutList} />
            <span>
              <strong>Start from the five standard phases</strong>
              Pre-Deployment 30, Database Migration 15, Application Deployment 30, Smoke Testing 15, Monitoring 60: in
              all 2 h 30 min, with their checks and hold points.
            </span>
          </button>
        </>
      )}
      <div className="example" role="note">
        <p>An example of what a phase looks like</p>
        {EXAMPLE.map(([number, title, owner, minutes]) => (
          <p key={number} className="example-row">
            <span>{number}</span>
            <span>{title}</span>
            <span>{owner}</span>
            <span>{minutes}</span>
          </p>
        ))}
      </div>
    </div>
  );
}
