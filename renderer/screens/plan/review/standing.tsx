// How the plan stands: draft or ready, what is in the way, what was set aside. Ready is said of one content.
import { CircleAlert, CircleCheck, CircleDashed, type LucideIcon } from 'lucide-react';
import { currencyCode } from '#shared/codes/currency.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { type Standing as Stands, standingOf } from '#shared/plan/standing.ts';
import type { Finding } from '#shared/readiness/check.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import { undoOrRedo } from '../../../commands/edit.ts';
import { useFindings } from '../../../hooks/use-findings.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { openPlan, usePlan, usePlanStore } from '../../../stores/plan-store.ts';
import { tell } from '../../../stores/view-store.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { countWords, momentWords } from '../../../words.ts';
import { useIsReadOnly } from '../detail/plan-entry.tsx';
import { ChangesSince } from './changes-since.tsx';
import { FindingsInTheWay } from './findings-in-the-way.tsx';
import { Part } from './part.tsx';

const LOOKS: Readonly<Record<Stands, { icon: LucideIcon; words: string }>> = {
  draft: { icon: CircleDashed, words: 'Draft' },
  ready: { icon: CircleCheck, words: 'Ready' },
  changed: { icon: CircleAlert, words: 'Changed since it was ready' },
  archived: { icon: CircleDashed, words: 'Archived' },
};

async function setStatus(status: 'draft' | 'ready', told: string): Promise<void> {
  const sent = await sendEdit(() => ({ type: 'preparation.setStatus', status }));
  if (sent.ok) tell(told, { label: 'Undo', run: () => void undoOrRedo('undo') });
}

/** What a person has to know before declaring it ready. */
function wayWords(blockers: number, warnings: number): string {
  if (blockers === 1) return '1 blocker stands in the way: mend it at its place, or set it aside with a reason.';
  if (blockers > 1) return `${blockers} blockers stand in the way: mend them, or set them aside with a reason.`;
  if (warnings > 0) return `Nothing blocks this plan. ${countWords(warnings, 'warning')} may stay, or be set aside.`;
  return 'Nothing stands in the way.';
}

function Act({ stands, blockers }: { stands: Stands; blockers: number }) {
  if (stands === 'ready' || stands === 'archived')
    return <Button onPress={() => void setStatus('draft', 'The plan is a draft.')}>Make it a draft again</Button>;
  return (
    <Button
      look="primary"
      isReady={blockers === 0}
      hint={blockers === 0 ? 'Says that this content is ready to be carried out' : wayWords(blockers, 0)}
      onPress={() => void setStatus('ready', 'This content is declared ready.')}
    >
      {stands === 'changed' ? 'Declare it ready again' : 'Declare it ready'}
    </Button>
  );
}

function Warnings({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <details className="review-more">
      <summary>{countWords(findings.length, 'warning')}</summary>
      <FindingsInTheWay findings={findings} label="Warnings" />
    </details>
  );
}

function SetAside() {
  const waivers = usePlan((plan) => plan.waivers);
  const isReadOnly = useIsReadOnly();
  if (waivers.order.length === 0) return null;
  return (
    <details className="review-more">
      <summary>{waivers.order.length} set aside</summary>
      <ul aria-label="Set aside">
        {inOrder(waivers).map(([id, { rule, reason, by, at }]) => (
          <li key={id} className="in-the-way">
            <span className="words">
              {reason}{' '}
              <span className="review-note">
                {rule}; {by}, {momentWords(at)}
              </span>
            </span>
            {!isReadOnly && (
              <Button look="quiet" onPress={() => void sendEdit(() => ({ type: 'waiver.remove', ids: [id] }))}>
                Take it back<span className="unseen">: {reason}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Which content it is about; a content that was declared ready and is no longer this one shows what changed. */
function Content({ plan, hash, stands }: { plan: Plan; hash: string; stands: Stands }) {
  const { status } = plan.preparation;
  return (
    <div className="review-content">
      This content has the code <span className="review-code">{currencyCode(hash)}</span>, as at the foot of its pages.
      {stands === 'changed' && status.kind === 'ready' && (
        <ChangesSince lead="What was declared ready is" hash={status.hash} />
      )}
    </div>
  );
}

export function Standing() {
  const plan = usePlan((open) => open);
  const hash = usePlanStore((state) => openPlan(state).contentHash);
  const findings = useFindings();
  const isReadOnly = useIsReadOnly();
  const blockers = findings.filter(({ severity }) => severity === 'blocker');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const stands = standingOf(plan, hash);
  const { icon, words } = LOOKS[stands];
  return (
    <Part id="review-standing" heading="Is it ready?">
      <div className={`standing is-${stands}`}>
        <strong>
          <Icon of={icon} /> {words}
        </strong>
        <span>{wayWords(blockers.length, warnings.length)}</span>
        {!isReadOnly && <Act stands={stands} blockers={blockers.length} />}
      </div>
      <Content plan={plan} hash={hash} stands={stands} />
      <FindingsInTheWay findings={blockers} label="Blockers" />
      <Warnings findings={warnings} />
      <SetAside />
    </Part>
  );
}
