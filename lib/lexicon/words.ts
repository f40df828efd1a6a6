/** The words of a list that is written as one text, parted by white space. */
export const words = (list: string): ReadonlySet<string> =>
  new Set(list.split(/\s+/u).filter(Boolean))

/** The phrases of a list with one phrase a line, each as its words. */
export const phrases = (list: string): readonly (readonly string[])[] =>
  list
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => line.split(' '))

/** Numbers by word, of a list written as "word:12 other:34". */
export const weighted = (list: string): ReadonlyMap<string, number> =>
  new Map(
    [...words(list)].map((entry) => {
      const at = entry.lastIndexOf(':')
      return [entry.slice(0, at), Number(entry.slice(at + 1))] as const
    }),
  )

/** Words by the first word of their line: "gab an bekannt" → gab: an, bekannt. */
export const families = (list: string): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(phrases(list).map(([first = '', ...others]) => [first, new Set(others)]))
