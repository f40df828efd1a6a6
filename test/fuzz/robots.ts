import fc from 'fast-check'
import { allows, delayIn } from '../../lib/follow/robots'
import { demand, type Target } from './target'
import { hostileText } from './texts'

interface Input {
  readonly text: string
  readonly path: string
}

const ORIGIN = 'https://lakeside.example'
const AGENTS = ['*', 'AsQuoted', 'asquoted/2.0', 'OtherBot', '', '* # all']
const PATHS = ['/', '', '/news', '/news/*.html$', '/*', '*$', '/%', '/%zz', '/é', '$', '/a?b=*&c']
const DELAYS = ['1', '0', '-1', '2.5', '1e999', 'Infinity', 'NaN', '0x10', '']

const rule = fc
  .tuple(fc.constantFrom('Allow', 'Disallow', 'disallow', 'ALLOW '), fc.constantFrom(...PATHS))
  .map(([name, path]) => `${name}: ${path}`)
const line = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...AGENTS).map((agent) => `User-agent: ${agent}`) },
  { weight: 4, arbitrary: rule },
  { weight: 1, arbitrary: fc.constantFrom(...DELAYS).map((delay) => `Crawl-delay: ${delay}`) },
  { weight: 1, arbitrary: fc.constantFrom('Sitemap: /s.xml', 'Host: [', '# rest', ':', 'Allow') },
  { weight: 1, arbitrary: hostileText },
)
const file = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\r\n', '\r', '\n\n')), { maxLength: 30 })
  .map((lines) => lines.flat().join(''))

/**
 * A site's word on what may be asked for is understood or passed over, whatever it says; what it says
 * to others alone changes nothing, and where nobody is kept out, nothing is forbidden.
 */
export const robots: Target<Input> = {
  name: 'robots',
  inputs: fc.record({
    text: file,
    path: fc.oneof(fc.constantFrom(...PATHS), fc.webPath(), hostileText),
  }),
  check({ text, path }) {
    const address = new URL(`${ORIGIN}/${path}`).href
    const row = (said: string) =>
      ({ origin: ORIGIN, until: '2026-03-03T12:00:00Z', text: said, without: 'none' }) as const
    const isAllowed = allows(row(text), address)
    const delay = delayIn(row(text))
    demand(delay === null || delay > 0, `a delay of ${delay}`)
    const toOthers = row(`User-agent: OtherBot\nDisallow: /\n\n${text}`)
    demand(allows(toOthers, address) === isAllowed, 'what others may not do, we may not')
    demand(delayIn(toOthers) === delay, 'the delay of others is ours')
    if (!/disallow/iu.test(text)) demand(isAllowed, 'forbidden by nobody')
  },
}
