// How deep this plan is planned, and how long that takes. Both figures of the origin document are shown: the time box of
// the task and the sum of its sections (conflict C1).
import { DEPTH_OF_TYPE, DEPTHS, type Depth, type Minutes, sumOfMinutes, TASK_MINUTES } from '#shared/plan/depths.ts';
import { RELEASE_WORDS } from '#shared/runbook/words.ts';
import { useFindings } from '../../../hooks/use-findings.ts';
import { chooseDepth, useDepth } from '../../../stores/plan-depth.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { Choice, type Option } from '../../../ui/choice.tsx';
import { countWords } from '../../../words.ts';
import { isLater } from '../nav/later.ts';

const minutesWords = ([least, most]: Minutes): string =>
  most % 60 === 0 && least % 60 === 0 ? `${least / 60} to ${most / 60} h` : `${least} to ${most} min`;

const DEPTH_WORDS: Readonly<Record<Depth, string>> = { quick: 'quick', standard: 'standard', thorough: 'thorough' };

/** "3 findings there, 12 in what is marked “later”."; nothing while there is none for later. */
function useFindingWords(depth: Depth): string {
  const findings = useFindings();
  const later = findings.filter(({ view }) => isLater(view, depth)).length;
  const now = findings.length - later;
  return later === 0 ? '' : ` ${countWords(now, 'finding')} there, ${later} in what is marked “later”.`;
}

export function PlanDepth() {
  const { depth, isChosen } = useDepth();
  const type = usePlan((plan) => plan.release.type);
  const found = useFindingWords(depth);
  const { minutes, sections, asks } = DEPTHS[depth];
  const options: Option<Depth | ''>[] = [
    { value: '', words: `${DEPTH_WORDS[DEPTH_OF_TYPE[type]]} (${RELEASE_WORDS[type].toLowerCase()})` },
    ...(['quick', 'standard', 'thorough'] as const).map((value) => ({ value, words: DEPTH_WORDS[value] })),
  ];
  return (
    <div className="depth">
      <Choice<Depth | ''>
        caption="Planned"
        of="this deep"
        value={isChosen ? depth : ''}
        options={options}
        onChoose={(chosen) => chooseDepth(chosen === '' ? undefined : chosen)}
        isReadOnly={false}
      />
      <p>
        Now: {asks}: {minutesWords(minutes)}. Time boxes: {minutesWords(sumOfMinutes(sections))} by these sections,{' '}
        {minutesWords(TASK_MINUTES)} for the whole task.{found}
      </p>
    </div>
  );
}
