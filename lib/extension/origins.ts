/**
 * Whether one of these match patterns takes in an address; of the patterns only those that this
 * program asks for, all hosts or one: `https://*` + `/*`, `http://lamp.example/*`.
 */
export function covers(origins: readonly string[], address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  const wide = [`${protocol}//*/*`, `${protocol}//${hostname}/*`, `*://*/*`, `*://${hostname}/*`]
  return origins.some((each) => each === '<all_urls>' || wide.includes(each))
}
