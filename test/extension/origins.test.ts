import { expect, test } from 'vitest'
import { covers } from '@/lib/extension/origins'

const ALL = ['https://*/*', 'http://*/*']
const LAMP = ['https://lamp.example/*', 'http://lamp.example/*']

test.each([
  ['every site', ALL, 'https://lamp.example/quay', true],
  ['the site', LAMP, 'http://lamp.example/quay?a#b', true],
  ['the site at a port', LAMP, 'http://lamp.example:8080/', true],
  ['another site', LAMP, 'https://courier.example/', false],
  ['a part of the site', LAMP, 'https://old.lamp.example/', false],
  ['a host with all under it', ['https://*.lamp.example/*'], 'https://old.lamp.example/', true],
  ['and the host itself', ['*://*.lamp.example/*'], 'https://lamp.example/', true],
  ['a host that only ends alike', ['https://*.lamp.example/*'], 'https://oldlamp.example/', false],
  ['the other scheme', ['https://*.lamp.example/*'], 'http://lamp.example/', false],
  ['no address', ALL, 'lamp', false],
])('%s', (_, origins, address, expected) => {
  expect(covers(origins, address)).toBe(expected)
})
