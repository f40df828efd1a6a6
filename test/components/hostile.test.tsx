// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { Popup } from '@/components/Popup'
import type { Comparison, Finding } from '@/lib/comparison'
import { comparisonOf, findingOf, outletOf, speakerOf } from './builders'
import { find, press, show } from './stage'

/** Strings that have broken out of other people's pages. */
const HOSTILE = [
  '<script>window.broken = true</script>',
  '<img src=x onerror="window.broken = true">',
  '"><svg onload=window.broken=true>',
  "' onmouseover='window.broken=true",
  '{{constructor.constructor("window.broken=true")()}}',
  '$1 $2 $& $` __proto__',
  '\u202Eneddih\u202C',
]

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

async function elementsOf(words: string): Promise<string[]> {
  const noop = async () => true
  show(
    <Popup
      state={{ kind: 'compared', comparison: everywhere(words), notice: null, decisions: [] }}
      late={false}
      privateWindow={false}
      access={{ host: words, granted: false }}
      onRetry={() => undefined}
      onReveal={noop}
      onCopy={noop}
      onAccess={() => undefined}
      table="/comparison.html?tab=7"
      settings="/options.html"
    />,
  )
  const list = [...document.querySelectorAll('*')]
  await press(find('.open'))
  return [...list, ...document.querySelectorAll('*')].map(({ tagName }) => tagName)
}

describe.each(HOSTILE)('%s in every field', (words) => {
  test('is text and nothing else', async () => {
    const plain = await elementsOf('plain words')
    expect(await elementsOf(words)).toEqual(plain)
    const attributes = [...document.querySelectorAll('*')].flatMap((each) => [...each.attributes])
    expect(attributes.filter(({ name }) => name.startsWith('on'))).toEqual([])
    expect(document.body.textContent).toContain(words)
    expect('broken' in window).toBe(false)
  })
})
