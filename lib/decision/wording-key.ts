import type { Article, Outlet } from '../article'
import type { Version } from '../difference/version'
import { outletId } from '../outlet'
import type { Statement } from '../statement/statement'
import type { Variant } from '../statement/variant'
import { foldName } from '../text/name'
import { BETWEEN, type Decision, plainWords, type WordingKey } from './decision'

/** What says who publishes an article. */
type Page = Pick<Article, 'outlet' | 'url' | 'canonicalUrl'>

/** What a key is made of. */
interface Wording {
  readonly speaker: { readonly name: string } | null
  readonly text: string
  readonly outlet: Outlet
  /** Of the report; an outlet may be known by it alone. */
  readonly url: string | null
}

/** The key of published words. */
export function wordingKey({ speaker, outlet, text, url }: Wording): WordingKey {
  const name = plainWords(speaker?.name ?? '')
    .split(' ')
    .map(foldName)
    .join(' ')
  return [name, plainWords(outletId(outlet, url)), plainWords(text)].join(BETWEEN) as WordingKey
}

/** The key of a statement of an article. */
export const statementKey = (
  { outlet, url, canonicalUrl }: Page,
  { speaker, text }: Pick<Statement, 'speaker' | 'text'>,
): WordingKey => wordingKey({ speaker, text, outlet, url: canonicalUrl ?? url })

/** The key of a known variant. */
export const variantKey = ({ speaker, text, outlet, article }: Variant): WordingKey =>
  wordingKey({ speaker, text, outlet, url: article.url })

/** The decision that a statement and a version of it are not the same. */
export const notSame = (
  page: Page,
  statement: Pick<Statement, 'speaker' | 'text'>,
  { variant, translated }: Pick<Version, 'variant' | 'translated'>,
): Decision => {
  const text = translated?.text ?? variant.text
  return {
    kind: 'not-same',
    here: statementKey(page, statement),
    there: variantKey({ ...variant, text }),
    printed: { here: statement.text, there: text },
  }
}

/** The decision that a statement is not said by who is credited with it. */
export const wrongSpeaker = (
  page: Page,
  statement: Pick<Statement, 'speaker' | 'text'>,
): Decision => ({
  kind: 'wrong-speaker',
  here: statementKey(page, statement),
  printed: statement.speaker?.name,
})
