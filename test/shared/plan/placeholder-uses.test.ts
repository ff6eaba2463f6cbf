// Every use of a placeholder is found, whatever text it stands in, and a tool's own templates are none.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeholderUses, undefinedUses } from '#shared/plan/placeholder-uses.ts';
import { aPlan } from '../../helpers/plan-builder.ts';

const withCommand = (command: string) => aPlan().phase('Deploy').step('Run', { command }).build();

test('commands of steps and checks, SQL and messages use names; descriptions of variables do not', () => {
  const plan = aPlan('For {{customer}}')
    .migration('Add', { up: 'ALTER TABLE {{table}}', down: 'DROP TABLE {{ table }}' })
    .phase('Deploy')
    .step('Run', { command: 'ssh {{host}}', details: 'on {{host}}', check: 'fine' })
    .and(({ checks, variables, communications }) => {
      Object.assign(checks['check-1'] ?? {}, { command: 'curl {{url}}' });
      variables.order.push('v');
      variables.byId.v = { name: 'host', description: 'not {{this}}', values: {} };
      communications.templates.order.push('t');
      communications.templates.byId.t = { name: 'Start', body: '{{version}} starts' };
    })
    .build();
  const words = placeholderUses(plan).map(({ name, entity, isCommand }) => [name, entity, isCommand].join(' '));
  expect(words.toSorted()).toEqual(
    [
      'customer  false',
      'table migration-1 true',
      'table migration-1 true',
      'host step-1 true',
      'host step-1 false',
      'url check-1 true',
      'version t false',
    ].toSorted(),
  );
  expect(new Set(undefinedUses(plan).map(({ name }) => name))).toEqual(new Set(['table', 'url']));
});

test('templates of tools are no variables', () => {
  const command = "docker inspect -f '{{.State.Health}}' {{json .}} {{ range $x }} {{name-of_it2}}";
  expect(undefinedUses(withCommand(command)).map(({ name }) => name)).toEqual(['name-of_it2']);
});

test('a name in braces is found between any two texts', () => {
  const word = fc.string({ maxLength: 20 }).filter((text) => !/[{}\n]/.test(text) && !/\p{Surrogate}/u.test(text));
  fc.assert(
    fc.property(word, word, fc.stringMatching(/^[a-z_]\w{0,9}$/), (before, after, name) => {
      const found = placeholderUses(withCommand(`${before}{{${name}}}${after}`));
      expect(found.map((use) => use.name)).toEqual([name]);
    }),
  );
});
