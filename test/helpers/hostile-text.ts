// Texts that have broken programs before, for property tests.
import fc from 'fast-check';

const FRAGMENTS = [
  'Create database backup',
  '🚀 ⚠️ ✅ 👩‍💻 🇩🇪',
  'e\u0301 and é',
  'שלום, مرحبا',
  '\u202Eright to left\u202C',
  '\u0000\u0007\u001B[31m\u007F\u0085',
  '\r\n',
  '\r',
  '\t',
  '   ',
  '\u2028\u2029\u00A0\u200B',
  '\uFEFF',
  '<script>alert(1)</script>',
  '<!-- holdpoint -->',
  '&lt;b&gt; &amp; "quoted" \'single\' \\ /',
  '# Heading\n\n- [ ] task\n  1. nested\n\n```sh\nrm -rf /\n',
  '| a | b |\n|---|---|\n| `c` | **d** |',
  '[link](javascript:alert(1)) ![image](x) [^1]',
  '{{name}} [name] $name %s',
  '__proto__',
  'constructor',
  'null',
  '0',
  '-->',
  '\uD83D\uDE80'.repeat(50),
  'long '.repeat(500),
];

/** Text that is well formed and otherwise anything: emoji, both directions, control characters, HTML, Markdown. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 4, arbitrary: fc.constantFrom(...FRAGMENTS) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 3 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);

// A field of this name is refused at the door, and fast-check loves it.
const harmless = fc.jsonValue({ maxDepth: 2 }).filter((value) => !JSON.stringify(value).includes('"__proto__":'));

/** Fields that no version of the program knows, under names that trip up careless look-ups. */
export const unknownFields: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.dictionary(
      fc.constantFrom('futureField', 'constructor', 'toString', 'hasOwnProperty', 'ключ', 'a.b', '0', ''),
      harmless,
      { minKeys: 1, maxKeys: 2, noNullPrototype: true },
    ),
  },
);
