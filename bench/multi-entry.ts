import type { Table } from 'dexie'

/** As this program did before it had segments: count every term, then read the lists of the rarest. */
export async function lookUp(
  table: Table<{ readonly key: string }, string>,
  asked: readonly (readonly string[])[],
  passages: number,
): Promise<string[][]> {
  const MOST_PASSAGES = 4000
  const MOST_TERMS = 12
  const of = (term: string) => table.where('terms').equals(term)
  const frequencies = new Map<string, number>()
  const lists = new Map<string, string[]>()
  await table.db.transaction('r', table, async () => {
    const terms = [...new Set(asked.flat())]
    const counts = await Promise.all(terms.map((term) => of(term).count()))
    terms.forEach((term, at) => {
      frequencies.set(term, counts[at] ?? 0)
    })
  })
  const frequency = (term: string): number => frequencies.get(term) ?? 0
  const chosen = asked.map((terms) =>
    terms
      .filter((term) => frequency(term) > 0 && frequency(term) <= MOST_PASSAGES)
      .sort((a, b) => frequency(a) - frequency(b))
      .slice(0, MOST_TERMS),
  )
  await table.db.transaction('r', table, async () => {
    const terms = [...new Set(chosen.flat())]
    const keys = await Promise.all(terms.map((term) => of(term).primaryKeys()))
    terms.forEach((term, at) => {
      lists.set(term, keys[at] ?? [])
    })
  })
  return chosen.map((terms) => {
    const scores = new Map<string, number>()
    for (const term of terms) {
      for (const key of lists.get(term) ?? []) {
        scores.set(key, (scores.get(key) ?? 0) + Math.log(1 + passages / frequency(term)))
      }
    }
    return [...scores].sort((a, b) => b[1] - a[1]).map(([key]) => key)
  })
}
