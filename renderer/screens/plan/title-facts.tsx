// The cells of the title block: how far the plan is, when it happens, when it ends, whether that fits.
import { Archive, Check, CircleAlert, CircleCheck, CircleDashed, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { standingOf } from '#shared/plan/standing.ts';
import { useSchedule } from '../../hooks/use-schedule.ts';
import { openPlan, usePlan, usePlanStore } from '../../stores/plan-store.ts';
import { Icon } from '../../ui/icon.tsx';
import { abortWords, endsWords, expectedWords, fitsWords, windowWords } from './words.ts';

const STATUS = {
  draft: { icon: CircleDashed, words: 'Draft' },
  ready: { icon: CircleCheck, words: 'Ready' },
  changed: { icon: CircleAlert, words: 'Changed' },
  archived: { icon: Archive, words: 'Archived' },
} as const;

const FIT_ICONS = { fits: Check, tight: TriangleAlert, over: OctagonAlert } as const;

function Cell({ label, title, children }: { label: ReactNode; title?: string | undefined; children: ReactNode }) {
  return (
    <div className="title-cell" title={title}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Ends() {
  const plan = usePlan((open) => open);
  const schedule = useSchedule();
  const { own, total, timeless } = expectedWords(plan);
  const ends = endsWords(schedule);
  if (plan.phases.order.length === 0) return <Cell label="Ends">no phases yet</Cell>;
  return (
    <Cell
      label={<>Ends{ends.best && <span className="range-word"> best, expected, worst</span>}</>}
      title={[`Takes ${total}`, own, timeless].filter(Boolean).join('; ')}
    >
      {ends.best && <span className="soft range-word">{ends.best}</span>} {ends.expected}{' '}
      {ends.worst && <span className="soft range-word">{ends.worst}</span>}
    </Cell>
  );
}

function FitsWindow() {
  const fits = fitsWords(useSchedule());
  if (!fits) return null;
  return (
    <Cell label="Fits the window">
      <span className={`fit ${fits.kind}`}>
        <Icon of={FIT_ICONS[fits.kind]} /> {fits.words}
      </span>
    </Cell>
  );
}

function LatestAbort() {
  const abort = abortWords(useSchedule());
  if (!abort) return null;
  const { by, restoreFrom } = abort;
  const title = restoreFrom && `From ${restoreFrom} on only a restore from backup leads back, and data is lost`;
  return (
    <Cell label="Latest abort" title={title}>
      <span className={restoreFrom ? 'fit over' : 'fit'}>
        {restoreFrom && <Icon of={TriangleAlert} />}
        {by}
        {restoreFrom && <span className="unseen">{`. ${title}`}</span>}
      </span>
    </Cell>
  );
}

export function TitleFacts() {
  const standing = usePlanStore((state) => standingOf(openPlan(state).plan, openPlan(state).contentHash));
  const { icon, words } = STATUS[standing];
  const window = usePlan((plan) => plan.window);
  const { day, times, zone } = windowWords(window);
  return (
    <dl className="title-facts">
      <Cell label="Status" title={standing === 'changed' ? 'Changed since it was declared ready' : undefined}>
        <Icon of={icon} /> {words}
      </Cell>
      <Cell label={day ? `Window, ${day.replace(/ \d{4}$/, '')}` : 'Window'} title={day && `${day}, ${times}, ${zone}`}>
        {times}
        {zone && <span className="unseen"> {zone}</span>}
      </Cell>
      <Ends />
      <FitsWindow />
      <LatestAbort />
    </dl>
  );
}
