// The stages of a flag: on which day, for whom, how many of them, and what must be true before the next (S126-S133).
import { useMemo } from 'react';
import { FLAG_SCHEDULES } from '#shared/flags/schedules.ts';
import type { Flag } from '#shared/plan/schema/operations.ts';
import { dayWords } from '#shared/runbook/dates.ts';
import { flagDays } from '#shared/schedule/flag-days.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { tell } from '../../../stores/view-store.ts';
import { AddButton } from '../../../ui/add-button.tsx';
import { Adder } from '../../../ui/adder.tsx';
import { ItemButtons } from '../../../ui/item-buttons.tsx';
import { countWords } from '../../../words.ts';
import { neighbour } from '../detail/lists.ts';
import { PlanEntry, useIsReadOnly } from '../detail/plan-entry.tsx';
import type { FocusWish } from '../detail/use-focus-wish.ts';
import { UNDO } from '../entries/undo.ts';
import { addStage, moveStage, removeStage, takeSchedule } from './flag-edits.ts';
import { stageAudience, stageCriteria, stageDay, stagePercent } from './flag-fields.ts';

interface StagesProps {
  id: string;
  /** "flag 2". */
  name: string;
  flag: Flag;
  wish: FocusWish;
}

interface StageProps extends StagesProps {
  index: number;
  /** The calendar day, as far as the window says it. */
  date: string;
}

function StageButtons({ id, name, flag, index, wish }: StageProps) {
  const count = flag.stages.length;
  const next = neighbour(count, index);
  return (
    <ItemButtons
      of={`stage ${index + 1} of ${name}`}
      index={index}
      count={count}
      focusName={`stage ${index}`}
      onMove={(to) =>
        void wish.send((plan) => moveStage(plan, id, index, to), `stage ${to} ${to < index ? 'up' : 'down'}`)
      }
      onRemove={() =>
        void wish.send(
          (plan) => removeStage(plan, id, index),
          next === undefined ? 'add stage' : `stage ${next} remove`,
        )
      }
    />
  );
}

function Stage(props: StageProps) {
  const { id, name, index, date } = props;
  const isReadOnly = useIsReadOnly();
  const part = { look: 'bare', of: `of stage ${index + 1} of ${name}` } as const;
  return (
    <tr>
      <td>
        <PlanEntry {...part} rule={stageDay(id, index)} caption="Day" focusName={`stage ${index}`} />
        <span className="stage-date">{date}</span>
      </td>
      <td>
        <PlanEntry
          {...part}
          rule={stageAudience(id, index)}
          caption="Audience"
          placeholder="who: internal, beta, all"
          isWrapped
        />
      </td>
      <td>
        <PlanEntry {...part} rule={stagePercent(id, index)} caption="Share" placeholder="%" />
      </td>
      <td>
        <PlanEntry
          {...part}
          rule={stageCriteria(id, index)}
          caption="Go on when"
          placeholder="what must be true before the next stage"
          isWrapped
        />
      </td>
      {!isReadOnly && (
        <td className="row-buttons">
          <StageButtons {...props} />
        </td>
      )}
    </tr>
  );
}

const HEADS = ['Day', 'Audience', 'Users, %', 'Go on when'];

function Table(props: StagesProps) {
  const { id, name, flag } = props;
  const isReadOnly = useIsReadOnly();
  const plan = usePlan((open) => open);
  const days = useMemo(() => flagDays(plan).get(id)?.stages ?? [], [plan, id]);
  return (
    <table className="entry-table stage-table" aria-label={`Stages of ${name}`}>
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          {!isReadOnly && (
            <th scope="col" className="row-buttons">
              <span className="unseen">Order and removal</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {flag.stages.map((_, index) => {
          const day = days[index];
          const date = typeof day === 'string' ? dayWords(day).replace(/ \d{4}$/, '') : '';
          // biome-ignore lint/suspicious/noArrayIndexKey: stages have no identity but their place
          return <Stage key={index} {...props} index={index} date={date} />;
        })}
      </tbody>
    </table>
  );
}

export function Stages(props: StagesProps) {
  const { id, name, flag, wish } = props;
  const isReadOnly = useIsReadOnly();
  const schedule = flag.stages.length > 0 ? 'Another schedule' : 'Schedule';
  const take = async (chosen: string): Promise<void> => {
    await wish.send((plan) => takeSchedule(plan, id, chosen), 'stage 0');
    if (flag.stages.length > 0)
      tell(`The schedule takes the place of ${countWords(flag.stages.length, 'stage')}.`, UNDO);
  };
  const options = FLAG_SCHEDULES.map(({ id: value, words }) => ({ value, words }));
  return (
    <section className="flag-rollout" aria-label={`Rollout of ${name}`}>
      <span className="detail-caption" aria-hidden="true">
        Rollout
      </span>
      {flag.stages.length > 0 && <Table {...props} />}
      {!isReadOnly && (
        <div className="facts-line">
          <AddButton
            caption="Stage"
            label={`Add stage to ${name}`}
            focusName="add stage"
            onPress={() => void wish.send((plan) => addStage(plan, id), `stage ${flag.stages.length}`)}
          />
          <Adder
            caption={schedule}
            label={`${schedule} for ${name}`}
            options={options}
            onAdd={(chosen) => void take(chosen)}
          />
        </div>
      )}
    </section>
  );
}
