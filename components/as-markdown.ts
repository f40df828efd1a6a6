import type { ArticleHeader } from '../lib/article'
import type { Finding } from '../lib/comparison'
import { inMarks } from '../lib/telling/in-marks'
import { tellFinding } from '../lib/telling/telling'
import { tellingText } from '../lib/telling/text'
import { oneLine } from './as-text'
import { ownSource, type Source, versionSource } from './source'
import type { Speech } from './speech'

/** Statements and their versions as Markdown: the difference, then each wording as a quotation. */
export function asMarkdown(
  article: ArticleHeader,
  findings: readonly Finding[],
  speech: Speech,
): string {
  return findings
    .map((finding) =>
      [
        `**${plain(tellingText(tellFinding(finding), speech))}**`,
        ...[ownSource(article, finding), ...finding.versions.map(versionSource)].map((source) =>
          quotation(source, speech),
        ),
      ].join('\n\n'),
    )
    .join('\n\n---\n\n')
    .concat('\n')
}

/** The words as a block quotation, under them who said and who printed them, linked to the passage. */
function quotation(source: Source, speech: Speech): string {
  const { text, direct, speaker } = source
  const words = plain(direct ? inMarks(text) : text)
  const by = speaker === null ? '' : `${plain(speaker)}, `
  return `> ${words}\n>\n> — ${by}${origin(source, speech)}`
}

function origin({ outlet, title, date, via, url }: Source, speech: Speech): string {
  const name = plain(speech.outlet(outlet))
  const named = title === null ? name : `${name}, “${plain(title)}”`
  return [
    url === null ? named : `[${named}](${inParentheses(url)})`,
    date === null ? speech.say('dateUnknown') : speech.date(date),
    ...(via === null ? [] : [plain(speech.say('viaName', via))]),
  ].join(', ')
}

/** What Markdown reads as more than a letter, within a line and at its start (CommonMark 0.31, 2.4). */
const SPECIAL = /[\\`*_{}[\]<>#|~!&]|^(?:[-+=]|\d{1,9}[.)])/gu

/** Words of other people as they stand, on one line: nothing in them becomes a link or a heading. */
const plain = (text: string): string =>
  oneLine(text).replaceAll(SPECIAL, (sign) =>
    /^\d/u.test(sign) ? `${sign.slice(0, -1)}\\${sign.slice(-1)}` : `\\${sign}`,
  )

/** An address with nothing that would end the link early. */
const inParentheses = (url: string): string =>
  url.replaceAll(/[()<>\s\\]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
