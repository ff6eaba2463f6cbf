// The choices of a message as edits. Pure.
import { plainForm } from '#shared/communications/plain.ts';
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import { inserted, replaced, without } from '../detail/lists.ts';
import { type Message, updateMessage } from './message-fields.ts';

export type ChannelKind = Message['channels'][number]['kind'];

/** A new message goes out at T-0; the coordinator sends it (conflict C13). */
export function addMessage(plan: Plan, id: string, branch: Message['branch']): Edit {
  const sender = inOrder(plan.roles).find(([, { kind }]) => kind === 'communications')?.[0];
  const on: Message['on'] = branch === 'main' ? { at: 'offset', seconds: 0 } : { at: 'event', event: 'rollback' };
  const entity: Message = {
    on,
    branch,
    event: '',
    audience: [],
    channels: [{ kind: 'chat' }],
    ...(sender !== undefined && { sender }),
    message: { text: '' },
  };
  return { type: 'communication.add', id, entity, at: plan.communications.entries.order.length };
}

const change = (plan: Plan, id: string, make: (message: Message) => Partial<Message>): Edit | undefined => {
  const message = plan.communications.entries.byId[id];
  return message && updateMessage(id, make(message));
};

/** What a message can hang on, as the value of a select: "offset", "start phase-1", "event rollback". */
export const occasionValue = ({ on }: Message): string => {
  if (on.at === 'offset') return 'offset';
  return on.at === 'event' ? `event ${on.event}` : `${on.edge} ${on.phase}`;
};

/** Hangs a message on something else; how long before or after stays where that makes sense. */
export const setOccasion = (plan: Plan, id: string, value: string): Edit | undefined =>
  change(plan, id, ({ on }) => {
    const seconds = on.at === 'event' ? 0 : on.seconds;
    const [first = '', second = ''] = value.split(' ');
    if (first === 'offset') return { on: { at: 'offset', seconds } };
    if (first === 'event') {
      const event = second as 'rollback' | 'complete'; // the options are its values
      return { on: { at: 'event', event }, ...(event === 'rollback' && { branch: 'rollback' }) };
    }
    return { on: { at: 'phase', phase: second, edge: first as 'start', seconds: on.at === 'phase' ? seconds : 0 } }; // as above
  });

export const setBranch = (id: string, branch: Message['branch']): Edit => updateMessage(id, { branch });

/** Names the role that sends it; '' is nobody. */
export const setSender = (id: string, role: string): Edit =>
  role === ''
    ? { type: 'communication.update', ids: [id], fields: {}, clear: ['sender'] }
    : updateMessage(id, { sender: role });

export const addChannel = (plan: Plan, id: string, kind: ChannelKind): Edit | undefined =>
  change(plan, id, ({ channels }) => ({ channels: inserted(channels, { kind }) }));

export const setChannel = (plan: Plan, id: string, index: number, kind: ChannelKind): Edit | undefined =>
  change(plan, id, ({ channels }) => ({
    channels: replaced(channels, index, kind === 'email' ? { kind } : { ...channels[index], kind }),
  }));

export const removeChannel = (plan: Plan, id: string, index: number): Edit | undefined =>
  change(plan, id, ({ channels }) => ({ channels: without(channels, index) }));

/** Takes a template in place of the text, or, with '', the template's text as the message's own. */
export const setTemplate = (plan: Plan, id: string, template: string): Edit | undefined =>
  change(plan, id, ({ message }) => {
    if (template !== '') return { message: { template } };
    const body = 'template' in message ? plan.communications.templates.byId[message.template]?.body : message.text;
    return { message: { text: body ?? '' } };
  });

/** Makes a template of the message's own text, which other messages can take too. */
export function makeTemplate(plan: Plan, id: string, template: string): Edit | undefined {
  const message = plan.communications.entries.byId[id];
  if (!message || !('text' in message.message)) return undefined;
  const entity = { name: message.event || 'Template', body: message.message.text };
  return {
    type: 'several',
    label: 'Make a template',
    edits: [
      { type: 'template.add', id: template, entity, at: plan.communications.templates.order.length },
      updateMessage(id, { message: { template } }),
    ],
  };
}

export const addTemplate = (id: string, at: number): Edit => ({
  type: 'template.add',
  id,
  entity: { name: '', body: '' },
  at,
});

/** Writes the plain form that is proposed from the text into the template, to be changed there. */
export function keepPlainForm({ communications }: Plan, id: string): Edit | undefined {
  const template = communications.templates.byId[id];
  return template && { type: 'template.update', ids: [id], fields: { plainBody: plainForm(template.body) } };
}

/** How many messages take a template. */
export const usesOf = ({ communications }: Plan, template: string): number =>
  Object.values(communications.entries.byId).filter(
    ({ message }) => 'template' in message && message.template === template,
  ).length;
