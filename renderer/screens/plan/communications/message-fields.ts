// The text fields of messages and their templates.

import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import { gone } from '#shared/plan/edits/define.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { failed, ok, type Result } from '#shared/result.ts';
import type { FieldRule } from '../../../hooks/edit-session.ts';
import { fieldRules } from '../detail/field-rules.ts';
import { letters, replaced } from '../detail/lists.ts';

export type Message = Plan['communications']['entries']['byId'][string];
type MessageUpdate = Extract<Edit, { type: 'communication.update' }>;

export const updateMessage = (id: string, fields: MessageUpdate['fields']): MessageUpdate => ({
  type: 'communication.update',
  ids: [id],
  fields,
});

const messageRule = fieldRules({
  noun: 'message',
  find: ({ communications }, id) => communications.entries.byId[id],
  edit: updateMessage,
});

const UNITS: Record<string, number> = { s: 1, min: 60, m: 60, h: 3600, d: 86_400 };

/**
 * Reads "-24 h", "T+30 min", "1 h 30 min", "0" as seconds from T-0 or from the edge of a phase; a bare number is minutes.
 * Refused with `invalid`: anything else.
 */
export function parseOffset(text: string): Result<number> {
  const refused = failed('invalid', 'Write how long before or after: -24 h, +30 min or 0.');
  const [, sign = '', rest = ''] = /^T?\s*([+\-−–]?)\s*(.+)$/i.exec(text.trim()) ?? [];
  const parts = [...rest.matchAll(/(\d{1,6}(?:[.,]\d{1,2})?)\s*(min|[smhd])?\s*/gi)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== rest) return refused;
  const seconds = parts.reduce((sum, [, figure = '', unit = 'min']) => {
    return sum + Number(figure.replace(',', '.')) * (UNITS[unit.toLowerCase()] ?? 0);
  }, 0);
  if (seconds > 366 * 86_400) return failed('invalid', 'Write less than a year before or after.');
  return ok(Math.round(/[-−–]/.test(sign) ? -seconds : seconds));
}

/** "-24 h", "+1 h 30 min", "0"; `parseOffset` reads it back. */
export function offsetText(seconds: number): string {
  const rest = Math.abs(seconds);
  const figures: [number, string][] = [
    [Math.floor(rest / 3600), 'h'],
    [Math.floor((rest % 3600) / 60), 'min'],
    [rest % 60, 's'],
  ];
  const words = figures.filter(([figure]) => figure > 0).map(([figure, unit]) => `${figure} ${unit}`);
  return words.length === 0 ? '0' : `${seconds < 0 ? '-' : '+'}${words.join(' ')}`;
}

export const messageEvent = (id: string): FieldRule =>
  messageRule(
    id,
    'event',
    ({ event }) => event,
    (event) => ok({ event }),
  );

/** Before or after T-0, or the edge of a phase. */
export const messageOffset = (id: string): FieldRule =>
  messageRule(
    id,
    'offset',
    ({ on }) => (on.at === 'event' ? '' : offsetText(on.seconds)),
    (text, { on }) => {
      if (on.at === 'event') return failed('invalid', 'It goes out when something happens, not at a time.');
      const seconds = parseOffset(text);
      return seconds.ok ? ok({ on: { ...on, seconds: seconds.value } }) : seconds;
    },
  );

export const messageAudience = (id: string): FieldRule =>
  messageRule(
    id,
    'audience',
    ({ audience }) => audience.join(', '),
    (text) => {
      const audience = text.split(',').map((one) => one.trim());
      return ok({ audience: [...new Set(audience.filter(Boolean))] });
    },
  );

/** The room of a channel, which has no identity but its place. */
export const channelRoom = (id: string, index: number): FieldRule =>
  messageRule(
    id,
    `room${letters(index)}`,
    ({ channels }) => channels[index]?.room ?? '',
    (text, { channels }) => {
      const channel = channels[index];
      if (!channel) return gone('channel');
      const { room: _, ...kind } = channel;
      return ok({ channels: replaced(channels, index, text.trim() === '' ? kind : { ...kind, room: text.trim() }) });
    },
  );

export const messageText = (id: string): FieldRule =>
  messageRule(
    id,
    'text',
    ({ message }) => ('text' in message ? message.text : ''),
    (text) => ok({ message: { text } }),
  );

/** A text of a template; the subject and the plain form may be absent. */
export const templateText = (id: string, field: 'name' | 'subject' | 'body' | 'plainBody'): FieldRule => ({
  entity: id,
  field,
  read: (plan) => plan.communications.templates.byId[id]?.[field] ?? '',
  edit(text, plan) {
    if (!plan.communications.templates.byId[id]) return gone('template');
    const isCleared = (field === 'subject' || field === 'plainBody') && text.trim() === '';
    if (isCleared) return ok({ type: 'template.update', ids: [id], fields: {}, clear: [field] });
    return ok({ type: 'template.update', ids: [id], fields: { [field]: text } });
  },
});
