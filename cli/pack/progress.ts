import type { Counts } from './item'

/** How far a long command is, for whoever waits for it. */
export interface Report {
  /** `share` of the collection's bytes, 0 to 1. */
  reading(counts: Counts, share: number): void
  sorting(): void
  done(): void
}

const TELL = {
  /** Milliseconds between two lines on a terminal. */
  terminal: 250,
  /** Between two lines of a log. */
  log: 10_000,
} as const

/** Tells the progress on standard error: one line that changes on a terminal, now and then in a log. */
export function tellProgress(stream: NodeJS.WriteStream): Report {
  const began = performance.now()
  let told = 0
  const tell = (text: string, always = false): void => {
    const now = performance.now()
    if (!always && now - told < (stream.isTTY ? TELL.terminal : TELL.log)) return
    told = now
    stream.write(stream.isTTY ? `\r\u001b[K${text}` : `${text}\n`)
  }
  return {
    reading(counts, share) {
      const seconds = (performance.now() - began) / 1_000
      const items = counts.items ?? 0
      const left = share > 0 ? Math.ceil(seconds / share - seconds) : 0
      tell(
        `${Math.floor(share * 100)} % read, ${items} articles, ${counts.statements ?? 0} statements, ${Math.round(items / seconds)} articles a second, about ${left} s left`,
      )
    },
    sorting: () => tell('sorting and writing', true),
    done: () => {
      if (stream.isTTY) stream.write('\r\u001b[K')
    },
  }
}
