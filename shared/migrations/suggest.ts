// What a script suggests for the fields of its migration. Where the author has said the same, it is silent; where they
// have said otherwise, theirs stands and this is a hint.
import type { Migration } from '../plan/schema/migrations.ts';
import { BLOCKING_WORDS, CHANGE_WORDS, MIGRATION_KIND_WORDS, PLACE_WORDS, WAY_BACK_WORDS } from '../runbook/words.ts';
import type { Judgement, Spoken } from './judge.ts';

type Suggested = Pick<Migration, 'kind' | 'change' | 'blocking' | 'reversibility' | 'place'>;

export interface Suggestion {
  field: keyof Suggested;
  /** What it is called on the screen. */
  caption: string;
  /** The value in words. */
  words: string;
  fields: Partial<Suggested>;
  /** Why, one sentence for each thing in the script that asks for it. */
  sentences: readonly string[];
  /** The requirements that the rules stand on. */
  source: readonly string[];
}

const CAPTIONS = {
  kind: 'Type',
  change: 'Change',
  blocking: 'Locks',
  reversibility: 'Way back',
  place: 'Runs',
} satisfies Record<keyof Suggested, string>;

const WORDS: { [Field in keyof Suggested]: Record<Suggested[Field], string> } = {
  kind: MIGRATION_KIND_WORDS,
  change: CHANGE_WORDS,
  blocking: BLOCKING_WORDS,
  reversibility: WAY_BACK_WORDS,
  place: PLACE_WORDS,
};

function suggestion<Field extends keyof Suggested>(
  field: Field,
  value: Suggested[Field],
  because: readonly Spoken[],
): Suggestion {
  return {
    field,
    caption: CAPTIONS[field],
    words: WORDS[field][value],
    fields: { [field]: value },
    sentences: [...new Set(because.map(({ sentence }) => sentence))],
    source: [...new Set(because.flatMap(({ rule }) => rule.source))],
  };
}

/** Planned as expand-contract the change as a whole stays breaking, though what this release runs is not. */
const isKnownToBreak = ({ change, stages = [] }: Migration): boolean => change === 'breaking' && stages.length > 0;

/** Drops go last, in a later release (S074); one that was put behind the application was thought about. */
const isForwardTooSoon = ({ place }: Migration, { spoken }: Judgement): boolean =>
  (place === 'beforeApp' || place === 'withApp') && spoken.some(({ rule }) => rule.isForwardOnly);

type JudgedField = Exclude<keyof Suggested, 'place'>;

/** Which of the rules that have spoken ask for a value. */
function because({ spoken }: Judgement, field: JudgedField, value: string): Spoken[] {
  const asking = spoken.filter(({ rule }) => rule[field] === value);
  // A script is compatible because of everything in it.
  return asking.length > 0 ? asking : [...spoken];
}

function judged<Field extends JudgedField>(migration: Migration, judgement: Judgement, field: Field): Suggestion[] {
  const value = judgement.said[field];
  if (value === undefined || value === migration[field]) return [];
  if (value === 'unknown' || (field === 'change' && isKnownToBreak(migration))) return [];
  return [suggestion<keyof Suggested>(field, value, because(judgement, field, value))];
}

const JUDGED: readonly JudgedField[] = ['kind', 'change', 'blocking', 'reversibility'];

/**
 * Gives what the script of a migration suggests and the migration does not say yet. An unknown lock is no suggestion: it
 * is what a new migration starts from.
 */
export function suggestionsFor(migration: Migration, judgement: Judgement): Suggestion[] {
  const found = JUDGED.flatMap((field) => judged(migration, judgement, field));
  if (!isForwardTooSoon(migration, judgement)) return found;
  const drops = judgement.spoken.filter(({ rule }) => rule.isForwardOnly);
  return [...found, suggestion('place', 'nextRelease', drops)];
}
