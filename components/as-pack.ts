import type { ArticleHeader } from '../lib/article'
import type { Finding, Version } from '../lib/comparison'
import { recordsOf } from '../lib/pack/convert'
import { fits, LIMIT } from '../lib/pack/format'
import { packText } from '../lib/pack/write'
import type { Variant, VariantId } from '../lib/statement/variant'
import type { Speech } from './speech'

/** The pack of what is copied; its ids need not be unique among other people's packs. */
const COPIED = { id: 'copied', revision: 1, license: 'LicenseRef-as-printed' } as const

/** BCP 47 for a language that nobody could tell. */
const UNKNOWN_LANGUAGE = 'und'

/**
 * Statements and their versions in the pack format (JSON Lines), so that they can be read by
 * machines, and imported elsewhere. `created` is an ISO date and time. Throws PackError where the
 * format does not admit what a report printed.
 */
export async function asPack(
  article: ArticleHeader,
  findings: readonly Finding[],
  { speech, created }: { readonly speech: Speech; readonly created: string },
): Promise<string> {
  const own = findings.map((finding, at) => ownVariant(article, finding, at))
  const known = findings.flatMap(({ versions }) => versions.map(asPrinted))
  const unique = [...new Map([...own, ...known].map((each) => [each.id, each])).values()]
  const { outlets, variants } = recordsOf(unique.map(admitted))
  const languages = [...new Set(variants.map(({ lang }) => lang))]
  const header = {
    ...COPIED,
    title: speech.say('copiedPackTitle'),
    attribution: speech.say('copiedPackAttribution'),
    language: languages,
    created,
  }
  return await packText(header, outlets, variants)
}

/** The variant in its own language and words. */
const asPrinted = ({ variant, translated }: Version): Variant =>
  translated === null ? variant : { ...variant, text: translated.text, language: translated.from }

/** A variant of the open article, whose own ids are of no pack. */
function ownVariant(article: ArticleHeader, { statement }: Finding, at: number): Variant {
  const { text, form, speaker, mention, cue, via, before, after } = statement
  return {
    id: `own/${at + 1}` as VariantId,
    ...{ text, form, speaker, mention, cue, via, before, after },
    language: article.language ?? UNKNOWN_LANGUAGE,
    day: null,
    occasion: null,
    outlet: article.outlet,
    article: {
      id: 'own',
      title: article.title,
      url: article.canonicalUrl ?? article.url,
      publishedAt: article.publishedAt,
    },
    pack: '',
  }
}

/** What no field of the format may hold is left unknown; what is too long is cut. */
function admitted(variant: Variant): Variant {
  const { article, outlet, via } = variant
  const language = variant.language.toLowerCase()
  return {
    ...variant,
    id: idOf(variant.id) as VariantId,
    text: variant.text.slice(0, LIMIT.text),
    language: fits.language(language) ? language : UNKNOWN_LANGUAGE,
    day: ifFits('day', variant.day),
    via: via === null || via.trim() === '' ? null : via.slice(0, LIMIT.name),
    outlet: { ...outlet, domain: ifFits('domain', outlet.domain) },
    article: {
      id: idOf(article.id),
      title: article.title === null ? null : article.title.slice(0, LIMIT.title),
      url: ifFits('url', article.url),
      publishedAt: ifFits('moment', article.publishedAt),
    },
  }
}

const ifFits = (field: keyof typeof fits, text: string | null): string | null =>
  text !== null && fits[field](text) ? text : null

/** An id is made of what an id may hold. */
const idOf = (id: string): string => id.replaceAll(/[^\w.:~/-]/gu, '-').slice(0, LIMIT.id)
