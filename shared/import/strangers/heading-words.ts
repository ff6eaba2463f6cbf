// What a section is about, by its heading, in English and German.
import type { Phase } from '../../plan/schema/phases.ts';

/** A section that is no part of the way forward, or that says when it may go on. */
export type Topic = 'rollback' | 'triggers' | 'communications' | 'people' | 'holdPoint' | 'verification';

const PLAN =
  '(?:plan|procedures?|steps|instructions|strategy|process|timeline|schedule|matrix|list|members|templates?)';
const AND = String.raw`(?:and|&|\+|/|und)\s.{1,60}`;

/** A whole heading: words that may stand before, what it is about, words that may stand behind. */
const heading = (before: string, about: string, behind: string): RegExp =>
  new RegExp(
    `^(?:(?:${before})\\s)?(?:${about})(?:\\s?(?:\\(|:|–|-\\s).{0,80})?(?:\\s(?:${PLAN}|${AND}|${behind}))?(?::\\s.{1,80})?$`,
  );

const TOPICS: readonly [Topic, RegExp][] = [
  [
    'triggers',
    /\btriggers?\b|(?:when|criteria)\s.{0,20}roll\s?-?back|roll\s?-?back\s(?:criteria|conditions?)|abbruchkriterien|auslöser/,
  ],
  [
    'rollback',
    heading(
      '(?!test|rehearse|verify|prepare|practi[sc]e|check)\\S{1,30}(?:\\s\\S{1,30})?',
      'roll(?:ing)?\\s?-?back|back\\s?-?out|revert(?:ing)?|fall\\s?-?back|rückfall(?:plan)?|rücksetzung|zurückrollen|rückbau',
      '(?:of|to|the|from|for|if|des|der|von)\\s.{1,80}',
    ),
  ],
  [
    'holdPoint',
    /\bgo\s?(?:\/|-|–|or|&)?\s?no\s?-?go\b|\bhold[\s-]points?\b|\bdecision\s(?:point|gate)s?\b|^freigabe|entscheidungspunkt/,
  ],
  [
    'communications',
    heading(
      'internal|external|stakeholder|customer|deployment|release',
      'communications?|comms|notifications?|messaging|messages|status updates?|kommunikation(?:splan)?|benachrichtigung(?:en)?',
      'with\\s.{1,60}',
    ),
  ],
  [
    'people',
    heading(
      'key|emergency|important|deployment|release|project|core|the|support',
      'team|contacts?|roles?|people|staffing|responsibilities|on-?call|escalations?|kontakte?|ansprechpartner|rollen|beteiligte|team',
      'persons?|assignments?|contacts?|path|chain|contact list|liste',
    ),
  ],
  [
    'verification',
    /^(?:post-?\s?)?(?:checks|verification|verify|validation|acceptance(?: criteria)?|exit criteria|definition of done|prüfung(?:en)?|kontrolle|abnahme)$/,
  ],
];

const plain = (title: string): string =>
  title
    .toLowerCase()
    .replace(/^[\s\d.):#-]+/, '')
    .replace(/[\s:.]+$/, '')
    .slice(0, 200);

/** Gives what a heading announces; nothing for an ordinary one. */
export const topicOf = (title: string): Topic | undefined => TOPICS.find(([, words]) => words.test(plain(title)))?.[0];

/** Whether a line of text asks for a decision: it begins with go/no-go or names it. */
export const asksForDecision = (text: string): boolean =>
  /^\W{0,6}(?:hold[\s-]point|decision\s(?:point|gate)|freigabe)\b|\bgo\s?(?:\/|-|–|or)\s?no\s?-?go\b/i.test(
    text.slice(0, 300),
  );

const PHASE_KINDS: readonly [Phase['kind'], RegExp][] = [
  ['prepare', /\bpre(?:p|-|\b)|prerequisite|\bbefore\b|vorbereit|vorher|voraussetz|freeze/],
  ['monitor', /monitor|observ|\bwatch|\bpost(?:-|\b)|\bafter\b|\bnach|beobacht|clean\s?-?up|follow/],
  ['database', /database|migrat|schema|\bdb\b|datenbank/],
  ['smoke', /smoke|\btests?\b|verif|validat|prüf|\bchecks?\b|abnahme/],
  [
    'application',
    /deploy|roll\s?-?out|release|application|install|ausroll|anwendung|switch|cut\s?-?over|upgrade|update/,
  ],
];

/** Gives the kind of phase that a heading speaks of. */
export const phaseKindOf = (title: string): Phase['kind'] =>
  PHASE_KINDS.find(([, words]) => words.test(plain(title)))?.[0] ?? 'other';
