// The first line of a step: what is to be done, and what people write beside it: who, how long, when.
import { beginning } from '../../beginning.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { Step } from '../../plan/schema/phases.ts';
import type { Estimate } from '../../plan/schema/values.ts';
import { estimateIn, estimateWithin } from './durations.ts';
import { type Moment, momentAt } from './offsets.ts';
import { roleKindOf } from './role-words.ts';

export interface Head {
  title: string;
  /** What did not go into the title, as source. */
  details: string;
  kind: Step['kind'];
  owner?: string;
  estimate?: Estimate;
  moment?: Moment & { words: string };
}

const OWNER =
  /^(?:owner|owned by|responsible|assignee|assigned to|executor|dri|who|verantwortlich(?:e[rn]?)?|zuständig|wer)\s{0,3}[:=]\s{0,3}(\S.{0,99})$/i;
const HANDLE = /^@[\p{L}][\p{L}\p{N}_.-]{0,59}$/u;
/** A handle in running text stays there; an address of mail is none. */
const HANDLE_WITHIN = /(?:^|[\s(,])(@[\p{L}][\p{L}\p{N}_-]{0,59})/u;
const OWNER_WITHIN =
  /(?:^|[\s(,;–—-])(?:owner|responsible|assignee|verantwortlich|zuständig)\s{0,2}[:=]\s{0,2}([^\s,;()[\]|][^,;()[\]|]{0,59})$/i;
const GROUP = /[([]([^()[\]]{1,120})[)\]]/g;
const TAIL = /\s{1,3}(?:[-–—|·]|--)\s{1,3}(\S[^–—|·]{0,99})$|[,;]\s{1,3}(\S[^,;]{0,59})$/;
const LONG_TITLE = 200;

const ownerIn = (text: string, isKnown: (name: string) => boolean): string | undefined => {
  const named = OWNER.exec(text)?.[1];
  if (named !== undefined) return named.trim();
  return HANDLE.test(text) || roleKindOf(text) || isKnown(text) ? text : undefined;
};

type Asides = Pick<Head, 'owner' | 'estimate'>;

/** Gives what a remark says beside the step, when every part of it says something that is known. */
function asides(text: string, isKnown: (name: string) => boolean): Asides | undefined {
  const found: Asides = {};
  for (const part of text.split(/[,;·|/]/)) {
    const estimate = estimateIn(part);
    const owner = estimate ? undefined : ownerIn(part.trim(), isKnown);
    if (
      (!estimate && owner === undefined) ||
      (estimate && found.estimate) ||
      (owner !== undefined && found.owner !== undefined)
    )
      return undefined;
    if (estimate) found.estimate = estimate;
    if (owner !== undefined) found.owner = owner;
  }
  return found;
}

/** Takes remarks in brackets and behind dashes off a title. */
function withoutAsides(text: string, head: Asides, isKnown: (name: string) => boolean): string {
  const take = (found: Asides | undefined): boolean => {
    if (!found || (found.estimate && head.estimate) || (found.owner !== undefined && head.owner !== undefined))
      return false;
    Object.assign(head, found);
    return true;
  };
  let rest = text
    .replace(GROUP, (whole, inside: string) => (take(asides(inside, isKnown)) ? '' : whole))
    .replace(/ {2,9}/g, ' ')
    .trim();
  for (let tail = TAIL.exec(rest.slice(-130)); tail; tail = TAIL.exec(rest.slice(-130))) {
    if (!take(asides(tail[1] ?? tail[2] ?? '', isKnown))) break;
    rest = rest.slice(0, -tail[0].length).trim();
  }
  const about = /\s{1,3}([~≈]\s?\d.{0,20})$/.exec(rest.slice(-40));
  if (about && take(asides(about[1] ?? '', isKnown))) rest = rest.slice(0, -about[0].length).trim();
  return rest;
}

/** Of a text of several sentences the first one is the title, or what it has in bold at its beginning. */
function split(source: string): [title: string, details: string] {
  const all = plainText(source);
  if (all.length <= LONG_TITLE) return [all, ''];
  const bold = /^(?:\*\*|__)([^*_]{3,150})(?:\*\*|__)/.exec(source);
  const sentence = /^.{10,180}?[.!?:](?=\s)/s.exec(source);
  const begin = bold?.[0] ?? sentence?.[0] ?? '';
  const title = plainText(begin);
  return title === ''
    ? [beginning(all, LONG_TITLE).replace(/\s\S{0,60}$/, ' …'), source]
    : [title, source.slice(begin.length).trim()];
}

/** "Wait 10 minutes" is a wait, "Watch the dashboards for 30 min" a watch; the time stays in the title. */
function kindOf(title: string): Step['kind'] {
  if (/^(?:wait|pause|sleep|soak|warte|abwarten)\b/i.test(title)) return 'wait';
  return /^(?:watch|monitor|observe|keep an eye|beobachte|überwache)/i.test(title) ? 'watch' : 'do';
}

/**
 * Reads the text of an item or cell that says what to do. `isKnown` says whether a name is one of the people or roles of
 * the document, so that "(Anna)" is an owner.
 */
export function readHead(source: string, isKnown: (name: string) => boolean): Head {
  const [whole, details] = split(source);
  const found: Asides = {};
  const moment = momentAt(whole);
  const behind = moment
    ? whole.slice(moment.length).replace(/^\s{0,3}(?:\([^()]{0,30}\))?\s{0,3}[:|–—-]?\s{0,3}/, '')
    : whole;
  const rest = withoutAsides(behind, found, isKnown);
  const named = found.owner === undefined ? OWNER_WITHIN.exec(rest.slice(-160)) : null;
  const cut = named ? rest.slice(0, -named[0].length).trim() : rest;
  const owner = found.owner ?? named?.[1] ?? HANDLE_WITHIN.exec(cut.slice(0, 2000))?.[1];
  const title = (cut === '' ? rest : cut)
    .replace(/\s{1,3}[:–—-]$/, '')
    .replace(/(\S)\s{1,3}@[\p{L}][\p{L}\p{N}_.-]{0,59}$/u, '$1')
    .replace(/^@\S{1,60}\s{0,3}[:–—-]\s{1,3}(?=\S)/, '');
  const kind = kindOf(title);
  const estimate = found.estimate ?? (kind === 'do' ? undefined : estimateWithin(title));
  return {
    title: title === '' ? whole : title,
    details,
    kind,
    ...(owner !== undefined && { owner }),
    ...(estimate && { estimate }),
    ...(moment && title !== '' && { moment: { ...moment, words: whole.slice(0, moment.length) } }),
  };
}
