// Rules about what makes the team turn back.
import type { Plan } from '../../plan/plan.ts';
import { inOrder, type Reading } from '../../runbook/reading.ts';
import { ruleWords } from '../../runbook/sections/rollback.ts';
import type { Case, Rule } from '../rule.ts';

type Trigger = Plan['rollback']['triggers']['byId'][string];

const nameOf = (reading: Reading, { text, rule }: Trigger): string =>
  text.trim() || ruleWords(reading, rule) || 'A trigger without words';

/** A case for each trigger of which something holds. */
const each = (reading: Reading, holds: (trigger: Trigger) => boolean, say: (name: string) => string): Case[] =>
  inOrder(reading.plan.rollback.triggers).flatMap(([on, trigger]) =>
    holds(trigger) ? [{ on, message: say(nameOf(reading, trigger)) }] : [],
  );

/** The figures of a threshold in words: "5 %", "2 x", "twice" is none. */
const figuresIn = (text: string): number[] =>
  [...text.matchAll(/(\d+(?:[.,]\d+)?)\s*(?:%|per cent|×|x\b|times)/g)].map(([, figure = '']) =>
    Number(figure.replace(',', '.')),
  );

export const TRIGGER_RULES: readonly Rule[] = [
  {
    id: 'rollback/trigger-undetected',
    severity: 'warning',
    view: 'rollback',
    why: 'What nobody measures and nobody looks for fires too late, or never.',
    source: ['S135', 'S138'],
    find: ({ reading }) =>
      each(
        reading,
        ({ mode, rule, detectedBy = '' }) => mode === 'automatic' && !rule && detectedBy.trim() === '',
        (name) => `${name}: no metric measures it, and nothing says who or what detects it.`,
      ),
  },
  {
    id: 'rollback/trigger-no-duration',
    severity: 'warning',
    view: 'rollback',
    why: 'Without a duration a single bad measurement takes the release back.',
    source: ['S136'],
    find: ({ reading }) =>
      each(
        reading,
        ({ mode, rule }) => mode === 'automatic' && rule !== undefined && rule.for === undefined,
        (name) => `${name}: it does not say for how long.`,
      ),
  },
  {
    id: 'rollback/trigger-says-other',
    severity: 'warning',
    view: 'rollback',
    why: 'The words stand on the rollback card. Somebody who reads another figure there than the rule has acts on the wrong one.',
    source: ['S136'],
    find: ({ reading }) =>
      each(
        reading,
        ({ text, rule }) => {
          const figures = figuresIn(text);
          return rule !== undefined && figures.length > 0 && !figures.includes(Math.abs(rule.threshold.value));
        },
        (name) => `"${name}" names another figure than its rule.`,
      ),
  },
];
