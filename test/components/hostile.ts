import { expect } from 'vitest'

/** Strings that have broken out of other people's pages. */
export const HOSTILE = [
  'javascript:window.broken=true',
  '<script>window.broken = true</script>',
  '<img src=x onerror="window.broken = true">',
  '"><svg onload=window.broken=true>',
  "' onmouseover='window.broken=true",
  '{{constructor.constructor("window.broken=true")()}}',
  '$1 $2 $& $` __proto__',
  '\u202Eneddih\u202C',
]

/** What the view is made of. */
export const elements = (): string[] =>
  [...document.querySelectorAll('*')].map(({ tagName }) => tagName)

/** That hostile words stand in the view as words: no handler, no address but of the web, nothing ran. */
export function expectText(words: string): void {
  const attributes = [...document.querySelectorAll('*')].flatMap((each) => [...each.attributes])
  expect(attributes.filter(({ name }) => name.startsWith('on'))).toEqual([])
  const addresses = [...document.querySelectorAll('a')].map(({ href }) => href)
  expect(addresses.filter((each) => !/^https?:/u.test(each))).toEqual([])
  expect(document.body.textContent).toContain(words)
  expect('broken' in window).toBe(false)
}
