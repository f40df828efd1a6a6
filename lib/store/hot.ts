/** Bytes by key, at most so many: what was asked for longest ago goes first. */
export interface Hot {
  get(key: string): Uint8Array | undefined
  set(key: string, bytes: Uint8Array): void
}

export function keepHot(most: number): Hot {
  // A Map keeps the order in which its keys were set: the first is the one asked for longest ago.
  const kept = new Map<string, Uint8Array>()
  let total = 0
  const drop = (key: string): void => {
    total -= kept.get(key)?.length ?? 0
    kept.delete(key)
  }
  return {
    get(key) {
      const bytes = kept.get(key)
      if (bytes) {
        kept.delete(key)
        kept.set(key, bytes)
      }
      return bytes
    },
    set(key, bytes) {
      drop(key)
      kept.set(key, bytes)
      total += bytes.length
      for (const [oldest] of kept) {
        if (total <= most) break
        drop(oldest)
      }
    },
  }
}
