// Secrets that are recognised by the name in front of them: variables, fields of JSON and YAML, options of programs.
import { BARE, type RuleGroup, type SecretRule, valued } from '../rule.ts';
import { KEY, PASSWORD, SHARED_SECRET, SHORT_PASSWORD } from './names.ts';

/** What closes a name in JSON, in a list, in a shell's quotes. */
const NAME_END = '\\d{0,3}\\\\{0,3}["\'`]?\\]?[ \\t]{0,20}';

const EQUALS = `${NAME_END}(?::=|=>|={1,3})[ \\t]{0,20}(?:N(?='))?`;
const COLON = `${NAME_END}(?:[*_]{0,3}:[*_]{0,3}|:-)[ \\t]{0,20}`;

const option = (names: string): string => `(?<![\\w-])--?[\\w.-]{0,40}?(?:${names})[ \\t]{1,20}(?!-)`;

/** A word of a field that has its line to itself. Bounded, because a line that goes on is looked at again. */
const ALONE = `["']?${BARE.replace('+)', '{1,200})')}["']?(?=[ \\t]{0,20},?[ \\t]{0,20}$)`;

const RULES: readonly SecretRule[] = [
  ...[PASSWORD, SHARED_SECRET].flatMap((names) =>
    valued({ id: 'assigned-password', source: 'CWE-798', head: `(?:${names})${EQUALS}`, look: 'password' }),
  ),
  ...valued({
    id: 'assigned-short-password',
    source: 'CWE-798',
    head: `${SHORT_PASSWORD}${EQUALS}`,
    flags: 'dg',
    look: 'password',
  }),
  ...valued({
    id: 'password-field',
    source: 'CWE-798',
    head: `(?:${PASSWORD})${COLON}`,
    look: 'mixed',
    quoted: 'password',
  }),
  ...valued({
    id: 'short-password-field',
    source: 'CWE-798',
    head: `${SHORT_PASSWORD}${COLON}`,
    flags: 'dg',
    look: 'mixed',
    quoted: 'password',
  }),
  {
    id: 'password-line',
    source: 'CWE-798',
    pattern: new RegExp(`(?:${PASSWORD}|(?<![A-Za-z])(?:pass|pwd|pw))${COLON}${ALONE}`, 'dgim'),
    look: 'password',
  },
  ...valued({ id: 'password-option', source: 'CWE-214', head: option(PASSWORD), look: 'password' }),
  ...valued({
    id: 'short-password-option',
    source: 'CWE-214',
    head: option(SHORT_PASSWORD),
    flags: 'dg',
    look: 'password',
  }),
  ...valued({ id: 'assigned-key', source: 'CWE-798', head: `(?:${KEY})${EQUALS}`, look: 'random' }),
  ...valued({ id: 'key-field', source: 'CWE-798', head: `(?:${KEY})${COLON}`, look: 'random' }),
  ...valued({
    id: 'table-row',
    source: 'CWE-798',
    head: `\\|[ \\t]{0,20}(?:[\\w ]{1,60}[ _-])?(?:${PASSWORD}|${KEY})[ \\t]{0,20}\\|[ \\t]{0,20}`,
    look: 'mixed',
  }),
  ...valued({ id: 'key-option', source: 'CWE-214', head: option(KEY), look: 'random' }),
  ...valued({
    id: 'name-and-value',
    source: 'kubernetes.io, Define environment variables; learn.microsoft.com, appSettings',
    head: `(?:name|key)["']?\\s{0,9}[:=]\\s{0,9}["']?[\\w. -]{0,60}(?:${PASSWORD}|${KEY}|pass|pwd)\\d{0,3}["']?[,\\s]{1,40}["']?value["']?\\s{0,9}[:=]\\s{0,9}`,
    look: 'mixed',
  }),
  {
    id: 'pair',
    source: 'CWE-798: names and values in a statement or a call',
    pattern: new RegExp(
      `(?<around>["'])[\\w. -]{0,60}(?:${PASSWORD}|${KEY})\\k<around>\\s{0,9},\\s{0,9}(?<quote>["'])(?<secret>[^\\n]{1,300}?)\\k<quote>`,
      'dgi',
    ),
    look: 'mixed',
  },
  {
    id: 'element',
    source: 'maven.apache.org, settings.xml: servers',
    pattern: new RegExp(`<[\\w:.-]{0,40}(?:${PASSWORD})>(?<secret>[^<\\s]{3,2000})</`, 'dgi'),
    look: 'password',
  },
  {
    id: 'key-element',
    source: 'maven.apache.org, settings.xml: servers',
    pattern: new RegExp(`<[\\w:.-]{0,40}(?:${KEY})>(?<secret>[^<\\s]{3,2000})</`, 'dgi'),
    look: 'random',
  },
  ...valued({
    id: 'password-beside',
    source: 'CWE-798',
    head: '(?<![\\w-])(?:password|passwort|kennwort|passphrase|passcode)[ \\t]{1,5}',
    look: 'random',
  }),
  ...valued({
    id: 'user-and-password-in-words',
    source: 'CWE-798',
    head: '(?:zugangsdaten|credentials|login)[*_]{0,3}:[*_]{0,3}[ \\t]{0,5}[\\w.@-]{1,60}[ \\t]{0,3}/[ \\t]{0,3}',
    look: 'mixed',
  }),
  ...valued({
    id: 'said-password',
    source: 'CWE-798',
    head: `(?:${PASSWORD}|(?:${KEY}))[ \\t]{1,5}(?:is|ist|lautet|was|war)[ \\t]{1,5}`,
    look: 'mixed',
  }),
];

export const ASSIGNMENT_RULES: RuleGroup = {
  hint: new RegExp(`${PASSWORD}|${KEY}|pass|pwd|pw|zugangsdaten|login`, 'i'),
  rules: RULES,
};
