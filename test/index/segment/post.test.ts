import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startArena } from '../../../lib/index/segment/arena'
import { posting } from '../../../lib/index/segment/bucket'
import { PARTITION_BITS, placeOf } from '../../../lib/index/segment/key'
import { postPassage } from '../../../lib/index/segment/post'
import { postingsOf } from '../../../lib/index/segment/postings'
import { termsOf } from '../../../lib/index/terms'
import { languages, lexiconFor } from '../../../lib/lexicon/lexicon-for'
import { scanAnew, scanOn, startScan } from '../../../lib/text/scan'

const WORDS = [
  ...[
    'The',
    'dam',
    'dams',
    'per',
    'cent',
    'no',
    'one',
    '%',
    '7',
    '200,000',
    'two',
    'hundred',
    'million',
    '.',
  ],
  ...[
    "don't",
    'doesn’t',
    "Russia's",
    'won’t',
    'first',

    'U.S.',
    ',',
    ';',
    '—',
    'Київ',
    'été',
  ],
  ...['defence', 'a'.repeat(60), '𝐁𝐨𝐥𝐝'],
]
const texts = fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((all) => all.join(' '))

test('a passage is posted under the terms that it is looked up by, whatever its words', () =>
  fc.assert(
    fc.property(texts, fc.constantFrom(...languages, 'xx'), (text, language) => {
      const scan = startScan()
      scanAnew(scan)
      scanOn(scan, text, { start: 0, end: text.length })
      const arena = startArena()
      const tokens = { start: 0, end: scan.count }
      postPassage(arena, { text, scan, tokens, lexicon: lexiconFor(language) }, 5)
      const posted = new Set(postingsOf(arena, 0, 2 ** PARTITION_BITS))
      const wanted = termsOf(text, language).map((term) => posting(placeOf(term).print, 5))
      expect([...posted].sort()).toEqual([...new Set(wanted)].sort())
    }),
    { numRuns: 300 },
  ))

test('frequent stems lose no posting and no pair, in whichever list they stand', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(texts, fc.constantFrom(...languages)), { minLength: 40, maxLength: 80 }),
      (passages) => {
        const arena = startArena()
        const scan = startScan()
        const wanted = new Set<number>()
        passages.forEach(([text, language], number) => {
          scanAnew(scan)
          scanOn(scan, text, { start: 0, end: text.length })
          const tokens = { start: 0, end: scan.count }
          postPassage(arena, { text, scan, tokens, lexicon: lexiconFor(language) }, number)
          for (const term of termsOf(text, language)) {
            wanted.add(posting(placeOf(term).print, number))
          }
        })
        const posted = postingsOf(arena, 0, 2 ** PARTITION_BITS)
        expect([...new Set(posted)]).toEqual([...wanted].sort((a, b) => a - b))
      },
    ),
    { numRuns: 20 },
  ))
