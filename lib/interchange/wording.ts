import type { ArticleHeader, Outlet } from '../article'
import type { Form, Speaker } from '../attribution/attribution'
import type { Comparison, Finding } from '../comparison'

/** One printed wording with all that is known of it, the reader's own article and others alike. */
export interface Wording {
  /** Number of the statement in the article, from 1; wordings of one statement share it. */
  readonly statement: number
  /** `here`: the article's own. Else what it is to that one: same, talking-point, other-speaker. */
  readonly relation: string
  readonly certainty: string
  /** Ids of the differences from the article's own, most telling first. */
  readonly differences: readonly string[]
  readonly text: string
  readonly form: Form
  readonly language: string | null
  readonly speaker: Speaker | null
  readonly cue: string
  readonly via: string | null
  readonly day: string | null
  readonly occasion: string | null
  readonly outlet: Outlet
  readonly title: string | null
  readonly url: string | null
  readonly published: string | null
  readonly before: string
  readonly after: string
}

/** All wordings of a comparison: for each statement the article's own, then its versions. */
export const wordingsOf = ({ article, findings }: Comparison): readonly Wording[] =>
  findings.flatMap((finding, at) => [
    ownWording(article, finding, at + 1),
    ...versionWordings(finding, at + 1),
  ])

function ownWording(article: ArticleHeader, { statement }: Finding, number: number): Wording {
  return {
    statement: number,
    relation: 'here',
    certainty: 'shown',
    differences: [],
    text: statement.text,
    form: statement.form,
    language: article.language,
    speaker: statement.speaker,
    cue: statement.cue,
    via: statement.via,
    day: null,
    occasion: null,
    outlet: article.outlet,
    title: article.title === '' ? null : article.title,
    url: article.canonicalUrl ?? article.url,
    published: article.publishedAt,
    before: statement.before,
    after: statement.after,
  }
}

const versionWordings = ({ versions }: Finding, number: number): readonly Wording[] =>
  versions.map(({ variant, translated, relation, certainty, differences }) => ({
    statement: number,
    relation,
    certainty,
    differences: differences.map(({ kind }) => kind),
    text: translated?.text ?? variant.text,
    form: variant.form,
    language: translated?.from ?? variant.language,
    speaker: variant.speaker,
    cue: variant.cue,
    via: variant.via,
    day: variant.day,
    occasion: variant.occasion,
    outlet: variant.outlet,
    title: variant.article.title,
    url: variant.article.url,
    published: variant.article.publishedAt,
    before: variant.before,
    after: variant.after,
  }))
