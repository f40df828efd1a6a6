import type { ArticleHeader } from '../lib/article'
import type { Finding, Version } from '../lib/comparison'
import { tellFinding } from '../lib/telling'
import { tellingText } from '../lib/telling-text'
import type { Speech } from './speech'

/** Statements and their versions as plain text, for the clipboard: words, outlet, date, address. */
export function asText(
  article: ArticleHeader,
  findings: readonly Finding[],
  speech: Speech,
): string {
  const own = { outlet: article.outlet, date: article.publishedAt, url: article.url }
  return findings
    .map((finding) => {
      const { statement, versions } = finding
      return [
        statement.speaker?.name,
        `“${statement.text}”`,
        sourceLine(own, speech),
        ...versions.map((version) => versionText(version, speech)),
        tellingText(tellFinding(finding), speech),
      ]
        .filter((line) => line !== undefined)
        .join('\n')
    })
    .join('\n\n')
}

function versionText({ variant }: Version, speech: Speech): string {
  const { outlet, article, text } = variant
  const source = { outlet, date: article.publishedAt, url: article.url }
  return `“${text}”\n${sourceLine(source, speech)}`
}

interface Source {
  readonly outlet: ArticleHeader['outlet']
  readonly date: string | null
  readonly url: string | null
}

/** `— The Lamp, 2 March 2031, https://lamp.example/a` */
function sourceLine({ outlet, date, url }: Source, speech: Speech): string {
  const day = date === null ? speech.say('dateUnknown') : speech.date(date)
  const address = url === null ? [] : [url]
  return `— ${[speech.outlet(outlet), day, ...address].join(', ')}`
}
