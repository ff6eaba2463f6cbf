// One section per phase, in order (S205, S206).
import type { Block, Section } from '../blocks.ts';
import { spanIn } from '../clock-words.ts';
import { inOrder, type TimedReading } from '../reading.ts';
import { durationWithOwnFigure } from '../times.ts';
import { holdPointBlocks } from './hold-points.ts';
import { checkRows, facts, section } from './parts.ts';
import { stepBlocks } from './steps.ts';

/** Gives the section of each phase: purpose, duration, steps, verification, and the hold points after it. */
export function phaseSections(reading: TimedReading): Section[] {
  const { plan, schedule } = reading;
  return inOrder(plan.phases).map(([id, phase], index) => {
    const duration = durationWithOwnFigure(plan, phase.steps, phase.duration);
    const times = schedule.phases.get(id);
    const span = times && times.end > times.start ? spanIn(schedule, times.start, times.end) : undefined;
    const blocks: Block[] = [
      { kind: 'prose', source: phase.purpose, field: ['phases', 'byId', id, 'purpose'] },
      { kind: 'facts', facts: facts(['Planned', span], ['Duration', duration]) },
      ...stepBlocks(reading, phase.steps, times?.start),
      { kind: 'checks', title: 'Verification', checks: checkRows(reading, phase.verification) },
      ...holdPointBlocks(reading, id),
    ];
    return { ...section(`Phase ${index + 1}: ${phase.title}`, blocks, [], id), ...(span && { times: span }) };
  });
}
