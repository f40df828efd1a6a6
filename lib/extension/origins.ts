/**
 * Whether one of these match patterns takes in an address. This program asks for all hosts or for one;
 * a reader may have given a host with all under it, `https://*.lamp.example/*`, in the browser's settings.
 */
export function covers(origins: readonly string[], address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return origins.some((each) => {
    const [, scheme = '', host = ''] = /^([^:]+):\/\/([^/]+)\//u.exec(each) ?? []
    const isScheme = scheme === '*' || `${scheme}:` === protocol
    const isUnder = host.startsWith('*.') && `.${hostname}`.endsWith(host.slice(1))
    return each === '<all_urls>' || (isScheme && (host === '*' || host === hostname || isUnder))
  })
}
