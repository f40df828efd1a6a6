// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { ComparisonPage, type Shown } from '@/components/comparison/ComparisonPage'
import { Panel } from '@/components/Panel'
import { Popup } from '@/components/Popup'
import type { Comparison, Finding, Utterance } from '@/lib/comparison'
import type { TabState } from '@/lib/extension/tab-state'
import type { VariantId } from '@/lib/statement/variant'
import { comparisonOf, findingOf, outletOf, speakerOf } from './builders'
import { elements, expectText, HOSTILE } from './hostile'
import { find, press, show } from './stage'

/** The same words in every field that a page or a pack can fill. */
function everywhere(words: string): Comparison {
  const outlet = outletOf({ name: words, domain: words })
  const texts = { before: words, after: words, mention: words, cue: words, via: words }
  const finding: Finding = findingOf(`${words} [here|there] ${words}`, {
    statement: { ...texts, speaker: speakerOf({ name: words }) },
    variant: {
      ...texts,
      outlet,
      speaker: speakerOf({ name: words }),
      occasion: words,
      day: words,
      article: { id: words, title: words, url: words, publishedAt: words },
    },
    version: {
      evidence: { sharedWords: [words], speakerAgrees: true, daysApart: 1, occasion: words },
    },
  })
  return comparisonOf([finding], {
    outlet,
    title: words,
    byline: words,
    publishedAt: words,
    language: words,
  })
}

/** The same as an occasion: reports, table, utterance, and what is only there. */
function occasionOf(words: string): Comparison {
  const { findings, article } = everywhere(words)
  const [finding] = findings
  const [version] = finding?.versions ?? []
  if (finding === undefined || version === undefined) throw new Error('no version')
  const { outlet, article: report } = version.variant
  const absent = { ...version.variant, text: words, id: 'absent' as VariantId }
  const speaker = speakerOf({ name: words })
  const utterance: Utterance = {
    relation: 'same',
    ...{ speaker, day: words, occasion: words, outlets: 2, independent: 2 },
    ...{ timeline: [version.variant.id], fullest: version.variant.id, bestAttested: null },
    attestedBy: 1,
  }
  const row = { speaker, text: words, there: ['direct'] } as const
  return {
    article,
    findings: [{ ...finding, utterances: [utterance] }],
    headline: [],
    reports: [{ article: report, outlet, via: [words], source: 1 }],
    matrix: [
      { ...row, statement: finding.statement.id, here: 'mixed' },
      { ...row, statement: null, here: 'absent' },
    ],
    leftOut: {
      absentHere: [
        { variants: [absent], passages: [{ start: 0, end: words.length }], partlyIn: null },
      ],
      onlyHere: [{ statement: finding.statement.id, passages: 1 }],
    },
  }
}

const noop = async () => true
const nothing = () => undefined
const compared = (comparison: Comparison): TabState => ({
  kind: 'compared',
  comparison,
  notice: null,
  decisions: [],
})

async function popup(words: string): Promise<string[]> {
  show(
    <Popup
      state={compared(everywhere(words))}
      late={false}
      unsaved={false}
      privateWindow={false}
      access={{ host: words, granted: false }}
      onRetry={nothing}
      onReveal={noop}
      onCopy={noop}
      onAccess={nothing}
      table="/comparison.html?tab=7"
      settings="/options.html"
    />,
  )
  const list = elements()
  await press(find('.open'))
  return [...list, ...elements()]
}

async function panel(words: string): Promise<string[]> {
  show(
    <Panel
      state={compared(everywhere(words))}
      at={null}
      gone={null}
      late={false}
      unsaved={false}
      privateWindow={false}
      access={{ host: words, granted: false }}
      onRetry={nothing}
      onReveal={noop}
      onCopy={noop}
      onAccess={nothing}
      onChoose={nothing}
      table="/comparison.html?tab=7"
      settings="/options.html"
    />,
  )
  return elements()
}

function page(shown: Shown): string[] {
  const library = '/library.html'
  show(
    <ComparisonPage
      shown={shown}
      library={library}
      onCopy={noop}
      onPrint={nothing}
      onGoOn={nothing}
      onDrop={nothing}
    />,
  )
  return elements()
}

const wholePage = async (words: string): Promise<string[]> =>
  page({ kind: 'article', comparison: occasionOf(words), closed: false, next: null })

async function keptPage(words: string): Promise<string[]> {
  const { article, findings } = occasionOf(words)
  const [finding] = findings
  if (finding === undefined) throw new Error('no finding')
  return page({ kind: 'kept', kept: { id: words, at: words, article, finding }, dropped: false })
}

const VIEWS = [
  ['popup', popup],
  ['side panel', panel],
  ['comparison page', wholePage],
  ['kept comparison', keptPage],
] as const

describe.each(VIEWS)('in every field of the %s', (_, elementsOf) => {
  test.each(HOSTILE)('%s is text and nothing else', async (words) => {
    const plain = await elementsOf('plain words')
    expect(await elementsOf(words)).toEqual(plain)
    expectText(words)
  })
})
