// What the team looked at together before the night, and what was set aside with a reason (S209-S213).
import { durationWords } from '../../duration.ts';
import type { Section } from '../blocks.ts';
import { momentWords } from '../dates.ts';
import { inOrder, isTicked, type Reading } from '../reading.ts';
import { section, table } from './parts.ts';

function rehearsalRows({ plan, zone }: Reading): string[][] {
  return inOrder(plan.preparation.rehearsals).map(([, { at, environment, took, rollbackPractised, note }]) => [
    momentWords(at, zone),
    (environment !== undefined && plan.environments.byId[environment]?.name) || '',
    took === undefined ? '' : durationWords(took),
    rollbackPractised ? 'practised' : 'not practised',
    note ?? '',
  ]);
}

/** Gives the section "Review": the walk-through, confidence, rehearsals, sign-offs, waivers. Empty while there is none of it. */
export function reviewSection(reading: Reading): Section {
  const { plan, zone } = reading;
  const { confidence, signOffs } = plan.preparation;
  const items = inOrder(plan.review.walkThrough).map(([id, { text }]) => ({
    id,
    text,
    isTicked: isTicked(reading, id),
  }));
  return section('Review', [
    { kind: 'checks', checks: items },
    table(
      ['Who', 'Confidence', 'In words', 'When'],
      inOrder(confidence).map(([, { by, score, words, at }]) => [by, `${score} of 5`, words, momentWords(at, zone)]),
      'Confidence',
    ),
    table(['When', 'Environment', 'Took', 'Rollback', 'Note'], rehearsalRows(reading), 'Rehearsals'),
    table(
      ['Name', 'Role', 'When', 'Content signed'],
      inOrder(signOffs).map(([, { name, role, at, hash }]) => [name, role, momentWords(at, zone), hash.slice(0, 12)]),
      'Sign-offs',
    ),
    table(
      ['Rule', 'Reason', 'By', 'When'],
      inOrder(plan.waivers).map(([, { rule, reason, by, at }]) => [rule, reason, by, momentWords(at, zone)]),
      'Set aside',
    ),
  ]);
}
