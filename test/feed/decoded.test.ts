import { describe, expect, test } from 'vitest'
import { decoded } from '../../lib/feed/decoded'
import { readFeed } from '../../lib/feed/read-feed'

const UTF8 = new TextEncoder()
const TITLE = 'Quai fermé'
const feed = (declared: string): string =>
  `<?xml version="1.0"${declared}?><rss><channel><title>${TITLE}</title></channel></rss>`

const inLatin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))
const inUtf16 = (text: string): Uint8Array =>
  Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'))
const swapped = (bytes: Uint8Array): Uint8Array => Uint8Array.from(Buffer.from(bytes).swap16())

describe('the text of a feed', () => {
  test.each<[string, Uint8Array, string | null]>([
    ['in UTF-8, which nobody names', UTF8.encode(feed('')), null],
    ['in UTF-16, by its byte order mark', inUtf16(feed('')), null],
    ['in UTF-16 the other way round', swapped(inUtf16(feed(''))), null],
    ['in UTF-16, whatever its server says', inUtf16(feed(' encoding="utf-8"')), 'utf-8'],
    ['as its server says', inLatin(feed('')), 'windows-1252'],
    ['as its server says, whatever it says itself', inLatin(feed(' encoding="utf-8"')), 'latin1'],
    ['as it says itself', inLatin(feed(' encoding="iso-8859-1"')), null],
    ['named by what is no encoding', UTF8.encode(feed(' encoding="no-such"')), 'no-such'],
  ])('is read: %s', (_, bytes, named) => {
    expect(readFeed(decoded(bytes, named), 'https://lakeside.example/feed')).toMatchObject({
      ok: true,
      feed: { title: TITLE },
    })
  })

  test('under a wrong name is full of signs that say so, and no error', () => {
    expect(decoded(inLatin(feed('')), 'utf-8')).toContain('Quai ferm\ufffd')
    expect(decoded(Uint8Array.of(0xff, 0xfe, 0x3c), null)).toBe('\ufffd')
    expect(decoded(new Uint8Array(), 'utf-16le')).toBe('')
  })
})
