// One section per phase, in order (S205, S206).
import type { Block, Section } from '../blocks.ts';
import { inOrder, type Reading } from '../reading.ts';
import { durationWithOwnFigure } from '../times.ts';
import { holdPointBlocks } from './hold-points.ts';
import { checkRows, facts, section } from './parts.ts';
import { stepBlocks } from './steps.ts';

/** Gives the section of each phase: purpose, duration, steps, verification, and the hold points after it. */
export function phaseSections(reading: Reading): Section[] {
  const { plan } = reading;
  return inOrder(plan.phases).map(([id, phase], index) => {
    const blocks: Block[] = [
      { kind: 'prose', source: phase.purpose },
      { kind: 'facts', facts: facts(['Duration', durationWithOwnFigure(plan, phase.steps, phase.duration)]) },
      ...stepBlocks(reading, phase.steps),
      { kind: 'checks', title: 'Verification', checks: checkRows(reading, phase.verification) },
      ...holdPointBlocks(reading, id),
    ];
    return section(`Phase ${index + 1}: ${phase.title}`, blocks, [], id);
  });
}
