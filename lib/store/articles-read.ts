import { READ_PAGE_SIZE, type ReadEntry, type ReadPage, type ReadQuery } from '../library'
import type { Database } from './database'
import type { ArticleRow } from './rows'

/** One page of the articles that the reader had open and that are remembered, the latest first. */
export async function articlesRead(
  database: Database,
  { words, page }: ReadQuery,
): Promise<ReadPage> {
  const parts = folded(words)
    .split(' ')
    .filter((part) => part !== '')
  const wanted = (row: ArticleRow): boolean => {
    if (row.from !== 'reading') return false
    const { title, url, outlet } = row
    const whole = folded([title, outlet.name, outlet.domain, url].join(' '))
    return parts.every((part) => whole.includes(part))
  }
  const all = () => database.articles.orderBy('lastAt').reverse().filter(wanted)
  const first = page * READ_PAGE_SIZE
  const [rows, found] = await Promise.all([
    all().offset(first).limit(READ_PAGE_SIZE).toArray(),
    all().count(),
  ])
  return { articles: rows.map(entryOf), found }
}

const entryOf = (row: ArticleRow): ReadEntry => {
  const { id, title, url, outlet, outletKey, lastAt, variants } = row
  return { id, title, url, outlet, outletKey, readAt: lastAt, statements: variants.length }
}

/** Words as they are compared: without case, forms that look alike as one. */
const folded = (words: string): string => words.normalize('NFKC').toLowerCase()
