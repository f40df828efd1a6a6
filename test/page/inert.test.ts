// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest'
import { articleOfPage } from '../../lib/page/inert'
import { ferry, pageOf } from '../browser/outlets'

const prototype = Element.prototype as { checkVisibility?: () => boolean }
const before = prototype.checkVisibility
afterEach(() => {
  if (before) prototype.checkVisibility = before
  else delete prototype.checkVisibility
})

const at = (html: string) => articleOfPage({ url: 'https://harbour-post.test/2', html })

test('a page without a window is read, though a browser calls everything in it unseen', () => {
  prototype.checkVisibility = () => false
  const article = at(pageOf('harbour-post.test', 2, ferry('may')))
  expect(article?.text).toContain('The council may reopen the northern ferry')
  expect(article).toMatchObject({ url: 'https://harbour-post.test/2', partial: false })
})

test('a page that hides its words by their own attributes is read as a reader sees it', () => {
  const hidden = pageOf('harbour-post.test', 2, ferry('may')).replace(
    '<p>“The council',
    '<p hidden>“The council',
  )
  expect(at(hidden)?.text).not.toContain('The council may reopen')
})

test('what is no article is none', () => {
  expect(at('<!doctype html><title>Welcome</title><p>Hello.</p>')).toBeNull()
})
