// How others decide about a rollback: bands, a tree and questions as help beside the chain, and words to begin with
// (N060-N062, N064, N065).

export interface Band {
  answer: string;
  when: readonly string[];
}

/** The decision matrix (2.3). */
export const DECISION_BANDS: readonly Band[] = [
  {
    answer: 'Roll back at once, talk afterwards',
    when: [
      'Service down, cascading failure',
      'Data corruption, active security breach',
      'Errors above 5 %',
      'A core feature is broken: sign-in, payments',
    ],
  },
  {
    answer: 'Decide as a team, within minutes',
    when: [
      'Errors 1 to 5 %',
      'Performance down by more than 50 %, business metrics by more than 20 %',
      'Many complaints, partial outage, trouble at a third party',
    ],
  },
  {
    answer: 'Keep watching, or fix forward',
    when: ['Errors below 1 %', 'A workaround exists, reports are isolated', 'It is cosmetic'],
  },
];

/** Asked before somebody decides (N062). */
export const DECISION_QUESTIONS: readonly string[] = [
  'How many users are affected?',
  'What can they not do?',
  'How long would a fix take?',
  'What is the risk of the rollback itself?',
];

/** Criteria to begin with (N060, N061, N065). */
export const CRITERIA_DRAFT = [
  '- An automatic trigger has fired: roll back at once, talk afterwards.',
  '- Roll back when the impact is critical, or when no fix is in sight within two hours and more than 10 % of users are affected.',
  '- Fix forward when the fix takes one to two hours at most, is low in risk and contained.',
  '- When fewer than 10 % are affected and a flag switches it off: switch the flag off.',
  '- The application goes back before the database. A restore needs its own approval.',
  '- When in doubt, roll back. Nobody is blamed for it.',
].join('\n');

/** How it is told (S171, N073). */
export const COMMUNICATION_DRAFT = [
  '1. The decider says "we roll back" on the call, with the reason; the time is written down.',
  '2. The rollback message goes to chat, e-mail and the status page at once.',
  '3. An update follows every 10 minutes until the old version is confirmed.',
  '4. A closing message says how long it took, what was lost, and what comes next.',
].join('\n');
