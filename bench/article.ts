import { type Article, blocksOf } from '../lib/article'

/** An article whose paragraphs are one quotation each, said by one person. */
export function articleOf(questions: readonly string[]): Article {
  const text = questions.map((each) => `“${each}” Mayor Ida Brandt said.`).join('\n\n')
  return {
    url: 'https://dailygull.example/benchmark',
    canonicalUrl: null,
    outlet: { name: 'The Daily Gull', domain: 'dailygull.example', kind: 'news' },
    title: 'Benchmark',
    byline: null,
    publishedAt: '2024-12-30T10:00:00Z',
    language: 'en',
    text,
    blocks: blocksOf(text),
    partial: false,
  }
}
