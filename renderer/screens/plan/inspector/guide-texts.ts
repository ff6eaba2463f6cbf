// What the guide says about each view. Short on purpose: what goes here, and what makes it good.
import type { PlanView } from '../../../stores/view-store.ts';

interface GuideText {
  /** Where in the work this is, and about how long it takes. */
  place: string;
  heading: string;
  text: string;
  good: { title: string; items: readonly string[] };
}

export const GUIDE: Readonly<Record<PlanView, GuideText>> = {
  overview: {
    place: 'Before the sections',
    heading: 'Say what ships, and when',
    text: 'The facts that stand on top of every page: what the release is, which change it is filed under, when the window opens and how to join the call.',
    good: {
      title: 'A good overview has',
      items: [
        'a summary that a manager understands',
        'the window with its time zone',
        'the version you would go back to',
      ],
    },
  },
  strategy: {
    place: 'Section 1 of 8',
    heading: 'Choose how it is deployed',
    text: 'Risk, user impact and how hard it is to turn back decide the pattern. Write down why, so that nobody reopens the question on the night.',
    good: {
      title: 'A good choice names',
      items: ['the pattern', 'what rules the others out', 'what would make you choose again'],
    },
  },
  migrations: {
    place: 'Section 2 of 8',
    heading: 'Plan what happens to the data',
    text: 'Every script with its time, its way back and the query that proves it worked. Whatever destroys data says so everywhere it appears.',
    good: {
      title: 'A good migration has',
      items: ['a time measured on staging', 'a DOWN script, or a backup instead', 'a query that proves it'],
    },
  },
  phases: {
    place: 'Section 3 of 8, 10 to 15 min',
    heading: 'Plan the phases',
    text: 'Write each step so that a tired person can do it alone at three in the morning: one action, its command, what proves that it worked.',
    good: {
      title: 'A good phase has',
      items: [
        'minutes for every step',
        'one owner for every step',
        'a verification at its end',
        'a hold point where it matters',
      ],
    },
  },
  flags: {
    place: 'Section 4 of 8',
    heading: 'Plan what is switched on later',
    text: 'A flag parts deploying from releasing. Say in which state it is deployed, who sees it next, and when it is taken out again.',
    good: {
      title: 'A good flag has',
      items: ['its state at the deployment', 'stages with criteria', 'a day of removal'],
    },
  },
  rollback: {
    place: 'Section 5 of 8',
    heading: 'Plan the way back',
    text: 'Decide before the night what makes you turn back and who says so. A rollback that was never walked through does not exist.',
    good: {
      title: 'A good way back has',
      items: ['triggers with numbers', 'one person who decides', 'steps with minutes', 'a known point of no return'],
    },
  },
  communications: {
    place: 'Section 6 of 8',
    heading: 'Plan who hears what',
    text: 'Messages are written now, in daylight. On the night they only need their placeholders filled.',
    good: { title: 'A good message has', items: ['an audience and a channel', 'a moment or an event', 'an owner'] },
  },
  team: {
    place: 'Section 7 of 8',
    heading: 'Say who is there',
    text: 'Roles first, people second: the plan keeps working when somebody falls ill. Each important role has a backup.',
    good: { title: 'A good team has', items: ['a lead', 'a backup for the lead', 'confirmations from everyone'] },
  },
  review: {
    place: 'Section 8 of 8',
    heading: 'Walk through it together',
    text: 'Read the plan aloud with everybody who takes part. Whoever signs off signs this exact content; a later change shows.',
    good: { title: 'A good review ends with', items: ['open remarks settled', 'a rehearsal', 'sign-offs'] },
  },
  checklist: {
    place: 'Looking at the whole',
    heading: 'Tick off what is prepared',
    text: 'Everything that can be prepared before the night, phase by phase. Ticks are not part of the content: a signed plan stays signed.',
    good: { title: '', items: [] },
  },
  runbook: {
    place: 'Looking at the whole',
    heading: 'Read it as it is printed',
    text: 'The same outline as on paper and in Markdown. If it reads badly here, it reads badly on the night.',
    good: { title: '', items: [] },
  },
};

/** What, then its keys. */
export const OUTLINE_KEYS: readonly (readonly [what: string, ...keys: string[]])[] = [
  ['Step below, above', 'Enter', 'Shift Enter'],
  ['New phase', 'Ctrl Shift Enter'],
  ['Next field of the row', 'Tab'],
  ['Move up, down', 'Alt ↑', 'Alt ↓'],
  ['Indent, outdent', 'Ctrl ]', 'Ctrl ['],
  ['Detail of the row', 'Space'],
  ['Hold point after this', 'Ctrl Shift H'],
  ['Tick', 'Ctrl Enter'],
  ['Undo, redo', 'Ctrl Z', 'Ctrl Shift Z'],
  ['Next pane', 'F6'],
  ['Everything else', 'Ctrl K'],
];
