import { compare } from '../lib/compare'
import type { Finding, Part, Version } from '../lib/comparison'
import { cutAt, jointsOf } from '../lib/difference/cut'
import type { Difference } from '../lib/difference/difference'
import { placesInArticle } from '../lib/statement/place'
import { overlaps, read, type Span } from '../lib/text/span'
import { articleOf, articleRecord } from './article-record'
import { hull, type KnownFiles, knownFromFiles } from './known-file'

/**
 * `as-quoted match`: for the article of a line, each passage that a known article or pack has too,
 * with the differences of those words. An article never matches itself (same id or url).
 */
export async function matchAgainst(
  files: readonly string[],
): Promise<(line: object) => Promise<object>> {
  const known = await knownFromFiles(files)
  return async (line) => {
    const record = articleRecord(line)
    const { findings } = await compare(articleOf(record), known.known)
    const matches = findings.flatMap((finding) =>
      finding.versions.flatMap((version) =>
        version.parts
          .flatMap((part) =>
            cutAt(part, {
              here: jointsOf(finding.statement),
              there: known.joints(version.variant),
              texts: { here: finding.statement.text, there: version.variant.text },
            }),
          )
          .map((part) => printed({ finding, version, part }, known)),
      ),
    )
    return { id: record.id, matches }
  }
}

interface Match {
  readonly finding: Finding
  readonly version: Version
  readonly part: Part
}

function printed({ finding: { statement }, version, part }: Match, known: KnownFiles): object {
  const here = (span: Span): Span => hull(placesInArticle(statement, span), span)
  const there = (span: Span): Span => known.place(version.variant, span)
  return {
    content: here(part.here),
    speaker: statement.speaker?.name ?? null,
    relation: version.relation,
    certainty: version.certainty,
    score: version.score,
    known: { article: version.variant.article.id, ...there(part.there) },
    differences: version.differences
      .filter((difference) => concerns(difference, part))
      .map((difference) => ({
        kind: difference.kind,
        scope: difference.scope,
        here: difference.here && {
          ...here(difference.here),
          text: read(statement.text, difference.here),
        },
        there: difference.there && {
          ...there(difference.there),
          text: read(version.variant.text, difference.there),
        },
      })),
  }
}

/** Whether a difference is one of the whole statement, or of the words of this part. */
const concerns = ({ scope, here, there }: Difference, part: Part): boolean =>
  scope === 'quotation' ||
  (here !== null && overlaps(here, part.here)) ||
  (there !== null && overlaps(there, part.there))
