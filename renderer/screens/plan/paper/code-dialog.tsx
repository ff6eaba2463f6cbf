// The code at the foot of a printed page, typed in: whether the page is current, and what has changed since if it is not.
import { CircleAlert, CircleCheck, CircleHelp, type LucideIcon } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { CurrencyAnswer } from '#shared/leaving.ts';
import { assertNever, type Result } from '#shared/result.ts';
import { request } from '../../../client.ts';
import { errorWords } from '../../../exports.ts';
import { closeDialog, useDialogStore } from '../../../stores/dialog-store.ts';
import { openPlan, usePlanStore } from '../../../stores/plan-store.ts';
import { Button } from '../../../ui/button.tsx';
import { Each } from '../../../ui/each.tsx';
import { FieldMessage } from '../../../ui/field-message.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { momentWords } from '../../../words.ts';

interface Said {
  icon: LucideIcon;
  verdict: string;
  words: string;
  changes?: readonly string[];
}

function saidOf(answer: CurrencyAnswer): Said {
  switch (answer.kind) {
    case 'current':
      return { icon: CircleCheck, verdict: 'Current', words: 'The page shows the plan as it is now.' };
    case 'stale': {
      const { revision, until, changes } = answer;
      const words = `The page shows revision ${revision}, which held until ${momentWords(until)}. Changed since:`;
      return { icon: CircleAlert, verdict: 'Stale', words, changes };
    }
    case 'unknown': {
      const words = 'This plan has never been in the state that the code names. It may be a page of another plan.';
      return { icon: CircleHelp, verdict: 'Not of this plan', words };
    }
    default:
      return assertNever(answer);
  }
}

function Verdict({ answer }: { answer: CurrencyAnswer }) {
  const { icon, verdict, words, changes } = saidOf(answer);
  return (
    <>
      <p className={`verdict ${answer.kind}`}>
        <Icon of={icon} /> <strong>{verdict}</strong>
      </p>
      <p>{words}</p>
      {changes && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keys
        <ul className="code-changes" aria-label="Changed since" tabIndex={0}>
          <Each of={changes}>{(change) => <li>{change}</li>}</Each>
        </ul>
      )}
    </>
  );
}

interface CodeFieldProps {
  problem: string | undefined;
  onType(): void;
  onCheck(code: string): void;
}

function CodeField({ problem, onType, onCheck }: CodeFieldProps) {
  const id = useId();
  const [code, setCode] = useState('');
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    onCheck(code);
  };
  return (
    <form className="code-form" onSubmit={onSubmit}>
      <p id={`${id}-hint`}>It stands at the foot of every page. Upper or lower case, with or without the dash.</p>
      <label htmlFor={id}>Code</label>
      <input
        // biome-ignore lint/a11y/noAutofocus: whoever opens this opens it to type
        autoFocus
        id={id}
        value={code}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem ? `${id}-hint ${id}-problem` : `${id}-hint`}
        onChange={(event) => {
          setCode(event.target.value);
          onType();
        }}
      />
      <button type="submit" className="button primary">
        Check
      </button>
      {problem && <FieldMessage id={`${id}-problem`} kind="problem" text={problem} />}
    </form>
  );
}

function Content() {
  const [answer, setAnswer] = useState<Result<CurrencyAnswer>>();
  const check = async (code: string): Promise<void> =>
    setAnswer(await request('currency.check', { planId: openPlan().planId, code }));
  const problem = answer && !answer.ok ? errorWords(answer.error) : undefined;
  return (
    <>
      <Heading slot="title">Check a printed page’s code</Heading>
      <CodeField problem={problem} onType={() => setAnswer(undefined)} onCheck={(code) => void check(code)} />
      <div role="status" aria-label="Answer" className="code-answer">
        {answer?.ok && <Verdict answer={answer.value} />}
      </div>
      <div className="confirm-acts">
        <Button onPress={closeDialog}>Close</Button>
      </div>
    </>
  );
}

export function CodeDialog() {
  const isOpen = useDialogStore(({ dialog }) => dialog?.kind === 'code');
  const hasPlan = usePlanStore((state) => state.open !== undefined);
  return (
    <ModalOverlay className="scrim" isOpen={isOpen && hasPlan} onOpenChange={closeDialog} isDismissable>
      <Modal className="confirm wide">
        <Dialog className="confirm-dialog">
          <Content />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
