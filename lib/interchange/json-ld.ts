import type { Speaker } from '../attribution/attribution'
import type { Comparison } from '../comparison'
import { type Wording, wordingsOf } from './wording'

/** Characters of context of a selector, as annotation programs keep them. */
const CONTEXT = 32

/**
 * A comparison as JSON-LD: each wording a Quotation of schema.org in its article, with a
 * TextQuoteSelector (W3C Web Annotation) that finds it there; the wordings of one statement are
 * examples of one work. Keys stand in one order: equal comparisons give equal texts.
 */
export function jsonLdOf(comparison: Comparison): object {
  const wordings = wordingsOf(comparison)
  const statements = [...new Set(wordings.map(({ statement }) => statement))]
  return {
    '@context': [
      'https://schema.org',
      { oa: 'http://www.w3.org/ns/oa#', selector: 'oa:hasSelector' },
    ],
    '@graph': [
      ...statements.map((number) => ({ '@id': idOf(number), '@type': 'CreativeWork' })),
      ...wordings.map(quotation),
    ],
  }
}

const idOf = (statement: number): string => `#statement-${statement}`

function quotation(wording: Wording): object {
  const { text, language, speaker, day, relation, statement } = wording
  return {
    '@type': 'Quotation',
    text,
    ...(language === null ? {} : { inLanguage: language }),
    ...(speaker === null ? {} : { creator: creator(speaker) }),
    ...(day === null ? {} : { dateCreated: day }),
    // A talking point is another act of saying, not another wording of this one.
    ...(relation === 'talking-point'
      ? { about: { '@id': idOf(statement) } }
      : { exampleOfWork: { '@id': idOf(statement) } }),
    isPartOf: article(wording),
    selector: {
      '@type': 'oa:TextQuoteSelector',
      'oa:exact': text,
      'oa:prefix': lastCharacters(wording.before),
      'oa:suffix': firstCharacters(wording.after),
    },
  }
}

const TYPES = {
  person: 'Person',
  organisation: 'Organization',
  group: 'Organization',
  anonymous: 'Person',
} as const satisfies Record<Speaker['kind'], string>

const creator = ({ name, kind, qid }: Speaker): object => ({
  '@type': TYPES[kind],
  name,
  ...(qid === null ? {} : { sameAs: `https://www.wikidata.org/wiki/${qid}` }),
})

function article({ title, url, published, outlet, via }: Wording): object {
  const publisher = outlet.name ?? outlet.domain
  return {
    '@type': outlet.kind === 'news' || outlet.kind === 'agency' ? 'NewsArticle' : 'Article',
    ...(title === null ? {} : { headline: title }),
    ...(url === null ? {} : { url }),
    ...(published === null ? {} : { datePublished: published }),
    ...(publisher === null ? {} : { publisher: { '@type': 'Organization', name: publisher } }),
    ...(via === null ? {} : { isBasedOn: { '@type': 'CreativeWork', name: via } }),
  }
}

const lastCharacters = (text: string): string => Array.from(text).slice(-CONTEXT).join('')
const firstCharacters = (text: string): string => Array.from(text).slice(0, CONTEXT).join('')
