// What has changed since a content was signed or declared ready: main finds that content in the history by its code.
import { currencyCode } from '#shared/codes/currency.ts';
import type { CurrencyAnswer } from '#shared/leaving.ts';
import { useAnswer } from '../../../hooks/use-answer.ts';
import { openPlan, usePlanStore } from '../../../stores/plan-store.ts';
import { Each } from '../../../ui/each.tsx';
import { countWords } from '../../../words.ts';

function Answer({ lead, answer }: { lead: string; answer: CurrencyAnswer }) {
  if (answer.kind === 'current') return <>{lead} this content</>;
  if (answer.kind === 'unknown') return <>{lead} a content that this library has never had</>;
  const { revision, changes } = answer;
  return (
    <details className="review-changes">
      <summary>
        {lead} an earlier content (revision {revision}), {countWords(changes.length, 'change')} since
      </summary>
      <ul>
        <Each of={changes}>{(change) => <li>{change}</li>}</Each>
      </ul>
    </details>
  );
}

/** "signed an earlier content (revision 4), 2 changes since", with the changes to unfold; `lead` is its first word. */
export function ChangesSince({ lead, hash }: { lead: string; hash: string }) {
  const planId = usePlanStore((state) => openPlan(state).planId);
  const revision = usePlanStore((state) => openPlan(state).revision);
  const answer = useAnswer('currency.check', { planId, code: currencyCode(hash) }, revision);
  if (answer?.ok) return <Answer lead={lead} answer={answer.value} />;
  return (
    <>
      {lead} an earlier content{answer && `. ${answer.error.message}`}
    </>
  );
}
