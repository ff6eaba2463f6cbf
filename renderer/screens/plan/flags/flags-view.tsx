// Feature flags: what is switched on after the deployment, for whom, and when it goes again (S118-S133).
import type { Plan } from '#shared/plan/plan.ts';
import type { Flag } from '#shared/plan/schema/operations.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import { FLAG_KIND_WORDS, PATTERN_WORDS } from '#shared/runbook/words.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { showView } from '../../../stores/view-store.ts';
import { AddButton } from '../../../ui/add-button.tsx';
import { countWords } from '../../../words.ts';
import { useIsReadOnly } from '../detail/plan-entry.tsx';
import { useFocusWish } from '../detail/use-focus-wish.ts';
import { Applies } from '../entries/applies.tsx';
import { EntryList, type EntryRow } from '../entries/entry-list.tsx';
import { useShownEntry } from '../entries/use-shown-entry.ts';
import { FlagDetail } from './flag-detail.tsx';
import { addFlag } from './flag-edits.ts';

/** "day 1 to 5, removed on day 7". */
function daysWords({ stages, removal }: Flag): string {
  const [first, last] = [stages[0]?.day, stages.at(-1)?.day];
  const days = first === undefined ? 'no stages' : first === last ? `day ${first}` : `day ${first} to ${last}`;
  return removal.day === undefined ? days : `${days}, removed on day ${removal.day}`;
}

const rowOf = (id: string, flag: Flag, index: number): EntryRow => ({
  id,
  of: `flag ${index + 1}`,
  words: (
    <>
      <span className="entry-name">{flag.key || '(no key)'}</span>
      <span className="entry-end">{flag.stateAtDeploy}</span>
      <span className="entry-facts">
        {FLAG_KIND_WORDS[flag.kind]}, {daysWords(flag)}
      </span>
    </>
  ),
});

/** Which pattern brings the binary that the flags switch in (N097). */
function Carrier() {
  const strategy = usePlan((plan) => plan.strategy);
  if (strategy.pattern !== 'flags') return null;
  return (
    <p className="flags-carrier">
      {strategy.carrier
        ? `The binary is carried by ${PATTERN_WORDS[strategy.carrier]}.`
        : 'The pattern is Feature Flags. Something has to carry the binary.'}{' '}
      <button type="button" className="finding-place" onClick={() => showView('strategy')}>
        Strategy
      </button>
    </p>
  );
}

function Empty() {
  return (
    <div className="page-empty">
      <h3>What is switched on later, and for whom</h3>
      <p>
        A flag parts deploying from releasing: deployed off, opened day by day to more users, and taken out of the code
        when everybody has it. A release without flags says so above.
      </p>
    </div>
  );
}

const flagsOf = ({ flags }: Plan): Plan['flags'] => flags;

export function FlagsView() {
  const flags = usePlan(flagsOf);
  const isReadOnly = useIsReadOnly();
  const wish = useFocusWish();
  const [shown, show] = useShownEntry(flags.order);
  const add = async (): Promise<void> => {
    const id = crypto.randomUUID();
    await wish.send((plan) => addFlag(plan, id, shown === '' ? 0 : flags.order.indexOf(shown) + 1), 'key');
    show(id);
    wish.focus('key');
  };
  return (
    <div className="page entries flags" ref={wish.root}>
      <header className="page-head">
        <h2 tabIndex={-1}>Feature flags</h2>
        <p>{flags.order.length === 0 ? 'Nothing here yet' : countWords(flags.order.length, 'flag')}</p>
        {!isReadOnly && <AddButton caption="Flag" label="Add flag" focusName="add flag" onPress={() => void add()} />}
      </header>
      <Applies what="flags" />
      <Carrier />
      {flags.order.length === 0 ? (
        <Empty />
      ) : (
        <div className="entry-panes">
          <EntryList
            label="Flags"
            rows={inOrder(flags).map(([id, flag], index) => rowOf(id, flag, index))}
            shown={shown}
            wish={wish}
            onShow={show}
            onMove={(id, to) => sendEdit(() => ({ type: 'flag.move', ids: [id], to }))}
            onRemove={(id) => sendEdit(() => ({ type: 'flag.remove', ids: [id] }))}
          />
          <FlagDetail id={shown} name={`flag ${flags.order.indexOf(shown) + 1}`} />
        </div>
      )}
    </div>
  );
}
