import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Arena, startArena } from '../../../lib/index/segment/arena'
import { posting } from '../../../lib/index/segment/bucket'
import { PARTITION_BITS, placeOf } from '../../../lib/index/segment/key'
import { postPassage } from '../../../lib/index/segment/post'
import { postingsOf } from '../../../lib/index/segment/postings'
import { termsOf } from '../../../lib/index/terms'
import { languages, lexiconFor } from '../../../lib/lexicon/lexicon-for'
import { forms } from '../../../lib/text/form'
import { scanAnew, scanOn, startScan } from '../../../lib/text/scan'
import { tokensOf } from '../../../lib/text/token'

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

interface Passage {
  readonly text: string
  readonly language: string
}

/** Posts passages one after another, numbered as they come. */
function posted(passages: readonly Passage[], arena = startArena(), first = 0): Arena {
  const scan = startScan()
  for (const [at, { text, language }] of passages.entries()) {
    scanAnew(scan)
    scanOn(scan, text, { start: 0, end: text.length })
    const tokens = { start: 0, end: scan.count }
    postPassage(arena, { text, scan, tokens, lexicon: lexiconFor(language) }, first + at)
  }
  return arena
}

/** What is posted, by partition, each once; of the partitions that these passages have. */
function wantedOf(passages: readonly Passage[]): Map<number, number[]> {
  const wanted = new Map<number, Set<number>>()
  for (const [number, { text, language }] of passages.entries())
    for (const { partition, print } of termsOf(text, language).map(placeOf)) {
      const some = wanted.get(partition) ?? new Set()
      wanted.set(partition, some.add(posting(print, number)))
    }
  return new Map(
    [...wanted].map(([partition, some]) => [partition, [...some].sort((a, b) => a - b)]),
  )
}

function expectTerms(arena: Arena, passages: readonly Passage[]): void {
  const wanted = wantedOf(passages)
  const inPartition = (at: number) => [...new Set(postingsOf(arena, at, at + 1))]
  const found = [...wanted.keys()].map((at) => [at, inPartition(at)] as const)
  expect(new Map(found)).toEqual(wanted)
  const all = new Set(postingsOf(arena, 0, 2 ** PARTITION_BITS))
  expect(all.size).toBe(new Set([...wanted.values()].flat()).size)
}

const passage = fc.record({ text: texts, language: fc.constantFrom(...languages, 'xx') })

test('a passage is posted under the terms that it is looked up by, whatever its words', () =>
  fc.assert(
    fc.property(passage, (each) => expectTerms(posted([each]), [each])),
    { numRuns: 150 },
  ))

test.each([
  ['en', 'Seven per cent of no one, and 7 % per dam'],
  ['en', 'They set up the dam and set it up per'],
  ['en', 'two hundred thousand dams, 200 thousand ships and 7 million 8'],
  ['en', 'a first dam, one first dam and 1st dams'],
  ['en', 'the dam'],
  ['en', 'the the'],
  ['fr', 'Pour cent digues, sept pour cent pour mille'],
  ['de', 'Auf Grund der Flut, so dass auf der Insel zwei hundert tausend'],
  ['ru', 'потому что плотина стоит, так как вода'],
])('a passage of %s words that belong together: %s', (language, text) => {
  // The second time all of its words are known.
  const passages = [
    { text, language },
    { text, language },
  ]
  expectTerms(posted(passages), passages)
})

test('frequent stems lose no posting and no pair, in whichever list they stand', () =>
  fc.assert(
    fc.property(fc.array(passage, { minLength: 40, maxLength: 80 }), (passages) =>
      expectTerms(posted(passages), passages),
    ),
    { numRuns: 20 },
  ))

test('a frequent stem takes two bytes a passage, and its pairs three more', () => {
  const COUNT = 4_000
  const bytesOf = (text: string): number => {
    const { blocks } = posted(Array.from({ length: COUNT }, () => ({ text, language: 'en' })))
    return (blocks * 64) / COUNT
  }
  expect(bytesOf('Dams')).toBeLessThan(2)
  expect(bytesOf('Dams dams dams')).toBeLessThan(12)
})

test('a passage of any length is posted whole', () => {
  const words = Array.from(
    { length: 700 },
    (_, at) => `dam${String.fromCharCode(97 + (at % 26))}${at}`,
  )
  const passages = [
    { text: `The dam. ${words.join(' ')}`, language: 'en' },
    { text: 'The dam holds.', language: 'en' },
  ]
  expectTerms(posted(passages), passages)
})

test('what is posted in one arena leaves another as it is', () => {
  const passages = Array.from({ length: 30 }, () => ({ text: 'Dams hold. Dams!', language: 'en' }))
  const first = posted(passages)
  const second = posted(passages.slice(0, 25))
  expectTerms(first, passages)
  expectTerms(second, passages.slice(0, 25))
})

test('a word that two languages read otherwise is posted as each reads it', () => {
  const passages = Array.from({ length: 60 }, (_, at) => ({
    text: 'Dams die, one hundred die',
    language: ['en', 'de', 'fr', 'xx'][at % 4] as string,
  }))
  expectTerms(posted(passages), passages)
})

/** Reads so many words that all are numbered anew before the next text. */
const numberAnew = (): void => {
  const { epoch } = forms
  tokensOf(Array.from({ length: 2 ** 15 }, (_, at) => at.toString(36)).join(' '))
  tokensOf('Nobody leaves the harbour tonight')
  expect(forms.epoch).toBeGreaterThan(epoch)
}

test('what is known of words is forgotten once they are numbered anew', () => {
  numberAnew()
  const passagesOf = (text: string) => Array.from({ length: 20 }, () => ({ text, language: 'en' }))
  const before = passagesOf('Cranes stand in ice')
  const after = passagesOf('The two ships leave at 7')
  const arena = posted(before)
  numberAnew()
  posted(after, arena, before.length)
  expectTerms(arena, [...before, ...after])
})

test('a passage is posted right even where its words were numbered anew since it was scanned', () => {
  const text = 'Cranes stand in the ice and seven ships wait'
  const scan = startScan()
  numberAnew()
  scanAnew(scan)
  scanOn(scan, text, { start: 0, end: text.length })
  numberAnew()
  // Other words have the same numbers now.
  posted([{ text: 'Nobody leaves harbours tonight until ferries sail in March', language: 'en' }])
  posted([{ text: 'Every dock, quay, lock, bridge, tunnel, road holds', language: 'en' }])
  const arena = startArena()
  const tokens = { start: 0, end: scan.count }
  postPassage(arena, { text, scan, tokens, lexicon: lexiconFor('en') }, 0)
  expectTerms(arena, [{ text, language: 'en' }])
})
