import { attribute } from '../lib/attribution/attribute'
import type { Attribution } from '../lib/attribution/attribution'
import { SURE } from '../lib/attribution/confidence'
import { articleOf, articleRecord } from './article-record'

/** `as-quoted attribute`: who says what in the article of one line. */
export function attributeLine(line: object): object {
  const record = articleRecord(line)
  return { id: record.id, attributions: attribute(articleOf(record)).map(printed) }
}

const printed = (attribution: Attribution): object => ({
  type: attribution.form,
  content: attribution.content,
  source: attribution.source,
  cue: attribution.cue,
  speaker: attribution.speaker?.name ?? null,
  act: attribution.act,
  sure: attribution.confidence >= SURE,
})
