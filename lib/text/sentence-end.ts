/** What a character is to the rules (Unicode UAX #29, Sentence_Break); 0: not one that we know. */
const IS = {
  lower: 1,
  upper: 2,
  digit: 3,
  dot: 4,
  stop: 5,
  close: 6,
  space: 7,
  goesOn: 8,
  other: 9,
  varies: 10,
}

/** By code unit: Latin letters without combining marks, and the marks of running text. */
const classes = new Uint8Array(0x2100)
const LETTERS = { from: 0xc0, to: 0x180 } as const
for (let unit = LETTERS.from; unit < LETTERS.to; unit += 1) {
  const letter = String.fromCharCode(unit)
  if (/\p{Ll}/u.test(letter)) classes[unit] = IS.lower
  else if (/\p{Lu}/u.test(letter)) classes[unit] = IS.upper
}
for (const [signs, kind] of [
  ['abcdefghijklmnopqrstuvwxyz', IS.lower],
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', IS.upper],
  ['0123456789', IS.digit],
  ['.', IS.dot],
  ['!?', IS.stop],
  ['()[]{}"\'‘’“”«»', IS.close],
  [' \t', IS.space],
  [',-:–—', IS.goesOn],
  [';', IS.varies],
  ['#$%&*+/<=>@\\^_`|~', IS.other],
] as const) {
  for (const sign of signs) classes[sign.charCodeAt(0)] = kind
}

const classAt = (text: string, at: number): number =>
  at < text.length ? (classes[text.charCodeAt(at)] ?? 0) : 0

/**
 * Where the sentences of a paragraph end, in order, by the rules that `Intl.Segmenter` follows (UAX
 * #29, SB6 to SB11), which takes ten times as long; null where a character stands in the text that
 * is not known here: other scripts, marks that combine, unseen ones; or a semicolon behind a stop, on
 * which versions of Unicode differ. The laws in test/text compare the two.
 */
export function sentenceEnds(text: string): number[] | null {
  const ends: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const kind = classAt(text, at)
    if (kind === 0) return null
    if (kind !== IS.dot && kind !== IS.stop) continue
    const next = afterStop(text, at + 1)
    if (classAt(text, next) === IS.varies) return null
    if (next < text.length && endsAt(text, at, next)) ends.push(next)
  }
  if (text.length > 0) ends.push(text.length)
  return ends
}

/** Behind the closing marks, and the spaces behind those. */
function afterStop(text: string, from: number): number {
  let at = from
  while (classAt(text, at) === IS.close) at += 1
  while (classAt(text, at) === IS.space) at += 1
  return at
}

/** Whether the sentence that stops at `stop` ends before `next`, where the text goes on. */
function endsAt(text: string, stop: number, next: number): boolean {
  const following = classAt(text, next)
  if (following === IS.dot || following === IS.stop || following === IS.goesOn) return false
  if (classAt(text, stop) === IS.stop) return true
  if (next === stop + 1) {
    if (following === IS.digit) return false
    const before = stop > 0 ? classAt(text, stop - 1) : 0
    if (following === IS.upper && (before === IS.upper || before === IS.lower)) return false
  }
  return !isLowerNext(text, next)
}

/** Whether the next letter is a small one and no other sentence stops before it. */
function isLowerNext(text: string, from: number): boolean {
  for (let at = from; at < text.length; at += 1) {
    const kind = classAt(text, at)
    if (kind === IS.lower) return true
    if (kind === IS.upper || kind === IS.dot || kind === IS.stop || kind === 0) return false
  }
  return false
}
