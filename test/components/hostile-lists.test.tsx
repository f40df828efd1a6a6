// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { LibraryView } from '@/components/library/LibraryView'
import { OptionsPage } from '@/components/options/OptionsPage'
import { DEFAULT_SETTINGS } from '@/lib/extension/settings'
import type { OutletEntry } from '@/lib/follow/outlet'
import type { LibraryHealth, PackEntry } from '@/lib/library'
import { OWN } from '@/lib/pack/format'
import { findingOf, headerOf, outletOf, speakerOf } from './builders'
import { elements, expectText, HOSTILE } from './hostile'
import { show } from './stage'

const nothing = () => undefined
const never = () => true

/** Addresses of feeds and packs are web addresses, or nothing is asked of them (lib/web/address.ts). */
const webAddress = (words: string): string => new URL(`./${words}`, 'https://lamp.example/a/').href

const packOf = (words: string): PackEntry => ({
  id: words,
  title: words,
  revision: 3,
  license: words,
  attribution: words,
  statements: 7,
  bytes: 100,
  signature: 'signed',
  key: words,
  source: { address: webAddress(words), isUpdatable: true, expires: words },
})

const healthOf = (words: string): LibraryHealth => ({
  condition: 'open',
  packs: [packOf(words)],
  own: { articles: 1, statements: 3, bytes: 100 },
  kept: 1,
  usedBytes: 100,
  freeBytes: 100,
})

const outletEntry = (words: string): OutletEntry => ({
  feed: webAddress(words),
  name: words,
  domain: words,
  site: webAddress(words),
  articlesToo: true,
  paused: null,
  nextLook: '2031-03-02T13:00:00Z',
  lastLook: null,
  result: { kind: 'failed', fault: 'unreachable' },
  statements: 3,
  leftOut: { robots: 1, paid: 1, other: 1 },
  waiting: 1,
})

function settings(words: string): string[] {
  const health = healthOf(words)
  const outlet = outletOf({ name: words, domain: words })
  const readAt = '2031-03-02T12:00:00Z'
  const article = { id: words, title: words, url: words, outlet, outletKey: words, readAt }
  const feeds = [{ address: webAddress(words), title: words }]
  const refused = { kind: 'refused', file: words, problem: 'bad-lines', badLines: [] } as const
  show(
    <OptionsPage
      settings={DEFAULT_SETTINGS}
      onSettings={nothing}
      unsaved={false}
      translation={null}
      where={{
        chosen: 'sites',
        sites: [words],
        onSite: never,
        onAll: nothing,
        onSitesOnly: nothing,
        onClickOnly: nothing,
        onStop: nothing,
      }}
      remembered={{ own: health.own, exportFailed: false, onExport: nothing }}
      followed={{
        outlets: [outletEntry(words)],
        search: { kind: 'choose', host: words, feeds },
        looking: null,
        last: null,
        onSeek: nothing,
        onFollow: nothing,
        onLook: nothing,
        onPause: nothing,
        onAllow: nothing,
        onArticles: nothing,
        onStop: nothing,
        onUndo: nothing,
      }}
      packs={{
        packs: health.packs,
        importing: refused,
        checks: {},
        updating: null,
        now: 0,
        last: null,
        onFiles: nothing,
        onAddress: nothing,
        onCheck: nothing,
        onUpdates: nothing,
        onCancel: nothing,
        onRemove: nothing,
        onUndo: nothing,
      }}
      forget={{
        last: null,
        read: {
          query: { words, page: 0 },
          result: { found: 1, articles: [{ ...article, statements: 3 }] },
          onQuery: nothing,
        },
        onForget: never,
        onUndo: nothing,
      }}
      condition={{ health, onCopy: async () => true, onRetry: nothing, onReset: nothing }}
    />,
  )
  return elements()
}

function library(words: string): string[] {
  const texts = { before: words, after: words, mention: words, cue: words, via: words, text: words }
  const outlet = outletOf({ name: words, domain: words })
  const article = { id: words, title: words, url: words, publishedAt: words }
  const [version] = findingOf('We [should|will] go.', {
    variant: { ...texts, outlet, article, speaker: speakerOf({ name: words }), pack: OWN },
  }).versions
  if (version === undefined) throw new Error('no version')
  const header = headerOf({ outlet, title: words, byline: words })
  const kept = { id: words, at: '2031-03-02T10:00:00Z', text: words, speaker: words, versions: 2 }
  show(
    <LibraryView
      search={{
        query: { words, speaker: words, outlet: words, from: null, to: null, page: 0 },
        onSearch: nothing,
      }}
      found={{
        result: { variants: [version.variant], hits: [], found: 1, complete: true },
        words,
        waits: false,
        page: 0,
        onPage: nothing,
        onRetry: nothing,
        onSearchWeb: nothing,
        onCopy: async () => true,
        onForgetArticle: nothing,
      }}
      undo={{ last: null, from: 'found', onUndo: nothing }}
      kept={{ kept: [{ ...kept, article: header }], onDrop: nothing }}
    />,
  )
  return elements()
}

describe.each([
  ['settings', settings],
  ['library', library],
] as const)('in every field of the %s', (_, elementsOf) => {
  test.each(HOSTILE)('%s is text and nothing else', (words) => {
    const plain = elementsOf('plain words')
    expect(elementsOf(words)).toEqual(plain)
    expectText(words)
  })
})
