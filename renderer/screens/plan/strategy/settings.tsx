// The settings of the chosen pattern and of its carrier, and what goes together with it (N094-N098, N101).
import type { ReactNode } from 'react';
import { COMPANIONS } from '#shared/advisor/companions.ts';
import { situationOf } from '#shared/advisor/situation.ts';
import { knobsOf, patternsInUse } from '#shared/patterns/knobs.ts';
import type { Pattern } from '#shared/plan/schema/strategy.ts';
import { PATTERN_WORDS, SWITCH_WORDS } from '#shared/runbook/words.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { Choice, type Option, optionsOf } from '../../../ui/choice.tsx';
import { TickBox } from '../../../ui/tick-box.tsx';
import { DetailRow } from '../detail/detail-row.tsx';
import { PlanEntry, useIsReadOnly } from '../detail/plan-entry.tsx';
import { batchPercent, batchWait, watchTime } from './settings-fields.ts';
import { Stages } from './stages.tsx';
import { setCarrier, setCompanion, setKnobs } from './strategy-edits.ts';

const CARRIERS: readonly Option<Pattern | ''>[] = [
  { value: '', words: 'not said' },
  ...(['rolling', 'blueGreen', 'canary', 'recreate'] as const).map((value) => ({ value, words: PATTERN_WORDS[value] })),
];

function Carrier() {
  const carrier = usePlan(({ strategy }) => strategy.carrier ?? '');
  const isReadOnly = useIsReadOnly();
  return (
    <DetailRow caption="Carrier">
      <Choice
        caption="The binary is carried by"
        of=""
        value={carrier}
        options={CARRIERS}
        onChoose={(chosen) => void sendEdit((plan) => setCarrier(plan, chosen))}
        isReadOnly={isReadOnly}
      />
    </DetailRow>
  );
}

function BlueGreen() {
  const { switchBy } = usePlan(({ strategy }) => knobsOf(strategy.knobs, 'blueGreen'));
  const isReadOnly = useIsReadOnly();
  return (
    <>
      <Choice
        caption="Switched by"
        of="Blue-Green"
        value={switchBy}
        options={optionsOf(SWITCH_WORDS)}
        onChoose={(chosen) => void sendEdit((plan) => setKnobs(plan, 'blueGreen', { switchBy: chosen }))}
        isReadOnly={isReadOnly}
      />
      <PlanEntry rule={watchTime} caption="Watched for" of="after the switch" placeholder="min" unit="min" />
    </>
  );
}

function Rolling() {
  return (
    <>
      <PlanEntry rule={batchPercent} caption="Batches of" of="all instances" unit="%" />
      <PlanEntry rule={batchWait} caption="Watched for" of="after each batch" placeholder="min" unit="min" />
    </>
  );
}

function Recreate() {
  const { maintenancePage } = usePlan(({ strategy }) => knobsOf(strategy.knobs, 'recreate'));
  return (
    <TickBox
      caption="With a maintenance page"
      of="during Recreate"
      isTicked={maintenancePage}
      onTick={(isTicked) => void sendEdit((plan) => setKnobs(plan, 'recreate', { maintenancePage: isTicked }))}
      isReadOnly={useIsReadOnly()}
    />
  );
}

const SETTINGS: Record<Pattern, () => ReactNode> = {
  blueGreen: () => <BlueGreen />,
  canary: () => <Stages pattern="canary" name={PATTERN_WORDS.canary} />,
  rolling: () => <Rolling />,
  flags: () => <Stages pattern="flags" name={PATTERN_WORDS.flags} />,
  recreate: () => <Recreate />,
};

/** What may go together with the pattern; what the release calls for comes first and says so. */
function Companions({ pattern }: { pattern: Pattern }) {
  const companions = usePlan(({ strategy }) => strategy.companions);
  const situation = usePlan((plan) => plan);
  const isReadOnly = useIsReadOnly();
  const known = COMPANIONS.filter(({ name }) => !(pattern === 'flags' && name === 'Feature flags'));
  const own = companions.filter((name) => !known.some((one) => one.name === name));
  const rows = [...known, ...own.map((name) => ({ name, means: '', isAdvised: () => false }))];
  const asked = situationOf(situation);
  return (
    <DetailRow caption="Together with" of="the pattern">
      <ul className="tick-list">
        {rows.map(({ name, means, isAdvised }) => (
          <li key={name}>
            <TickBox
              caption={name}
              of="together with the pattern"
              isTicked={companions.includes(name)}
              onTick={(isTicked) => void sendEdit((plan) => setCompanion(plan, name, isTicked))}
              isReadOnly={isReadOnly}
            >
              {!isReadOnly && means && (
                <span className="said">
                  {isAdvised(pattern, asked) && <strong>advised: </strong>}
                  {means}
                </span>
              )}
            </TickBox>
          </li>
        ))}
      </ul>
    </DetailRow>
  );
}

export function Settings({ pattern }: { pattern: Pattern }) {
  const carrier = usePlan(({ strategy }) => strategy.carrier);
  const inUse = patternsInUse({ pattern, ...(carrier && { carrier }) });
  return (
    <>
      {pattern === 'flags' && <Carrier />}
      {inUse.map((one) => (
        <DetailRow
          key={one}
          caption={inUse.length > 1 ? PATTERN_WORDS[one] : 'Settings'}
          of={inUse.length > 1 ? 'settings' : `of ${PATTERN_WORDS[one]}`}
        >
          <div className="facts-line">{SETTINGS[one]()}</div>
        </DetailRow>
      ))}
      <Companions pattern={pattern} />
    </>
  );
}
