const WRITES = ['add', 'put', 'delete'] as const
const original = Object.fromEntries(WRITES.map((name) => [name, IDBObjectStore.prototype[name]]))

/** From now on write number `nth` fails, and with `dead` every one after it too. Counts them. */
export function failAt(
  nth: number,
  error: DOMException,
  dead: boolean,
): { readonly writes: number } {
  const count = { writes: 0 }
  for (const name of WRITES) {
    const write = original[name] as (...given: unknown[]) => IDBRequest
    const failing = function (this: IDBObjectStore, ...given: unknown[]): IDBRequest {
      count.writes += 1
      if (count.writes === nth || (dead && count.writes > nth)) throw error
      return write.apply(this, given)
    }
    Object.assign(IDBObjectStore.prototype, { [name]: failing })
  }
  return count
}

/** Writes work again. */
export const mend = () => Object.assign(IDBObjectStore.prototype, original)
