/** How far into a text its own word on its encoding is looked for (HTML, "encoding sniffing"). */
const HEAD = 1_024

/** `charset=` of a page or a content type, `encoding=` of an XML declaration. */
const OWN = /(?:charset|encoding)\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/iu

/**
 * The text of a page's or a feed's bytes: by the byte order mark, else by the encoding that the
 * server named, else by the text's own word, else UTF-8. What does not decode becomes U+FFFD.
 */
export function decoded(bytes: Uint8Array, named: string | null): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  const label = marked(bytes) ?? labelIn(named) ?? OWN.exec(head)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

/** An encoding by its name, or as a content type names it. */
const labelIn = (named: string | null): string | undefined =>
  named === null ? undefined : (OWN.exec(named)?.[1] ?? /^[\w.:-]+$/u.exec(named.trim())?.[0])

function marked([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xff && second === 0xfe ? 'utf-16le' : null
}
