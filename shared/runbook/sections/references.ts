// What one looks up during the night: values of variables, metrics, and people outside the team.
import type { Plan } from '../../plan/plan.ts';
import type { Section } from '../blocks.ts';
import { inOrder, type Reading } from '../reading.ts';
import { joined, section, table } from './parts.ts';

type Variable = Plan['variables']['byId'][string];

/** The value for the environment that the plan deploys to. A secret has none here, only a place to fetch it from. */
function valueWords({ plan: { target } }: Reading, { values, secret }: Variable): string {
  if (secret) return `Secret, from ${secret.fetchFrom}`;
  return (target !== undefined && values[target]) || '';
}

/** Gives the section "Variables": what the placeholders in commands and messages stand for. */
export const variablesSection = (reading: Reading): Section =>
  section('Variables', [
    table(
      ['Placeholder', 'Value', 'Meaning'],
      inOrder(reading.plan.variables).map(([, variable]) => [
        `{{${variable.name}}}`,
        valueWords(reading, variable),
        variable.description,
      ]),
    ),
  ]);

const figure = (value: number | undefined, unit: string): string =>
  value === undefined ? '' : joined([`${value}`, unit], ' ');

/** Gives the section "Metrics". */
export const metricsSection = ({ plan }: Reading): Section =>
  section('Metrics', [
    table(
      ['Metric', 'Baseline', 'Warn at', 'Critical at', 'Worse is', 'Source'],
      inOrder(plan.metrics).map(([, { name, unit, baseline, warn, critical, worseIs, source }]) => [
        name,
        figure(baseline, unit),
        figure(warn, unit),
        figure(critical, unit),
        worseIs,
        source,
      ]),
    ),
  ]);

/** Gives the section "Contacts". */
export const contactsSection = ({ plan }: Reading): Section =>
  section('Contacts', [
    table(
      ['Name', 'For', 'How'],
      inOrder(plan.contacts).map(([, { name, whatFor, how }]) => [name, whatFor, how]),
    ),
  ]);
