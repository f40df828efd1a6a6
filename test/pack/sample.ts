import { createHash } from 'node:crypto'
import type { OutletRecord, PackHeader, VariantRecord } from '../../lib/pack/format'
import { packText } from '../../lib/pack/write'

export const header: PackHeader = {
  id: 'harbour',
  revision: 3,
  title: 'The harbour strike',
  license: 'CC0-1.0',
  attribution: 'Invented for these tests',
  language: ['en', 'fr'],
  created: '2026-03-02',
}

export const outlets: readonly OutletRecord[] = [
  { id: 'gull', name: 'The Daily Gull', domain: 'dailygull.example', kind: 'news' },
  { id: 'wire', name: null, domain: null, kind: 'agency' },
]

/** A record with nothing that could be left out, but for what is given. */
export function variantRecord(id: string, rest: Partial<VariantRecord> = {}): VariantRecord {
  return {
    id,
    outlet: 'gull',
    article: { id: 'a1', title: null, url: null, published: null },
    speaker: null,
    mention: '',
    cue: '',
    form: 'direct',
    lang: 'en',
    day: null,
    occasion: null,
    via: null,
    text: `The cranes will stand still until the ${id} ship has left.`,
    before: '',
    after: '',
    ...rest,
  }
}

export const variants: readonly VariantRecord[] = [
  variantRecord('first'),
  variantRecord('second', {
    outlet: 'wire',
    article: {
      id: 'a2',
      title: 'Dockers walk out',
      url: 'https://dailygull.example/strike',
      published: '2026-03-01T10:00:00+01:00',
    },
    speaker: { name: 'Mara Lindqvist', kind: 'person', qid: 'Q42' },
    mention: 'the union’s chair',
    cue: 'warned',
    form: 'mixed',
    day: '2026-03-01',
    occasion: 'Strike meeting, Kalmar',
    via: 'Nordic Wire',
    text: 'the cranes "will stand still"\nuntil the second ship has left',
    before: 'On Sunday the union’s chair warned that ',
    after: '.',
  }),
]

export const sample = (): Promise<string> => packText(header, outlets, variants)

/** A stream of a text's or file's bytes, cut into pieces of a size. */
export function streamOf(
  content: string | Uint8Array,
  size = 64 * 1024,
): ReadableStream<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.slice(at, at + size))
      else controller.close()
      at += size
    },
  })
}

/** A pack of any lines, closed by an end that fits them. */
export function sealed(lines: readonly (string | Uint8Array)[]): Uint8Array {
  const body = Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\n')]))
  const sha256 = createHash('sha256').update(body).digest('hex')
  const end = `${JSON.stringify({ t: 'end', records: lines.length - 1, sha256 })}\n`
  return Buffer.concat([body, Buffer.from(end)])
}

/** The lines of the header, one outlet and so many variants: enough for one bad line in a hundred. */
export function goodLines(variants = 120): string[] {
  return [
    JSON.stringify({ t: 'pack', format: 1, ...header }),
    JSON.stringify({ t: 'outlet', ...outlets[0] }),
    ...Array.from({ length: variants }, (_, at) =>
      JSON.stringify({ t: 'variant', ...variantRecord(`v${at}`) }),
    ),
  ]
}
