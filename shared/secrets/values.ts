// Whether the value behind a telling word is a secret, or stands for one that is elsewhere.
import { MASK } from './mask.ts';
import type { Look } from './rule.ts';

/** Words that say something about a secret instead of being one. */
const WORDS = new RegExp(
  `^(?:${[
    'true|false|yes|no|on|off|none|null|nil|undefined|empty|default|enabled|disabled|required|optional|prompt|ask|stdin',
    'file|env|vault|keyring|keychain|secret|secrets|password|passwd|passphrase|token|key|string|text|value|user|username',
    'basic|bearer|digest|ident|trust|peer|md5|scram-sha-256|read|write|login|change_?me|redacted|hidden|masked|placeholder',
    '1password|lastpass|bitwarden|keepassx?c?|example|dummy|missing|expired|invalid|valid|rotated|unchanged|see|from',
  ].join('|')})$`,
  'i',
);

/** References to where a secret is kept: a file, an address, a vault, a cloud's secret store. */
const REFERENCE =
  /^(?:(?:file|env|https?|vault|op|ssm|s3|gs|kms|secretsmanager|keyring|bao|awssm|gcpsm|azurekv|ref|fd|unix|socket):|arn:|projects\/|@|(?:var|local|data|module|vars|secrets|env|process\.env|os\.environ|config|settings|self|this|params|args|inputs?|steps|credentials|outputs?)\.\w|%env\(|!(?:vault|secret|ref)\b)/i;

/** A path of a file system. Base64 may begin with a slash too, but has no dots and no names in it. */
const PATH = /^(?:~|\.{1,2})?\/(?![A-Za-z0-9+/]{30,}={0,2}$)[\w.@+/-]*$|^[A-Za-z]:\\/;

/** Names of resources, such as `db-credentials-v2`: words and small numbers. */
const RESOURCE = /^[a-z]+(?:[-_./](?:[a-z]{2,}|v?\d{1,4}))*$|^[A-Z]+(?:_[A-Z0-9]+)*$/;

/** The name of a column or a variable: `old_password`, `user.password`. */
const OWN_NAME = /^[a-z]+(?:[._][a-z]+)*[._](?:password|passwd|pass|secret|token|hash)$/;

/** Pieces that a shell, a template or a pipeline fills in. */
const FILLED = new RegExp(
  `\\$\\{[^}\\n]{0,200}\\}?|\\{\\{[^}\\n]{0,200}(?:\\}\\})?|#\\{[^}\\n]{0,200}\\}|\\$env:\\w+|\\$\\w+|%\\w{1,100}%|:'\\w{1,100}'|${MASK}`,
  'gi',
);

/** Something in the place of a value: `<password>`, `[token]`, `****`, `...`, `$(command)`. */
const STAND_IN = /^(?:\$\(|`|<|\[[\w -]*\]$|[*xX.•…_?#-]+$|:\w+$|\$\d+$|'?\{)/;

/** Gives whether a value only stands in the place of a secret, so that there is nothing to hide. */
function isPlaceholder(value: string): boolean {
  if (STAND_IN.test(value) || REFERENCE.test(value)) return true;
  const own = value.replace(FILLED, '');
  return own !== value && own.replace(/[^\p{L}\p{N}]/gu, '').length < 3;
}

const isNumber = (value: string, digits: number): boolean => /^\d+$/.test(value) && value.length < digits;

const hasDigit = (value: string): boolean => /\d/.test(value);

/** Gives whether a value has more kinds of characters than words have. */
function looksRandom(value: string): boolean {
  if (value.length < 8 || isNumber(value, 12) || RESOURCE.test(value) || PATH.test(value)) return false;
  // a file, a host, an address of a person
  if (/^[\w.-]+\.[a-z]{2,5}$/i.test(value) || /^[\w.+-]+@[\w.-]+$/.test(value) || /\s/.test(value)) return false;
  return (hasDigit(value) && /[A-Za-z]/.test(value)) || (/[a-z][A-Z]/.test(value) && value.length >= 16);
}

const isPassword = (value: string): boolean =>
  value.length >= 3 && !/^[\s?]/.test(value) && !PATH.test(value) && !OWN_NAME.test(value);

const LOOKS: Record<Look, (value: string) => boolean> = {
  any: () => true,
  password: isPassword,
  argument: (value) => isPassword(value) && !isNumber(value, 6),
  address: (value) => !/^\d{1,5}(?:[/?#]|$)/.test(value),
  mixed: (value) => isPassword(value) && value.length >= 6 && /[\d!#$%^&*+=~@]/.test(value) && !isNumber(value, 6),
  random: looksRandom,
};

/** Gives whether a value is a secret, looked at as its rule says. Words and references to a secret are none. */
export const isSecretValue = (value: string, look: Look = 'any'): boolean =>
  !isPlaceholder(value) && (look === 'any' || !WORDS.test(value)) && LOOKS[look](value);
