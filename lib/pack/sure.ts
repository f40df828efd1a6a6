const [ZERO, NINE, HYPHEN, COLON, SLASH, DOT] = [0x30, 0x39, 0x2d, 0x3a, 0x2f, 0x2e] as const
const [A, Z, TIME, ZULU, X, N] = [0x61, 0x7a, 0x54, 0x5a, 0x78, 0x6e] as const

/**
 * What most days, moments and addresses are, told by their bytes alone, from one place up to another:
 * to make a text of each to ask about would leave more behind than all the rest of a line. False says
 * nothing: ask plain-record.ts.
 */
export type IsSure = (bytes: Uint8Array, start: number, end: number) => boolean

const DAY_LENGTH = 'yyyy-mm-dd'.length
const MOMENT_LENGTH = 'yyyy-mm-ddThh:mm:ssZ'.length
/** Every month has so many days. */
const SURE_DAYS = 28

/** The number of two figures; one above all others where they are none. */
function twoAt(bytes: Uint8Array, at: number): number {
  const [tens, ones] = [bytes[at] as number, bytes[at + 1] as number]
  const areFigures = tens >= ZERO && tens <= NINE && ones >= ZERO && ones <= NINE
  return areFigures ? (tens - ZERO) * 10 + ones - ZERO : 100
}

function isDayAt(bytes: Uint8Array, at: number): boolean {
  const [month, day] = [twoAt(bytes, at + 5), twoAt(bytes, at + 8)]
  return (
    twoAt(bytes, at) < 100 &&
    twoAt(bytes, at + 2) < 100 &&
    bytes[at + 4] === HYPHEN &&
    month >= 1 &&
    month <= 12 &&
    bytes[at + 7] === HYPHEN &&
    day >= 1 &&
    day <= SURE_DAYS
  )
}

export const isSureDay: IsSure = (bytes, start, end) =>
  end - start === DAY_LENGTH && isDayAt(bytes, start)

export const isSureMoment: IsSure = (bytes, start, end) => {
  if (end - start !== MOMENT_LENGTH) return isSureDay(bytes, start, end)
  const at = start + DAY_LENGTH
  return (
    isDayAt(bytes, start) &&
    bytes[at] === TIME &&
    twoAt(bytes, at + 1) < 24 &&
    bytes[at + 3] === COLON &&
    twoAt(bytes, at + 4) < 60 &&
    bytes[at + 6] === COLON &&
    twoAt(bytes, at + 7) < 60 &&
    bytes[at + 9] === ZULU
  )
}

const SECURE = Uint8Array.from(Array.from('https://', (sign) => sign.charCodeAt(0)))
const MOST = { label: 63, labels: 8 } as const
const FEWEST_IN_LAST = 2

/** An address by https of a host in small letters, no part of which is in Punycode. */
export const isSureAddress: IsSure = (bytes, start, end) => {
  if (end - start <= SECURE.length) return false
  for (let nth = 0; nth < SECURE.length; nth += 1)
    if (bytes[start + nth] !== SECURE[nth]) return false
  return isUsualHost(bytes, start + SECURE.length, end) && !hasPunycode(bytes, start, end)
}

function isUsualHost(bytes: Uint8Array, start: number, end: number): boolean {
  let labels = 0
  let length = 0
  let isLetters = true
  for (let at = start; at < end && bytes[at] !== SLASH; at += 1) {
    const byte = bytes[at] as number
    if (byte === DOT) {
      if (length === 0 || length > MOST.label) return false
      labels += 1
      length = 0
      isLetters = true
      continue
    }
    const isLetter = byte >= A && byte <= Z
    if (!isLetter && byte !== HYPHEN && (byte < ZERO || byte > NINE)) return false
    isLetters &&= isLetter
    length += 1
  }
  const isEnded = isLetters && length >= FEWEST_IN_LAST && length <= MOST.label
  return isEnded && labels >= 1 && labels <= MOST.labels
}

function hasPunycode(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at + 3 < end; at += 1) {
    if (
      bytes[at] === X &&
      bytes[at + 1] === N &&
      bytes[at + 2] === HYPHEN &&
      bytes[at + 3] === HYPHEN
    )
      return true
  }
  return false
}
