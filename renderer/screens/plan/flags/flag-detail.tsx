// A flag in whole: what it is for, how far it is open on which day, and when it goes again.
import { rampOf } from '#shared/flags/ramp.ts';
import type { Flag } from '#shared/plan/schema/operations.ts';
import { FLAG_KIND_WORDS, FLAG_TYPE_WORDS } from '#shared/runbook/words.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { Choice, optionsOf } from '../../../ui/choice.tsx';
import { TickBox } from '../../../ui/tick-box.tsx';
import { DetailRow } from '../detail/detail-row.tsx';
import { PlanEntry, useIsReadOnly } from '../detail/plan-entry.tsx';
import { RoleChoice } from '../detail/role-choice.tsx';
import { useFocusWish } from '../detail/use-focus-wish.ts';
import { setFlag, setFlagOwner, setRemovalOwner, setRemoved } from './flag-edits.ts';
import { flagText, removalDay } from './flag-fields.ts';
import { Stages } from './flag-stages.tsx';
import { RampDrawing } from './ramp.tsx';

interface PartProps {
  id: string;
  /** "flag 2". */
  name: string;
  flag: Flag;
}

/** How long flags of a type live (N099). */
const LIVES = {
  release: 'lives for days or weeks, then leaves the code',
  operational: 'a switch for the night and later; may stay for months or years',
  permission: 'stays as long as the kind of user does',
} satisfies Record<Flag['type'], string>;

const KINDS = optionsOf(FLAG_KIND_WORDS);
const TYPES = optionsOf(FLAG_TYPE_WORDS);
const STATES = optionsOf<Flag['stateAtDeploy']>({ off: 'off', on: 'on' });

function Type({ id, name, flag: { type } }: PartProps) {
  const isReadOnly = useIsReadOnly();
  return (
    <DetailRow caption="Type" of={`of ${name}`}>
      <div className="facts-line">
        <Choice
          caption="Type"
          of={`of ${name}`}
          isBare
          value={type}
          options={TYPES}
          onChoose={(chosen) => void sendEdit(() => setFlag(id, 'type', chosen))}
          isReadOnly={isReadOnly}
        />
        <span className="said">{LIVES[type]}</span>
      </div>
    </DetailRow>
  );
}

function Facts({ id, name, flag }: PartProps) {
  const isReadOnly = useIsReadOnly();
  const part = { of: `of ${name}`, isReadOnly };
  return (
    <DetailRow caption="Rolled out" of={`(${name})`}>
      <div className="facts-line">
        <Choice
          {...part}
          caption="Kind"
          isBare
          value={flag.kind}
          options={KINDS}
          onChoose={(kind) => void sendEdit(() => setFlag(id, 'kind', kind))}
        />
        <Choice
          {...part}
          caption="Deployed"
          value={flag.stateAtDeploy}
          options={STATES}
          onChoose={(state) => void sendEdit(() => setFlag(id, 'stateAtDeploy', state))}
        />
        <RoleChoice
          caption="Owner"
          of={`of ${name}`}
          role={flag.owner}
          onChoose={(role) => void sendEdit(() => setFlagOwner(id, role))}
        />
      </div>
    </DetailRow>
  );
}

function Removal({ id, name, flag: { removal } }: PartProps) {
  const isReadOnly = useIsReadOnly();
  return (
    <DetailRow caption="Removal" of={`of ${name}`}>
      <div className="facts-line">
        <PlanEntry rule={removalDay(id)} caption="On day" of={`of the removal of ${name}`} placeholder="7" />
        <RoleChoice
          caption="by"
          of={`(who removes ${name})`}
          role={removal.owner}
          onChoose={(role) => void sendEdit((plan) => setRemovalOwner(plan, id, role))}
        />
        <TickBox
          caption="gone from the code"
          of={`(${name})`}
          isTicked={removal.done !== undefined}
          onTick={(isTicked) => void sendEdit((plan) => setRemoved(plan, id, isTicked, Date.now()))}
          isReadOnly={isReadOnly}
        />
      </div>
    </DetailRow>
  );
}

function Detail({ id, name }: { id: string; name: string }) {
  const flag = usePlan((plan) => plan.flags.byId[id]);
  const wish = useFocusWish();
  if (!flag) return null;
  const part = { id, name, flag };
  const ramp = rampOf(flag);
  return (
    <div className="detail" ref={wish.root}>
      <h3 className="unseen">{`Detail of ${name}`}</h3>
      {ramp && <RampDrawing ramp={ramp} name={flag.key || name} />}
      <PlanEntry
        rule={flagText(id, 'key')}
        look="row"
        caption="Key"
        of={`of ${name}`}
        isCode
        placeholder="new-dashboard"
        focusName="key"
      />
      <PlanEntry
        rule={flagText(id, 'purpose')}
        look="row"
        caption="Purpose"
        of={`of ${name}`}
        placeholder="What it switches, and why it can be switched off"
        isMultiline
      />
      <Facts {...part} />
      <Type {...part} />
      <Stages {...part} wish={wish} />
      <Removal {...part} />
    </div>
  );
}

export const FlagDetail = ({ id, name }: { id: string; name: string }) => <Detail key={id} id={id} name={name} />;
