const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** What begins beyond ASCII. */
const BEYOND = 128
/** A call takes only so many arguments. */
const MOST_AT_ONCE = 1_024

/**
 * The text that stands from one place up to another, in UTF-8. Where it is short and plain ASCII, as
 * most are, without the browser's decoder, each call of which leaves objects of the browser behind.
 */
export function textBetween(bytes: Uint8Array, start: number, end: number): string {
  const part = bytes.subarray(start, end)
  return isAscii(bytes, start, end)
    ? String.fromCharCode.apply(null, part as unknown as number[])
    : decoder.decode(part)
}

function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > MOST_AT_ONCE) return false
  for (let at = start; at < end; at += 1) if ((bytes[at] as number) >= BEYOND) return false
  return true
}
