import type { ArticleHeader } from '../lib/article'
import type { Finding } from '../lib/comparison'
import { inMarks } from '../lib/telling/in-marks'
import { tellFinding } from '../lib/telling/telling'
import { tellingText } from '../lib/telling/text'
import { ownSource, type Source, versionSource } from './source'
import type { Speech } from './speech'

/** Statements and their versions as plain citations: words, speaker, outlet, title, date, address. */
export function asText(
  article: ArticleHeader,
  findings: readonly Finding[],
  speech: Speech,
): string {
  return findings
    .map((finding) =>
      [
        citation(ownSource(article, finding), speech),
        ...finding.versions.map((version) => citation(versionSource(version), speech)),
        oneLine(tellingText(tellFinding(finding), speech)),
      ].join('\n'),
    )
    .join('\n\n')
}

/** `Ada Lind: “We should go.” The Lamp, “Ferry to run again”, 2 March 2031, https://lamp.example/a` */
export function citation(source: Source, speech: Speech): string {
  const { speaker, direct, text } = source
  const words = oneLine(direct ? inMarks(text) : ended(text))
  return `${speaker === null ? '' : `${oneLine(speaker)}: `}${words} ${sourceLine(source, speech)}`
}

/** Words without marks around them end in a stop, or they would run on into who printed them. */
const ended = (text: string): string => (/[\p{L}\p{N}]\s*$/u.test(text) ? `${text.trim()}.` : text)

/** Who printed it where and when: everything but the words. */
function sourceLine({ outlet, title, date, via, url }: Source, speech: Speech): string {
  return [
    oneLine(speech.outlet(outlet)),
    ...(title === null ? [] : [`“${oneLine(title)}”`]),
    date === null ? speech.say('dateUnknown') : speech.date(date),
    ...(via === null ? [] : [speech.say('viaName', oneLine(via))]),
    ...(url === null ? [] : [url]),
  ].join(', ')
}

/** A citation is one line, whatever a report puts into its names. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()
