// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest'
import { ComparisonView } from '@/components/ComparisonView'
import type { Finding, Version } from '@/lib/comparison'
import type { Variant } from '@/lib/statement/variant'
import { findingOf, headerOf, onlyHereOf, outletOf, speakerOf } from './builders'
import * as sample from './sample'
import { buttonOf, find, heard, press, show, violations } from './stage'

const copies = async (): Promise<boolean> => true

function view(finding: Finding, article = headerOf()): void {
  const actions = { takesFocus: false, onCopy: copies, onReveal: copies }
  show(
    <main>
      <ComparisonView article={article} finding={finding} {...actions} />
    </main>,
  )
}

describe.each(Object.entries(sample).filter(([, each]) => 'statement' in each))(
  'the comparison: %s',
  (_, finding) => {
    test('breaks no rule of accessibility', async () => {
      view(finding as Finding)
      expect(await violations()).toEqual([])
    })
  },
)

describe('what is heard of a difference', () => {
  test('both wordings, each with where it stands', () => {
    view(findingOf('We [should|will] go[| every day][ in spring|].'))
    expect(heard(find('.align'))).toBe(
      'We here: should; in the other version: will; go ‸only in the other version: every day; only here: in spring; .',
    )
  })

  test('printed words in their own language, ours in that of the interface', () => {
    view(findingOf('We [should|will] go.'), { ...headerOf(), language: 'de' })
    const languages = (selector: string): readonly string[] =>
      [...document.querySelectorAll<HTMLElement>(selector)].map(({ lang }) => lang)
    expect(new Set(languages('.align, .w:not(.why .w)'))).toEqual(new Set(['de']))
    expect(languages('blockquote')).toEqual(['de', 'en'])
    expect(new Set(languages('.align .vh, blockquote .vh'))).toEqual(new Set(['en-GB']))
  })

  test('what struck words mean, where any are struck', () => {
    view(findingOf('We [should|will] go.'))
    expect(heard(find('.key'))).not.toContain('struck')
    view(findingOf('We go[ in spring|].'))
    expect(heard(find('.key'))).toContain('struck where nothing stands beneath')
  })

  test('what is added and left out in the full text', () => {
    view(findingOf('We [should|will] go.'))
    const [own, other] = [...document.querySelectorAll('blockquote')].map(heard)
    expect(own).toBe('“We should go.”')
    expect(other).toBe('“We left out: should (end) added: will (end) go.”')
  })

  test('words left out at the end stand before the closing mark without a gap', () => {
    view(findingOf('We should go[ at once|]'))
    expect(document.querySelectorAll('blockquote')[1]?.textContent).toMatch(/\S”$/u)
  })
})

describe('the order of the comparison', () => {
  test('the sentence first, then the words, then the sources', () => {
    view(sample.modal)
    const headings = [...document.querySelectorAll('h1, h2, h3')].map(heard)
    expect(headings).toEqual([
      'Ada Lind, paraphrased',
      'Word by word',
      'In full',
      'The Wharf Gazette this article',
      'Evening Lamp',
    ])
  })

  test('other occasions, other speakers and possible matches stand apart', () => {
    view(sample.rich)
    const titles = [...document.querySelectorAll('h2')].map(heard)
    expect(titles.slice(-3)).toEqual([
      'Credited to someone else',
      'On other occasions',
      'Possibly the same',
    ])
  })

  test('shows no word by word view where every word is the same', () => {
    view(sample.same)
    expect(document.querySelector('.align')).toBeNull()
    expect(heard(find('.lead'))).toBe('Same wording in Harbour Herald')
  })
})

describe('words set apart from the statement’s own versions', () => {
  const script = 'We [should|will] go[| at once].'

  test('stand beside a key to their lines', () => {
    view(findingOf(script, { version: { relation: 'talking-point' } }))
    expect(heard(find('.marks'))).toBe('struck: only in this articleunderlined: only there')
  })

  test('are said to be somebody else’s, and whose', () => {
    const variant = { speaker: speakerOf({ name: 'Olav Reim' }) }
    view(findingOf(script, { variant, version: { relation: 'other-speaker' } }))
    expect([...document.querySelectorAll('.form')].map(heard)).toEqual([
      'Quoted',
      'Olav Reim, quoted',
    ])
  })
})

test('a text that the browser does not copy stands there to be copied by hand', async () => {
  const refuses = async (): Promise<boolean> => false
  show(
    <main>
      <ComparisonView
        article={headerOf()}
        finding={findingOf('We [should|will] go.')}
        takesFocus={false}
        onCopy={refuses}
      />
    </main>,
  )
  await press(buttonOf('Plain text'))
  await vi.waitFor(() =>
    expect(find<HTMLTextAreaElement>('.by-hand').value).toContain('We should go'),
  )
  expect(heard()).toContain('copy it yourself')
  expect(await violations()).toEqual([])
})

describe('what a report does not say', () => {
  test('an outlet without a name and a date that is missing are said to be so', () => {
    view(sample.longText)
    expect(heard(find('.version:nth-of-type(2)'))).toContain(
      'An unnamed outletPublication date not stated · said 3 March 2031',
    )
    expect(heard(find('.lead'))).toContain('in an unnamed outlet')
  })

  test('a statement that nobody is credited with names nobody', () => {
    view(onlyHereOf({ credited: false, speaker: null }))
    expect(heard(find('h1'))).toBe('Nobody is credited with this here')
  })

  test('the page itself may be unnamed', () => {
    view(sample.modal, headerOf({ outlet: outletOf({ name: null, domain: null }) }))
    expect(heard(find('h3'))).toBe('This article')
  })
})

test('says why two are set side by side, in facts and without a score', () => {
  view(sample.modal)
  const why = heard(find('.why'))
  expect(why).toBe(
    'Same speaker.Both reports are of the same day.Words in common, rarest first: ferry, reopen and spring.',
  )
})

test('links to a report over the web alone', () => {
  const article = { id: 'x', title: null, publishedAt: null }
  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'nonsense']) {
    view(findingOf('a [b|c]', { variant: { article: { ...article, url } } }))
    expect(document.querySelector('a')).toBeNull()
  }
  view(findingOf('a [b|c]', { variant: { article: { ...article, url: 'https://lamp.example/' } } }))
  expect(find<HTMLAnchorElement>('a').href).toBe('https://lamp.example/#:~:text=a%20c')
})

describe('an earlier wording of the article', () => {
  const PASSAGE = 'a[href*="#:~:text="]'
  const earlier = (variant: Partial<Variant['article']>): Finding => {
    const finding = findingOf('We [should|will] go.')
    const [version] = finding.versions as [Version]
    const article = { ...version.variant.article, ...variant }
    const edit = { version: { ...version, variant: { ...version.variant, article } }, readAt: null }
    return { ...finding, versions: [], edits: [edit] }
  }

  test.each([
    ['address', { url: 'https://wharf-gazette.example/ferry?from=front' }],
    ['canonical address', { canonicalUrl: 'https://wharf-gazette.example/ferry?from=front' }],
  ])('of the same %s does not lead to a passage that is gone', (_, address) => {
    view(earlier({ url: 'https://wharf-gazette.example/ferry?from=front' }), headerOf(address))
    expect(heard(find('.edit'))).toContain('will')
    expect(document.querySelector(`.edit ${PASSAGE}`)).toBeNull()
  })

  test('in another article of the outlet leads there', () => {
    view(earlier({ url: 'https://wharf-gazette.example/morning' }))
    expect(find<HTMLAnchorElement>(`.edit ${PASSAGE}`).href).toContain('/morning#')
  })
})
