// Communications: who hears what, when and where, and what it says (S172-S185).
import { useMemo } from 'react';
import { addMessages } from '#shared/communications/add-messages.ts';
import { MESSAGE_SETS } from '#shared/communications/standard-messages.ts';
import type { TimedReading } from '#shared/runbook/reading.ts';
import { channelWords, occasionWords, sortedEntries, timeOf } from '#shared/runbook/sections/communications.ts';
import { readingOf } from '../../../hooks/use-reading.ts';
import { scheduleOf } from '../../../hooks/use-schedule.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { tell } from '../../../stores/view-store.ts';
import { AddButton } from '../../../ui/add-button.tsx';
import { Adder } from '../../../ui/adder.tsx';
import { countWords } from '../../../words.ts';
import { useIsReadOnly } from '../detail/plan-entry.tsx';
import { type FocusWish, useFocusWish } from '../detail/use-focus-wish.ts';
import { EntryList, type EntryRow } from '../entries/entry-list.tsx';
import { UNDO } from '../entries/undo.ts';
import { useShownEntry } from '../entries/use-shown-entry.ts';
import { MessageDetail } from './message-detail.tsx';
import { addMessage } from './message-edits.ts';
import type { Message } from './message-fields.ts';
import { Templates } from './templates.tsx';

type Row = ReturnType<typeof sortedEntries>[number];

const rowOf = (reading: TimedReading, { id, entry }: Row, number: number): EntryRow => ({
  id,
  of: `message ${number}`,
  number: `${number}`,
  words: (
    <>
      <span className="entry-name">{entry.event || '(no event)'}</span>
      <span className="entry-end">{occasionWords(reading, entry)}</span>
      <span className="entry-facts">
        {[timeOf(reading, id), entry.audience.join(', '), channelWords(entry)].filter(Boolean).join(' · ')}
      </span>
    </>
  ),
});

const BRANCHES: [Message['branch'], string][] = [
  ['main', 'During the deployment'],
  ['rollback', 'During a rollback'],
];

interface ListsProps {
  reading: TimedReading;
  rows: readonly Row[];
  shown: string;
  wish: FocusWish;
  onShow(id: string): void;
}

/** The messages in the order in which they go out, those of a rollback by themselves. */
function Lists({ reading, rows, ...part }: ListsProps) {
  return (
    <div className="message-lists">
      {BRANCHES.map(([branch, heading]) => {
        const own = rows.flatMap((row, index) => (row.entry.branch === branch ? [rowOf(reading, row, index + 1)] : []));
        if (own.length === 0) return null;
        return (
          <section key={branch}>
            <h3 className="message-branch">{heading}</h3>
            <EntryList
              {...part}
              label={heading}
              rows={own}
              onRemove={(id) => sendEdit(() => ({ type: 'communication.remove', ids: [id] }))}
            />
          </section>
        );
      })}
    </div>
  );
}

function Empty() {
  return (
    <div className="page-empty">
      <h3>Who hears what, and when</h3>
      <p>
        Written now, in daylight: on the night a message only needs its names filled in. A set from the menu above is a
        beginning.
      </p>
    </div>
  );
}

/** Takes a set of messages, or says that there is nothing to take. */
async function takeSet(id: string): Promise<void> {
  let isThere = false;
  const sent = await sendEdit((plan) => {
    const edit = addMessages(plan, id, () => crypto.randomUUID());
    isThere = edit === undefined;
    return edit;
  });
  if (isThere) tell('The plan has these messages already, or nothing yet that they hang on.');
  else if (sent.ok) tell('The messages are added.', UNDO);
}

const SETS = MESSAGE_SETS.map(({ id, words }) => ({ value: id, words }));

function Acts({ onAdd }: { onAdd(): void }) {
  if (useIsReadOnly()) return null;
  return (
    <span className="page-acts">
      <Adder caption="Set of messages" label="Set of messages" options={SETS} onAdd={(id) => void takeSet(id)} />
      <AddButton caption="Message" label="Add message" focusName="add message" onPress={onAdd} />
    </span>
  );
}

export function CommunicationsView() {
  const plan = usePlan((open) => open);
  const reading = useMemo(() => ({ ...readingOf(plan), schedule: scheduleOf(plan) }), [plan]);
  const rows = useMemo(() => sortedEntries(reading), [reading]);
  const wish = useFocusWish();
  const [shown, show] = useShownEntry(rows.map(({ id }) => id));
  const add = async (): Promise<void> => {
    const id = crypto.randomUUID();
    const branch = plan.communications.entries.byId[shown]?.branch ?? 'main';
    await wish.send((now) => addMessage(now, id, branch), 'event');
    show(id);
    wish.focus('event');
  };
  const number = rows.findIndex(({ id }) => id === shown) + 1;
  return (
    <div className="page entries communications" ref={wish.root}>
      <header className="page-head">
        <h2 tabIndex={-1}>Communications</h2>
        <p>{rows.length === 0 ? 'Nothing here yet' : countWords(rows.length, 'message')}</p>
        <Acts onAdd={() => void add()} />
      </header>
      {rows.length === 0 ? (
        <Empty />
      ) : (
        <div className="entry-panes">
          <Lists reading={reading} rows={rows} shown={shown} wish={wish} onShow={show} />
          <MessageDetail id={shown} name={`message ${number}`} time={timeOf(reading, shown)} />
        </div>
      )}
      <Templates />
    </div>
  );
}
