import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import type messages from '../../public/_locales/en/messages.json'
import { goodLines, sealed } from '../pack/sample'
import type { Answer, Site } from './site'

/** The address of what is no pack, and what the reader is told of it. */
export type Hostile = readonly [address: string, told: keyof typeof messages]

/** Addresses that nothing is asked of (trust S-11). */
const ADDRESSES: readonly Hostile[] = [
  ['http://packs.shore.test/index.json', 'importNotHttps'],
  ['https://192.168.1.1/index.json', 'importPrivateHost'],
  ['https://printer.local/index.json', 'importPrivateHost'],
  ['https://me:secret@packs.shore.test/a.json', 'importCredentials'],
  ['https://packs.shore.test:8443/a.json', 'importPort'],
  ['https://[', 'importNoAddress'],
]

const zip = (body: Uint8Array | string): Answer => ({
  type: 'application/gzip',
  body: typeof body === 'string' ? gzipSync(body) : body,
})
const status = (code: number, headers: Readonly<Record<string, string>> = {}): Answer => ({
  type: 'text/plain',
  status: code,
  headers,
  body: '',
})

/**
 * What a server may have instead of a pack (S-11 to S-13, D-4), put on the web; `index` is that of a
 * pack whose data are not there.
 */
export function hostilePacks(site: Site, index: Uint8Array): readonly Hostile[] {
  const data = gzipSync(sealed(goodLines(20)))
  const served: readonly (readonly [file: string, Answer, Hostile[1]])[] = [
    ['gone.json', status(410), 'importGone'],
    ['denied.json', status(403), 'importDenied'],
    ['later.json', status(503, { 'retry-after': '60' }), 'importLater'],
    ['broken.json', status(500), 'importBroken'],
    ['page.json', '<!doctype html><p>Hello', 'importNotAnIndex'],
    ['page.jsonl.gz', '<!doctype html><p>Hello', 'importNotAPack'],
    ['index.json', { type: 'application/json', body: index }, 'importNotFound'],
    ['circle.json', status(302, { location: '/circle.json' }), 'importUnreachable'],
    ['inside.json', status(302, { location: 'http://127.0.0.1:9/' }), 'importUnreachable'],
    ['endless.json', (_, response) => endless(response), 'importNotAnIndex'],
    ['endless.jsonl', (_, response) => endless(response), 'importTooLarge'],
    ['zeros.jsonl.gz', zip(gzipSync(Buffer.alloc(100 * 2 ** 20))), 'importTooLarge'],
    ['cut.jsonl.gz', zip(data.subarray(0, data.length - 30)), 'importUnreadable'],
    ['more.jsonl.gz', zip(Buffer.concat([data, Buffer.from('more')])), 'importUnreadable'],
    ...files(data).map(([file, body, told]) => [file, zip(body), told] as const),
  ]
  return [
    ...ADDRESSES,
    ['https://nobody.shore.test/index.json', 'importUnreachable'],
    ...served.map(([file, answer, told]): Hostile => {
      return [site.add(`https://hostile.shore.test/${file}`, answer), told]
    }),
  ]
}

function files(data: Buffer): readonly (readonly [string, Uint8Array, Hostile[1]])[] {
  const flipped = Buffer.from(data)
  flipped[data.length - 6] = (flipped[data.length - 6] ?? 0) ^ 1
  const lines = goodLines(20)
  const [header = '', ...records] = lines
  const whole = Buffer.from(sealed(lines))
  const withLine = (line: string): Uint8Array => sealed([...lines, line])
  const odd = (records.at(-1) ?? '').replace('"t":', '"__proto__":{"polluted":1},"t":')
  const deep = `{"t":"variant","id":${'['.repeat(30_000)}${']'.repeat(30_000)}}`
  return [
    ['twice.jsonl.gz', gzipSync(data), 'importNotAPack'],
    ['sum.jsonl.gz', flipped, 'importUnreadable'],
    [
      'mine.jsonl',
      sealed([header.replace(/"id":"[^"]*"/u, '"id":"mine"'), ...records]),
      'importReserved',
    ],
    ['mark.jsonl', Buffer.concat([Buffer.from('\ufeff'), whole]), 'importNotAPack'],
    ['prototype.jsonl', withLine(odd), 'importBadLines'],
    ['deep.jsonl', withLine(deep), 'importBadLines'],
    ['half.jsonl', withLine(String.raw`{"t":"outlet","id":"\ud800"}`), 'importBadLines'],
    ['blank.jsonl', withLine(''), 'importBadLines'],
    ['line.jsonl', withLine('a'.repeat(70_000)), 'importTooLarge'],
    ['twins.jsonl', sealed([...lines, header]), 'importMisplaced'],
    ['later.jsonl', sealed([header.replace('"format":1', '"format":9')]), 'importNewerFormat'],
    ['short.jsonl', whole.subarray(0, 2_000), 'importIncomplete'],
    ['other.jsonl', Buffer.from(whole.toString().replace('cranes', 'cranny')), 'importChanged'],
  ]
}

/** Sends the same bytes for as long as anybody takes them. */
function endless(response: ServerResponse): void {
  const piece = 'a'.repeat(65_536)
  const more = (): void => {
    while (!response.destroyed && response.write(piece));
  }
  response.on('drain', more)
  more()
}
