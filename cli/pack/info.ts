import type { Variant } from '../../lib/statement/variant'
import { openPackFile } from './pack-file'

/** A pack in numbers. All of it was read and proven. */
export interface PackInfo {
  readonly [field: string]: unknown
}

/** What a pack says of itself and what is in it. Throws LineError where it is damaged. */
export async function packInfo(file: string): Promise<PackInfo> {
  const pack = await openPackFile(file)
  const outlets = new Map<string, number>()
  const forms = new Map<string, number>()
  const languages = new Map<string, number>()
  let articles = 0
  let last = ''
  let [first, newest] = ['', '']
  let [variants, speakers] = [0, 0]
  const count = (counts: Map<string, number>, key: string): void =>
    void counts.set(key, (counts.get(key) ?? 0) + 1)
  const take = ({ outlet, form, language, article, speaker }: Variant): void => {
    variants += 1
    if (speaker !== null) speakers += 1
    if (article.id !== last) articles += 1
    last = article.id
    count(outlets, outlet.name ?? outlet.domain ?? '')
    count(forms, form)
    count(languages, language)
    const day = article.publishedAt ?? ''
    if (day !== '' && (first === '' || day < first)) first = day
    if (day > newest) newest = day
  }
  const records = pack.variants()
  let badLines = 0
  for (;;) {
    const { done, value } = await records.next()
    if (done) {
      badLines = value.length
      break
    }
    take(value)
  }
  return {
    ...pack.header,
    variants,
    articles,
    withSpeaker: speakers,
    forms: inOrder(forms),
    languages: inOrder(languages),
    outlets: outlets.size,
    largestOutlets: Object.fromEntries(Object.entries(inOrder(outlets)).slice(0, 10)),
    published: first === '' ? null : { from: first, to: newest },
    badLines,
  }
}

const inOrder = (counts: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)))
