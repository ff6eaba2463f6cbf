// What a rule about secrets is: a row of a table. It says how a secret is recognised and where that form is published.
// Every pattern is linear: it starts at a fixed word, and what may repeat without end cannot fail or is bounded.

/**
 * How a value must look before it counts.
 * - `any`: the form alone tells.
 * - `password`: at least three characters, and not a path.
 * - `argument`: the same, and not a small number, which may be a port or an account.
 * - `address`: no port.
 * - `mixed`: more than letters, so that a sentence which goes on is no secret.
 * - `random`: no name, number, file or host.
 */
export type Look = 'any' | 'password' | 'argument' | 'address' | 'mixed' | 'random';

export interface SecretRule {
  id: string;
  /** Where the form is described: the vendor's page, a manual, an RFC. */
  source: string;
  /** Global, with indices; its group `secret` is the secret's own characters. */
  pattern: RegExp;
  look?: Look;
  /** The command up to there must hold this: `-p` is a password for some programs and a port for others. */
  program?: RegExp;
}

/** Rules that need not look at a text without the hint; most texts have none. */
export interface RuleGroup {
  /** Matches every text in which one of the rules finds something. */
  hint: RegExp;
  rules: readonly SecretRule[];
}

/** A value without quotes: it ends at a space, a quote, a bracket, or what a shell or an address ends a word with. */
export const BARE = '(?<secret>[^\\s"\'`,;&|<>(){}\\[\\]\\\\]+)';

/** A value in quotes on one line; inside JSON in a shell's quotes they have backslashes before them. */
const QUOTED = '(?<quote>\\\\{0,3}["\'])(?!\\s|\\k<quote>)(?<secret>[^\\n]{1,2000}?)\\k<quote>';

/** A value in the marks of Markdown; with a space it would be a command whose output is the value. */
const MARKED = '`(?<secret>[^`\\s$]{1,2000})`';

/**
 * Makes the rules for a value behind the same words: in quotes, where it may hold spaces, in code marks, and bare.
 * `quoted` is the look of one in quotes, where that differs.
 */
export function valued({
  head,
  flags = 'dgi',
  quoted,
  ...rule
}: Omit<SecretRule, 'pattern'> & { head: string; flags?: string; quoted?: Look }): SecretRule[] {
  const made = [QUOTED, MARKED, `\\\\{0,3}["']?${BARE}`].map(
    (value): SecretRule => ({ ...rule, pattern: new RegExp(head + value, flags) }),
  );
  return made.map((one, index) => (index === 0 && quoted ? { ...one, look: quoted } : one));
}
