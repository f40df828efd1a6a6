import type { Variant } from '../../statement/variant'
import type { PostedText } from './build'
import type { Writer } from './bytes'
import { textBetween } from './text-reading'
import { writeText } from './text-writing'

/**
 * The fields of a statement in the order in which they stand here, by the names of a chunk's columns.
 * Those from `speaker` on are shared by many statements.
 */
export const FIELDS = [
  'id',
  'text',
  'form',
  'mention',
  'cue',
  'language',
  'day',
  'occasion',
  'via',
  'before',
  'after',
  'pack',
  'speaker',
  'outlet',
  'article',
] as const satisfies readonly (keyof Variant)[]

const at = (name: (typeof FIELDS)[number]): number => FIELDS.indexOf(name)
const [ID, TEXT, LANGUAGE, SPEAKER] = [at('id'), at('text'), at('language'), at('speaker')]

/**
 * Statements as the JSON of each of their fields, in UTF-8, one behind the other. An import takes
 * them from the lines of a pack and puts them into chunks without making an object or a text of any:
 * what a million of those leave behind was most of its memory.
 */
export interface Fields extends Writer {
  bytes: Uint8Array<ArrayBuffer>
  /** Where each field ends. */
  ends: Int32Array<ArrayBuffer>
  /** How many fields there are: of all statements together. */
  closed: number
}

const FIRST_ROOM = { bytes: 2 ** 17, ends: 2 ** 12 } as const

export const startFields = (): Fields => ({
  bytes: new Uint8Array(FIRST_ROOM.bytes),
  length: 0,
  ends: new Int32Array(FIRST_ROOM.ends),
  closed: 0,
})

/** How many statements there are. */
export const statementCount = ({ closed }: Fields): number => closed / FIELDS.length

/** Forgets the statements; their memory is used for others. */
export function emptyFields(fields: Fields): void {
  fields.length = 0
  fields.closed = 0
}

/** Says that a field ends where was written last. */
export function endField(fields: Fields): void {
  if (fields.closed === fields.ends.length) {
    const larger = new Int32Array(fields.ends.length * 2)
    larger.set(fields.ends)
    fields.ends = larger
  }
  fields.ends[fields.closed] = fields.length
  fields.closed += 1
}

/** Adds a statement field by field. */
export function addFields(fields: Fields, variant: Variant): void {
  for (const name of FIELDS) {
    writeText(fields, JSON.stringify(variant[name]))
    endField(fields)
  }
}

/** Where a field of a statement starts and ends. */
export const startOf = ({ ends }: Fields, statement: number, field: number): number => {
  const number = statement * FIELDS.length + field
  return number === 0 ? 0 : (ends[number - 1] as number)
}
export const endOf = ({ ends }: Fields, statement: number, field: number): number =>
  ends[statement * FIELDS.length + field] as number

const [QUOTE, ESCAPE] = [0x22, 0x5c]

/** The text between quotation marks that begins at a place, which a JSON text starts with. */
function textFrom(bytes: Uint8Array, start: number): string {
  let end = start + 1
  let isEscaped = false
  for (; bytes[end] !== QUOTE; end += 1) {
    if (bytes[end] !== ESCAPE) continue
    isEscaped = true
    end += 1
  }
  if (!isEscaped) return textBetween(bytes, start + 1, end)
  return JSON.parse(textBetween(bytes, start, end + 1))
}

/** What the JSON of every speaker begins with. */
const NAME = '{"name":'.length
const NULL = 'null'.length

/** What is posted of a statement. */
export function postedAt(fields: Fields, statement: number): PostedText {
  const { bytes } = fields
  const textOf = (field: number): string => textFrom(bytes, startOf(fields, statement, field))
  const speaker = startOf(fields, statement, SPEAKER)
  const isKnown = endOf(fields, statement, SPEAKER) - speaker > NULL
  return {
    id: textOf(ID) as PostedText['id'],
    text: textOf(TEXT),
    language: textOf(LANGUAGE),
    speaker: isKnown ? { name: textFrom(bytes, speaker + NAME) } : null,
  }
}
