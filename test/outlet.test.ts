import { expect, test } from 'vitest'
import type { Article } from '../lib/article'
import { siteOriginOf, withDomain } from '../lib/outlet'
import { articleOf } from './article'

const article = (address: Partial<Article>) => articleOf('The ferry runs again.', address)

test.each([
  ['https://www.harbour.co.uk/news/1', null, 'harbour.co.uk'],
  ['https://amp.mirror.example.com/a', 'https://lamp.example.org/a', 'example.org'],
  ['https://LAMP.Example.ORG/', null, 'example.org'],
  ['http://127.0.0.1:8080/a', null, null],
  ['http://localhost/a', null, null],
  ['not an address', null, null],
  [null, null, null],
])('%s, canonical %s: %s', (url, canonicalUrl, domain) => {
  expect(withDomain(article({ url, canonicalUrl })).outlet.domain).toBe(domain)
})

test('a domain that is known stays', () => {
  const outlet = { name: 'The Lamp', domain: 'lamp.example', kind: 'news' } as const
  expect(withDomain(article({ url: 'https://example.org/', outlet })).outlet).toEqual(outlet)
})

test.each([
  ['https://www.harbour.example/feed', 'https://*.harbour.example/*'],
  ['https://feeds.harbour.co.uk/feed', 'https://*.feeds.harbour.co.uk/*'],
  ['https://harbour.example', 'https://*.harbour.example/*'],
  ['https://www.co.uk/feed', null],
  ['https://co.uk/', null],
  ['https://127.0.0.1/', null],
])('the whole site of %s is %s', (address, origin) => {
  expect(siteOriginOf(address)).toBe(origin)
})
