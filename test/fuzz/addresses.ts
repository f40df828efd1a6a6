import fc from 'fast-check'
import { decoded } from '../../lib/feed/decoded'
import { absolute, tagOf } from '../../lib/feed/entry'
import { nameOf } from '../../lib/feed/feed-name'
import { maxAgeIn } from '../../lib/follow/schedule'
import { originalOf } from '../../lib/page/address'
import { hostOf } from '../../lib/page/metadata'
import { originOf, publicAddress } from '../../lib/web/address'
import { articleAddress } from '../../lib/web/article-address'
import { demand, type Target } from './target'
import { hostileText } from './texts'

const PARTS = [
  ...['https://', 'http://', 'HTTPS:\\\\', 'javascript:', 'data:,', 'file:///', '//', 'blob:'],
  ...['lakeside.example', 'localhost', '127.1', '0x7f.1', '[::1]', '2130706433', 'a.internal.'],
  ...['user:pass@', ':443', ':8080', '/news/1', '/amp', '.amp.html', '/..', '/%2e%2e', '?', '&'],
  ...['utm_source=x', 'amp=1', 'output=amp', '#!/quay', '#top', '#:~:text=a', '%', '%ff', 'é'],
]
const address = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PARTS) }, hostileText), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''))

/** Whatever stands where an address, a name, a language or an encoding should: one, or none. */
export const addresses: Target<string> = {
  name: 'addresses',
  inputs: fc.oneof({ weight: 4, arbitrary: address }, fc.webUrl(), hostileText),
  check(text) {
    const asked = publicAddress(text)
    if (asked.ok) {
      const { protocol, hostname, port, username, password, hash } = new URL(asked.address)
      demand(protocol === 'https:' && hostname.includes('.'), `asks for ${asked.address}`)
      demand(
        [port, username, password, hash].every((part) => part === ''),
        'asks for too much',
      )
      demand(publicAddress(asked.address).ok, 'what may be asked for may not be')
      demand(originOf(asked.address) === `https://${hostname}/*`, 'another origin')
    }
    const own = articleAddress(text)
    demand(articleAddress(own) === own, 'the address of an article has another')
    const original = originalOf(text)
    demand(original === null || /^https?:\/\//u.test(original), `a version of ${original}`)
    const link = absolute(text, 'https://lakeside.example/feed')
    demand(link === null || /^https?:\/\//u.test(link), `a link to ${link}`)
    const host = hostOf(text)
    demand(host === null || host === host.toLowerCase(), `a host ${host}`)
    const name = nameOf(text)
    demand(name === name.trim() && name.isWellFormed() && !/\n/u.test(name), `a name “${name}”`)
    const tag = tagOf(text)
    demand(tag === null || /^[a-z\d-]+$/u.test(tag), `a language ${tag}`)
    const bytes = new TextEncoder().encode(text)
    demand(decoded(bytes, text).length <= bytes.length, 'more characters than bytes')
    const headers = new Headers()
    const printable = text.replaceAll(/[^\x20-\x7e]/gu, '')
    headers.set('cache-control', printable)
    const age = maxAgeIn(headers)
    demand(age === null || age >= 0, `an age of ${age}`)
  },
}
