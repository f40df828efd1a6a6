/** Code units that are put together at a time: a call takes only so many arguments. */
const AT_ONCE = 4_096

/**
 * The same text with memory of its own. Engines keep a piece of a text as a view of the whole, which
 * then stays for as long as the piece does: what a cache keeps of texts is to be copied.
 */
export function copied(text: string): string {
  let whole = ''
  for (let at = 0; at < text.length; at += AT_ONCE) {
    const units = Array.from({ length: Math.min(AT_ONCE, text.length - at) }, (_, nth) =>
      text.charCodeAt(at + nth),
    )
    whole += String.fromCharCode(...units)
  }
  return whole
}
