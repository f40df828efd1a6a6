import type { ReadArticlesProps } from '@/components/options/ReadArticles'
import { call } from '@/lib/extension/call'
import type { ReadPage, ReadQuery } from '@/lib/library'

/** The articles that were read, as the settings list them. */
export interface ReadList {
  readonly props: ReadArticlesProps
  /** Looks again, after something was forgotten or had again. */
  look(): Promise<void>
}

/** Lists the articles that were read, and calls back whenever what is listed changes. */
export function listRead(onChange: () => void): ReadList {
  let query: ReadQuery = { words: '', page: 0 }
  let result: ReadPage | 'failed' | null = null
  async function look(): Promise<void> {
    const asked = query
    const answer = await call('listRead', asked)
    if (asked !== query) return
    result = answer.ok ? answer.value : 'failed'
    // The last article of the last page was forgotten.
    if (answer.ok && answer.value.articles.length === 0 && asked.page > 0) {
      query = { ...asked, page: asked.page - 1 }
      return await look()
    }
    onChange()
  }
  const onQuery = (wanted: ReadQuery): void => {
    query = wanted
    onChange()
    void look()
  }
  return {
    get props() {
      return { query, result, onQuery }
    },
    look,
  }
}
