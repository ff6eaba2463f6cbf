// Messages to begin from, with their texts (S173-S184, N046-N056). Whoever takes them edits them like any other.
import type { Plan } from '../plan/plan.ts';
import { tTime } from '../schedule/clock.ts';
import { schedule } from '../schedule/schedule.ts';

type Entry = Plan['communications']['entries']['byId'][string];

export interface DraftMessage {
  on: Entry['on'];
  branch?: 'rollback';
  event: string;
  audience: readonly string[];
  channels: readonly ('email' | 'chat' | 'status')[];
  text: string;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const at = (seconds: number): Entry['on'] => ({ at: 'offset', seconds });
const ROLLBACK: Entry['on'] = { at: 'event', event: 'rollback' };

/** The origin's six: four before and during the deployment, its end two hours after T-0, and the rollback (S173-S178). */
export const STANDARD_MESSAGES: readonly DraftMessage[] = [
  {
    on: at(-24 * HOUR),
    event: 'Announce the deployment',
    audience: ['Internal stakeholders'],
    channels: ['email', 'chat'],
    text: '{{version}} will be deployed on {{date}} at {{time}}.',
  },
  {
    on: at(-HOUR),
    event: 'One hour to go',
    audience: ['Engineering', 'Product', 'Support'],
    channels: ['chat'],
    text: 'The deployment of {{version}} starts in one hour.',
  },
  {
    on: at(0),
    event: 'Deployment starting',
    audience: ['All stakeholders'],
    channels: ['chat'],
    text: 'The deployment of {{version}} has started. It is planned to take {{duration}}. Updates follow every 30 minutes.',
  },
  {
    on: at(30 * MINUTE),
    event: 'Progress update',
    audience: ['Stakeholders'],
    channels: ['chat'],
    text: 'The deployment of {{version}} is under way: {{status}}.',
  },
  {
    on: at(2 * HOUR),
    event: 'Deployment complete, monitoring',
    audience: ['All stakeholders'],
    channels: ['email', 'chat'],
    text: '{{version}} is deployed, all systems are healthy. We watch it for the next 24 hours. Thank you, team.',
  },
  {
    on: ROLLBACK,
    branch: 'rollback',
    event: 'Rolling back',
    audience: ['All stakeholders'],
    channels: ['chat', 'email', 'status'],
    text: 'We are taking {{version}} back: {{reason}}. It takes about {{minutes}} minutes; an update follows.',
  },
];

export interface MessageSet {
  id: string;
  words: string;
  source: readonly string[];
  /** The messages for a plan, as far as it has what they hang on. */
  messages(plan: Plan): readonly DraftMessage[];
}

/** From T-0 until the work is done, by the T-clock; not where the plan says something at that moment already. */
const everyHalfHour = (plan: Plan): DraftMessage[] => {
  const made = schedule(plan);
  const steps = Math.min(48, Math.ceil(tTime(made, made.end) / (30 * MINUTE)) - 1);
  const taken = new Set(
    Object.values(plan.communications.entries.byId).map(({ on }) => (on.at === 'offset' ? on.seconds : undefined)),
  );
  const drafts = Array.from(
    { length: Math.max(0, steps) },
    (_, index): DraftMessage => ({
      on: at((index + 1) * 30 * MINUTE),
      event: `Progress, ${(index + 1) * 30} minutes`,
      audience: ['Stakeholders'],
      channels: ['chat'],
      text: '{{version}}, progress: {{status}}. The next update follows in 30 minutes.',
    }),
  );
  return drafts.filter(({ on }) => on.at !== 'offset' || !taken.has(on.seconds));
};

const aroundPhases = ({ phases }: Plan): DraftMessage[] =>
  phases.order.flatMap((phase) => {
    const title = phases.byId[phase]?.title || 'the phase';
    const message = (edge: 'start' | 'end', words: string): DraftMessage => ({
      on: { at: 'phase', phase, edge, seconds: 0 },
      event: `${title} ${words}`,
      audience: ['Team'],
      channels: ['chat'],
      text: `${title} ${words}.`,
    });
    return [message('start', 'begins'), message('end', 'is done')];
  });

const afterTheEnd = ({ phases }: Plan, seconds: number): Entry['on'] => {
  const phase = phases.order.at(-1);
  return phase === undefined ? at(seconds) : { at: 'phase', phase, edge: 'end', seconds };
};

/** Reports after the deployment: they follow the end of the last phase, however long the night gets (conflict C4). */
const reports = (plan: Plan, hours: readonly number[], text: string): DraftMessage[] =>
  hours.map((hour) => ({
    on: afterTheEnd(plan, hour * HOUR),
    event: `Report, hour ${hour}`,
    audience: ['Stakeholders'],
    channels: hour >= 24 ? ['email'] : ['chat'],
    text,
  }));

const REPORT =
  'Report on {{version}}: overall {{status}}. Errors {{error_rate}}, p95 {{p95}}, incidents {{incidents}}. Next report: {{next_update}}.';

const status = (event: string, on: Entry['on'], text: string): DraftMessage => ({
  on,
  branch: 'rollback',
  event,
  audience: ['Customers'],
  channels: ['status'],
  text,
});

export const MESSAGE_SETS: readonly MessageSet[] = [
  {
    id: 'standard',
    words: 'The six of a deployment: T-24 h to completion, and the rollback',
    source: ['S173', 'S174', 'S175', 'S176', 'S177', 'S178'],
    messages: () => STANDARD_MESSAGES,
  },
  { id: 'progress', words: 'Progress every 30 minutes', source: ['N050'], messages: everyHalfHour },
  { id: 'phases', words: 'Start and end of each phase', source: ['N040', 'N049'], messages: aroundPhases },
  {
    id: 'hourly',
    words: 'Hourly for the first four hours after it',
    source: ['N051'],
    messages: (plan) => reports(plan, [1, 2, 3, 4], REPORT),
  },
  {
    id: 'reports',
    words: 'Reports after 1, 4, 24 and 48 hours',
    source: ['N053', 'N054'],
    messages: (plan) => reports(plan, [1, 4, 24, 48], REPORT),
  },
  {
    id: 'before',
    words: 'Team assembled, and maintenance mode',
    source: ['N046', 'N048', 'N054'],
    messages: () => [
      {
        on: at(-HOUR),
        event: 'Team assembled, checks begin',
        audience: ['Team'],
        channels: ['chat'],
        text: 'The team for {{version}} is assembled ({{lead}} leads). Checks before the start begin now. Call: {{bridge}}.',
      },
      {
        on: { at: 'event', event: 'other' },
        event: 'Maintenance mode is on',
        audience: ['All stakeholders', 'Customers'],
        channels: ['chat', 'status'],
        text: 'Maintenance mode is on for {{version}}. It is planned to end at {{end}}.',
      },
    ],
  },
  {
    id: 'status',
    words: 'Status page during a rollback',
    source: ['N073'],
    messages: () => [
      status(
        'Status page: investigating',
        ROLLBACK,
        'We see a problem after our deployment and are taking it back. Impact: {{impact}}.',
      ),
      status(
        'Status page: monitoring',
        { at: 'event', event: 'other' },
        'The previous version is back in service. We are watching it.',
      ),
      status(
        'Status page: resolved',
        { at: 'event', event: 'complete' },
        'The problem is resolved. Impact: {{impact}}. We will write what happened.',
      ),
    ],
  },
  {
    id: 'rollback',
    words: 'After a rollback: done, and to customers',
    source: ['N073'],
    messages: () => [
      {
        on: { at: 'event', event: 'complete' },
        branch: 'rollback',
        event: 'Rollback done',
        audience: ['All stakeholders'],
        channels: ['chat', 'email'],
        text: '{{version}} is taken back, {{previous_version}} is in service. Impact: {{impact}}. It took {{minutes}} minutes. What happens next follows within a day.',
      },
      {
        on: { at: 'event', event: 'complete' },
        branch: 'rollback',
        event: 'To customers, if they noticed',
        audience: ['Customers'],
        channels: ['email'],
        text: 'On {{date}} we had a problem: {{issue}}. Impact: {{impact}}. It is solved; we are sorry for the trouble.',
      },
    ],
  },
  {
    id: 'support',
    words: 'Briefing for support',
    source: ['N056'],
    messages: () => [
      {
        on: at(-24 * HOUR),
        event: 'Briefing for support',
        audience: ['Support'],
        channels: ['email'],
        text: '{{version}} is deployed on {{date}} at {{time}}.\n\nWhat is new:\nWhat users will ask:\nWhat to answer:\nWhom to call if it goes wrong: {{lead}}, {{bridge}}',
      },
    ],
  },
];

/** The channels of a draft as a plan holds them: chat has the origin's room (S175). */
export const channelsOf = ({ channels }: DraftMessage): Entry['channels'] =>
  channels.map((kind) => (kind === 'chat' ? { kind, room: '#releases' } : { kind }));
