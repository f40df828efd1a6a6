/** How far into a page its own word on its encoding is looked for (HTML, "encoding sniffing"). */
const HEAD = 1_024

/**
 * The text of a page's bytes: by the byte order mark, else by the encoding that the server named,
 * else by the page's own word, else UTF-8. What does not decode becomes U+FFFD.
 */
export function decoded(bytes: Uint8Array, named: string | null): string {
  const own = /charset\s*=\s*(?:["']\s*)?([\w.:-]+)/iu
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')
  const label = marked(bytes) ?? own.exec(named ?? '')?.[1] ?? own.exec(head)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

function marked([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xff && second === 0xfe ? 'utf-16le' : null
}
