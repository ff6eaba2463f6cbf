// For each rule about messages: a plan in which it finds something, and one as near to it as can be in which it does not.
import { addMessages } from '#shared/communications/add-messages.ts';
import { applyEdit } from '#shared/plan/edits/apply-edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { expectOk } from '../../helpers/app.ts';
import { aPlan } from '../../helpers/plan-builder.ts';
import { newIds } from '../import/import-helpers.ts';

type Message = Plan['communications']['entries']['byId'][string];

/** A plan with the six messages of a deployment, the first of which is changed. */
function told(change: (first: Message, plan: Plan) => unknown = () => undefined): Plan {
  const begun = aPlan().phase('Deploy').step('Switch', { role: 'communications', minutes: 5 }).build();
  const edit = addMessages(begun, 'standard', newIds());
  if (!edit) throw new Error('the set has messages');
  const { plan } = expectOk(applyEdit(begun, edit, { by: 'Ada', at: 1 }));
  const copy = structuredClone(plan);
  copy.release.version = 'v2';
  copy.window.start = { at: '2026-11-28T22:00', zone: 'Europe/Berlin' };
  const first = copy.communications.entries.byId[copy.communications.entries.order[0] ?? ''];
  if (first) change(first, copy);
  return copy;
}

const withSecret = (text: string): Plan =>
  told((first, { variables }) => {
    first.message = { text };
    variables.order.push('token');
    variables.byId.token = { name: 'token', description: '', values: {}, secret: { fetchFrom: 'vault' } };
  });

const withTemplate = (isUsed: boolean): Plan =>
  told((first, { communications }) => {
    communications.templates = { order: ['t'], byId: { t: { name: 'Notice', body: '{{version}} comes.' } } };
    if (isUsed) first.message = { template: 't' };
  });

export const COMMUNICATION_EXAMPLES: [rule: string, on: string | undefined, wrong: Plan, right: Plan][] = [
  ['communications/untold', undefined, told((first) => (first.on = { at: 'offset', seconds: 5 })), told()],
  [
    'communications/no-rollback',
    undefined,
    told((_, { communications: { entries } }) => {
      for (const message of Object.values(entries.byId))
        if (message.branch === 'rollback') message.on = { at: 'event', event: 'complete' };
    }),
    told((_, { communications: { entries } }) => {
      for (const message of Object.values(entries.byId)) message.branch = 'main';
    }),
  ],
  ['messages/no-text', 'new-1', told((first) => (first.message = { text: ' ' })), told()],
  ['messages/no-audience', 'new-1', told((first) => (first.audience = [])), told()],
  ['messages/no-channel', 'new-1', told((first) => (first.channels = [])), told()],
  [
    'messages/no-room',
    'new-1',
    told((first) => (first.channels = [{ kind: 'chat' }])),
    told((first) => (first.channels = [{ kind: 'chat', room: '#ops' }])),
  ],
  ['messages/no-sender', 'new-1', told((first) => delete first.sender), told()],
  [
    'messages/unresolved',
    'new-1',
    told((first) => (first.message = { text: '{{sersion}} comes.' })),
    told((first) => (first.message = { text: '{{version}} goes: {{reason}}.' })),
  ],
  ['messages/no-value', undefined, told((_, { release }) => (release.version = '')), told()],
  ['messages/secret', 'new-1', withSecret('{{token}} comes.'), withSecret('It comes.')],
  ['templates/unused', 't', withTemplate(false), withTemplate(true)],
];
