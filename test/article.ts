import { type Article, blocksOf } from '../lib/article'

/** An article of which nothing is known but its words, and what is told besides. */
export const articleOf = (text: string, told: Partial<Article> = {}): Article => ({
  url: null,
  canonicalUrl: null,
  outlet: { name: null, domain: null, kind: 'news' },
  title: '',
  byline: null,
  publishedAt: null,
  language: 'en',
  text,
  blocks: blocksOf(text),
  partial: false,
  ...told,
})
