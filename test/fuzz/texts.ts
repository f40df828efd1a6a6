import fc from 'fast-check'

const CUES = [
  'said',
  'told',
  'according to',
  'sagte',
  'dit',
  'dijo',
  'сказав',
  'denied',
  'wrote',
  'laut',
]
const NAMES = [
  'Ann Weiss',
  'Mr. B. O’Dea',
  'Olha Koval',
  'the minister',
  'She',
  'van der Berg',
  'U.N.',
]
const WORDS = [
  'we',
  'will',
  'not',
  'mend',
  'seven',
  'bridges',
  '7',
  '3.5',
  'per cent',
  'because',
  'that',
]
const MARKS = [
  '“',
  '”',
  '"',
  '«',
  '»',
  '„',
  '‘',
  '’',
  "'",
  '(',
  ')',
  '[sic]',
  ',',
  '.',
  '?',
  '!',
  '…',
  ';',
  ':',
]
const GAPS = [' ', ' ', ' ', '\n', '\n\n', '\t', '\u00a0', '\u2028', '', '—', '-', '\r\n']
/** What breaks readers: halves of pairs, marks that combine or turn the text, signs that cannot be seen. */
const ODD = [
  ...[
    '\ud800',
    '\udc00',
    '\ud83d\ude00',
    '\u0301',
    '\u202e',
    '\u2067',
    '\u2069',
    '\u00ad',
    '\u200b',
  ],
  ...[
    '\0',
    '\ufeff',
    '\ufffd',
    'ﬀ',
    'İ',
    'ß',
    '\u1f88',
    '👩‍👩‍👧',
    '١٢',
    '一',
    'ا',
    '&amp;',
    '<b>',
    '{}',
    '__proto__',
  ],
]

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.constantFrom(...CUES) },
  { weight: 3, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 4, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
)

const joined = (maxLength: number) =>
  fc
    .array(fc.tuple(piece, fc.constantFrom(...GAPS)), { maxLength })
    .map((pieces) => pieces.map(([text, gap]) => text + gap).join(''))

/** A few words, marks and odd signs, in any order. */
export const hostileText = joined(6)

/** The same, as long as a paragraph or two. */
export const hostileParagraph = fc.oneof(
  { weight: 6, arbitrary: joined(40) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(hostileText, fc.integer({ min: 1, max: 60 }))
      .map(([text, n]) => text.repeat(n)),
  },
)
