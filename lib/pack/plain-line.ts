import { LIMIT, type VariantRecord } from './format'
import { isAddress, isDay, isLanguage, isMoment } from './plain-record'

/** Latin and Cyrillic letters, and the marks of running text, but the quotation mark and what escapes it. */
const LETTER = '[ !#-\\[\\]-~\\u00a1-\\u00ac\\u00ae-\\u024f\\u0400-\\u0482\\u048a-\\u052f–—‘’“”„…]'
const TEXT = `"(${LETTER}*(?:\\\\"${LETTER}*)*)"`
const ID = '"([\\w.:~/-]+)"'
const orNull = (pattern: string): string => `(?:null|${pattern})`

/** A variant as `writePack` writes it: keys in this order, nothing between them, plain letters. */
const LINE = new RegExp(
  [
    `^\\{"t":"variant","id":${ID},"outlet":${ID}`,
    `"article":\\{"id":${ID},"title":${orNull(TEXT)}`,
    `"url":${orNull('"([!#-\\[\\]-~]+)"')}`,
    `"published":${orNull('"([\\dTZ:-]+)"')}\\}`,
    `"speaker":${orNull(`\\{"name":${TEXT},"kind":"(person|organisation|group|anonymous)","qid":${orNull('"(Q[1-9]\\d{0,11})"')}\\}`)}`,
    `"mention":${TEXT},"cue":${TEXT},"form":"(direct|mixed|indirect)"`,
    `"lang":"([a-z\\d-]+)","day":${orNull('"([\\d-]+)"')}`,
    `"occasion":${orNull(TEXT)},"via":${orNull(TEXT)}`,
    `"text":${TEXT},"before":${TEXT},"after":${TEXT}\\}$`,
  ].join(','),
)

/**
 * The variant of a line that is written as nearly all are, which takes a third of the time of parsing
 * and checking it. Null says nothing: parse it, and ask the schema.
 */
export function plainLine(line: string): VariantRecord | null {
  const found = LINE.exec(line)
  if (!found) return null
  const isEscaped = line.includes('\\')
  const at = (group: number): string | null => {
    const text = found[group]
    if (text === undefined) return null
    return isEscaped ? text.replaceAll('\\"', '"') : text
  }
  const there = (group: number): string => at(group) ?? ''
  const name = at(7)
  const record: VariantRecord = {
    id: there(1),
    outlet: there(2),
    article: { id: there(3), title: at(4), url: at(5), published: at(6) },
    speaker: name === null ? null : { name, kind: there(8) as Kind, qid: at(9) },
    mention: there(10),
    cue: there(11),
    form: there(12) as VariantRecord['form'],
    lang: there(13),
    day: at(14),
    occasion: at(15),
    via: at(16),
    text: there(17),
    before: there(18),
    after: there(19),
  }
  return isAdmitted(record) ? record : null
}

type Kind = NonNullable<VariantRecord['speaker']>['kind']

const isSome = (text: string | null, most: number): boolean =>
  text === null || (text.length <= most && text.trim() !== '')

/** What the expression does not say of a record. */
const isAdmitted = (record: VariantRecord): boolean =>
  [record.id, record.outlet, record.article.id].every(({ length }) => length <= LIMIT.id) &&
  (record.article.title ?? '').length <= LIMIT.title &&
  (record.article.url === null || isAddress(record.article.url)) &&
  (record.article.published === null || isMoment(record.article.published)) &&
  isSome(record.speaker?.name ?? null, LIMIT.name) &&
  record.mention.length <= LIMIT.title &&
  record.cue.length <= LIMIT.name &&
  isLanguage(record.lang) &&
  (record.day === null || isDay(record.day)) &&
  isSome(record.occasion, LIMIT.title) &&
  isSome(record.via, LIMIT.name) &&
  isSome(record.text, LIMIT.text) &&
  record.before.length <= LIMIT.context &&
  record.after.length <= LIMIT.context
