import { expect, test } from 'vitest'
import type { Article } from '../lib/article'
import { ofSite, siteOriginOf, withDomain } from '../lib/outlet'
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
  ['of the same site', 'https://www.harbour.co.uk/news/1', 'https://www.harbour.co.uk/news/1'],
  ['of another part of it', 'https://amp.harbour.co.uk/1', 'https://amp.harbour.co.uk/1'],
  ['of another site', 'https://lamp.co.uk/news/1', null],
  ['of a site of a like name', 'https://harbour.co.uk.lamp.example/1', null],
])('a canonical address %s: %s stays %s', (_, canonicalUrl, stays) => {
  const url = 'https://www.harbour.co.uk/news/1?from=front'
  expect(ofSite(article({ url, canonicalUrl }), url)).toMatchObject({ url, canonicalUrl: stays })
})

test('an article is of the site where it was read, whatever it says', () => {
  const outlet = { name: 'The Lamp', domain: 'lamp.example', kind: 'news' } as const
  const url = 'https://lamp.example/1'
  const read = ofSite(article({ url, canonicalUrl: url, outlet }), 'https://harbour.example/2')
  expect(read).toMatchObject({ url: null, canonicalUrl: null })
  expect(read.outlet).toEqual({ ...outlet, domain: 'harbour.example' })
})

test.each(['http://localhost:8080/a', 'http://127.0.0.1:8080/a'])(
  'a host without a domain, %s, is a site of its own',
  (url) => {
    expect(ofSite(article({ url, canonicalUrl: 'https://lamp.example/1' }), url)).toMatchObject({
      url,
      canonicalUrl: null,
    })
  },
)

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
