// The names that secrets go by, in variables, fields, options and sentences.

/** Names of what is a password however it looks. The last letters of a longer name count: `db_password`, `MYSQL_PWD`. */
export const PASSWORD = 'passw(?:or)?d|passwort|kennwort|passphrase|passcode|sshpass|storepass|keypass|_authToken';

/** Short names, told from the end of another word by their case: "DB_PASS" and "dbPass", not "bypass". */
export const SHORT_PASSWORD = '(?:(?<![a-z])(?:pass|pwd|pw)|(?<![A-Z])(?:PASS|PWD|PW)|(?:Pass|Pwd))';

/** Secrets of programs, which are often written out in words. */
export const SHARED_SECRET = '(?:client|app|jwt|session|shared|webhook|hmac|cookie|oauth\\d?|signing)[_-]?secret';

const KEYS =
  'api|wlan|wi-?fi|access|secret|private|encryption|signing|account|master|auth|shared|storage|license|licence|deploy|session|function|webhook|app|application|integration|routing|admin|service|consumer|primary|secondary|jwt|hmac|data';

/** Names of what is as often a name, a number or a file as it is a secret: the value decides. */
export const KEY = [
  '(?<!(?:page|next|starting|continuation|cancell?ation|sync)[_-]?)token',
  `secret(?:[_-]?id)?|(?:${KEYS})[ _-]?key|client[_-]key[_-]data|secret_key_base|credentials?`,
  '(?<![a-z])(?:auth|jwt|sig|otp|salt|pepper)|signature',
].join('|');
