// Secrets in a single text: what is planted is found, what is ordinary stays, and long hostile words cost no more than long.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MASK } from '#shared/secrets/mask.ts';
import { isSecretUnder, maskedText, secretSpans } from '#shared/secrets/spans.ts';
import { RULE_GROUPS } from '#shared/secrets/table.ts';
import { ordinaryTexts } from '../../fixtures/ordinary-texts.ts';
import { plantedSecrets } from '../../fixtures/secrets.ts';
import { hostileText } from '../../helpers/hostile-text.ts';

const planted = plantedSecrets();
const rules = RULE_GROUPS.flatMap((group) => group.rules);

test('there are 200 planted secrets or more, all different texts', () => {
  expect(new Set(planted.map(({ text }) => text)).size).toBeGreaterThanOrEqual(200);
});

test('every planted secret is masked, and not a character beside it', () => {
  for (const { text, secret } of planted) expect(maskedText(text)).toBe(text.replace(secret, () => MASK));
});

test('a planted secret is masked inside a longer text too', () => {
  for (const { text, secret } of planted) {
    const longer = `First drain the queue.\n\n${text}\n\nThen go on.`;
    expect(maskedText(longer)).not.toContain(secret);
  }
});

test('of 400 ordinary texts less than 2 % are touched', () => {
  const ordinary = ordinaryTexts();
  const touched = ordinary.filter((text) => maskedText(text) !== text);
  expect(ordinary.length).toBeGreaterThanOrEqual(400);
  expect(touched.length / ordinary.length, touched.join('\n')).toBeLessThan(0.02);
});

test('every rule names its source, and the hint of its group lets it look', () => {
  for (const { id, source, pattern } of rules) {
    expect(source, id).toMatch(/\w{3,}/);
    expect(pattern.flags, id).toMatch(/^dg/);
  }
  for (const { hint, rules: own } of RULE_GROUPS)
    for (const { text } of planted.filter((one) => !hint.test(one.text)))
      for (const { id, pattern, program } of own)
        if (!program || program.test(text)) expect(text.match(pattern), id).toBeNull();
});

test.each([
  'PGPASSWORD={{db_password}} psql',
  'export TOKEN=$DB_PASSWORD',
  'mysql -p$DB_PASSWORD shop',
  'password: <password>',
  'password: ****',
  `password: ${MASK}`,
  'redis://:$REDIS_PASSWORD@cache.prod',
  'password=$(vault kv get -field=password secret/db)',
])('%s only stands in the place of a secret', (text) => {
  expect(secretSpans(text)).toEqual([]);
});

test('only the secret goes: the command around it can still be read', () => {
  const word = ['hunter', '2'].join('');
  expect(maskedText(`mysql -u app -p${word} shop < up.sql`)).toBe(`mysql -u app -p${MASK} shop < up.sql`);
  expect(maskedText(`psql postgres://app:${word}@db/shop -c "SELECT 1"`)).toBe(
    `psql postgres://app:${MASK}@db/shop -c "SELECT 1"`,
  );
});

test('the name of a variable tells that its value is a secret', () => {
  const word = ['hunter', '2'].join('');
  for (const name of ['db_password', 'MYSQL_PWD', 'dbPass', 'admin password', 'Passwort'])
    expect(isSecretUnder(name, word), name).toBe(true);
  for (const name of ['host', 'compass', 'token_ttl', 'user']) expect(isSecretUnder(name, word), name).toBe(false);
  expect(isSecretUnder('api_key', 'f00dfacef00dface12345678')).toBe(true);
  expect(isSecretUnder('api_key', 'production')).toBe(false);
});

const pieces = fc.oneof(
  hostileText,
  fc.constantFrom(...planted.map(({ text }) => text)),
  fc.constantFrom(
    'password=',
    'token: "',
    '"',
    "'",
    '`',
    '://',
    '@',
    ':',
    '=',
    ' ',
    '\n',
    '|',
    '(',
    MASK,
    'pass',
    '-p',
    '$',
  ),
);

test('masking twice is masking once, whatever the text', () => {
  const texts = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const masked = maskedText(text);
      expect(maskedText(masked)).toBe(masked);
      expect(secretSpans(masked)).toEqual([]);
    }),
    { numRuns: process.env.HOLDPOINT_LONG ? 20_000 : 500 },
  );
});

/** Words on which a careless pattern looks at every character from every other. */
const WORDS = [
  ...[
    'password=',
    'password ',
    '--password ',
    '"password":"',
    'password=(',
    'Authorization: Bearer ',
    'token:',
    '|password|',
  ],
  ...['eyJ', 'eyJa.', 'xoxb-', 'a.atlasv1.', '-----BEGIN PRIVATE KEY-----', '://', '://a:', '://a:b@', 'a:5432:b:c:'],
  ...['curl -u a:', 'mysql -p', 'login x password ', 'identified by ', 'net user a ', 'echo a|', 'cookie: a='],
  ...['a', '-', '_', '`', "'", '\\', '#', '$', '${', '{{', '%a', 'aB3', 'key ', ' '],
];

test.each(WORDS)('a long word of %j comes to an end', (word) => {
  // A pattern that looked at every character from every other would run for minutes.
  const text = word.repeat(Math.ceil(100_000 / word.length));
  for (const end of ['', ' x', '(', '\u0000']) expect(maskedText(text + end)).not.toBe('');
});
