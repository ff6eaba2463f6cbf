// When a message goes out: at a time on the T-clock, at the edge of a phase, or when something happens.
import type { Plan } from '#shared/plan/plan.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import { EVENT_WORDS } from '#shared/runbook/words.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { Choice, type Option } from '../../../ui/choice.tsx';
import { DetailRow } from '../detail/detail-row.tsx';
import { PlanEntry, useIsReadOnly } from '../detail/plan-entry.tsx';
import { occasionValue, setBranch, setOccasion } from './message-edits.ts';
import { type Message, messageOffset } from './message-fields.ts';

const BRANCHES = [
  { value: 'main', words: 'the deployment' },
  { value: 'rollback', words: 'a rollback' },
] as const;

/** The value that is chosen stands among the options even when its phase is gone. */
function optionsFor({ phases }: Plan, value: string): Option<string>[] {
  const edges = inOrder(phases).flatMap(([id, { title }], index) => [
    { value: `start ${id}`, words: `the start of phase ${index + 1}, ${title || '(untitled)'}` },
    { value: `end ${id}`, words: `the end of phase ${index + 1}, ${title || '(untitled)'}` },
  ]);
  const events = Object.entries(EVENT_WORDS).map(([event, words]) => ({ value: `event ${event}`, words }));
  const options = [{ value: 'offset', words: 'T-0' }, ...edges, ...events];
  if (options.some((option) => option.value === value)) return options;
  return [{ value, words: 'a phase that was removed' }, ...options];
}

interface OccasionProps {
  id: string;
  /** "message 2". */
  name: string;
  message: Message;
  /** The moment on the wall clock; '' while nobody can tell. */
  time: string;
}

export function Occasion({ id, name, message, time }: OccasionProps) {
  const plan = usePlan((open) => open);
  const isReadOnly = useIsReadOnly();
  const value = occasionValue(message);
  return (
    <DetailRow caption="When" of={`of ${name}`}>
      <div className="facts-line">
        {message.on.at !== 'event' && (
          <PlanEntry
            rule={messageOffset(id)}
            look="bare"
            caption="Before or after"
            of={`(${name})`}
            placeholder="0"
            focusName="offset"
          />
        )}
        <Choice
          caption={message.on.at === 'event' ? 'When' : 'from'}
          of={`(what ${name} hangs on)`}
          isBare={message.on.at === 'event'}
          value={value}
          options={optionsFor(plan, value)}
          onChoose={(chosen) => void sendEdit((now) => setOccasion(now, id, chosen))}
          isReadOnly={isReadOnly}
        />
        <Choice
          caption="in"
          of={`(branch of ${name})`}
          value={message.branch}
          options={BRANCHES}
          onChoose={(branch) => void sendEdit(() => setBranch(id, branch))}
          isReadOnly={isReadOnly}
        />
        {time !== '' && <span className="said">{time}</span>}
      </div>
    </DetailRow>
  );
}
